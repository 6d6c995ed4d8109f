//! Names by which the engine finds values: in the page's language and, where known, in English.

use ::search::wire::{Summary, Tag};

use super::columns::{DOCUMENT, facet_of};
use model::query::Facet;
use model::{Edition, Slug};

/// Lists the tags of an index. `name` names a value in the page's language.
#[must_use]
pub fn tags(
    summary: &Summary,
    edition: &Edition,
    name: impl Fn(Facet, &str) -> String,
) -> Vec<Tag> {
    let mut tags = Vec::new();
    for (column, at) in summary.columns.iter().zip(0..) {
        for (value, place) in column.values.iter().zip(0..) {
            let names = match facet_of(at) {
                Some(facet) => names(facet, value, edition, &name),
                None if column.name == DOCUMENT => [Some(value.clone()), None],
                None => [None, None],
            };
            tags.extend(names.into_iter().flatten().map(|name| Tag {
                column: at,
                value: place,
                name,
            }));
        }
    }
    tags
}

/// Names a value in the page's language, and also in English where that differs.
pub(super) fn names(
    facet: Facet,
    value: &str,
    edition: &Edition,
    name: impl Fn(Facet, &str) -> String,
) -> [Option<String>; 2] {
    let here = || Some(name(facet, value));
    let [first, mut second] = match facet {
        Facet::UnderReview | Facet::State => [here(), state(value, edition)],
        Facet::Group | Facet::Organisation => [here(), Some(value.to_owned())],
        Facet::Issue | Facet::Person | Facet::Cluster => [here(), Some(value.replace('-', " "))],
        Facet::Goal => {
            let goal = value.parse().ok();
            [
                goal.and_then(|it: u8| edition.labels.goals.get(&it).cloned()),
                None,
            ]
        }
        // Numbers and words that occur in many texts: as names they would match too much.
        Facet::Cycle
        | Facet::Session
        | Facet::Response
        | Facet::Changed
        | Facet::Action
        | Facet::Year
        | Facet::BuildsOn => [None, None],
    };
    if first == second {
        second = None;
    }
    [first, second]
}

fn state(slug: &str, edition: &Edition) -> Option<String> {
    let state = edition.labels.state_by_slug(&Slug::parse(slug).ok()?)?;
    Some(state.english.clone())
}
