//! What States recommended in earlier cycles.

use serde::{Deserialize, Serialize};

use super::{ActionCategory, Slug};

/// A recommendation that a State made in an earlier cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierRecommendation {
    /// Its id: the paragraph where the source gives one, or else an id assigned by the pack.
    pub id: String,
    /// The cycle, from 1.
    pub cycle: u8,
    /// The session of the Working Group, from 1.
    pub session: u8,
    /// The English name of the State under review, as in the list of States.
    pub under_review: String,
    /// The document's symbol, such as `A/HRC/26/16`; empty if the source gives none.
    pub document: String,
    /// The paragraph, such as `118.107`; empty if the source gives none.
    pub paragraph: String,
    /// The recommending State's English name, as in the list of States.
    pub state: String,
    /// Its regional group.
    pub group: RegionalGroup,
    /// The final response of the State under review.
    pub response: Response,
    /// The first response, if the State under review changed its position.
    pub changed_from: Option<Response>,
    /// How specific the action is in UPR Info's classification; `None` if nobody classified it.
    pub action_category: Option<ActionCategory>,
    /// Slugs of UPR Info issues: UPR Info's own choice or, where there are [`Self::themes`], mapped
    /// from those.
    pub issues: Vec<Slug>,
    /// Slugs of the clusters it belongs to, chosen by the editors.
    pub clusters: Vec<Slug>,
    /// SDG goals, 1 to 17: OHCHR's choice where there are [`Self::themes`], or else the pack's.
    pub goals: Vec<u8>,
    /// Slugs of affected persons, from OHCHR's lists.
    pub affected_persons: Vec<Slug>,
    /// OHCHR's themes, as written in its lists; empty for rows that UPR Info classified.
    pub themes: Vec<String>,
    /// A one-sentence summary, never the document's own wording; empty if there is only the text.
    pub summary: String,
    /// The document's own wording, if an editor imported it; otherwise empty.
    pub text: String,
}

impl EarlierRecommendation {
    /// The columns of a table of recommendations, in the pack's file and in the open data.
    pub const COLUMNS: [&str; 18] = [
        "id",
        "cycle",
        "session",
        "under_review",
        "document",
        "paragraph",
        "state",
        "group",
        "response",
        "changed_from",
        "action",
        "issues",
        "clusters",
        "sdg",
        "persons",
        "themes",
        "summary",
        "text",
    ];

    /// The columns that a pack's file may leave out.
    pub const OPTIONAL_COLUMNS: [&str; 5] = ["under_review", "sdg", "persons", "themes", "text"];

    /// Returns the document's wording if imported, or else the summary.
    #[must_use]
    pub fn wording(&self) -> &str {
        if self.text.is_empty() {
            &self.summary
        } else {
            &self.text
        }
    }

    /// Returns the document's address in the UN's document system, if it has a symbol that can be
    /// one.
    #[must_use]
    pub fn document_address(&self) -> Option<String> {
        let symbol = self.document.as_str();
        let is_symbol = symbol.contains('/')
            && symbol
                .chars()
                .all(|it| it.is_ascii_alphanumeric() || "/.-()".contains(it));
        is_symbol.then(|| format!("https://undocs.org/{symbol}"))
    }

    /// Returns a short reference: the paragraph, or else the document. Empty if the source gives
    /// neither: the words for the session are `words::Messages::reference`'s.
    #[must_use]
    pub fn reference(&self) -> &str {
        if self.paragraph.is_empty() {
            &self.document
        } else {
            &self.paragraph
        }
    }
}

/// How the State under review responded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Response {
    /// Supported (once called "accepted").
    Supported,
    /// Noted: States cannot reject; "in part" counts as noted.
    Noted,
    /// Not answered yet: pending until the report is adopted.
    Pending,
}

impl Response {
    /// All responses, in display order.
    pub const ALL: [Self; 3] = [Self::Supported, Self::Noted, Self::Pending];

    /// Returns the word used in files and addresses.
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
    /// All groups, in UPR Info's order.
    pub const ALL: [Self; 6] = [
        Self::Africa,
        Self::Asia,
        Self::Eeg,
        Self::Grulac,
        Self::Weog,
        Self::Observer,
    ];

    /// Returns the name used in files.
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
