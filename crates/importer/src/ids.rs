//! Ids of imported rows: the State under review, the session and the paragraph or, if the source
//! gives none, a short hash of the row.

use std::collections::BTreeMap;

use super::names::key;
use pack::vocabulary::State;

/// The last session of each cycle, from the first.
const LAST_SESSIONS: [u8; 3] = [12, 26, 40];

/// Returns a session's cycle. Both are numbered from 1.
pub(super) fn cycle_of(session: u8) -> u8 {
    let past = LAST_SESSIONS.iter().filter(|last| session > **last).count();
    u8::try_from(past + 1).unwrap_or(u8::MAX)
}

/// Assigns ids to rows without a paragraph, and remembers their owners.
#[derive(Debug, Default)]
pub(super) struct Ids(BTreeMap<String, Owner>);

/// A hash of the wording an id stands for, and how often it occurred.
#[derive(Debug)]
struct Owner {
    words: u64,
    count: usize,
}

impl Ids {
    /// Returns a row's id, such as `cambodia-6-4k2-7m1`, derived from the recommending State and
    /// the wording, so that it does not depend on preceding rows, case, accents or punctuation.
    /// Repeated wording gets a number appended.
    pub(super) fn give(
        &mut self,
        under_review: &State,
        session: u8,
        state: &State,
        text: &str,
    ) -> String {
        let words = hash(&format!("{}\n{}", state.slug(), key(text)));
        let mut mark = words;
        loop {
            let id = format!("{}-{session}-{}", under_review.slug(), spelled_hash(mark));
            let owner = self
                .0
                .entry(id.clone())
                .or_insert(Owner { words, count: 0 });
            if owner.words == words {
                owner.count += 1;
                return match owner.count {
                    1 => id,
                    count => format!("{id}-{count}"),
                };
            }
            // Different wording with the same hash, which occurs about once in a whole database,
            // takes another.
            mark = mixed(mark);
        }
    }
}

/// Hashes a text, the same on every machine and in every version (FNV-1a, mixed).
fn hash(text: &str) -> u64 {
    let add = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    mixed(text.bytes().fold(0xcbf2_9ce4_8422_2325, add))
}

/// Mixes a number so that every bit affects every other.
fn mixed(mut number: u64) -> u64 {
    for factor in [0xff51_afd7_ed55_8ccd, 0xc4ce_b9fe_1a85_ec53] {
        number = (number ^ (number >> 33)).wrapping_mul(factor);
    }
    number ^ (number >> 33)
}

/// Spells a number as two groups of digit, letter and digit, of which there are five million pairs.
/// Unlike a number or a word, nobody types such a group in a search by chance; and there are few
/// groups, so an index does not need a separate word for every row.
fn spelled_hash(mut number: u64) -> String {
    // Without letters that look like digits.
    const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz";
    const DIGITS: &[u8] = b"0123456789";
    let mut spelt = String::new();
    for letters in [DIGITS, LETTERS, DIGITS, b"-", DIGITS, LETTERS, DIGITS] {
        let count = letters.len() as u64;
        let at = usize::try_from(number % count).unwrap_or(0);
        spelt.push(char::from(letters[at]));
        number /= count;
    }
    spelt
}

/// Returns a paragraph's id, such as `cambodia-18-118.107`.
pub(super) fn paragraph_id(state: &State, session: u8, paragraph: &str) -> String {
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

    fn state(name: &str) -> &'static State {
        super::super::names::state(name).unwrap()
    }

    #[test]
    fn an_id_has_the_review_and_a_hash_of_the_text() {
        let mut ids = Ids::default();
        let (mali, longest) = (state("Mali"), state("North Macedonia"));
        let mut give = |under_review, session, by, text| ids.give(under_review, session, by, text);
        // These ids are in addresses that people have shared: they must not change.
        assert_eq!(give(mali, 14, longest, "Plant trees"), "mali-14-5b1-3a5");
        assert_eq!(
            give(longest, 99, mali, "Plant trees"),
            "the-former-yugoslav-republic-of-macedonia-99-5t1-0j5"
        );
        assert_eq!(give(mali, 14, mali, "Plant trees"), "mali-14-5t1-0j5");
        assert!(give(longest, 99, longest, "Dig wells").len() <= 60);
    }

    #[test]
    fn preceding_rows_and_small_corrections_change_no_id() {
        let texts = ["Plant trees", "Dig wells", "Count the cafés"];
        let ids = |texts: &[&str]| {
            let mut ids = Ids::default();
            let id = |text: &&str| ids.give(state("Mali"), 14, state("Peru"), text);
            texts.iter().map(id).collect::<Vec<_>>()
        };
        let before = ids(&texts);
        let after = ids(&["One more", "dig wells.", "Count the CAFES", "Plant  trees;"]);
        assert_eq!(after[1..], [1, 2, 0].map(|at| before[at].clone()));
    }

    #[test]
    fn repeated_text_gets_a_number_and_a_hash_collision_another_hash() {
        let (mali, peru) = (state("Mali"), state("Peru"));
        let mut ids = Ids::default();
        let first = ids.give(mali, 14, peru, "Plant trees");
        assert_eq!(
            ids.give(mali, 14, peru, "Plant trees"),
            format!("{first}-2")
        );
        assert_eq!(
            ids.give(mali, 14, peru, "Plant trees"),
            format!("{first}-3")
        );
        for owner in ids.0.values_mut() {
            owner.words += 1;
        }
        let other = ids.give(mali, 14, peru, "Plant trees");
        assert!(!other.starts_with(&first), "{other}");
    }

    #[test]
    fn thirty_thousand_rows_have_as_many_ids() {
        let mut ids = Ids::default();
        let mut given = std::collections::BTreeSet::new();
        for row in 0..30_000 {
            let id = ids.give(state("Mali"), 14, state("Peru"), &format!("Dig well {row}"));
            assert!(!id.ends_with("-2") && given.insert(id));
        }
    }
}
