//! What an editor wrote: every value with its place, nothing looked up yet.
//!
//! Reading reports what can be seen in one file alone: syntax, missing and unknown fields, wrong
//! types, dates, lengths, headings, Markdown. `meaning` resolves names.

mod body;
mod coalition;
mod factsheet;
mod fences;
mod fields;
mod headers;
mod keyed;
mod list;
mod markdown;
mod plain_words;
mod review;
mod rich;
mod single;
mod slide;
mod source;
mod text;
mod toml_file;
mod value;

pub(super) use body::{RawBody, RawChallenge};
pub(super) use coalition::RawCoalition;
pub(super) use factsheet::{
    RawEarlier, RawFactsheet, RawFigure, RawQuestion, RawRecommendation, read as read_factsheet,
};
pub(super) use keyed::Keyed;
pub(super) use markdown::parse_page;
pub(super) use review::{RawProgramme, RawReview, RawTimeline, read as read_review};
pub(super) use slide::RawSlide;
pub(super) use source::RawSource;
pub(super) use text::{RawBlock, RawInline, RawPage, RawPart, RawText};
pub(super) use value::one_line;

/// Whether a file is an original or a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileRole {
    /// Contains everything.
    Original,
    /// Contains only what the translation changes.
    Translation,
}
