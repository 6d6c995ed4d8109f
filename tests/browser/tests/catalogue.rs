//! What the filters must find, counted by hand from the open data that the site itself publishes.
//!
//! It must not use the program's own search: two ways to one number prove more than one.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use browser_tests::Site;
use serde_json::Value;

/// The facets, as they are headed on the page, with their keys in an address.
pub(crate) const FACETS: [(&str, &str); 7] = [
    ("Cluster", "cluster"),
    ("Issue", "issue"),
    ("Affected persons", "person"),
    ("Sustainable Development Goal", "sdg"),
    ("Action category", "action"),
    ("Deadline", "year"),
    ("New or follow-up", "builds"),
];

/// All recommendations of an edition.
pub(crate) struct Catalogue(Vec<Value>);

/// What is chosen: facet and label; the facet as in [`FACETS`].
#[derive(Clone, Default)]
pub(crate) struct Choice(pub(crate) Vec<(&'static str, String)>);

impl Choice {
    /// Chooses one more value.
    pub(crate) fn and(&self, facet: &'static str, label: &str) -> Self {
        let mut chosen = self.clone();
        chosen.0.push((facet, label.to_owned()));
        chosen
    }

    fn of(&self, facet: &str) -> Vec<&str> {
        let of_facet = self.0.iter().filter(|(each, _)| *each == facet);
        of_facet.map(|(_, label)| label.as_str()).collect()
    }

    /// Tells whether a value is chosen.
    pub(crate) fn has(&self, facet: &str, label: &str) -> bool {
        self.of(facet).contains(&label)
    }
}

impl Catalogue {
    /// Reads the open data in English.
    pub(crate) fn of(site: &Site) -> Result<Self> {
        let text = site.read("data/recommendations.en.json")?;
        let all: Vec<Value> = serde_json::from_str(&text).context("the open data")?;
        anyhow::ensure!(all.len() > 20, "only {} recommendations", all.len());
        Ok(Self(all))
    }

    /// Returns all recommendations in the order of the list.
    pub(crate) fn all(&self) -> &[Value] {
        &self.0
    }

    /// Returns the texts of what a choice finds, in the order of the list.
    pub(crate) fn texts(&self, choice: &Choice) -> Vec<&str> {
        let found = self.0.iter().filter(|each| fits(each, choice, ""));
        found.map(text).collect()
    }

    /// Returns the texts of what has all words somewhere among what can be searched.
    pub(crate) fn with_words(&self, words: &str) -> Vec<&str> {
        let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
        let found = self.0.iter().filter(|each| {
            let all = searchable(each);
            words.iter().all(|word| all.contains(word))
        });
        found.map(text).collect()
    }

    /// Counts what a value would find beside what is chosen in the other facets.
    pub(crate) fn count(&self, facet: &str, label: &str, choice: &Choice) -> usize {
        let found = self.0.iter().filter(|each| fits(each, choice, facet));
        found
            .filter(|each| labels(each, facet).contains(label))
            .count()
    }

    /// Lists all values of a facet.
    pub(crate) fn values(&self, facet: &str) -> BTreeSet<String> {
        self.0.iter().flat_map(|each| labels(each, facet)).collect()
    }
}

/// Returns a recommendation's words.
pub(crate) fn text(recommendation: &Value) -> &str {
    recommendation["text"].as_str().unwrap_or_default()
}

/// Returns a value's label as the open data have it: goals and categories by their number.
pub(crate) fn bare<'a>(facet: &str, label: &'a str) -> &'a str {
    match facet {
        "Sustainable Development Goal" | "Action category" => {
            label.split(['.', ' ']).next().unwrap_or(label)
        }
        _ => label,
    }
}

/// Returns the labels of a recommendation in a facet.
pub(crate) fn labels(recommendation: &Value, facet: &str) -> BTreeSet<String> {
    let list = |key: &str| {
        let texts = recommendation[key].as_array().into_iter().flatten();
        texts
            .filter_map(|each| each.as_str().map(str::to_owned))
            .collect::<BTreeSet<String>>()
    };
    let one = |text: &str| BTreeSet::from([text.to_owned()]);
    match facet {
        "Cluster" => one(recommendation["cluster_title"].as_str().unwrap_or_default()),
        "Issue" => list("issues"),
        "Affected persons" => list("affected_persons"),
        "Sustainable Development Goal" => list("sdg_targets")
            .iter()
            .filter_map(|target| Some(target.split_once('.')?.0.to_owned()))
            .collect(),
        "Action category" => one(&recommendation["action"].to_string()),
        "Deadline" => {
            let deadline = recommendation["deadline"].as_str();
            deadline
                .map(|date| date[..4].to_owned())
                .into_iter()
                .collect()
        }
        _ if list("builds_on").is_empty() => one("New in this cycle"),
        _ => one("Follows up an earlier recommendation"),
    }
}

fn fits(recommendation: &Value, choice: &Choice, but: &str) -> bool {
    FACETS
        .iter()
        .filter(|(facet, _)| *facet != but)
        .all(|(facet, _)| {
            let chosen = choice.of(facet);
            let has = labels(recommendation, facet);
            chosen.is_empty() || chosen.iter().any(|label| has.contains(*label))
        })
}

fn searchable(recommendation: &Value) -> String {
    let mut words = String::new();
    for key in [
        "text",
        "rationale",
        "indicator",
        "addressed_to",
        "cluster_title",
    ] {
        words += recommendation[key].as_str().unwrap_or_default();
        words += " | ";
    }
    for facet in ["Issue", "Affected persons"] {
        for label in labels(recommendation, facet) {
            words += &label;
            words += " | ";
        }
    }
    words.to_lowercase()
}
