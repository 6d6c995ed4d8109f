//! A `[[slides]]` entry as it was written.

use super::super::length::limit;
use super::super::problem::{Place, Written};
use super::fields::{Fields, Need};
use super::text::{RawBlock, RawText};
use crate::domain::Slug;

/// A slide's words as they were written.
#[derive(Clone, Debug)]
pub(in crate::content) struct RawSlide {
    pub(in crate::content) at: Place,
    pub(in crate::content) id: Option<Written<Slug>>,
    pub(in crate::content) after: Option<Written<Slug>>,
    pub(in crate::content) heading: Option<Written<String>>,
    pub(in crate::content) text: Option<Written<RawText>>,
    pub(in crate::content) points: Option<Written<Vec<RawText>>>,
    pub(in crate::content) figure: Option<Written<Slug>>,
    pub(in crate::content) notes: Option<Written<Vec<RawBlock>>>,
    pub(in crate::content) leave_out: Option<Written<bool>>,
}

/// Reads an entry.
pub(super) fn read(fields: &mut Fields<'_>) -> RawSlide {
    RawSlide {
        at: fields.at.clone(),
        id: fields.slug("id", Need::Key),
        after: fields.slug("after", Need::OptionalFixed),
        heading: fields.words("heading", Need::OptionalWords, limit::SLIDE_HEADING),
        text: fields.rich("text", Need::OptionalWords, limit::RECOMMENDATION),
        points: fields.rich_lines("points", Need::OptionalWords, limit::SLIDE_POINT),
        figure: fields.slug("figure", Need::OptionalFixed),
        notes: fields.blocks("notes", Need::OptionalWords, limit::SLIDE_NOTES),
        leave_out: fields.flag("leave_out", Need::OptionalFixed),
    }
}
