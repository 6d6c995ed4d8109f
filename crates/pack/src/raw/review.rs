//! The review's file as written.

use super::super::file::FileText;
use super::super::length::limit;
use super::super::problem::{Place, Report, Written};
use super::fields::{Fields, Need};
use super::source::{self, RawSource};
use super::{FileRole, RawText, headers, toml_file};
use model::{Date, PreSessionKind, ProgrammeKind, Slug, TimelineKind};

/// A raw review. Missing or unreadable values are `None`.
#[derive(Clone, Debug)]
pub(crate) struct RawReview {
    /// The file as a whole.
    pub(crate) at: Place,
    pub(crate) state: Option<Written<String>>,
    pub(crate) cycle: Option<Written<u8>>,
    pub(crate) session: Option<Written<u8>>,
    pub(crate) languages: Vec<Written<String>>,
    pub(crate) title: Option<Written<String>>,
    pub(crate) lead: Option<Written<RawText>>,
    pub(crate) version: Option<Written<Date>>,
    /// The version of the original that a translation translates.
    pub(crate) translates_version: Option<Written<Date>>,
    pub(crate) notice: Option<Written<RawText>>,
    pub(crate) pre_session: RawPreSession,
    pub(crate) review: RawReviewDay,
    pub(crate) programme: Vec<RawProgramme>,
    pub(crate) timeline: Vec<RawTimeline>,
    pub(crate) sources: Vec<RawSource>,
}

/// The `[pre_session]` table.
#[derive(Clone, Debug, Default)]
pub(crate) struct RawPreSession {
    pub(crate) kind: Option<Written<PreSessionKind>>,
    pub(crate) city: Option<Written<String>>,
    pub(crate) venue: Option<Written<String>>,
    pub(crate) start: Option<Written<Date>>,
    pub(crate) end: Option<Written<Date>>,
}

/// The `[review]` table.
#[derive(Clone, Debug, Default)]
pub(crate) struct RawReviewDay {
    pub(crate) date: Option<Written<Date>>,
    pub(crate) place: Option<Written<String>>,
    pub(crate) earlier_document: Option<Written<String>>,
    pub(crate) earlier_source: Option<Written<String>>,
}

/// A `[[programme]]` entry.
#[derive(Clone, Debug)]
pub(crate) struct RawProgramme {
    pub(crate) id: Option<Written<Slug>>,
    pub(crate) date: Option<Written<Date>>,
    pub(crate) kind: Option<Written<ProgrammeKind>>,
    pub(crate) title: Option<Written<String>>,
    pub(crate) text: Option<Written<RawText>>,
    pub(crate) minutes: Option<Written<u8>>,
    pub(crate) clusters: Vec<Written<String>>,
    pub(crate) illustrative: bool,
}

/// A `[[timeline]]` entry.
#[derive(Clone, Debug)]
pub(crate) struct RawTimeline {
    pub(crate) id: Option<Written<Slug>>,
    pub(crate) start: Option<Written<Date>>,
    pub(crate) end: Option<Written<Date>>,
    pub(crate) month_only: bool,
    pub(crate) kind: Option<Written<TimelineKind>>,
    pub(crate) title: Option<Written<String>>,
    pub(crate) text: Option<Written<RawText>>,
    pub(crate) place: Option<Written<String>>,
    pub(crate) planned: bool,
}

/// Reads the review's file.
pub(crate) fn read(file: &FileText, role: FileRole, report: &Report) -> RawReview {
    let all = 0..file.text().len();
    let mended = headers::mended(file, &all, &headers::REVIEW, report);
    let file = mended.as_ref().unwrap_or(file);
    let text = toml_file::blanked(file, &(0..file.text().len()), report);
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
        translates_version: fields.date("translates_version", Need::Translated),
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
        kind: fields.one_of("kind", Need::OptionalFixed, &PreSessionKind::KEYS),
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
