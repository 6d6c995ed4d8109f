//! Maps facets to the index's columns, and records to their values in them.

use model::query::Facet;
use model::{EarlierRecommendation, Labels, Response, Slug};

/// The name of the column of documents, which can be searched by symbol; it is no facet's. Its
/// values are in numerical order.
pub const DOCUMENT: &str = "document";

/// The name of the column that says whether a record names a paragraph: [`NAMED`], or no value.
pub const PARAGRAPH: &str = "paragraph";

/// The only value of the paragraph column.
pub const NAMED: &str = "named";

/// Returns the number of a facet's column in the index, or `None` if it has none.
#[must_use]
pub fn column_of(facet: Facet) -> Option<u8> {
    let place = Facet::EARLIER.iter().position(|each| *each == facet)?;
    u8::try_from(place).ok()
}

/// Returns a column's facet, or `None` if it is not a facet's.
#[must_use]
pub fn facet_of(column: u8) -> Option<Facet> {
    Facet::EARLIER.get(usize::from(column)).copied()
}

/// Lists a record's values in a facet, as written in addresses.
///
/// Group and organisations are the recommending State's: the group from the record, the
/// organisations as UPR Info lists them for the State.
#[must_use]
pub fn values_of(record: &EarlierRecommendation, facet: Facet, labels: &Labels) -> Vec<String> {
    let state = |english: &str| {
        labels.state(english).map_or_else(
            || vec![Slug::slugify(english).to_string()],
            |it| vec![it.slug.to_string()],
        )
    };
    let slugs = |slugs: &[Slug]| slugs.iter().map(Slug::to_string).collect();
    match facet {
        Facet::UnderReview => state(&record.under_review),
        Facet::State => state(&record.state),
        Facet::Group => vec![record.group.key().to_ascii_lowercase()],
        Facet::Organisation => organisations(&record.state, labels),
        Facet::Cycle => vec![record.cycle.to_string()],
        Facet::Session => vec![record.session.to_string()],
        Facet::Response => vec![record.response.key().to_owned()],
        Facet::Changed => vec![yes(record.changed_from)],
        Facet::Action => {
            let number = record.action_category.map(|it| it.number().to_string());
            number.into_iter().collect()
        }
        Facet::Issue => slugs(&record.issues),
        Facet::Person => slugs(&record.affected_persons),
        Facet::Cluster => slugs(&record.clusters),
        Facet::Goal => record.goals.iter().map(u8::to_string).collect(),
        Facet::Year | Facet::BuildsOn => Vec::new(),
    }
}

fn yes(changed_from: Option<Response>) -> String {
    if changed_from.is_some() { "yes" } else { "no" }.to_owned()
}

fn organisations(state: &str, labels: &Labels) -> Vec<String> {
    let codes = labels.state(state).map(|it| it.organisations.as_slice());
    let codes = codes.unwrap_or_default().iter();
    codes.map(|code| code.to_ascii_lowercase()).collect()
}
