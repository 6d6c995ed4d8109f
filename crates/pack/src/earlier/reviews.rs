//! Detects reviews with rows in two of a pack's tables: every total would count them twice.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::super::problem::{Place, Report};
use model::EarlierRecommendation;

/// The State under review and the session.
type ReviewKey = (String, u8);

/// The reviews seen so far.
#[derive(Debug, Default)]
pub(super) struct Reviews {
    /// The first table with rows of each review.
    first: BTreeMap<ReviewKey, Arc<str>>,
    /// The reviews that a later table shares with the first.
    both: BTreeMap<(Arc<str>, Arc<str>), Both>,
}

/// The reviews that two tables share.
#[derive(Debug)]
struct Both {
    /// The later table's first such row.
    at: Place,
    /// That row's review.
    of: ReviewKey,
    all: BTreeSet<ReviewKey>,
}

impl Reviews {
    /// Records a row's review and its place.
    pub(super) fn note(&mut self, row: &EarlierRecommendation, at: &Place) {
        // A missing State has been reported already.
        if row.under_review.is_empty() {
            return;
        }
        let review = (row.under_review.clone(), row.session);
        let Some(first) = self.first.get(&review) else {
            self.first.insert(review, at.file.clone());
            return;
        };
        if *first != at.file {
            let files = (at.file.clone(), first.clone());
            let new = || Both {
                at: at.clone(),
                of: review.clone(),
                all: BTreeSet::new(),
            };
            let both = self.both.entry(files).or_insert_with(new);
            both.all.insert(review);
        }
    }

    /// Reports each pair of tables once.
    pub(super) fn report(&self, report: &Report) {
        for ((_, first), Both { at, of, all }) in &self.both {
            let (state, session) = of;
            let more = match all.len() - 1 {
                0 => String::new(),
                1 => ", and so does another review".to_owned(),
                more => format!(", and so do {more} other reviews"),
            };
            report.error(
                at,
                format!(
                    "the review of {state} in session {session} is in {first} too{more}: every \
                     total would count it twice"
                ),
                format!(
                    "Keep one: delete {} or {first}, or import again with --without \"{state}\"",
                    at.file
                ),
            );
        }
    }
}
