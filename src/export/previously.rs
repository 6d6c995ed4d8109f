//! The words that tie a recommendation of today to what was asked before: a line that a diplomat
//! can adapt, such as "as recommended previously (A/HRC/26/16, 118.107)".

use crate::{
    domain::{EarlierRecommendation, Labels},
    locale::{Key, Messages},
};

/// Says that the speaker asked it before, and where that can be read.
#[must_use]
pub fn previously(words: &Messages, asked: &[&EarlierRecommendation]) -> String {
    match places(words, asked) {
        places if places.is_empty() => words.get(Key::MemoryLineBare).to_owned(),
        places => words.fill(Key::MemoryLine, &[("places", &places)]),
    }
}

/// Says which others asked it before, and where that can be read.
#[must_use]
pub fn previously_by_others(
    words: &Messages,
    labels: &Labels,
    asked: &[&EarlierRecommendation],
) -> String {
    let mut states: Vec<&str> = Vec::new();
    for row in asked {
        let name = labels.state_name(&row.state);
        if !states.contains(&name) {
            states.push(name);
        }
    }
    let states = listed(words, &states);
    match places(words, asked) {
        places if places.is_empty() => {
            words.fill(Key::MemoryLineOthersBare, &[("states", &states)])
        }
        places => words.fill(
            Key::MemoryLineOthers,
            &[("states", &states), ("places", &places)],
        ),
    }
}

/// Adds a line to the words of a recommendation: one sentence.
#[must_use]
pub fn sentence(text: &str, line: &str) -> String {
    format!("{}, {line}.", text.trim_end().trim_end_matches('.'))
}

/// Names the documents with the paragraphs in them; a document alone where its rows name none.
fn places(words: &Messages, asked: &[&EarlierRecommendation]) -> String {
    let mut documents: Vec<(&str, Vec<&str>)> = Vec::new();
    for row in asked {
        let at = documents.iter().position(|it| it.0 == row.document);
        let at = at.unwrap_or_else(|| {
            documents.push((&row.document, Vec::new()));
            documents.len() - 1
        });
        if !row.paragraph.is_empty() {
            documents[at].1.push(&row.paragraph);
        }
    }
    let place = |(document, paragraphs): &(&str, Vec<&str>)| {
        let paragraphs = listed(words, paragraphs);
        match (document.is_empty(), paragraphs.is_empty()) {
            (false, false) => words.fill(
                Key::EarlierPlace,
                &[("document", document), ("paragraph", &paragraphs)],
            ),
            (_, true) => (*document).to_owned(),
            (true, false) => paragraphs,
        }
    };
    let places = documents.iter().map(place).filter(|it| !it.is_empty());
    places.collect::<Vec<_>>().join("; ")
}

/// Puts names in a row: `118.1, 118.2 and 118.3`.
fn listed(words: &Messages, names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [list @ .., last] => words.fill(
            Key::MemoryAnd,
            &[("list", &list.join(", ")), ("last", last)],
        ),
    }
}

#[cfg(all(test, feature = "pack"))]
mod tests {
    use super::*;
    use crate::{
        catalogue::fixture::{earlier, edition},
        locale::messages,
    };

    /// Makes rows of `document paragraph`, by one State.
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
    fn one_paragraph_stands_behind_its_document() {
        check(
            "en",
            &["A/HRC/26/16 118.107"],
            "as recommended previously (A/HRC/26/16, 118.107)",
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
            "as recommended previously (A/HRC/26/16, 118.1, 118.2 and 119.3; A/HRC/13/4)",
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
            "as recommended previously (A/HRC/13/4)",
        );
    }

    #[test]
    fn rows_without_a_place_leave_the_brackets_out() {
        check("en", &[""], "as recommended previously");
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
            "as other States recommended previously (Norvège and Chile: A/HRC/26/16, 118.1 and 118.2)"
        );
        assert_eq!(
            previously_by_others(&english, &labels, &all[2..]),
            "as other States recommended previously (Chile)"
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
}
