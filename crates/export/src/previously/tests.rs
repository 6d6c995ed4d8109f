//! Phrases in two languages.

use super::*;
use samples::{earlier, edition};
use words::messages;

/// Makes rows from `document paragraph`, by one State.
fn rows(places: &[&str]) -> Vec<EarlierRecommendation> {
    let row = |place: &&str| {
        let (document, paragraph) = place.split_once(' ').unwrap_or((place, ""));
        EarlierRecommendation {
            document: document.to_owned(),
            paragraph: paragraph.to_owned(),
            ..earlier("any", "Norway")
        }
    };
    places.iter().map(row).collect()
}

#[track_caller]
fn check(language: &str, places: &[&str], expected: &str) {
    let rows = rows(places);
    let line = previously(
        &messages(language).unwrap(),
        &rows.iter().collect::<Vec<_>>(),
    );
    assert_eq!(line, expected);
}

#[test]
fn a_paragraph_follows_its_document() {
    check(
        "en",
        &["A/HRC/26/16 118.107"],
        "as previously recommended (A/HRC/26/16, 118.107)",
    );
    check(
        "fr",
        &["A/HRC/26/16 118.107"],
        "comme recommandé précédemment (A/HRC/26/16, 118.107)",
    );
}

#[test]
fn several_paragraphs_and_documents_are_joined() {
    check(
        "en",
        &[
            "A/HRC/26/16 118.1",
            "A/HRC/26/16 118.2",
            "A/HRC/26/16 119.3",
            "A/HRC/13/4",
        ],
        "as previously recommended (A/HRC/26/16, 118.1, 118.2 and 119.3; A/HRC/13/4)",
    );
    check(
        "fr",
        &["A/HRC/26/16 118.1", "A/HRC/26/16 118.2"],
        "comme recommandé précédemment (A/HRC/26/16, 118.1 et 118.2)",
    );
}

#[test]
fn rows_without_a_paragraph_name_their_document_once() {
    check(
        "en",
        &["A/HRC/13/4", "A/HRC/13/4"],
        "as previously recommended (A/HRC/13/4)",
    );
}

#[test]
fn rows_without_a_reference_have_no_brackets() {
    check("en", &[""], "as previously recommended");
}

#[test]
fn others_are_named_in_the_reader_s_language_each_once() {
    let labels = edition(Vec::new()).labels;
    let mut rows = rows(&["A/HRC/26/16 118.1", "A/HRC/26/16 118.2", ""]);
    rows[2].state = "Chile".to_owned();
    let all: Vec<_> = rows.iter().collect();
    let english = messages("en").unwrap();
    assert_eq!(
        previously_by_others(&english, &labels, &all),
        "as previously recommended by other States (Norvège and Chile: A/HRC/26/16, 118.1 and 118.2)"
    );
    assert_eq!(
        previously_by_others(&english, &labels, &all[2..]),
        "as previously recommended by other States (Chile)"
    );
}

#[test]
fn a_sentence_ends_once() {
    assert_eq!(
        sentence("Adopt a law. ", "as before"),
        "Adopt a law, as before."
    );
    assert_eq!(
        sentence("Adopt a law", "as before"),
        "Adopt a law, as before."
    );
}
