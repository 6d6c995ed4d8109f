//! The values by which a recommendation can be filtered.

use std::collections::BTreeMap;

use super::{fold, insert_sorted};
use model::query::Facet;
use model::{Labels, Recommendation, Slug};

/// Lists a recommendation's values in a facet, each once, as written in addresses.
///
/// Goals come from its SDG targets, the year from its deadline; without a deadline there is no
/// year.
#[must_use]
pub fn values_of(recommendation: &Recommendation, facet: Facet, labels: &Labels) -> Vec<String> {
    match facet {
        Facet::Cluster => vec![recommendation.cluster.to_string()],
        Facet::Issue => texts(&recommendation.issues),
        Facet::Person => texts(&recommendation.affected_persons),
        Facet::Goal => goals(&recommendation.sdg_targets, labels),
        Facet::Action => vec![recommendation.action_category.number().to_string()],
        Facet::Year => {
            let year = recommendation.deadline.map(|date| date.year().to_string());
            year.into_iter().collect()
        }
        Facet::BuildsOn => {
            let builds = !recommendation.builds_on.is_empty();
            vec![if builds { "yes" } else { "no" }.to_owned()]
        }
        // Properties of earlier recommendations only.
        Facet::UnderReview
        | Facet::State
        | Facet::Group
        | Facet::Organisation
        | Facet::Cycle
        | Facet::Session
        | Facet::Response
        | Facet::Changed => Vec::new(),
    }
}

/// Returns a value's rank within its facet, and a label to sort by among values of equal rank.
///
/// Clusters are in numerical order, goals, categories and years by size, `yes` before `no`. Issues
/// and persons are in alphabetical order: an order by frequency would reshuffle a long list with
/// every selection.
pub(crate) fn place_of(facet: Facet, value: &str, labels: &Labels) -> (u32, Vec<char>) {
    let label = match facet {
        Facet::Issue => label_of(value, &labels.issues),
        Facet::Person => label_of(value, &labels.persons),
        Facet::Organisation => {
            let mut codes = labels.organisations.iter();
            let found = codes.find(|(code, _)| code.eq_ignore_ascii_case(value));
            found.map_or(value, |(_, name)| name)
        }
        Facet::Goal | Facet::Action | Facet::Year | Facet::Cycle => {
            return (value.parse().unwrap_or(u32::MAX), Vec::new());
        }
        Facet::BuildsOn | Facet::Changed => return (u32::from(value != "yes"), Vec::new()),
        Facet::Cluster
        | Facet::UnderReview
        | Facet::State
        | Facet::Group
        | Facet::Session
        | Facet::Response => value,
    };
    (0, fold(label))
}

/// Finds a slug's name, or returns the slug itself.
pub(super) fn label_of<'a>(slug: &'a str, names: &'a BTreeMap<Slug, String>) -> &'a str {
    let found = names.iter().find(|(each, _)| each.as_str() == slug);
    found.map_or(slug, |(_, name)| name.as_str())
}

fn texts(slugs: &[Slug]) -> Vec<String> {
    let mut texts = Vec::new();
    for slug in slugs {
        insert_sorted(&mut texts, slug.to_string());
    }
    texts
}

fn goals(targets: &[String], labels: &Labels) -> Vec<String> {
    let mut goals = Vec::new();
    for target in targets {
        let goal = match labels.targets.get(target) {
            Some(known) => known.goal.to_string(),
            // A target without a label still shows its goal: `8.8` belongs to goal 8.
            None => target.split('.').next().unwrap_or_default().to_owned(),
        };
        insert_sorted(&mut goals, goal);
    }
    goals
}
