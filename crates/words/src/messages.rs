//! One language's phrases as a value: looked up by [`Key`], filled in, counted.

use serde::{Deserialize, Serialize};

use super::{Category, Key, PluralRule};
use model::Language;

/// The phrases of one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Messages {
    /// The language's code.
    pub language: Language,
    /// The language's name in itself.
    pub name: String,
    /// Which way it is written.
    pub direction: Direction,
    /// How it counts.
    pub plural_rule: PluralRule,
    /// The names of the twelve months, as they stand inside a date.
    pub months: Vec<String>,
    /// What stands between the thousands of a number.
    pub thousands: String,
    /// A line for every [`Key`], in the order of [`Key::ALL`].
    pub lines: Vec<Line>,
}

/// The direction of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// Gives the value of HTML's `dir`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A phrase, with places `{like_this}` to fill in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Line {
    /// The same whatever the number.
    Text(String),
    /// One form a plural category.
    Plural(Vec<(Category, String)>),
}

impl Messages {
    /// Gives a phrase as it is written; of a counted one, the form for many.
    #[must_use]
    pub fn get(&self, key: Key) -> &str {
        match &self.lines[key as usize] {
            Line::Text(text) => text,
            Line::Plural(forms) => form(forms, Category::Other),
        }
    }

    /// Gives a phrase with its places filled.
    #[must_use]
    pub fn fill(&self, key: Key, places: &[(&str, &str)]) -> String {
        fill(self.get(key), places)
    }

    /// Gives the phrase for `n` things, with `{count}` filled.
    #[must_use]
    pub fn count(&self, key: Key, n: usize) -> String {
        let category = self.plural_rule.category(n);
        let text = match &self.lines[key as usize] {
            Line::Text(text) => text,
            Line::Plural(forms) => form(forms, category),
        };
        fill(text, &[("count", &self.number(n))])
    }
}

fn form(forms: &[(Category, String)], wanted: Category) -> &str {
    let found = forms
        .iter()
        .find(|(category, _)| *category == wanted)
        .or(forms.last());
    found.map_or("", |(_, text)| text)
}

/// Fills the places of a phrase in one pass: what is filled in is never filled again.
fn fill(text: &str, places: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let Some(close) = rest[open..].find('}') else {
            break;
        };
        out.push_str(&rest[..open]);
        let name = &rest[open + 1..open + close];
        match places.iter().find(|(place, _)| *place == name) {
            Some((_, value)) => out.push_str(value),
            None => out.push_str(&rest[open..=open + close]),
        }
        rest = &rest[open + close + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_once_and_unknown_ones_stay() {
        for (text, filled) in [
            ("{a} of {b}", "1 of {a}"),
            ("{c}", "{c}"),
            ("{", "{"),
            ("{a", "{a"),
            ("}{a}", "}1"),
            ("", ""),
        ] {
            assert_eq!(fill(text, &[("a", "1"), ("b", "{a}")]), filled);
        }
    }
}
