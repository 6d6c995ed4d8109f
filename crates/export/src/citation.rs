//! A recommendation as a citation for a memo.

use model::{Edition, Factsheet, Recommendation};
use words::{Key, Messages};

/// Writes a citation: who, what, where, which version, at which address.
///
/// It contains the recommendation's full text, so that it remains clear what is cited even when the
/// address is gone.
#[must_use]
pub fn citation(
    edition: &Edition,
    words: &Messages,
    factsheet: &Factsheet,
    recommendation: &Recommendation,
    address: &str,
) -> String {
    let draft = words.draft_beside(&factsheet.coalition);
    let draft = draft.filter(|_| factsheet.illustrative);
    let draft = draft.map_or_else(String::new, |it| format!(" ({it})"));
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
