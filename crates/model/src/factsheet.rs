//! A cluster's advocacy factsheet: two pages at most.

use serde::{Deserialize, Serialize};

use super::{Block, Contact, Date, Logo, Recommendation, RichText, SlideText, Slug, Source};

/// A factsheet in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Factsheet {
    /// The cluster's id; used in its address.
    pub slug: Slug,
    /// The cluster's number, from 1: the same on tablet, paper and projector.
    pub number: u8,
    /// The cluster's name.
    pub title: String,
    /// The name for narrow spaces, 24 characters at most.
    pub short_title: String,
    /// One sentence: what is at stake.
    pub lead: RichText,
    /// The coalition's name.
    pub coalition: String,
    /// The organisations of the coalition; often none is named.
    pub members: Vec<String>,
    /// Where to write to the coalition.
    pub contact: Option<Contact>,
    /// The coalition's logo.
    pub logo: Option<Logo>,
    /// The date printed on every sheet.
    pub version: Date,
    /// Whether the project drafted it ("illustrative draft").
    pub illustrative: bool,
    /// How much of it is in the edition's language.
    pub translation: Translation,
    /// The numbers to remember, two or three.
    pub figures: Vec<Figure>,
    /// *Key issues from previous reviews*.
    pub key_issues: Vec<Block>,
    /// *National framework*.
    pub framework: Vec<Block>,
    /// *Consultation by the Government*; may be empty.
    pub consultation: Vec<Block>,
    /// *Challenges*, in order.
    pub challenges: Vec<Challenge>,
    /// The outcomes of earlier recommendations, in the order written.
    pub earlier: Vec<EarlierAssessment>,
    /// The proposed recommendations, in order.
    pub recommendations: Vec<Recommendation>,
    /// Advance questions, in order.
    pub questions: Vec<Question>,
    /// The pack's changes to the slides, in the order written.
    pub slides: Vec<SlideText>,
    /// The sources in the order of their first citation; [`super::Inline::Cite`] counts from 1.
    pub sources: Vec<Source>,
}

/// How much of a text is in the edition's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Translation {
    /// Written in this language, or fully translated.
    Complete,
    /// Partly translated: the rest is in the pack's first language.
    Partial,
    /// Not translated: shown in the pack's first language.
    Missing,
}

/// A key figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// The number with its unit, shown large.
    pub value: String,
    /// What it counts, with its citation.
    pub label: RichText,
}

/// A challenge: the situation and its effect on people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenge {
    /// Its name.
    pub title: String,
    /// The situation.
    pub facts: Vec<Block>,
    /// Its effect on people.
    pub impact: Vec<Block>,
}

/// The outcome of an earlier recommendation, and who assessed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierAssessment {
    /// The id of the earlier recommendation.
    pub id: String,
    /// The outcome.
    pub assessment: Assessment,
    /// Who made the assessment.
    pub assessed_by: String,
    /// The reason, with its citation; may be empty.
    pub note: RichText,
}

/// The outcome of a recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Assessment {
    /// Implemented.
    Implemented,
    /// Partly implemented.
    Partly,
    /// Not implemented.
    Not,
    /// No assessment is known.
    NoInformation,
}

impl Assessment {
    /// All outcomes, in display order.
    pub const ALL: [Self; 4] = [
        Self::Implemented,
        Self::Partly,
        Self::Not,
        Self::NoInformation,
    ];

    /// Returns the word used in files.
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
    /// Ids of the earlier recommendations it follows up.
    pub builds_on: Vec<String>,
}
