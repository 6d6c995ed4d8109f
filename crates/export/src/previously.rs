//! The words that tie a recommendation of today to what was asked before: a line that a diplomat
//! can adapt, such as "as recommended previously (A/HRC/26/16, 118.107)".

#[cfg(test)]
mod tests;

use model::{EarlierRecommendation, Labels};
use words::{Key, Messages};

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
