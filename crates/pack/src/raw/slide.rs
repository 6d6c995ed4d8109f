//! A `[[slides]]` entry as written.

use super::super::length::limit;
use super::super::problem::{Place, Written};
use super::fields::{Fields, Need};
use super::text::{RawBlock, RawText};
use model::Slug;

/// A raw entry for a slide.
#[derive(Clone, Debug)]
pub(crate) struct RawSlide {
    pub(crate) at: Place,
    pub(crate) id: Option<Written<Slug>>,
    pub(crate) after: Option<Written<Slug>>,
    pub(crate) heading: Option<Written<String>>,
    pub(crate) text: Option<Written<RawText>>,
    pub(crate) points: Option<Written<Vec<RawText>>>,
    pub(crate) figure: Option<Written<Slug>>,
    pub(crate) notes: Option<Written<Vec<RawBlock>>>,
    pub(crate) leave_out: Option<Written<bool>>,
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
