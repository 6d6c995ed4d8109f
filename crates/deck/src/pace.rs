//! Shares a deck's time among its slides, and compares the speaker's progress with that plan.

#[cfg(test)]
mod tests;

use super::{Content, Slide};

/// How far, in seconds, the speaker may be off the plan before being told.
const GRACE_SECONDS: i64 = 15;

/// The speaker's progress against the plan, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// On a slide whose time has not come yet.
    Ahead(i64),
    /// On time, or nearly so.
    OnTime,
    /// On a slide whose time has passed.
    Behind(i64),
}

impl Pace {
    /// Compares the slide shown, by its index, with the time used, in milliseconds.
    #[must_use]
    pub fn new(slides: &[Slide], place: usize, used: i64) -> Self {
        let used = used / 1000;
        let until = |count: usize| -> i64 {
            let planned = slides.iter().take(count);
            planned.map(|it| i64::from(it.seconds)).sum()
        };
        let (begins, ends) = (until(place), until(place.saturating_add(1)));
        if used < begins - GRACE_SECONDS {
            Self::Ahead(begins - used)
        } else if used > ends + GRACE_SECONDS {
            Self::Behind(used - ends)
        } else {
            Self::OnTime
        }
    }
}

/// Sets each slide's seconds. Recommendations get the largest share.
pub(super) fn share(slides: &mut [Slide], minutes: u8) {
    let all: u32 = slides.iter().map(|it| weight(&it.content)).sum();
    let seconds = u32::from(minutes) * 60;
    let (mut given, mut weighed) = (0, 0);
    for slide in slides {
        weighed += weight(&slide.content);
        // Each slide ends where its share of the whole ends, so that rounding never adds up.
        let end = seconds * weighed / all.max(1);
        slide.seconds = u16::try_from(end - given).unwrap_or(u16::MAX);
        given = end;
    }
}

fn weight(content: &Content) -> u32 {
    match content {
        Content::Title { .. } | Content::Closing { .. } => 2,
        Content::Earlier { .. } | Content::Change { .. } | Content::Added { .. } => 4,
        Content::Questions(_) => 3,
        Content::Recommendation { .. } => 6,
    }
}
