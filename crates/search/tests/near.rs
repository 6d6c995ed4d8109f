//! Words that look mistyped.

use proptest::prelude::*;
use search::Engine;
use search::build::{IndexRecord, Stems, index};
use search::expression::{Alternative, Clause, Expression, Nearness, Word};
use search::wire::{Answer, Request};

fn open(texts: &[&str]) -> Engine {
    let record = |text: &&str| IndexRecord {
        text: (*text).to_owned(),
        values: vec![],
    };
    let records: Vec<IndexRecord> = texts.iter().map(record).collect();
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
fn a_rare_word_also_finds_a_much_more_frequent_neighbour_and_ranks_it_below() {
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
fn an_unknown_word_in_an_unknown_sequence_is_taken_for_mistyped() {
    let texts = [
        "non-discrimination",
        "discrimination",
        "l’éducation",
        "non discriminatory",
    ];
    check("non-discriminaton ", &texts, &[0], &["discrimination"]);
    check("non-discriminaton", &texts, &[0], &["discrimination"]);
    check("l'educaton ", &texts, &[2], &["education"]);
    // Found as typed, or in another form: then nothing is guessed.
    check("non-discrimination ", &texts, &[0], &[]);
    // The words occur, but not together.
    check(
        "land-discrimination ",
        &["discrimination", "land"],
        &[],
        &[],
    );
    // In quotes or negated, it is meant as typed.
    check("\"non discriminaton\"", &texts, &[], &[]);
    check("-non-discriminaton ", &texts, &[0, 1, 2, 3], &[]);
    // The word found does not occur in such a sequence.
    check("l'discriminaton ", &texts, &[], &[]);
}

#[test]
fn guesses_in_a_sequence_are_marked_and_reported() {
    let mut engine = open(&["No discrimination", "non-discrimination"]);
    let answer = ask(&mut engine, "non-discriminaton ");
    assert_eq!(answer.near[0].typed, "discriminaton");
    let words = &answer.marks.0[0][1].words;
    assert_eq!(words, &["discrimination", "discriminaton"]);
}

#[test]
fn words_found_instead_are_marked_and_reported() {
    let mut engine = open(&["Forests", "forest", "forest"]);
    let answer = ask(&mut engine, "forrest ");
    assert_eq!(answer.near[0].typed, "forrest");
    assert_eq!(answer.near[0].records, 0);
    assert_eq!(answer.marks.0[0][0].words, ["forest", "forests", "forrest"]);
}

#[test]
fn the_number_of_records_with_the_word_as_typed_is_reported() {
    let mut texts = vec!["forest"; 60];
    texts.extend(["a forrest", "another forrest", "forrests"]);
    let answer = ask(&mut open(&texts), "forrest ");
    assert_eq!(answer.total, 63);
    assert_eq!(answer.near[0].records, 3);
}

/// Computes the textbook distance: letters inserted, deleted or replaced.
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
    fn all_words_at_distance_one_are_found_on_request(
        words in prop::collection::vec("[ab1д]{1,5}", 1..60), typed in "[ab1д]{1,5}"
    ) {
        let texts: Vec<&str> = words.iter().map(String::as_str).collect();
        let text = typed.clone();
        let near = Nearness::Always;
        let words = vec![Word { text, near, ..Word::default() }];
        let expression = Expression(vec![Clause(vec![Alternative { words, ..Alternative::default() }])]);
        let request = Request { limit: 100, ..Request::default() };
        let mut hits = open(&texts).ask_expression(&expression, &request).hits;
        hits.sort_unstable();
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        let is_near = |text: &&str| distance(&letters(text), &letters(&typed)) <= 1;
        let found = (0..).zip(texts).filter(|(_, text)| is_near(text)).map(|(at, _)| at);
        prop_assert_eq!(hits, found.collect::<Vec<u32>>());
    }

    #[test]
    fn a_sequence_is_guessed_as_a_plain_search_would(
        words in prop::collection::vec("[bd]{5}", 2..24), typed in ("[bd]{5}", "[bd]{5}")
    ) {
        let texts: Vec<String> = words.chunks(2).map(|pair| pair.join(" ")).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let exchanged = |one: &[char], other: &[char]| {
            (1..one.len()).any(|at| {
                let mut moved = one.to_vec();
                moved.swap(at - 1, at);
                moved == other
            })
        };
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        let is_near = |one: &str, other: &str| {
            let (one, other) = (letters(one), letters(other));
            distance(&one, &other) <= 1 || exchanged(&one, &other)
        };
        let will_do = |word: &str, typed: &String| {
            word == typed || (!words.contains(typed) && is_near(word, typed))
        };
        let found = |exactly: bool| -> Vec<u32> {
            let has = |text: &&str| {
                let pair: Vec<&str> = text.split(' ').collect();
                let [one, other] = pair[..] else { return false };
                if exactly {
                    one == typed.0 && other == typed.1
                } else {
                    will_do(one, &typed.0) && will_do(other, &typed.1)
                }
            };
            (0..).zip(&texts).filter(|(_, text)| has(text)).map(|(at, _)| at).collect()
        };
        let exact = found(true);
        let expected = if exact.is_empty() { found(false) } else { exact };
        let answer = ask(&mut open(&texts), &format!("{}-{} ", typed.0, typed.1));
        let mut hits = answer.hits;
        hits.sort_unstable();
        prop_assert_eq!(hits, expected);
    }
}
