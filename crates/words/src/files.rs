//! Reads the message files embedded in the native tools.

use std::{collections::BTreeMap, fmt};

use toml::{Table, Value};

use super::{Category, Direction, Key, Line, Messages, PluralRule, pseudo};
use model::Language;

/// The message files: code, phrases, About page.
const FILES: [(&str, &str, &str); 2] = [
    (
        "en",
        include_str!("../messages/en.toml"),
        include_str!("../messages/about.en.md"),
    ),
    (
        "fr",
        include_str!("../messages/fr.toml"),
        include_str!("../messages/about.fr.md"),
    ),
];

/// What is wrong with a message file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageError(String);

impl fmt::Display for MessageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Lists the languages that have a message file; a test checks that the first is complete.
pub fn languages() -> impl Iterator<Item = Language> {
    FILES.iter().map(|(code, ..)| (*code).to_owned())
}

/// Returns the About pages as Markdown, by language.
#[must_use]
pub fn abouts() -> BTreeMap<Language, String> {
    let pages = FILES.iter();
    pages
        .map(|(code, _, about)| ((*code).to_owned(), (*about).to_owned()))
        .collect()
}

/// Returns a language's phrases. Fails if there is no message file, or it is broken.
pub fn messages(language: &str) -> Result<Messages, MessageError> {
    if language == super::PSEUDO {
        return messages("en").map(|english| pseudo(&english));
    }
    let (code, text, _) = FILES
        .iter()
        .find(|(code, ..)| *code == language)
        .ok_or_else(|| {
            MessageError(format!(
                "there is no crates/words/messages/{language}.toml: add one, or take {language:?} out of the pack's languages"
            ))
        })?;
    parse_messages(code, text)
}

/// Parses a message file: every [`Key`] must be there, and nothing else.
pub fn parse_messages(language: &str, text: &str) -> Result<Messages, MessageError> {
    let at = |what: String| MessageError(format!("messages/{language}.toml: {what}"));
    let table: Table = text.parse().map_err(|error| at(format!("{error}")))?;
    let word = |name: &str| {
        let value = table.get(name).and_then(Value::as_str);
        value.ok_or_else(|| at(format!("`{name}` is missing")))
    };
    let months = table.get("months").and_then(Value::as_array);
    let months: Vec<String> = months
        .into_iter()
        .flatten()
        .filter_map(|month| month.as_str().map(str::to_owned))
        .collect();
    if months.len() != 12 {
        return Err(at("`months` needs twelve names".to_owned()));
    }
    Ok(Messages {
        language: language.to_owned(),
        name: word("name")?.to_owned(),
        direction: match word("direction")? {
            "rtl" => Direction::Rtl,
            _ => Direction::Ltr,
        },
        plural_rule: named(&PluralRule::KEYS, word("plural_rule")?)
            .ok_or_else(|| at("`plural_rule` is unknown".to_owned()))?,
        months,
        thousands: word("thousands")?.to_owned(),
        lines: lines(&table).map_err(at)?,
    })
}

fn lines(table: &Table) -> Result<Vec<Line>, String> {
    let text = table.get("text").and_then(Value::as_table);
    let text = text.ok_or("the table [text] is missing")?;
    if let Some(name) = unknown(text) {
        return Err(format!("`{name}` is a key that nothing uses"));
    }
    Key::ALL
        .into_iter()
        .map(|key| {
            let (group, name) = key.name().split_once('.').unwrap_or(("", key.name()));
            let value = text.get(group).and_then(|group| group.get(name));
            value
                .and_then(line)
                .ok_or_else(|| format!("`{}` is missing", key.name()))
        })
        .collect()
}

fn line(value: &Value) -> Option<Line> {
    if let Some(text) = value.as_str() {
        return Some(Line::Text(text.to_owned()));
    }
    let mut forms = Vec::new();
    for (name, text) in value.as_table()? {
        forms.push((named(&Category::KEYS, name)?, text.as_str()?.to_owned()));
    }
    forms.sort();
    let complete = forms.last()?.0 == Category::Other;
    complete.then_some(Line::Plural(forms))
}

fn named<T: Copy>(keys: &[(&str, T)], wanted: &str) -> Option<T> {
    let found = keys.iter().find(|(key, _)| *key == wanted);
    found.map(|(_, value)| *value)
}

fn unknown(text: &Table) -> Option<String> {
    let known: Vec<&str> = Key::ALL.iter().map(|key| key.name()).collect();
    text.iter()
        .flat_map(|(group, lines)| {
            let names = lines.as_table().into_iter().flat_map(Table::keys);
            names.map(move |name| format!("{group}.{name}"))
        })
        .find(|name| !known.contains(&name.as_str()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Returns the placeholders in each form of a line.
    fn places(line: &Line) -> Vec<BTreeSet<String>> {
        let forms: Vec<&String> = match line {
            Line::Text(text) => vec![text],
            Line::Plural(forms) => forms.iter().map(|(_, text)| text).collect(),
        };
        let of = |text: &String| {
            text.split('{')
                .skip(1)
                .filter_map(|rest| rest.split_once('}').map(|(name, _)| name.to_owned()))
                .collect()
        };
        forms.into_iter().map(of).collect()
    }

    #[test]
    fn every_language_has_exactly_the_phrases_in_use() {
        for language in languages() {
            messages(&language).unwrap();
        }
    }

    #[test]
    fn a_translation_has_the_same_placeholders_as_the_english() {
        let english = messages("en").unwrap();
        for language in languages() {
            let other = messages(&language).unwrap();
            for key in Key::ALL {
                let wanted = places(&english.lines[key as usize]).pop().unwrap();
                for found in places(&other.lines[key as usize]) {
                    let fits =
                        found == wanted || (found.is_subset(&wanted) && wanted.contains("count"));
                    assert!(fits, "{language}: {}", key.name());
                }
            }
        }
    }

    #[test]
    fn a_missing_key_is_reported_by_name() {
        let text = include_str!("../messages/en.toml")
            .replace("\nrecommendations = ", "\nrecomendations = ");
        let error = parse_messages("xx", &text).unwrap_err().to_string();
        assert!(error.contains("recomendations"), "{error}");
    }
}
