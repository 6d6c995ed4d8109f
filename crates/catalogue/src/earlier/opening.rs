//! What the page of earlier recommendations shows before the engine has loaded, and where the
//! engine finds its files. Made by the publisher with the same engine, so that the prerendered page
//! and the first answer agree.

use ::search::wire::{Answer, Summary};
use serde::{Deserialize, Serialize};

use model::EarlierRecommendation;

/// The number of records a list shows at first, and the size of each further step.
pub const PAGE: u32 = 25;

/// The initial view of all earlier recommendations, unfiltered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The path of the index below the site's root; empty if there is none.
    pub index: String,
    /// The folder of the record files below the site's root, with a trailing `/`.
    pub records: String,
    /// The index's contents: the number of records, and every column with its values.
    pub summary: Summary,
    /// The answer to the empty query: all counts, and the first [`PAGE`] hits.
    pub answer: Answer,
    /// The records of those hits, in order.
    pub first: Vec<EarlierRecommendation>,
    /// Whether any records come from OHCHR's lists, which are classified differently from UPR
    /// Info's.
    pub from_lists: bool,
}

impl Opening {
    /// Returns the engine's answer to the empty query for a range of results: unfiltered, they are
    /// in the order of the index.
    #[must_use]
    pub fn part(&self, start: u32, end: u32) -> Answer {
        let all = self.summary.records;
        Answer {
            hits: (start.min(all)..end.min(all)).collect(),
            ..self.answer.clone()
        }
    }
}
