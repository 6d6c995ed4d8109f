//! What civil society proposes that States recommend now.

use serde::{Deserialize, Serialize};

use super::{PartialDate, RichText, Slug, cited};

/// A proposed recommendation, SMART by intent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    /// Its id, unique in the review; stands in its address.
    pub id: Slug,
    /// The cluster it comes from.
    pub cluster: Slug,
    /// Its place in the factsheet, from 1.
    pub number: u8,
    /// The words a State could speak. Plain, because people copy them.
    pub text: String,
    /// Why it is needed.
    pub rationale: RichText,
    /// By when.
    pub deadline: Option<PartialDate>,
    /// How one would know that it was done.
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
    /// Treaties that ask for the same.
    pub treaties: Vec<TreatyReference>,
    /// Documents of treaty bodies that ask for the same, such as `CEDAW/C/KHM/CO/4-5, para. 21`.
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

/// A place in a treaty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TreatyReference {
    /// The code of the vocabulary, such as `ICCPR` or `ILO-C87`.
    pub treaty: String,
    /// The article or articles, such as `22` or `10 (h)`; empty where the whole treaty is meant.
    pub article: String,
}

/// UPR Info's five action categories. Source: UPR Info, "Action category", October 2014.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ActionCategory {
    /// 1: asks others, or asks for help or information.
    Minimal,
    /// 2: asks to go on.
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

    /// Gives UPR Info's number, 1 to 5.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// Finds the category of a number; none outside 1 to 5.
    #[must_use]
    pub fn of_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.number() == number)
    }
}
