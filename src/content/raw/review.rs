//! The review's file as it was written.

use super::super::file::FileText;
use super::super::length::limit;
use super::super::problem::{Place, Report, Written};
use super::fields::{Fields, Need};
use super::source::{self, RawSource};
use super::{RawText, Role, toml_file};
use crate::domain::{Date, ProgrammeKind, Slug, TimelineKind};

/// A review as it was written. What is missing or unreadable is none.
#[derive(Clone, Debug)]
pub(in crate::content) struct RawReview {
    /// The file as a whole.
    pub(in crate::content) at: Place,
    pub(in crate::content) state: Option<Written<String>>,
    pub(in crate::content) cycle: Option<Written<u8>>,
    pub(in crate::content) session: Option<Written<u8>>,
    pub(in crate::content) languages: Vec<Written<String>>,
    pub(in crate::content) title: Option<Written<String>>,
    pub(in crate::content) lead: Option<Written<RawText>>,
    pub(in crate::content) version: Option<Written<Date>>,
    pub(in crate::content) notice: Option<Written<RawText>>,
    pub(in crate::content) pre_session: RawPreSession,
    pub(in crate::content) review: RawReviewDay,
    pub(in crate::content) programme: Vec<RawProgramme>,
    pub(in crate::content) timeline: Vec<RawTimeline>,
    pub(in crate::content) sources: Vec<RawSource>,
}

/// The `[pre_session]` table.
#[derive(Clone, Debug, Default)]
pub(in crate::content) struct RawPreSession {
    pub(in crate::content) city: Option<Written<String>>,
    pub(in crate::content) venue: Option<Written<String>>,
    pub(in crate::content) start: Option<Written<Date>>,
    pub(in crate::content) end: Option<Written<Date>>,
}

/// The `[review]` table.
#[derive(Clone, Debug, Default)]
pub(in crate::content) struct RawReviewDay {
    pub(in crate::content) date: Option<Written<Date>>,
    pub(in crate::content) place: Option<Written<String>>,
    pub(in crate::content) earlier_document: Option<Written<String>>,
    pub(in crate::content) earlier_source: Option<Written<String>>,
}

/// A `[[programme]]` entry.
#[derive(Clone, Debug)]
pub(in crate::content) struct RawProgramme {
    pub(in crate::content) id: Option<Written<Slug>>,
    pub(in crate::content) date: Option<Written<Date>>,
    pub(in crate::content) kind: Option<Written<ProgrammeKind>>,
    pub(in crate::content) title: Option<Written<String>>,
    pub(in crate::content) text: Option<Written<RawText>>,
    pub(in crate::content) minutes: Option<Written<u8>>,
    pub(in crate::content) clusters: Vec<Written<String>>,
    pub(in crate::content) illustrative: bool,
}

/// A `[[timeline]]` entry.
#[derive(Clone, Debug)]
pub(in crate::content) struct RawTimeline {
    pub(in crate::content) id: Option<Written<Slug>>,
    pub(in crate::content) start: Option<Written<Date>>,
    pub(in crate::content) end: Option<Written<Date>>,
    pub(in crate::content) month_only: bool,
    pub(in crate::content) kind: Option<Written<TimelineKind>>,
    pub(in crate::content) title: Option<Written<String>>,
    pub(in crate::content) text: Option<Written<RawText>>,
    pub(in crate::content) place: Option<Written<String>>,
    pub(in crate::content) planned: bool,
}

/// Reads the review's file.
pub(in crate::content) fn read(file: &FileText, role: Role, report: &Report) -> RawReview {
    let text = toml_file::mended(file, &(0..file.text().len()), report);
    let table = toml_file::parse(&text);
    let mut fields = Fields {
        file,
        report,
        role,
        base: 0,
        table: &table,
        at: file.whole(),
        asked: Vec::new(),
        missing: Vec::new(),
    };
    let review = RawReview {
        at: file.whole(),
        state: fields.words("state", Need::Fixed, limit::NAME),
        cycle: fields.number("cycle", Need::Fixed, 1..=9),
        session: fields.number("session", Need::Fixed, 1..=99),
        languages: fields.list("languages", Need::Fixed),
        title: fields.words("title", Need::Words, limit::TITLE),
        lead: fields.rich("lead", Need::Words, limit::REVIEW_LEAD),
        version: fields.date("version", Need::Fixed),
        notice: fields.rich("notice", Need::OptionalWords, limit::EVENT),
        pre_session: pre_session(&mut fields),
        review: review_day(&mut fields),
        programme: fields
            .entries("programme", Need::OptionalWords)
            .into_iter()
            .map(programme)
            .collect(),
        timeline: fields
            .entries("timeline", Need::OptionalWords)
            .into_iter()
            .map(timeline)
            .collect(),
        sources: source::read_all(&mut fields),
    };
    fields.finish();
    review
}

fn pre_session(fields: &mut Fields<'_>) -> RawPreSession {
    let Some(mut fields) = fields.table("pre_session", Need::Words) else {
        return RawPreSession::default();
    };
    let read = RawPreSession {
        city: fields.words("city", Need::Words, limit::NAME),
        venue: fields.words("venue", Need::Words, limit::NAME),
        start: fields.date("start", Need::Fixed),
        end: fields.date("end", Need::Fixed),
    };
    fields.finish();
    read
}

fn review_day(fields: &mut Fields<'_>) -> RawReviewDay {
    let Some(mut fields) = fields.table("review", Need::Words) else {
        return RawReviewDay::default();
    };
    let read = RawReviewDay {
        date: fields.date("date", Need::Fixed),
        place: fields.words("place", Need::Words, limit::NAME),
        earlier_document: fields.words("earlier_document", Need::Fixed, limit::NAME),
        earlier_source: fields.words("earlier_source", Need::OptionalWords, limit::NAME),
    };
    fields.finish();
    read
}

fn programme(mut fields: Fields<'_>) -> RawProgramme {
    let read = RawProgramme {
        id: fields.slug("id", Need::Key),
        date: fields.date("date", Need::Fixed),
        kind: fields.one_of("kind", Need::Fixed, &ProgrammeKind::KEYS),
        title: fields.words("title", Need::Words, limit::TITLE),
        text: fields.rich("text", Need::OptionalWords, limit::EVENT),
        minutes: fields.number("minutes", Need::OptionalFixed, 1..=240),
        clusters: fields.list("clusters", Need::OptionalFixed),
        illustrative: is_set(fields.flag("illustrative", Need::OptionalFixed)),
    };
    fields.finish();
    read
}

fn timeline(mut fields: Fields<'_>) -> RawTimeline {
    let precision = [("day", false), ("month", true)];
    let read = RawTimeline {
        id: fields.slug("id", Need::Key),
        start: fields.date("start", Need::Fixed),
        end: fields.date("end", Need::OptionalFixed),
        month_only: is_set(fields.one_of("precision", Need::OptionalFixed, &precision)),
        kind: fields.one_of("kind", Need::Fixed, &TimelineKind::KEYS),
        title: fields.words("title", Need::Words, limit::TITLE),
        text: fields.rich("text", Need::OptionalWords, limit::EVENT),
        place: fields.words("place", Need::OptionalWords, limit::NAME),
        planned: is_set(fields.flag("planned", Need::OptionalFixed)),
    };
    fields.finish();
    read
}

fn is_set(flag: Option<Written<bool>>) -> bool {
    flag.is_some_and(|flag| flag.value)
}
