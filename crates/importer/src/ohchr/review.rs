//! The review a matrix is about, which the matrix itself does not say.

use std::collections::{BTreeMap, BTreeSet};

use super::super::ids::{Ids, cycle_of, paragraph_id};
use super::super::names::{state, state_named};
use model::EarlierRecommendation;
use pack::vocabulary::State;

/// The review whose recommendations a matrix lists.
#[derive(Clone, Debug)]
pub struct MatrixReview {
    state: &'static State,
    /// The cycle, from 1.
    pub(super) cycle: u8,
    /// The session, from 1.
    pub(super) session: u8,
    /// The report's symbol, such as `A/HRC/41/17`; empty if unknown.
    pub(super) document: String,
}

impl MatrixReview {
    /// Selects a review. Fails, with a message for the user, on an unknown State or a session
    /// outside the cycle.
    pub fn new(state: &str, cycle: u8, session: u8, document: &str) -> Result<Self, String> {
        let state = state_named(state).map_err(|error| error.to_string())?;
        if !(1..=99).contains(&session) || cycle != cycle_of(session) {
            return Err(format!(
                "session {session} is not of cycle {cycle}. Sessions 1 to 12 are cycle 1, 13 to 26 \
                 cycle 2, 27 to 40 cycle 3, later ones cycle 4."
            ));
        }
        Ok(Self {
            state,
            cycle,
            session,
            document: document.to_owned(),
        })
    }

    /// Returns the State's English name.
    pub(super) fn name(&self) -> &'static str {
        self.state.names.english()
    }

    /// Assigns ids: the paragraph, with a number appended from its second row on; rows without a
    /// paragraph get a hash of their text.
    pub(super) fn give_ids(&self, rows: &mut [EarlierRecommendation]) {
        let mut ids = Ids::default();
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut given = BTreeSet::new();
        for row in rows {
            if row.paragraph.is_empty() {
                let by = state(&row.state).unwrap_or(self.state);
                row.id = ids.give(self.state, self.session, by, &row.text);
                continue;
            }
            let id = paragraph_id(self.state, self.session, &row.paragraph);
            let count = counts.entry(row.paragraph.clone()).or_default();
            // The second row of 5.1 and paragraph 5.1.2 would have one id where punctuation is
            // ignored.
            loop {
                *count += 1;
                row.id = match *count {
                    1 => id.clone(),
                    count => format!("{id}-{count}"),
                };
                if given.insert(row.id.to_ascii_lowercase().replace('.', "-")) {
                    break;
                }
            }
        }
    }
}
