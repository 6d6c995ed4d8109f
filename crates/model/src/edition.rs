//! An edition: everything one language's pages are made from, which the browser app loads.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Block, EarlierRecommendation, Factsheet, Language, Recommendation, RegionalGroup, Review, Slug,
};

/// Everything the pages of one language show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// The language of the edition.
    pub language: Language,
    /// The review.
    pub review: Review,
    /// The factsheets, by number.
    pub factsheets: Vec<Factsheet>,
    /// All earlier recommendations to the State under review: the newest session first, then in the
    /// pack's order.
    pub earlier: Vec<EarlierRecommendation>,
    /// The names of vocabulary terms in the edition's language.
    pub labels: Labels,
    /// The About page, part by part.
    pub about: Vec<AboutPart>,
}

/// A part of the About page: the program's own text, or the pack's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutPart {
    /// The language of the text, where it is not the edition's.
    pub language: Option<Language>,
    /// The text.
    pub blocks: Vec<Block>,
}

/// Names in the edition's language. Persons, targets and treaties contain only what the edition
/// uses; issues, goals, States and organisations are complete, so that a page can also say what
/// nobody recommended.
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
    /// States, sorted alphabetically in the edition's language.
    pub states: Vec<StateLabel>,
    /// Organisations by UPR Info's code, such as `ASEAN`.
    pub organisations: BTreeMap<String, String>,
}

/// A State or observer and the groups it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StateLabel {
    /// Derived from the English name; used in addresses.
    pub slug: Slug,
    /// Its English name, which the pack's texts use.
    pub english: String,
    /// Its name in the edition's language.
    pub name: String,
    /// Its regional group.
    pub group: RegionalGroup,
    /// Codes of its organisations, as UPR Info lists them.
    pub organisations: Vec<String>,
}

/// An SDG target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SdgTarget {
    /// The goal's number, 1 to 17.
    pub goal: u8,
    /// A short description in the project's own words.
    pub label: String,
}

/// A treaty and its monitoring body.
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

    /// Finds an earlier recommendation to the State under review.
    #[must_use]
    pub fn earlier(&self, id: &str) -> Option<&EarlierRecommendation> {
        self.earlier.iter().find(|each| each.id == id)
    }

    /// Lists the States that can recommend, alphabetically: all but the State under review.
    pub fn recommending_states(&self) -> impl Iterator<Item = &StateLabel> {
        let states = self.labels.states.iter();
        states.filter(|each| each.english != self.review.state)
    }

    /// Finds a State that can recommend.
    #[must_use]
    pub fn recommending_state(&self, slug: &Slug) -> Option<&StateLabel> {
        self.recommending_states().find(|each| &each.slug == slug)
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

impl Labels {
    /// Finds a State by its English name.
    #[must_use]
    pub fn state(&self, english: &str) -> Option<&StateLabel> {
        self.states.iter().find(|each| each.english == english)
    }

    /// Finds a State by its slug.
    #[must_use]
    pub fn state_by_slug(&self, slug: &Slug) -> Option<&StateLabel> {
        self.states.iter().find(|each| &each.slug == slug)
    }

    /// Returns a State's name in the edition's language; an unknown name is returned unchanged.
    #[must_use]
    pub fn state_name<'a>(&'a self, english: &'a str) -> &'a str {
        self.state(english).map_or(english, |each| &each.name)
    }
}
