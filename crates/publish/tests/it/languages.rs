//! Every text is in the language that its markup names: a screen reader reads it out in that one,
//! and a browser offers to translate it from that one.
//!
//! Texts are known by their runs of three words. A run is English if only English texts of the site
//! have it: the messages, and what the pack says in English. What a translation leaves as it is,
//! such as the wording of earlier recommendations, is English too.

use std::collections::BTreeSet;

use serde_json::{Value, to_value};
use words::messages;

use super::html::{Element, Html};
use super::site::{Site, sites};

/// Attributes that are read out.
const READ_OUT: [&str; 5] = ["aria-label", "title", "alt", "placeholder", "content"];

/// The runs of words that only one of the two languages has.
struct Tongues {
    english: BTreeSet<String>,
    french: BTreeSet<String>,
}

impl Tongues {
    fn of(site: &Site) -> Self {
        let edition = |language: &str| {
            let mut all = site.editions.iter();
            to_value(all.find(|it| it.language == language).unwrap()).unwrap()
        };
        let messages = |language: &str| to_value(messages(language).unwrap()).unwrap();
        let mut both = Self {
            english: BTreeSet::new(),
            french: BTreeSet::new(),
        };
        both.compare(&edition("en"), &edition("fr"));
        both.compare(&messages("en"), &messages("fr"));
        both
    }

    /// Compares a value in both languages: where they are the same, nothing was translated.
    fn compare(&mut self, english: &Value, french: &Value) {
        match (english, french) {
            (Value::Object(english), Value::Object(french)) => {
                for (name, value) in english {
                    match french.get(name) {
                        Some(other) => self.compare(value, other),
                        None => collect(value, &mut self.english),
                    }
                }
                let added = french
                    .iter()
                    .filter(|(name, _)| !english.contains_key(*name));
                added.for_each(|(_, value)| collect(value, &mut self.french));
            }
            (Value::Array(english), Value::Array(french)) if english.len() == french.len() => {
                let pairs = english.iter().zip(french);
                pairs.for_each(|(english, french)| self.compare(english, french));
            }
            _ => {
                collect(english, &mut self.english);
                if english != french {
                    collect(french, &mut self.french);
                }
            }
        }
    }

    /// Returns a run of words that is not in the language of its markup.
    fn stray(&self, language: &str, text: &str) -> Option<String> {
        let (wrong, right) = match language {
            "fr" => (&self.english, &self.french),
            "en" => (&self.french, &self.english),
            _ => return None,
        };
        let is_stray = |run: &String| wrong.contains(run) && !right.contains(run);
        runs(text).into_iter().find(is_stray)
    }

    /// Lists what stands on a page in another language than its markup says.
    fn strays<'p>(&self, page: &'p Html) -> Vec<(String, &'p str)> {
        let found = read_out(page).filter_map(|(inside, text)| {
            let run = self.stray(language(page, inside), text)?;
            Some((run, text))
        });
        found.collect()
    }
}

/// Collects the runs of every text in a value.
fn collect(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => found.extend(runs(text)),
        Value::Array(values) => values.iter().for_each(|it| collect(it, found)),
        Value::Object(fields) => fields.values().for_each(|it| collect(it, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Lists the runs of three words in a text. A placeholder parts them, and so does a number.
fn runs(text: &str) -> Vec<String> {
    let is_word = |c: char| c.is_alphabetic() || matches!(c, '{' | '}' | '_');
    let words: Vec<String> = text
        .split(|c: char| !is_word(c) && !c.is_ascii_digit())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let is_run = |run: &&[String]| run.iter().all(|word| word.chars().all(char::is_alphabetic));
    let runs = words.windows(3).filter(is_run);
    runs.map(|run| run.join(" ")).collect()
}

/// Returns the language that the markup names for an element.
fn language<'p>(page: &'p Html, element: &'p Element) -> &'p str {
    let mut all = std::iter::once(element).chain(page.around(element));
    all.find_map(|it| it.get("lang")).unwrap_or_default()
}

/// Lists what a page shows or has read out, with the element it belongs to.
fn read_out(page: &Html) -> impl Iterator<Item = (&Element, &str)> {
    // An address is spelt the same in every language.
    let is_text = |element: &Element| {
        !matches!(&*element.name, "script" | "style") && !element.has_class("sources__address")
    };
    let texts = page.pieces.iter();
    let texts = texts.map(|(at, text)| (&page.elements[*at], text.as_str()));
    let attributes = page.elements.iter().flat_map(|element| {
        let values = READ_OUT.into_iter().filter_map(|name| element.get(name));
        values.map(move |value| (element, value))
    });
    texts
        .filter(move |(element, _)| is_text(element))
        .chain(attributes)
}

fn cambodia() -> &'static Site {
    let [_, cambodia] = sites();
    cambodia
}

#[test]
fn no_text_stands_under_the_name_of_the_other_language() {
    let site = cambodia();
    let tongues = Tongues::of(site);
    let mut strays = Vec::new();
    let (mut french, mut marked) = (0, 0);
    for (path, page) in &site.pages {
        french += usize::from(page.one("html").get("lang") == Some("fr"));
        marked += page
            .elements
            .iter()
            .filter(|it| it.get("lang") == Some("en"))
            .count();
        let found = tongues.strays(page).into_iter();
        strays.extend(found.map(|(run, text)| format!("{path}: \"{run}\" in \"{text}\"")));
    }
    assert!(
        french > 100 && marked > 1_000,
        "{french} pages, {marked} marks"
    );
    let count = strays.len();
    strays.truncate(40);
    assert!(strays.is_empty(), "{count} texts:\n{}", strays.join("\n"));
}

#[track_caller]
fn check(body: &str, is_fine: bool) {
    let page = format!(
        "<!doctype html>\n<html lang=\"fr\">\n<head>\n<title>Titre</title>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    );
    let strays = Tongues::of(cambodia());
    let page = Html::read(&page);
    assert_eq!(strays.strays(&page).is_empty(), is_fine, "{body}");
}

#[test]
fn a_text_in_the_wrong_language_is_found() {
    let edition = &cambodia().editions[0];
    let english = edition.factsheets[0].challenges[0].title.as_str();
    let asked = edition.earlier[0].wording();
    let french = messages("fr").unwrap();
    let french = french.get(words::Key::LedgerSummaries);
    check(&format!("<p>{french}</p>"), true);
    check(&format!("<p>{english}</p>"), false);
    check(&format!("<p lang=\"en\">{english}</p>"), true);
    check(&format!("<p>{asked}</p>"), false);
    check(
        &format!("<p><span lang=\"en\"><b>{asked}</b></span></p>"),
        true,
    );
    check(&format!("<p lang=\"en\">{french}</p>"), false);
    check(&format!("<p aria-label=\"{asked}\">a</p>"), false);
}
