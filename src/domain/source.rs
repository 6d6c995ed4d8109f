//! Where a fact comes from.

use serde::{Deserialize, Serialize};

use super::{PartialDate, Slug};

/// A publication that a factsheet or the review cites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The id that footnotes name.
    pub id: Slug,
    /// Who published it.
    pub author: String,
    /// Its title.
    pub title: String,
    /// When, as exactly as is known.
    pub date: Option<PartialDate>,
    /// Its web address (`https:` or `http:`), if it has one.
    pub address: Option<String>,
    /// The symbol and place in a UN document, such as `A/HRC/26/16, para. 118.107`.
    pub document: Option<String>,
    /// Whether what it says is a claim of civil society, to be attributed and not asserted.
    pub claim: bool,
}
