//! A single letter at the end affects the order and excludes nothing.

use proptest::prelude::*;
use search::wire::Request;

use crate::plain;
use crate::world::{Row, Wanted, choices, open, rows, tags, typed, wanted};

/// A word of one letter.
const LETTER: &str = "b";

/// The tier of a row that matches only by a beginning.
const BEGUN: plain::Tier = 2;

/// Returns the tier in which a row that was found matches everything and the letter.
fn tier(row: &Row, wanted: &Wanted) -> Option<plain::Tier> {
    let has_letter = row.fields().iter().flatten().any(|it| *it == LETTER);
    let of_letter = if has_letter { 0 } else { BEGUN };
    plain::tier(row, wanted).map(|tier| tier.max(of_letter))
}

proptest! {
    #[test]
    fn a_letter_excludes_nothing_and_affects_the_order(
        rows in rows(), wanted in wanted(), choices in choices()
    ) {
        let mut engine = open(&rows);
        engine.set_tags(&tags());
        let mut ask = |text: String| {
            engine.ask(&Request {
                text,
                chosen: choices.chosen.clone(),
                limit: u32::MAX,
                ..Request::default()
            })
        };
        let without = ask(typed(&wanted));
        let with = ask(typed(&wanted) + LETTER);
        prop_assert_eq!(with.total, without.total);
        prop_assert_eq!(with.counts, without.counts);
        let tiers = with.hits.iter().map(|it| tier(&rows[*it as usize], &wanted));
        let tiers: Vec<_> = tiers.collect();
        prop_assert!(tiers.is_sorted() && tiers.iter().all(Option::is_some), "{:?}", tiers);
        // Once something follows, it is a word like any other.
        let as_word = ask(format!("{}{LETTER} ", typed(&wanted))).total as usize;
        let has_it = |row: &u32| rows[*row as usize].fields().iter().flatten().any(|it| *it == LETTER);
        prop_assert_eq!(as_word, with.hits.iter().filter(|it| has_it(it)).count());
    }
}
