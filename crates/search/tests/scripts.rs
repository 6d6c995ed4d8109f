//! Scripts without spaces, and anything else that can be typed.

use proptest::prelude::*;
use search::Engine;
use search::build::{IndexRecord, Stems, index};
use search::mark::pieces;
use search::wire::Request;

fn open(texts: &[String]) -> Engine {
    let record = |text: &String| IndexRecord {
        text: text.clone(),
        values: vec![],
    };
    let records: Vec<IndexRecord> = texts.iter().map(record).collect();
    Engine::open_whole(&index(&[], &records, Stems::EnglishAndFrench).unwrap()).unwrap()
}

fn hits(engine: &mut Engine, text: &str) -> Vec<u32> {
    let text = text.to_owned();
    let mut hits = engine
        .ask(&Request {
            text,
            limit: 100,
            ..Request::default()
        })
        .hits;
    hits.sort_unstable();
    hits
}

#[track_caller]
fn check(typed: &str, texts: &[&str], found: &[u32]) {
    let texts: Vec<String> = texts.iter().map(ToString::to_string).collect();
    assert_eq!(hits(&mut open(&texts), typed), found, "{typed}");
}

#[test]
fn a_part_of_a_text_without_spaces_is_found() {
    let texts = ["សិទ្ធិមនុស្ស", "សិទ្ធិ\u{200b}មនុស្ស", "មនុស្ស", "ច្បាប់"];
    check("មនុស្ស", &texts, &[0, 1, 2]);
    check("សិទ្ធិ\u{200b}មនុស្ស", &texts, &[0, 1]);
    check("មនុស", &texts, &[0, 1, 2]);
    check("មនុស ", &texts, &[]);
    check("ច្បា", &texts, &[3]);
    check("人权", &["保护人权。", "人的权利"], &[0]);
    check("ที่ดิน", &["สิทธิในที่ดินทำกิน", "ดินที่"], &[0]);
    check("ngo", &["ច្បាប់NGO", "Congo"], &[0]);
}

#[test]
fn numbers_and_arabic_words_are_found_however_they_are_written() {
    let texts = ["para. 118", "កថាខណ្ឌ ១១៨", "الفقرة ١١٨", "حُقُوقُ الإنسان"];
    for typed in ["118 ", "១១៨ ", "١١٨ "] {
        check(typed, &texts, &[0, 1, 2]);
    }
    check("حقوق ", &texts, &[3]);
    check("حقـوق ", &texts, &[3]);
}

#[test]
fn a_split_word_is_a_sequence() {
    let texts = [
        "para. 118.107",
        "118 and 107",
        "118.1079",
        "non discrimination",
    ];
    check("118.107 ", &texts, &[0]);
    check("118.107", &texts, &[0, 2]);
    check("non-discrimination", &texts, &[3]);
    check("l'Etat ", &["l’État", "etat"], &[0]);
}

#[test]
fn no_sequence_matches_across_fields() {
    check(
        "\"land law\"",
        &["land\u{1f}law", "land law", "land, law"],
        &[1, 2],
    );
}

#[test]
fn anything_at_all_can_be_typed() {
    let texts = ["land and or", "rights of women"];
    for typed in [
        "*", "!@#", "", " ", "\"", "\"\"", "|", "-", "--", "- -\"", "\"*\"", "|||-|",
    ] {
        check(typed, &texts, &[0, 1]);
    }
    check("AND", &texts, &[0]);
    check("OR", &texts, &[0]);
    check("OR AND", &texts, &[0]);
    check("OR land OR", &texts, &[0]);
    check("AND land", &texts, &[0]);
    check("\"land", &texts, &[0]);
    check("-land", &texts, &[1]);
    check("- land", &texts, &[0]);
    check("land | women", &texts, &[0, 1]);
    check("land|women", &texts, &[0, 1]);
    check("land OR women rights", &texts, &[1]);
    check("land OR -women", &texts, &[0]);
    check("wom* ", &texts, &[1]);
    check("l", &texts, &[0, 1]);
    check("l ", &texts, &[]);
    check("l*", &texts, &[0]);
}

const KHMER: &str = "([កខរសម]|\u{17d2}|[ាិុេំី]|\u{200b}|a){0,7}";

/// Splits a text into clusters: a base and everything up to the next. Handles one order of typing
/// only.
fn clusters(text: &str) -> Vec<String> {
    let mut clusters: Vec<String> = Vec::new();
    for c in text.chars().filter(|c| *c != '\u{200b}') {
        let is_mark = ('\u{17b4}'..='\u{17d3}').contains(&c);
        match clusters.last_mut() {
            Some(last)
                if !last.starts_with('a')
                    && (is_mark || last.ends_with('\u{17d2}'))
                    && c != 'a' =>
            {
                last.push(c);
            }
            Some(last) if last.starts_with('a') && c == 'a' => last.push(c),
            Some(_) | None => clusters.push(c.to_string()),
        }
    }
    clusters
}

/// Clusters in normalised order: a consonant, an optional subscript, an optional vowel.
const WRITTEN: &str = "([កខសម](\u{17d2}[កខសម])?[ាិុ]?\u{200b}?){1,6}";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn khmer_matches_its_clusters_in_sequence(
        texts in prop::collection::vec(WRITTEN, 1..8), typed in WRITTEN
    ) {
        let wanted = clusters(&typed);
        let (last, first) = wanted.split_last().unwrap();
        let mut found = Vec::new();
        for (at, text) in (0..).zip(&texts) {
            let there = clusters(text);
            if there.windows(wanted.len()).any(|it| {
                it[..first.len()] == *first && it[first.len()].starts_with(last.as_str())
            }) {
                found.push(at);
            }
        }
        prop_assert_eq!(hits(&mut open(&texts), &typed), found);
    }

    #[test]
    fn any_search_is_answered_and_marked(
        texts in prop::collection::vec("\\PC{0,30}", 0..4), typed in "\\PC{0,200}"
    ) {
        let mut engine = open(&texts);
        let answer = engine.ask(&Request { text: typed, limit: 9, ..Request::default() });
        for text in &texts {
            let whole: String = pieces(text, &answer.marks).iter().map(|it| it.1).collect();
            prop_assert_eq!(&whole, text);
        }
    }

    #[test]
    fn operators_in_any_order_are_answered(
        typed in "(AND|OR|land|rights| |-|\"|“|”|\\||\\*|,){0,20}", text in KHMER
    ) {
        let mut engine = open(&[String::from("land rights and or"), text]);
        engine.ask(&Request { text: typed, limit: 9, ..Request::default() });
    }

    #[test]
    fn a_text_finds_itself_and_its_matches_are_marked(text in "\\PC{0,20}|[a-c é'-]{0,12}|([កខរ]|\u{17d2}|[ាិេី]){0,9}") {
        let quotes = ['"', '“', '”', '„', '‟', '«', '»', '＂'];
        prop_assume!(!text.contains(quotes));
        let mut engine = open(std::slice::from_ref(&text));
        let answer = engine.ask(&Request {
            text: format!("\"{text}\""), limit: 9, ..Request::default()
        });
        prop_assert_eq!(answer.total, 1);
        let is_marked = pieces(&text, &answer.marks).iter().any(|(marked, _)| *marked);
        prop_assert_eq!(is_marked, !answer.marks.0.is_empty());
    }
}
