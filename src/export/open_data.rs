//! Recommendations as open data for people: CSV for spreadsheets, JSON for programs. Native only.
//!
//! Files are UTF-8. In CSV, lists are joined by `; `, lines end as RFC 4180 has it, and no cell
//! starts a formula in a spreadsheet. Names of States, issues and persons are in the edition's
//! language in the recommendations' files; the earlier recommendations' files keep ids.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::{
    ActionCategory, EarlierRecommendation, Edition, Factsheet, Recommendation, Response, Slug,
    plain_text,
};

/// A proposed recommendation, flat.
#[derive(Serialize)]
struct Proposed<'a> {
    id: &'a str,
    cluster: &'a str,
    cluster_title: &'a str,
    number: u8,
    text: &'a str,
    rationale: String,
    deadline: Option<String>,
    indicator: String,
    addressed_to: &'a str,
    action: u8,
    issues: Vec<&'a str>,
    affected_persons: Vec<&'a str>,
    sdg_targets: &'a [String],
    treaties: Vec<String>,
    treaty_bodies: &'a [String],
    builds_on: &'a [String],
    illustrative: bool,
    language: &'a str,
    version: String,
}

/// An earlier recommendation, flat; named as in the pack's file.
#[derive(Serialize)]
struct Earlier<'a> {
    id: &'a str,
    cycle: u8,
    session: u8,
    under_review: &'a str,
    document: &'a str,
    paragraph: &'a str,
    state: &'a str,
    group: &'a str,
    response: &'a str,
    changed_from: Option<&'a str>,
    action: Option<u8>,
    issues: Vec<&'a str>,
    clusters: Vec<&'a str>,
    sdg: &'a [u8],
    persons: Vec<&'a str>,
    themes: &'a [String],
    summary: &'a str,
    text: &'a str,
}

/// Writes an edition's proposed recommendations as CSV.
#[must_use]
pub fn recommendations_csv(edition: &Edition) -> String {
    let mut rows = vec![row(&[
        "id",
        "cluster",
        "cluster_title",
        "number",
        "text",
        "rationale",
        "deadline",
        "indicator",
        "addressed_to",
        "action",
        "issues",
        "affected_persons",
        "sdg_targets",
        "treaties",
        "treaty_bodies",
        "builds_on",
        "illustrative",
        "language",
        "version",
    ])];
    rows.extend(proposed(edition).iter().map(Proposed::cells));
    csv_of(&rows)
}

/// Writes an edition's proposed recommendations as a JSON list.
#[must_use]
pub fn recommendations_json(edition: &Edition) -> String {
    json_of(&proposed(edition))
}

/// Writes earlier recommendations as CSV.
#[must_use]
pub fn earlier_csv(earlier: &[EarlierRecommendation]) -> String {
    let mut rows = vec![row(&EarlierRecommendation::COLUMNS)];
    rows.extend(earlier.iter().map(|each| Earlier::of(each).cells()));
    csv_of(&rows)
}

/// Writes earlier recommendations as a JSON list.
#[must_use]
pub fn earlier_json(earlier: &[EarlierRecommendation]) -> String {
    json_of(&earlier.iter().map(Earlier::of).collect::<Vec<_>>())
}

fn proposed(edition: &Edition) -> Vec<Proposed<'_>> {
    let mut all = Vec::new();
    for factsheet in &edition.factsheets {
        for recommendation in &factsheet.recommendations {
            all.push(Proposed::of(edition, factsheet, recommendation));
        }
    }
    all
}

impl<'a> Proposed<'a> {
    fn of(edition: &'a Edition, factsheet: &'a Factsheet, from: &'a Recommendation) -> Self {
        let treaty = |each: &crate::domain::TreatyReference| {
            format!("{} {}", each.treaty, each.article)
                .trim_end()
                .to_owned()
        };
        Self {
            id: from.id.as_str(),
            cluster: from.cluster.as_str(),
            cluster_title: &factsheet.title,
            number: from.number,
            text: &from.text,
            rationale: plain_text(&from.rationale),
            deadline: from.deadline.map(|date| date.to_string()),
            indicator: plain_text(&from.indicator),
            addressed_to: &from.addressed_to,
            action: from.action_category.number(),
            issues: names(&from.issues, &edition.labels.issues),
            affected_persons: names(&from.affected_persons, &edition.labels.persons),
            sdg_targets: &from.sdg_targets,
            treaties: from.treaties.iter().map(treaty).collect(),
            treaty_bodies: &from.treaty_bodies,
            builds_on: &from.builds_on,
            illustrative: factsheet.illustrative,
            language: &edition.language,
            version: factsheet.version.to_string(),
        }
    }

    fn cells(&self) -> Vec<String> {
        vec![
            self.id.to_owned(),
            self.cluster.to_owned(),
            self.cluster_title.to_owned(),
            self.number.to_string(),
            self.text.to_owned(),
            self.rationale.clone(),
            self.deadline.clone().unwrap_or_default(),
            self.indicator.clone(),
            self.addressed_to.to_owned(),
            self.action.to_string(),
            self.issues.join("; "),
            self.affected_persons.join("; "),
            self.sdg_targets.join("; "),
            self.treaties.join("; "),
            self.treaty_bodies.join("; "),
            self.builds_on.join("; "),
            self.illustrative.to_string(),
            self.language.to_owned(),
            self.version.clone(),
        ]
    }
}

impl<'a> Earlier<'a> {
    fn of(from: &'a EarlierRecommendation) -> Self {
        Self {
            id: &from.id,
            cycle: from.cycle,
            session: from.session,
            under_review: &from.under_review,
            document: &from.document,
            paragraph: &from.paragraph,
            state: &from.state,
            group: from.group.key(),
            response: from.response.key(),
            changed_from: from.changed_from.map(Response::key),
            action: from.action_category.map(ActionCategory::number),
            issues: from.issues.iter().map(Slug::as_str).collect(),
            clusters: from.clusters.iter().map(Slug::as_str).collect(),
            sdg: &from.goals,
            persons: from.affected_persons.iter().map(Slug::as_str).collect(),
            themes: &from.themes,
            summary: &from.summary,
            text: &from.text,
        }
    }

    fn cells(&self) -> Vec<String> {
        vec![
            self.id.to_owned(),
            self.cycle.to_string(),
            self.session.to_string(),
            self.under_review.to_owned(),
            self.document.to_owned(),
            self.paragraph.to_owned(),
            self.state.to_owned(),
            self.group.to_owned(),
            self.response.to_owned(),
            self.changed_from.unwrap_or_default().to_owned(),
            self.action.map(|it| it.to_string()).unwrap_or_default(),
            self.issues.join("; "),
            self.clusters.join("; "),
            self.sdg
                .iter()
                .map(u8::to_string)
                .collect::<Vec<_>>()
                .join("; "),
            self.persons.join("; "),
            self.themes.join("; "),
            self.summary.to_owned(),
            self.text.to_owned(),
        ]
    }
}

fn names<'a>(slugs: &'a [Slug], labels: &'a BTreeMap<Slug, String>) -> Vec<&'a str> {
    let name = |slug: &'a Slug| labels.get(slug).map_or(slug.as_str(), String::as_str);
    slugs.iter().map(name).collect()
}

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

fn csv_of(rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        writer
            .write_record(row.iter().map(|cell| guarded(cell)))
            .expect("rows of one length, written to memory");
    }
    let bytes = writer.into_inner().expect("memory can be flushed");
    String::from_utf8(bytes).expect("texts only")
}

/// Puts an apostrophe before what a spreadsheet would run as a formula; numbers stay numbers.
fn guarded(cell: &str) -> String {
    let starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if cell.starts_with(starts) && !is_plain_number(cell) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

fn is_plain_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction]
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

fn json_of<T: Serialize>(rows: &[T]) -> String {
    let mut text = serde_json::to_string_pretty(rows).expect("plain values");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests;
