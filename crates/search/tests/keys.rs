//! A record is found by its key, the last field of its text.

use proptest::prelude::*;
use search::wire::{Order, Request};

use crate::world::{Row, WORDS, open, rows, tags};

/// Lists the records whose last non-empty field is exactly this.
fn having(rows: &[Row], key: &[usize]) -> Vec<u32> {
    let last = |row: &Row| row.fields.iter().rfind(|it| !it.is_empty()).cloned();
    let rows = (0..).zip(rows);
    rows.filter(|(_, row)| last(row).as_deref() == Some(key))
        .map(|(number, _)| number)
        .collect()
}

fn asked(text: String) -> Request {
    Request {
        text,
        order: Order::Index,
        limit: u32::MAX,
        ..Request::default()
    }
}

proptest! {
    #[test]
    fn a_key_finds_the_records_whose_last_field_it_is(
        rows in rows(), other in prop::collection::vec(0..WORDS.len(), 1..4)
    ) {
        let mut engine = open(&rows);
        engine.set_tags(&tags());
        let fields = rows.iter().flat_map(|row| &row.fields);
        let keys = fields.filter(|field| !field.is_empty()).chain([&other]);
        for key in keys {
            let words: Vec<&str> = key.iter().map(|at| WORDS[*at].0).collect();
            let text = words.join("-");
            let found = having(&rows, key);
            let hits = engine.ask(&asked(format!("=\"{text}\""))).hits;
            prop_assert_eq!(&hits, &found, "{}", text);
            let others = engine.ask(&asked(format!("-=\"{text}\""))).total as usize;
            prop_assert_eq!(others, rows.len() - found.len());
            // Leftovers from the key search would make later phrases match too much.
            let phrase = engine.ask(&asked(format!("\"{text}\""))).hits;
            prop_assert!(hits.iter().all(|it| phrase.contains(it)));
            let nothing = engine.ask(&asked(format!("=\"{text}\" \"law lawn tax rule\""))).total;
            prop_assert!(nothing as usize <= found.len());
        }
    }
}

#[test]
fn a_key_longer_than_any_finds_nothing() {
    let rows = [Row {
        fields: vec![vec![0]],
        values: vec![Vec::new(), vec![0], Vec::new(), Vec::new()],
    }];
    let mut engine = open(&rows);
    assert_eq!(engine.ask(&asked("=\"land\"".to_owned())).total, 1);
    let long = ["land"; 70].join(" ");
    assert_eq!(engine.ask(&asked(format!("=\"{long}\""))).total, 0);
}
