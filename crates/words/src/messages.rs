//! One language's phrases as a value: looked up by [`Key`], filled in, pluralised.

use serde::{Deserialize, Serialize};

use super::{Category, Key, PluralRule};
use model::Language;

/// The phrases of one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Messages {
    /// The language's code.
    pub language: Language,
    /// The language's own name for itself.
    pub name: String,
    /// The writing direction.
    pub direction: Direction,
    /// The plural rule.
    pub plural_rule: PluralRule,
    /// The names of the twelve months, as used inside a date.
    pub months: Vec<String>,
    /// The thousands separator.
    pub thousands: String,
    /// One line for every [`Key`], in the order of [`Key::ALL`].
    pub lines: Vec<Line>,
}

/// A writing direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// Returns the value of HTML's `dir`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A phrase with placeholders, `{like_this}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Line {
    /// The same for every number.
    Text(String),
    /// One form per plural category.
    Plural(Vec<(Category, String)>),
}

impl Messages {
    /// Returns a phrase with its placeholders; of a pluralised one, the form for many.
    #[must_use]
    pub fn get(&self, key: Key) -> &str {
        match &self.lines[key as usize] {
            Line::Text(text) => text,
            Line::Plural(forms) => form(forms, Category::Other),
        }
    }

    /// Returns a phrase with its placeholders filled in.
    #[must_use]
    pub fn fill(&self, key: Key, places: &[(&str, &str)]) -> String {
        fill(self.get(key), places)
    }

    /// Returns the phrase for `n` things, with `{count}` filled in.
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

/// Fills placeholders in one pass: inserted text is never filled again.
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
    fn placeholders_are_filled_once_and_unknown_ones_stay() {
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
