//! Words that seem mistyped.

use proptest::prelude::*;
use search::Engine;
use search::build::{Record, Stems, index};
use search::expression::{Alternative, Clause, Expression, Nearness, Word};
use search::wire::{Answer, Request};

fn open(texts: &[&str]) -> Engine {
    let record = |text: &&str| Record {
        text: (*text).to_owned(),
        values: vec![],
    };
    let records: Vec<Record> = texts.iter().map(record).collect();
    Engine::open_whole(&index(&[], &records, Stems::EnglishAndFrench).unwrap()).unwrap()
}

fn ask(engine: &mut Engine, text: &str) -> Answer {
    engine.ask(&Request {
        text: text.to_owned(),
        limit: 100,
        ..Request::default()
    })
}

#[track_caller]
fn check(typed: &str, texts: &[&str], hits: &[u32], near: &[&str]) {
    let answer = ask(&mut open(texts), typed);
    assert_eq!(answer.hits, hits, "{typed}");
    let found: Vec<&str> = answer
        .near
        .iter()
        .flat_map(|it| &it.found)
        .map(String::as_str)
        .collect();
    assert_eq!(found, near, "{typed}");
}

#[test]
fn a_word_found_nowhere_finds_words_one_letter_off() {
    let texts = ["the government", "two governments", "governors"];
    check("goverment ", &texts, &[0, 1], &["government"]);
    check("governmnet ", &texts, &[0, 1], &["government"]);
    check("govverment ", &texts, &[], &[]);
    check(
        "evictoin",
        &["evictions", "eviction"],
        &[0, 1],
        &["eviction"],
    );
}

#[test]
fn short_words_numbers_and_words_in_quotes_are_meant_as_typed() {
    check("lamd ", &["land"], &[], &[]);
    check("11810 ", &["11811"], &[], &[]);
    check("\"forrest\"", &["forest"], &[], &[]);
    check("-forrest ", &["forest"], &[0], &[]);
    check("forrest ", &["forest"], &[0], &["forest"]);
}

#[test]
fn a_word_hardly_found_finds_what_is_found_much_more_and_ranks_it_below() {
    let mut texts = vec!["forest"; 20];
    texts.push("a forrest of other words");
    check(
        "forrest ",
        &texts[..20],
        &(0..20).collect::<Vec<_>>(),
        &["forest"],
    );
    let mut hits = vec![20];
    hits.extend(0..20);
    check("forrest ", &texts, &hits, &["forest"]);
    check("forrest ", &texts[1..], &[19], &[]);
}

#[test]
fn what_was_found_instead_is_marked_and_said() {
    let mut engine = open(&["Forests", "forest", "forest"]);
    let answer = ask(&mut engine, "forrest ");
    assert_eq!(answer.near[0].typed, "forrest");
    assert_eq!(answer.near[0].records, 0);
    assert_eq!(answer.marks.0[0][0].words, ["forest", "forests", "forrest"]);
}

#[test]
fn it_is_said_how_many_records_have_the_word_as_typed() {
    let mut texts = vec!["forest"; 60];
    texts.extend(["a forrest", "another forrest", "forrests"]);
    let answer = ask(&mut open(&texts), "forrest ");
    assert_eq!(answer.total, 63);
    assert_eq!(answer.near[0].records, 3);
}

/// The distance in the books: letters put in, left out or replaced.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, a) in one.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, b) in other.iter().enumerate() {
            let replaced = above[column] + usize::from(a != b);
            line.push(replaced.min(above[column + 1] + 1).min(line[column] + 1));
        }
        above = line;
    }
    above[other.len()]
}

proptest! {
    #[test]
    fn all_words_at_distance_one_are_found_if_asked_for(
        words in prop::collection::vec("[ab1д]{1,5}", 1..60), typed in "[ab1д]{1,5}"
    ) {
        let texts: Vec<&str> = words.iter().map(String::as_str).collect();
        let text = typed.clone();
        let near = Nearness::Always;
        let words = vec![Word { text, near, ..Word::default() }];
        let expression = Expression(vec![Clause(vec![Alternative { negated: false, words }])]);
        let request = Request { limit: 100, ..Request::default() };
        let mut hits = open(&texts).ask_expression(&expression, &request).hits;
        hits.sort_unstable();
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        let is_near = |text: &&str| distance(&letters(text), &letters(&typed)) <= 1;
        let found = (0..).zip(texts).filter(|(_, text)| is_near(text)).map(|(at, _)| at);
        prop_assert_eq!(hits, found.collect::<Vec<u32>>());
    }
}
