//! What one language's pages are made of, and what the browser app loads: an edition.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Block, EarlierRecommendation, Factsheet, Language, Recommendation, Review, Slug};

/// Everything that the pages of one language show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// The language of the edition.
    pub language: Language,
    /// The review.
    pub review: Review,
    /// The factsheets, by number.
    pub factsheets: Vec<Factsheet>,
    /// The earlier recommendations that a factsheet, a recommendation or a question names, by id.
    pub earlier: BTreeMap<String, EarlierRecommendation>,
    /// The names of what the vocabularies hold, in the edition's language.
    pub labels: Labels,
    /// The About page.
    pub about: Vec<Block>,
}

/// Names in the edition's language. Only what the edition uses is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels {
    /// UPR Info issues by slug.
    pub issues: BTreeMap<Slug, String>,
    /// Affected persons by slug.
    pub persons: BTreeMap<Slug, String>,
    /// SDG goals by number, 1 to 17.
    pub goals: BTreeMap<u8, String>,
    /// SDG targets such as `8.8`.
    pub targets: BTreeMap<String, SdgTarget>,
    /// Treaties by code.
    pub treaties: BTreeMap<String, TreatyLabel>,
    /// States by their English name.
    pub states: BTreeMap<String, String>,
}

/// An SDG target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SdgTarget {
    /// The goal's number, 1 to 17.
    pub goal: u8,
    /// What it is about, in a few words of our own.
    pub label: String,
}

/// A treaty and who watches over it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TreatyLabel {
    /// The treaty's name.
    pub name: String,
    /// The body that monitors it.
    pub body: String,
}

impl Edition {
    /// Finds a factsheet.
    #[must_use]
    pub fn factsheet(&self, slug: &Slug) -> Option<&Factsheet> {
        self.factsheets.iter().find(|each| &each.slug == slug)
    }

    /// Lists all proposed recommendations, by cluster and number.
    pub fn recommendations(&self) -> impl Iterator<Item = &Recommendation> {
        self.factsheets
            .iter()
            .flat_map(|each| each.recommendations.iter())
    }

    /// Finds a proposed recommendation.
    #[must_use]
    pub fn recommendation(&self, id: &Slug) -> Option<&Recommendation> {
        self.recommendations().find(|each| &each.id == id)
    }
}
