//! Where who speaks stands against the plan: each slide has its share of the time.

#[cfg(test)]
mod tests;

use super::Slide;

/// How far one may be from the plan without being told, in seconds.
const GRACE: i64 = 15;

/// A speaker's place against the plan, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// On a slide whose time has not come.
    Ahead(i64),
    /// As planned, or nearly so.
    OnTime,
    /// On a slide whose time has passed.
    Behind(i64),
}

/// Compares the slide shown, by its place from 0, with the time used, in milliseconds.
#[must_use]
pub fn standing(slides: &[Slide], place: usize, used: i64) -> Standing {
    let used = used / 1000;
    let until = |count: usize| -> i64 {
        let planned = slides.iter().take(count);
        planned.map(|it| i64::from(it.seconds)).sum()
    };
    let (begins, ends) = (until(place), until(place.saturating_add(1)));
    if used < begins - GRACE {
        Standing::Ahead(begins - used)
    } else if used > ends + GRACE {
        Standing::Behind(used - ends)
    } else {
        Standing::OnTime
    }
}
