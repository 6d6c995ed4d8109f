//! Phrases that link a recommendation to earlier ones, for a diplomat to adapt, such as "as
//! previously recommended (A/HRC/26/16, 118.107)".

#[cfg(test)]
mod tests;

use model::{EarlierRecommendation, Labels};
use words::{Key, Messages};

/// Writes that the speaker's State recommended it before, and where.
#[must_use]
pub fn previously(words: &Messages, asked: &[&EarlierRecommendation]) -> String {
    match places(words, asked) {
        places if places.is_empty() => words.get(Key::MemoryLineBare).to_owned(),
        places => words.fill(Key::MemoryLine, &[("places", &places)]),
    }
}

/// Writes which other States recommended it before, and where.
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

/// Appends a phrase to a recommendation's text, as one sentence.
#[must_use]
pub fn sentence(text: &str, line: &str) -> String {
    format!("{}, {line}.", text.trim_end().trim_end_matches('.'))
}

/// Lists the documents with their paragraphs; a document alone where its rows name no paragraph.
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

/// Joins names into a list: `118.1, 118.2 and 118.3`.
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
