//! What the page of earlier recommendations shows before the engine is there, and where the engine
//! finds its files. Made by the publisher with the same engine, so that the prerendered page and
//! the first answer agree.

use ::search::wire::{Answer, Summary};
use serde::{Deserialize, Serialize};

use model::EarlierRecommendation;

/// How many records a list shows at first, and how many more with each step.
pub const PAGE: u32 = 25;

/// The first sight of all earlier recommendations, nothing filtered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The path of the index below the site's root; empty if there is none.
    pub index: String,
    /// The folder of the records' files below the site's root, with its `/`.
    pub records: String,
    /// What the index holds: how many records, and every column with its values.
    pub summary: Summary,
    /// The answer to the empty question: all counts, and the first [`PAGE`] hits.
    pub answer: Answer,
    /// The records that the answer names, in its order.
    pub first: Vec<EarlierRecommendation>,
    /// Whether some of all records come from OHCHR's lists, which classify otherwise than UPR Info.
    pub from_lists: bool,
}

impl Opening {
    /// Gives what the engine would answer to the empty question, from one place of the results to
    /// another: unfiltered, they stand in the order of the index.
    #[must_use]
    pub fn part(&self, start: u32, end: u32) -> Answer {
        let all = self.summary.records;
        Answer {
            hits: (start.min(all)..end.min(all)).collect(),
            ..self.answer.clone()
        }
    }
}
