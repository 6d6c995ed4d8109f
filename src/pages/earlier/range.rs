//! Which range of the results is asked for.

use super::rows::ListedPart;
use crate::context::Range;
use catalogue::earlier::opening::PAGE;

/// How many entries the page holds at most: more would make it slow, and hard to find anything in.
pub(super) const MAX_ENTRIES: u32 = PAGE * 2;

/// The range that every query starts with.
pub(super) const FIRST: Range = Range {
    start: 0,
    end: PAGE,
    focus: None,
};

/// Extends a part by 25 entries at its end; where there are too many, the first ones go.
pub(super) fn with_next(ListedPart { start, end, .. }: ListedPart) -> Range {
    let more = end + PAGE;
    Range {
        start: start.max(more.saturating_sub(MAX_ENTRIES)),
        end: more,
        focus: Some(end),
    }
}

/// Extends a part by 25 entries at its beginning; where there are too many, the last ones go.
pub(super) fn with_previous(ListedPart { start, end, .. }: ListedPart) -> Range {
    let start = start.saturating_sub(PAGE);
    Range {
        start,
        end: (start + MAX_ENTRIES).min(end.max(PAGE)),
        focus: Some(start),
    }
}
