//! The values of every column of the index, in display order. Native only.
//!
//! Closed lists are complete, so that a page can also say what nobody recommended. A record's
//! values outside those lists come last.

use std::collections::BTreeSet;

use ::search::wire::Column;

use crate::sequence::numeric_key;
use ::search::fold::fold;
use catalogue::earlier::columns::{DOCUMENT, NAMED, PARAGRAPH, values_of};
use model::query::Facet;
use model::{ActionCategory, EarlierRecommendation, Edition, RegionalGroup, Response};

/// Lists the columns of the index: one per facet, the documents, and whether a paragraph is named.
#[must_use]
pub fn columns(edition: &Edition, records: &[&EarlierRecommendation]) -> Vec<Column> {
    let facets = Facet::EARLIER.into_iter().map(|facet| Column {
        name: facet.key().to_owned(),
        values: values(facet, edition, records),
    });
    let documents: BTreeSet<&str> = records.iter().map(|it| it.document.as_str()).collect();
    let named = documents.into_iter().filter(|it| !it.is_empty());
    let mut named: Vec<String> = named.map(str::to_owned).collect();
    named.sort_by_cached_key(|it| numeric_key(it));
    let others = [(DOCUMENT, named), (PARAGRAPH, vec![NAMED.to_owned()])];
    let others = others.map(|(name, values)| Column {
        name: name.to_owned(),
        values,
    });
    facets.chain(others).collect()
}

/// Returns a record's values in every column, in the order of [`columns`].
pub(crate) fn values_in_columns(
    record: &EarlierRecommendation,
    edition: &Edition,
) -> impl Iterator<Item = Vec<String>> {
    let facets = Facet::EARLIER.into_iter();
    let facets = facets.map(move |facet| values_of(record, facet, &edition.labels));
    let document = Some(record.document.clone()).filter(|it| !it.is_empty());
    let paragraph = (!record.paragraph.is_empty()).then(|| NAMED.to_owned());
    facets.chain([document, paragraph].map(|it| it.into_iter().collect()))
}

/// Lists a facet's values: those of its closed list, then any others.
fn values(facet: Facet, edition: &Edition, records: &[&EarlierRecommendation]) -> Vec<String> {
    let occurring: BTreeSet<String> = records
        .iter()
        .flat_map(|record| values_of(record, facet, &edition.labels))
        .collect();
    let mut values = closed_list(facet, edition, &occurring);
    let known: BTreeSet<&String> = values.iter().collect();
    let mut others: Vec<String> = occurring
        .iter()
        .filter(|value| !known.contains(value))
        .cloned()
        .collect();
    // Numbers in numerical order; words stay sorted.
    others.sort_by_key(|value| value.parse::<u32>().unwrap_or(u32::MAX));
    values.append(&mut others);
    values
}

/// Lists the values of a facet's closed list. Cycles, sessions and persons have none.
fn closed_list(facet: Facet, edition: &Edition, occurring: &BTreeSet<String>) -> Vec<String> {
    let labels = &edition.labels;
    match facet {
        Facet::UnderReview => {
            let mut states = states(edition);
            states.retain(|slug| occurring.contains(slug));
            states
        }
        // The State under review makes no recommendations to itself, but may to others.
        Facet::State => {
            let own = labels.state(&edition.review.state);
            let own = own.map(|it| it.slug.to_string());
            let mut states = states(edition);
            states.retain(|slug| occurring.contains(slug) || own.as_ref() != Some(slug));
            states
        }
        Facet::Group => {
            let groups = RegionalGroup::ALL.iter();
            groups.map(|it| it.key().to_ascii_lowercase()).collect()
        }
        Facet::Organisation => {
            let codes = labels.organisations.keys();
            codes.map(|code| code.to_ascii_lowercase()).collect()
        }
        Facet::Response => Response::ALL.iter().map(|it| it.key().to_owned()).collect(),
        Facet::Changed => ["yes", "no"].map(str::to_owned).to_vec(),
        Facet::Action => {
            let all = (1..).map_while(ActionCategory::from_number);
            all.map(|it| it.number().to_string()).collect()
        }
        Facet::Issue => labels.issues.keys().map(ToString::to_string).collect(),
        Facet::Cluster => {
            let factsheets = edition.factsheets.iter();
            factsheets.map(|it| it.slug.to_string()).collect()
        }
        Facet::Goal => labels.goals.keys().map(u8::to_string).collect(),
        Facet::Cycle | Facet::Session | Facet::Person | Facet::Year | Facet::BuildsOn => Vec::new(),
    }
}

/// Lists all States by their English names, whatever the edition's language.
fn states(edition: &Edition) -> Vec<String> {
    let mut states: Vec<_> = edition.labels.states.iter().collect();
    states.sort_by_cached_key(|state| (fold(&state.english), state.slug.clone()));
    states.iter().map(|state| state.slug.to_string()).collect()
}
