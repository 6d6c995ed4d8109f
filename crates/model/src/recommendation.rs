//! What civil society proposes that States recommend now.

use serde::{Deserialize, Serialize};

use super::{PartialDate, RichText, Slug, cited};

/// A proposed recommendation, intended to be SMART.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    /// Its id, unique in the review; used in its address.
    pub id: Slug,
    /// The cluster it comes from.
    pub cluster: Slug,
    /// Its position in the factsheet, from 1.
    pub number: u8,
    /// What a State could say. Plain text, because people copy it.
    pub text: String,
    /// Why it is needed.
    pub rationale: RichText,
    /// The date by which it should be done.
    pub deadline: Option<PartialDate>,
    /// How we would measure it.
    pub indicator: RichText,
    /// The authority that would act.
    pub addressed_to: String,
    /// How specific the action is.
    pub action_category: ActionCategory,
    /// Slugs of UPR Info issues, in the order written.
    pub issues: Vec<Slug>,
    /// Slugs of affected persons, in the order written.
    pub affected_persons: Vec<Slug>,
    /// SDG targets such as `8.8`, in the order written.
    pub sdg_targets: Vec<String>,
    /// Treaties that require the same.
    pub treaties: Vec<TreatyReference>,
    /// Treaty body documents that ask for the same, such as `CEDAW/C/KHM/CO/4-5, para. 21`.
    pub treaty_bodies: Vec<String>,
    /// Ids of the earlier recommendations it repeats or sharpens.
    pub builds_on: Vec<String>,
}

impl Recommendation {
    /// Lists the numbers of the sources it cites, each once, smallest first.
    #[must_use]
    pub fn cited(&self) -> Vec<u16> {
        let mut numbers = cited(&self.rationale);
        numbers.append(&mut cited(&self.indicator));
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

/// A provision of a treaty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TreatyReference {
    /// The treaty's code in the vocabulary, such as `ICCPR` or `ILO-C87`.
    pub treaty: String,
    /// The article or articles, such as `22` or `10 (h)`; empty for the whole treaty.
    pub article: String,
}

/// UPR Info's five action categories. Source: UPR Info, "Action category", October 2014.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ActionCategory {
    /// 1: asks others, or asks for help or information.
    Minimal,
    /// 2: asks to continue.
    Continuing,
    /// 3: asks to consider.
    Considering,
    /// 4: asks for action in general terms.
    General,
    /// 5: asks for one specific action.
    Specific,
}

impl ActionCategory {
    /// All five, from 1 to 5.
    pub const ALL: [Self; 5] = [
        Self::Minimal,
        Self::Continuing,
        Self::Considering,
        Self::General,
        Self::Specific,
    ];

    /// Returns UPR Info's number, 1 to 5.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// Returns the category with this number, or `None` outside 1 to 5.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.number() == number)
    }
}
