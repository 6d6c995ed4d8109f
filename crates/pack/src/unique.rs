//! Ids that must be unique. The first use keeps the id; later ones are reported and left out.

use std::collections::BTreeMap;

use super::problem::{Place, Report};
use super::raw::{Keyed, RawFactsheet, RawReview};

/// The keys used so far, and where.
#[derive(Default)]
pub(super) struct Seen(BTreeMap<String, Place>);

impl Seen {
    /// Returns whether a key is new, and remembers it; reports it if it is not.
    pub(super) fn is_first(&mut self, key: &str, at: &Place, what: &str, report: &Report) -> bool {
        self.is_first_as(key, key, at, what, report)
    }

    /// Does the same for keys that may be written in several ways.
    pub(super) fn is_first_as(
        &mut self,
        key: &str,
        written: &str,
        at: &Place,
        what: &str,
        report: &Report,
    ) -> bool {
        if let Some(first) = self.0.get(key) {
            report.error(
                at,
                format!("the {what} \"{written}\" is used twice"),
                format!(
                    "Choose another: it is already used in {}",
                    first.file_and_line()
                ),
            );
            return false;
        }
        self.0.insert(key.to_owned(), at.clone());
        true
    }

    /// Removes entries whose key was used before. An entry without a key has been reported already.
    fn keep_first<T: Keyed>(&mut self, entries: &mut Vec<T>, report: &Report) {
        entries.retain(|entry| {
            entry
                .key()
                .is_none_or(|(key, at)| self.is_first(key, at, T::WHAT, report))
        });
    }
}

/// Checks the originals: cluster numbers and recommendations across the site, everything else
/// within its file.
pub(super) fn check_factsheets<'a>(
    all: impl Iterator<Item = &'a mut RawFactsheet>,
    report: &Report,
) {
    let (mut numbers, mut recommendations) = (Seen::default(), Seen::default());
    for factsheet in all {
        if let Some(number) = &factsheet.number {
            // Two clusters with one number can still be told apart: neither is left out.
            numbers.is_first(
                &number.value.to_string(),
                &number.at,
                "cluster number",
                report,
            );
        }
        recommendations.keep_first(&mut factsheet.recommendations, report);
        check_entries(factsheet, report);
    }
}

/// Checks a translation on its own: it repeats the ids of existing recommendations.
pub(super) fn check_translation(factsheet: &mut RawFactsheet, report: &Report) {
    Seen::default().keep_first(&mut factsheet.recommendations, report);
    check_entries(factsheet, report);
}

/// Checks a review, original or translation.
pub(super) fn check_review(review: &mut RawReview, report: &Report) {
    Seen::default().keep_first(&mut review.programme, report);
    Seen::default().keep_first(&mut review.timeline, report);
    Seen::default().keep_first(&mut review.sources, report);
}

fn check_entries(factsheet: &mut RawFactsheet, report: &Report) {
    Seen::default().keep_first(&mut factsheet.figures, report);
    Seen::default().keep_first(&mut factsheet.earlier, report);
    Seen::default().keep_first(&mut factsheet.questions, report);
    Seen::default().keep_first(&mut factsheet.slides, report);
    Seen::default().keep_first(&mut factsheet.sources, report);
}
