//! A cluster's advocacy factsheet: two pages at most.

use serde::{Deserialize, Serialize};

use super::{Block, Date, Recommendation, RichText, SlideText, Slug, Source};

/// A factsheet as it is shown in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Factsheet {
    /// The cluster's id; stands in its address.
    pub slug: Slug,
    /// The cluster's number, from 1: the same on tablet, paper and projector.
    pub number: u8,
    /// The cluster's name.
    pub title: String,
    /// The name for tight places, 24 characters at most.
    pub short_title: String,
    /// One sentence: what is at stake.
    pub lead: RichText,
    /// Who speaks.
    pub coalition: String,
    /// The date printed on every sheet.
    pub version: Date,
    /// Whether the project drafted it ("illustrative draft").
    pub illustrative: bool,
    /// How much of it stands in the language of the edition.
    pub translation: Translation,
    /// The numbers to remember, two or three.
    pub figures: Vec<Figure>,
    /// *Key issues from previous reviews*.
    pub key_issues: Vec<Block>,
    /// *National framework*.
    pub framework: Vec<Block>,
    /// *Challenges*, in order.
    pub challenges: Vec<Challenge>,
    /// What became of earlier recommendations, in the order written.
    pub earlier: Vec<EarlierAssessment>,
    /// The proposed recommendations, in order.
    pub recommendations: Vec<Recommendation>,
    /// Advance questions, in order.
    pub questions: Vec<Question>,
    /// What the pack changes in the deck of slides, in the order written.
    pub slides: Vec<SlideText>,
    /// The sources in the order of their first citation; [`super::Inline::Cite`] counts from 1.
    pub sources: Vec<Source>,
}

/// How much of a text stands in the language of its edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Translation {
    /// Written in this language, or translated whole.
    Complete,
    /// Translated in part: the rest is in the pack's first language.
    Partial,
    /// Not translated: shown in the pack's first language.
    Missing,
}

/// A number to remember.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// The number with its unit, as it is shown large.
    pub value: String,
    /// What it counts, with its citation.
    pub label: RichText,
}

/// A challenge: what is the case, and what it does to people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenge {
    /// Its name.
    pub title: String,
    /// What is the case.
    pub facts: Vec<Block>,
    /// What it does to people.
    pub impact: Vec<Block>,
}

/// What became of an earlier recommendation, and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierAssessment {
    /// The id of the earlier recommendation.
    pub id: String,
    /// What became of it.
    pub assessment: Assessment,
    /// Whose assessment it is.
    pub assessed_by: String,
    /// The reason, with its citation; may be empty.
    pub note: RichText,
}

/// What became of a recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Assessment {
    /// Done.
    Implemented,
    /// Done in part.
    Partly,
    /// Not done.
    Not,
    /// Nobody has said.
    NoInformation,
}

impl Assessment {
    /// All four, in the order they are shown.
    pub const ALL: [Self; 4] = [
        Self::Implemented,
        Self::Partly,
        Self::Not,
        Self::NoInformation,
    ];

    /// Gives the word used in files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Implemented => "implemented",
            Self::Partly => "partly",
            Self::Not => "not",
            Self::NoInformation => "no-information",
        }
    }
}

/// A question a State can put in writing before the review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id, unique in the factsheet.
    pub id: Slug,
    /// The question.
    pub text: RichText,
    /// Ids of the earlier recommendations it asks after.
    pub builds_on: Vec<String>,
}
