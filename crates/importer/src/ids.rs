//! Ids of imported rows: the State under review, the session, and the paragraph; where the source
//! gives none, a short mark made of what the row says.

use std::collections::BTreeMap;

use super::names::key;
use pack::vocabulary::State;

/// How many sessions make the first cycle, the second, and so on, from the last session of each.
const LAST_SESSIONS: [u8; 3] = [12, 26, 40];

/// Returns the cycle of a session, from 1. Both are numbered from 1.
pub(super) fn cycle_of(session: u8) -> u8 {
    let past = LAST_SESSIONS.iter().filter(|last| session > **last).count();
    u8::try_from(past + 1).unwrap_or(u8::MAX)
}

/// Returns ids to rows without a paragraph, and remembers whose they are.
#[derive(Debug, Default)]
pub(super) struct Ids(BTreeMap<String, Owner>);

/// The words that an id stands for, as a number, and how often they were met.
#[derive(Debug)]
struct Owner {
    words: u64,
    count: usize,
}

impl Ids {
    /// Returns a row's id, such as `cambodia-6-4k2-7m1`, made of the recommending State and the
    /// words: it stays whatever stands above the row, and whatever becomes of case, accents and
    /// signs. The same words once more get a number behind it.
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
            let id = format!("{}-{session}-{}", under_review.slug(), spelt(mark));
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
            // Other words of one mark, some once in a whole database: these take another.
            mark = mixed(mark);
        }
    }
}

/// Makes a number of a text, the same on every machine and in every version (FNV-1a, mixed).
fn hash(text: &str) -> u64 {
    let add = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    mixed(text.bytes().fold(0xcbf2_9ce4_8422_2325, add))
}

/// Lets every bit of a number change every other.
fn mixed(mut number: u64) -> u64 {
    for factor in [0xff51_afd7_ed55_8ccd, 0xc4ce_b9fe_1a85_ec53] {
        number = (number ^ (number >> 33)).wrapping_mul(factor);
    }
    number ^ (number >> 33)
}

/// Spells a number as two groups of digit, letter and digit, of which there are five million
/// pairs. In a search no one types such a group by chance, as one may a number or a word; and
/// groups are few, so that an index need not list a word of its own for every row.
fn spelt(mut number: u64) -> String {
    // Without those that look like digits.
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

/// Returns the id of a paragraph, such as `cambodia-18-118.107`.
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

    fn state(name: &str) -> &'static State {
        super::super::names::state(name).unwrap()
    }

    #[test]
    fn an_id_names_the_review_and_marks_the_words() {
        let mut ids = Ids::default();
        let (mali, longest) = (state("Mali"), state("North Macedonia"));
        let mut give = |under_review, session, by, text| ids.give(under_review, session, by, text);
        // These ids stand in addresses that people have passed on: they may not change.
        assert_eq!(give(mali, 14, longest, "Plant trees"), "mali-14-5b1-3a5");
        assert_eq!(
            give(longest, 99, mali, "Plant trees"),
            "the-former-yugoslav-republic-of-macedonia-99-5t1-0j5"
        );
        assert_eq!(give(mali, 14, mali, "Plant trees"), "mali-14-5t1-0j5");
        assert!(give(longest, 99, longest, "Dig wells").len() <= 60);
    }

    #[test]
    fn what_stands_above_and_small_mends_change_no_id() {
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
    fn the_same_words_get_a_number_and_other_words_of_one_mark_another_mark() {
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
