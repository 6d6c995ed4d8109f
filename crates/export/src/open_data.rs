//! Proposed recommendations as open data: CSV for spreadsheets, JSON for programs. Native only.
//!
//! Files are UTF-8. Names of issues and persons are in the edition's language.

use std::{borrow::Cow, collections::BTreeMap};

use super::table::{Cell, Row, csv, json};
use model::{Edition, Factsheet, Recommendation, Slug, TreatyReference, plain_text};

const COLUMNS: [&str; 19] = [
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
];

/// Writes an edition's proposed recommendations as CSV.
#[must_use]
pub fn recommendations_csv(edition: &Edition) -> String {
    csv(&COLUMNS, &mut rows(edition))
}

/// Writes an edition's proposed recommendations as a JSON list.
#[must_use]
pub fn recommendations_json(edition: &Edition) -> String {
    json(&COLUMNS, &mut rows(edition))
}

fn rows(edition: &Edition) -> impl Iterator<Item = Row<'_>> {
    edition.factsheets.iter().flat_map(move |factsheet| {
        let all = factsheet.recommendations.iter();
        all.map(move |each| row(edition, factsheet, each))
    })
}

/// Returns a recommendation's values in the order of [`COLUMNS`].
fn row<'a>(edition: &'a Edition, factsheet: &'a Factsheet, from: &'a Recommendation) -> Row<'a> {
    vec![
        text(from.id.as_str()),
        text(from.cluster.as_str()),
        text(&factsheet.title),
        Cell::Number(from.number.into()),
        text(&from.text),
        owned(plain_text(&from.rationale)),
        from.deadline
            .map_or(Cell::Missing, |date| owned(date.to_string())),
        owned(plain_text(&from.indicator)),
        text(&from.addressed_to),
        Cell::Number(from.action_category.number().into()),
        names(&from.issues, &edition.labels.issues),
        names(&from.affected_persons, &edition.labels.persons),
        texts(&from.sdg_targets),
        Cell::Texts(from.treaties.iter().map(treaty).collect()),
        texts(&from.treaty_bodies),
        texts(&from.builds_on),
        Cell::Flag(factsheet.illustrative),
        text(&edition.language),
        owned(factsheet.version.to_string()),
    ]
}

fn treaty(reference: &TreatyReference) -> Cow<'_, str> {
    let text = format!("{} {}", reference.treaty, reference.article);
    Cow::Owned(text.trim_end().to_owned())
}

fn text(text: &str) -> Cell<'_> {
    Cell::Text(Cow::Borrowed(text))
}

fn owned(text: String) -> Cell<'static> {
    Cell::Text(Cow::Owned(text))
}

fn texts(texts: &[String]) -> Cell<'_> {
    Cell::Texts(texts.iter().map(Cow::from).collect())
}

fn names<'a>(slugs: &'a [Slug], labels: &'a BTreeMap<Slug, String>) -> Cell<'a> {
    let name = |slug: &'a Slug| labels.get(slug).map_or(slug.as_str(), String::as_str);
    Cell::Texts(slugs.iter().map(|slug| Cow::Borrowed(name(slug))).collect())
}

#[cfg(test)]
mod tests;
