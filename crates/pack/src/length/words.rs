//! Words that the program puts into a printed factsheet, each in its longest language.
//!
//! Only their width matters. The words themselves are in the message files.

use deck::WIDE_SESSION;
use model::{Assessment, EarlierRecommendation, PartialDate};

pub(super) const WHY: &str = "Pourquoi: ";
pub(super) const INDICATOR: &str = "Comment le mesurer: ";
pub(super) const BUILDS_ON: &str = "S’appuie sur ";
pub(super) const CATEGORY: &str = "3 · Action à envisager";
pub(super) const BY: &str = "d’ici à ";
pub(super) const FACTS: &str = "FACTS ";
pub(super) const IMPACT: &str = "IMPACT ";
pub(super) const MEMBERS: &str = "Membres: ";
pub(super) const CONTACT: &str = "Coordonnées: ";
pub(super) const CLAIM: &str = " (affirmation de la société civile)";
pub(super) const RESPONSES: &str = "18 appuyées, 2 notées · ";

/// Returns what stands before the note on an earlier recommendation.
pub(super) fn outcome(assessment: Assessment) -> &'static str {
    match assessment {
        Assessment::Implemented => "Mise en œuvre. ",
        Assessment::Partly => "En partie. ",
        Assessment::Not => "Non mise en œuvre. ",
        Assessment::NoInformation => "Sans information. ",
    }
}

/// Returns an assessment's words in the legend.
pub(super) fn legend(assessment: Assessment) -> &'static str {
    match assessment {
        Assessment::Implemented => "4 mises en œuvre",
        Assessment::Partly => "4 en partie",
        Assessment::Not => "4 non mises en œuvre",
        Assessment::NoInformation => "4 without information",
    }
}

/// Returns the reference, or what is as wide as the session that stands in its place.
pub(super) fn reference(earlier: &EarlierRecommendation) -> &str {
    match earlier.reference() {
        "" => WIDE_SESSION,
        reference => reference,
    }
}

/// Returns the words of a response.
pub(super) fn response(earlier: &EarlierRecommendation) -> &'static str {
    match earlier.changed_from {
        Some(_) => "supported (d’abord supported)",
        None => "supported",
    }
}

/// Returns a date as long as this one can be.
pub(super) fn date(date: PartialDate) -> &'static str {
    match (date.month(), date.day()) {
        (Some(_), Some(_)) => "25 septembre 2018",
        (Some(_), None) => "septembre 2018",
        (None, _) => "2018",
    }
}
