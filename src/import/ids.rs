//! Ids of imported rows: the State under review, the session, and a number or paragraph.

use std::collections::BTreeMap;

use crate::vocabulary::State;

/// How many sessions make the first cycle, the second, and so on, from the last session of each.
const LAST_SESSIONS: [u8; 3] = [12, 26, 40];

/// Gives the cycle of a session, from 1. Both are numbered from 1.
pub(super) fn cycle_of(session: u8) -> u8 {
    let past = LAST_SESSIONS.iter().filter(|last| session > **last).count();
    u8::try_from(past + 1).unwrap_or(u8::MAX)
}

/// Counts the rows of each review.
#[derive(Debug, Default)]
pub(super) struct Numbers(BTreeMap<(&'static str, u8), usize>);

impl Numbers {
    /// Gives the next row's id, such as `cambodia-6-001`.
    pub(super) fn next(&mut self, state: &'static State, session: u8) -> String {
        let count = self.0.entry((state.names.english(), session)).or_default();
        *count += 1;
        format!("{}-{session}-{count:03}", state.slug())
    }
}

/// Gives the id of a paragraph, such as `cambodia-18-118.107`.
pub(super) fn of_paragraph(state: &State, session: u8, paragraph: &str) -> String {
    format!("{}-{session}-{paragraph}", state.slug())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_belongs_to_its_cycle() {
        for (session, cycle) in [
            (1, 1),
            (12, 1),
            (13, 2),
            (26, 2),
            (27, 3),
            (40, 3),
            (41, 4),
            (99, 4),
        ] {
            assert_eq!(cycle_of(session), cycle, "{session}");
        }
    }

    #[test]
    fn rows_are_numbered_by_review() {
        let state = |name| super::super::names::state(name).unwrap();
        let mut numbers = Numbers::default();
        let longest = state("North Macedonia");
        let ids = [
            (longest, 14),
            (state("Mali"), 14),
            (longest, 14),
            (longest, 99),
        ]
        .map(|(state, session)| numbers.next(state, session));
        assert_eq!(
            ids,
            [
                "the-former-yugoslav-republic-of-macedonia-14-001",
                "mali-14-001",
                "the-former-yugoslav-republic-of-macedonia-14-002",
                "the-former-yugoslav-republic-of-macedonia-99-001",
            ]
        );
        assert!(ids.iter().all(|id| id.len() <= 64));
    }
}
