//! Where a fact comes from.

use serde::{Deserialize, Serialize};

use super::{PartialDate, Slug};

/// A publication cited by a factsheet or the review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The id used in footnotes.
    pub id: Slug,
    /// Who published it.
    pub author: String,
    /// Its title.
    pub title: String,
    /// Its date, as precise as is known.
    pub date: Option<PartialDate>,
    /// Its web address (`https:` or `http:`), if it has one.
    pub address: Option<String>,
    /// The symbol and place in a UN document, such as `A/HRC/26/16, para. 118.107`.
    pub document: Option<String>,
    /// Whether it is a civil society claim, to be attributed rather than asserted.
    pub claim: bool,
}

impl Source {
    /// Shortens its address to what a reader would type: no scheme, no `www.`, no trailing slash,
    /// at most one line.
    #[must_use]
    pub fn shown_address(&self) -> Option<String> {
        self.address.as_deref().map(short_address)
    }
}

/// Shortens an address to what a reader would type.
pub(super) fn short_address(address: &str) -> String {
    const LONGEST: usize = 64;
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.strip_prefix("mailto:").unwrap_or(rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let rest = rest.trim_end_matches('/');
    match rest.char_indices().nth(LONGEST) {
        None => rest.to_owned(),
        Some((cut, _)) => format!("{}…", &rest[..cut]),
    }
}
