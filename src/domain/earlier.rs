//! What States recommended in earlier cycles.

use serde::{Deserialize, Serialize};

use super::{ActionCategory, Slug};

/// A recommendation that a State made in an earlier cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierRecommendation {
    /// Its id: the paragraph where the source gives one, else a key of the pack.
    pub id: String,
    /// The cycle, from 1.
    pub cycle: u8,
    /// The session of the Working Group, from 1.
    pub session: u8,
    /// The document's symbol, such as `A/HRC/26/16`.
    pub document: String,
    /// The paragraph, such as `118.107`; empty where the source gives none.
    pub paragraph: String,
    /// The recommending State's English name, as in the list of States.
    pub state: String,
    /// Its regional group.
    pub group: RegionalGroup,
    /// The final response of the State under review.
    pub response: Response,
    /// The first response, if the State under review changed its position.
    pub changed_from: Option<Response>,
    /// How specific the action is, in UPR Info's classification.
    pub action_category: ActionCategory,
    /// Slugs of UPR Info issues.
    pub issues: Vec<Slug>,
    /// Slugs of the clusters it belongs to, curated.
    pub clusters: Vec<Slug>,
    /// One sentence in our own words, never the document's.
    pub summary: String,
}

impl EarlierRecommendation {
    /// The columns of a table of them: the pack's file and the open data alike.
    pub const COLUMNS: [&str; 13] = [
        "id",
        "cycle",
        "session",
        "document",
        "paragraph",
        "state",
        "group",
        "response",
        "changed_from",
        "action",
        "issues",
        "clusters",
        "summary",
    ];

    /// Names it shortly: its paragraph, or its document where the source gives none.
    #[must_use]
    pub fn reference(&self) -> &str {
        if self.paragraph.is_empty() {
            &self.document
        } else {
            &self.paragraph
        }
    }
}

/// What the State under review answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Response {
    /// Supported (once called "accepted").
    Supported,
    /// Noted: States cannot reject; "in part" counts as noted.
    Noted,
    /// Not answered yet: until the report is adopted.
    Pending,
}

impl Response {
    /// All three, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Supported, Self::Noted, Self::Pending];

    /// Gives the word used in files and addresses.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Supported => "supported",
            Self::Noted => "noted",
            Self::Pending => "pending",
        }
    }
}

/// The UN's regional groups, as UPR Info writes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RegionalGroup {
    /// African Group.
    Africa,
    /// Asia-Pacific Group.
    Asia,
    /// Eastern European Group.
    Eeg,
    /// Latin American and Caribbean Group.
    Grulac,
    /// Western European and Others Group.
    Weog,
    /// Observers: members of no group.
    Observer,
}

impl RegionalGroup {
    /// All, in the order UPR Info lists them.
    pub const ALL: [Self; 6] = [
        Self::Africa,
        Self::Asia,
        Self::Eeg,
        Self::Grulac,
        Self::Weog,
        Self::Observer,
    ];

    /// Gives the name used in files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Africa => "Africa",
            Self::Asia => "Asia",
            Self::Eeg => "EEG",
            Self::Grulac => "GRULAC",
            Self::Weog => "WEOG",
            Self::Observer => "Observer",
        }
    }
}
