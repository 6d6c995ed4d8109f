//! A recommendation as a reference that can stand in a memo.

use model::{Edition, Factsheet, Recommendation};
use words::{Key, Messages};

/// Writes a citation: who, what, where, which version, at which address.
///
/// The words of the recommendation stand in it whole, so that it is clear what is cited even when
/// the address is gone.
#[must_use]
pub fn citation(
    edition: &Edition,
    words: &Messages,
    factsheet: &Factsheet,
    recommendation: &Recommendation,
    address: &str,
) -> String {
    let draft = if factsheet.illustrative {
        format!(" ({})", words.get(Key::FactsheetDraft))
    } else {
        String::new()
    };
    words.fill(
        Key::CitationForm,
        &[
            ("coalition", &factsheet.coalition),
            ("draft", &draft),
            ("text", recommendation.text.trim_end_matches('.')),
            ("factsheet", &factsheet.title),
            ("site", &edition.review.title),
            ("date", &words.date(factsheet.version)),
            ("address", address),
        ],
    )
}
