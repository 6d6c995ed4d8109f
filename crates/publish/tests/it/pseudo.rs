//! The made-up language shows which words are hard-wired: those without brackets.

use std::collections::BTreeSet;

use model::Edition;
use serde_json::Value;
use words::PSEUDO;

use super::html::Html;
use super::site::{Site, sites};

/// Words that stand on the screen as they are in every language: the languages' own names, and the
/// names of file formats.
const SAME_EVERYWHERE: [&str; 4] = ["CSV", "English", "Français", "JSON"];

/// Lists the words of a text: two letters in a row at least.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphabetic());
    words.filter(|word| word.chars().count() > 1)
}

/// Lists every word that the pack brings along.
fn words_of(edition: &Edition) -> BTreeSet<String> {
    fn collect(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::String(text) => found.extend(words(text).map(str::to_owned)),
            Value::Array(values) => values.iter().for_each(|it| collect(it, found)),
            Value::Object(fields) => {
                for (name, value) in fields {
                    found.extend(words(name).map(str::to_owned));
                    collect(value, found);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let mut found = BTreeSet::new();
    collect(&serde_json::to_value(edition).unwrap(), &mut found);
    found
}

/// Takes out what stands in brackets: that came from the message files.
fn outside_brackets(text: &str) -> String {
    let mut depth = 0;
    let outside = text.chars().filter(|c| {
        match c {
            '⟦' => depth += 1,
            '⟧' => depth -= 1,
            _ => return depth == 0,
        }
        false
    });
    outside.collect()
}

/// Lists what a page shows or has read out, but for addresses: long ones are cut inside a word.
fn shown(page: &Html) -> impl Iterator<Item = &str> {
    let texts = page.pieces.iter().filter(|(at, _)| {
        let inside = &page.elements[*at];
        !inside.has_class("sources__address")
    });
    let texts = texts.map(|(_, text)| text.as_str());
    let names = ["aria-label", "title", "alt", "placeholder", "value"];
    // What a choice stands for in an address is no word of the page.
    let attributes = page.elements.iter().filter(|it| it.name != "option");
    texts.chain(attributes.flat_map(move |it| names.into_iter().filter_map(|name| it.get(name))))
}

#[test]
fn no_word_of_the_interface_is_hard_wired() {
    for Site {
        name,
        editions,
        pages,
        ..
    } in sites()
    {
        let edition = editions.iter().find(|it| it.language == PSEUDO).unwrap();
        let known = words_of(edition);
        let pages = pages.iter().filter(|(path, _)| path.starts_with(PSEUDO));
        for (path, page) in pages {
            for text in shown(page) {
                for word in words(&outside_brackets(text)) {
                    let fine = known.contains(word) || SAME_EVERYWHERE.contains(&word);
                    assert!(fine, "{name} {path}: {word:?} in {text:?} is hard-wired");
                }
            }
        }
    }
}

#[test]
fn the_made_up_language_is_on_every_page() {
    for Site { pages, .. } in sites() {
        let pages: Vec<_> = pages
            .iter()
            .filter(|(path, _)| path.starts_with(PSEUDO))
            .collect();
        assert!(!pages.is_empty());
        for (path, page) in pages {
            assert!(page.words().contains('⟦'), "{path}");
        }
    }
}
