//! Which range of the results is asked for.

use super::rows::Part;
use catalogue::earlier::opening::PAGE;

/// How many entries the page holds at most: more would make it slow, and hard to find anything in.
pub(super) const MAX_ENTRIES: u32 = PAGE * 2;

/// A range of the results.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) start: u32,
    pub(super) end: u32,
    /// The position that gets the focus as soon as its entry is drawn.
    pub(super) focus: Option<u32>,
}

impl Range {
    pub(super) const FIRST: Self = Self {
        start: 0,
        end: PAGE,
        focus: None,
    };

    /// Returns a part with 25 more at its end; where there are too many, the first ones go.
    pub(super) fn after(Part { start, end, .. }: Part) -> Self {
        let more = end + PAGE;
        Self {
            start: start.max(more.saturating_sub(MAX_ENTRIES)),
            end: more,
            focus: Some(end),
        }
    }

    /// Returns a part with 25 more at its beginning; where there are too many, the last ones go.
    pub(super) fn before(Part { start, end, .. }: Part) -> Self {
        let start = start.saturating_sub(PAGE);
        Self {
            start,
            end: (start + MAX_ENTRIES).min(end.max(PAGE)),
            focus: Some(start),
        }
    }
}
