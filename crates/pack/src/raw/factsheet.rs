//! A factsheet's file as written.

use super::super::file::FileText;
use super::super::length::limit;
use super::super::problem::{Place, Report, Written};
use super::body::RawBody;
use super::coalition::RawCoalition;
use super::fields::{Fields, Need};
use super::slide::{self, RawSlide};
use super::source::{self, RawSource};
use super::{FileRole, RawBlock, RawText, body, coalition, fences, headers, toml_file};
use model::{Assessment, Date, PartialDate, Slug};

/// A raw factsheet. Missing or unreadable values are `None`.
#[derive(Clone, Debug)]
pub(crate) struct RawFactsheet {
    /// The file as a whole.
    pub(crate) at: Place,
    pub(crate) number: Option<Written<u8>>,
    pub(crate) title: Option<Written<String>>,
    pub(crate) short_title: Option<Written<String>>,
    pub(crate) lead: Option<Written<RawText>>,
    pub(crate) coalition: Option<Written<String>>,
    pub(crate) coalition_details: RawCoalition,
    pub(crate) consultation: Option<Written<Vec<RawBlock>>>,
    pub(crate) version: Option<Written<Date>>,
    /// The version of the original that a translation translates.
    pub(crate) translates_version: Option<Written<Date>>,
    pub(crate) illustrative: Option<Written<bool>>,
    pub(crate) figures: Vec<RawFigure>,
    pub(crate) earlier: Vec<RawEarlier>,
    pub(crate) recommendations: Vec<RawRecommendation>,
    pub(crate) questions: Vec<RawQuestion>,
    pub(crate) slides: Vec<RawSlide>,
    pub(crate) sources: Vec<RawSource>,
    pub(crate) body: RawBody,
}

/// A `[[figures]]` entry.
#[derive(Clone, Debug)]
pub(crate) struct RawFigure {
    pub(crate) id: Option<Written<Slug>>,
    pub(crate) value: Option<Written<String>>,
    pub(crate) label: Option<Written<RawText>>,
}

/// An `[[earlier]]` entry.
#[derive(Clone, Debug)]
pub(crate) struct RawEarlier {
    pub(crate) paragraph: Option<Written<String>>,
    pub(crate) assessment: Option<Written<Assessment>>,
    pub(crate) assessed_by: Option<Written<String>>,
    pub(crate) note: Option<Written<RawText>>,
}

/// A `[[recommendations]]` entry.
#[derive(Clone, Debug)]
pub(crate) struct RawRecommendation {
    pub(crate) id: Option<Written<Slug>>,
    pub(crate) text: Option<Written<String>>,
    pub(crate) rationale: Option<Written<RawText>>,
    pub(crate) deadline: Option<Written<PartialDate>>,
    pub(crate) indicator: Option<Written<RawText>>,
    pub(crate) addressed_to: Option<Written<String>>,
    pub(crate) action_category: Option<Written<u8>>,
    pub(crate) issues: Vec<Written<String>>,
    pub(crate) affected_persons: Vec<Written<String>>,
    pub(crate) sdg_targets: Vec<Written<String>>,
    pub(crate) treaties: Vec<Written<String>>,
    pub(crate) treaty_bodies: Vec<Written<String>>,
    pub(crate) builds_on: Vec<Written<String>>,
}

/// A `[[questions]]` entry.
#[derive(Clone, Debug)]
pub(crate) struct RawQuestion {
    pub(crate) id: Option<Written<Slug>>,
    pub(crate) text: Option<Written<RawText>>,
    pub(crate) builds_on: Vec<Written<String>>,
}

/// Reads a factsheet's file.
pub(crate) fn read(file: &FileText, role: FileRole, report: &Report) -> RawFactsheet {
    let halves = fences::split(file, report);
    let mended = headers::mended(file, &halves.front, &headers::FACTSHEET, report);
    let (file, halves) = match &mended {
        // What is wrong with the fences has been said.
        Some(file) => (file, fences::split(file, &Report::default())),
        None => (file, halves),
    };
    let text = toml_file::blanked(file, &halves.front, report);
    let table = toml_file::parse(&text);
    let mut fields = Fields {
        file,
        report,
        role,
        base: halves.front.start,
        table: &table,
        at: file.place(halves.front.start, ""),
        asked: Vec::new(),
        missing: Vec::new(),
    };
    let factsheet = RawFactsheet {
        at: file.whole(),
        number: fields.number("number", Need::Fixed, 1..=12),
        title: fields.words("title", Need::Words, limit::TITLE),
        short_title: fields.words("short_title", Need::Words, limit::SHORT_TITLE),
        lead: fields.rich("lead", Need::Words, limit::LEAD),
        coalition: fields.words("coalition", Need::Words, limit::NAME),
        coalition_details: coalition::read(&mut fields),
        consultation: fields.blocks("consultation", Need::OptionalWords, limit::CONSULTATION),
        version: fields.date("version", Need::Fixed),
        translates_version: fields.date("translates_version", Need::Translated),
        illustrative: fields.flag("illustrative", Need::Fixed),
        figures: read_each(&mut fields, "figures", Need::OptionalWords, figure),
        earlier: read_each(&mut fields, "earlier", Need::OptionalWords, earlier),
        recommendations: read_each(&mut fields, "recommendations", Need::Words, recommendation),
        questions: read_each(&mut fields, "questions", Need::OptionalWords, question),
        slides: read_each(&mut fields, "slides", Need::OptionalWords, slide::read),
        sources: source::read_all(&mut fields),
        body: body::read(file, halves.body, role, report),
    };
    fields.finish();
    factsheet
}

fn read_each<T>(
    fields: &mut Fields<'_>,
    name: &'static str,
    need: Need,
    read: fn(&mut Fields<'_>) -> T,
) -> Vec<T> {
    let read_one = |mut entry: Fields<'_>| {
        let value = read(&mut entry);
        entry.finish();
        value
    };
    fields
        .entries(name, need)
        .into_iter()
        .map(read_one)
        .collect()
}

fn figure(fields: &mut Fields<'_>) -> RawFigure {
    RawFigure {
        id: fields.slug("id", Need::Key),
        value: fields.words("value", Need::Words, limit::FIGURE),
        label: fields.rich("label", Need::Words, limit::LABEL),
    }
}

fn earlier(fields: &mut Fields<'_>) -> RawEarlier {
    RawEarlier {
        paragraph: fields.words("paragraph", Need::Key, limit::NAME),
        assessment: fields.one_of(
            "assessment",
            Need::Fixed,
            &Assessment::ALL.map(|each| (each.key(), each)),
        ),
        assessed_by: fields.words("assessed_by", Need::Words, limit::NAME),
        note: fields.rich("note", Need::OptionalWords, limit::NOTE),
    }
}

fn recommendation(fields: &mut Fields<'_>) -> RawRecommendation {
    RawRecommendation {
        id: fields.slug("id", Need::Key),
        text: fields.words("text", Need::Words, limit::RECOMMENDATION),
        rationale: fields.rich("rationale", Need::Words, limit::RATIONALE),
        deadline: fields.partial_date("deadline", Need::OptionalFixed),
        indicator: fields.rich("indicator", Need::Words, limit::INDICATOR),
        addressed_to: fields.words("addressed_to", Need::Words, limit::NAME),
        action_category: fields.number("action_category", Need::Fixed, 1..=5),
        issues: fields.list("issues", Need::Fixed),
        affected_persons: fields.list("affected_persons", Need::OptionalFixed),
        sdg_targets: fields.list("sdg_targets", Need::OptionalFixed),
        treaties: fields.list("treaties", Need::OptionalFixed),
        treaty_bodies: fields.list("treaty_bodies", Need::OptionalFixed),
        builds_on: fields.list("builds_on", Need::OptionalFixed),
    }
}

fn question(fields: &mut Fields<'_>) -> RawQuestion {
    RawQuestion {
        id: fields.slug("id", Need::Key),
        text: fields.rich("text", Need::Words, limit::QUESTION),
        builds_on: fields.list("builds_on", Need::OptionalFixed),
    }
}
