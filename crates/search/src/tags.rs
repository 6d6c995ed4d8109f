//! Tags: names of values, which words match too.
//!
//! A record with the value then matches the word. Names arrive when the page knows its language, so
//! they are not in the index; there are a few hundred, searched one by one.

use crate::terms::is_near;
use crate::tokens::Tokens;
use crate::wire::{Slot, Tag};

/// All names, word by word.
#[derive(Debug, Default)]
pub(crate) struct Tags(Vec<ValueName>);

#[derive(Debug)]
struct ValueName {
    column: u8,
    value: u16,
    words: Vec<String>,
}

impl Tags {
    pub(crate) fn new(tags: &[Tag]) -> Self {
        let mut names = Vec::with_capacity(tags.len());
        for tag in tags {
            let (mut tokens, mut word) = (Tokens::new(&tag.name), String::new());
            let mut words = Vec::new();
            while tokens.next(&mut word).is_some() {
                words.push(word.clone());
            }
            names.push(ValueName {
                column: tag.column,
                value: tag.value,
                words,
            });
        }
        Self(names)
    }

    /// Calls a function with the column and value of each name that contains words in sequence.
    pub(crate) fn each_with(&self, sequence: &[Slot], mut call: impl FnMut(u8, u16)) {
        for name in &self.0 {
            let mut places = name.words.windows(sequence.len().max(1));
            if places.any(|words| {
                words
                    .iter()
                    .zip(sequence)
                    .all(|(word, slot)| fits_in_name(word, slot))
            }) {
                call(name.column, name.value);
            }
        }
    }

    /// Calls a function with the column and value of each name that has a word one letter from
    /// another, and with that word.
    pub(crate) fn each_near(&self, typed: &str, mut call: impl FnMut(u8, u16, &str)) {
        for name in &self.0 {
            let mut words = name.words.iter();
            if let Some(word) = words.find(|word| is_near(word, typed, true)) {
                call(name.column, name.value, word);
            }
        }
    }
}

/// Returns whether a word matches a slot of a sequence.
pub(crate) fn fits(word: &str, slot: &Slot) -> bool {
    slot.words.iter().any(|it| it == word)
        || slot
            .beginning
            .as_ref()
            .is_some_and(|it| word.starts_with(it.as_str()))
}

/// Returns whether a word of a name matches a slot of a sequence.
pub(crate) fn fits_in_name(word: &str, slot: &Slot) -> bool {
    slot.named.iter().any(|it| it == word) || fits(word, slot)
}

/// Returns the regular English and French plurals of a word, and its singulars. For names, which
/// have no stems.
pub(crate) fn number_forms(word: &str) -> Vec<String> {
    let mut forms = Vec::new();
    if word.len() < 3 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return forms;
    }
    for (ending, instead) in [
        ("s", ""),
        ("es", ""),
        ("ies", "y"),
        ("", "s"),
        ("", "es"),
        ("y", "ies"),
    ] {
        if let Some(root) = word.strip_suffix(ending)
            && root.len() + instead.len() >= 3
        {
            forms.push([root, instead].concat());
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(names: &[&str], sequence: &[&str], found: &[u16]) {
        let tags: Vec<Tag> = (0..)
            .zip(names)
            .map(|(value, name)| Tag {
                column: 0,
                value,
                name: (*name).to_owned(),
            })
            .collect();
        let slot = |word: &&str| Slot {
            words: vec![(*word).to_owned()],
            beginning: word.strip_suffix('*').map(str::to_owned),
            named: Vec::new(),
        };
        let sequence: Vec<Slot> = sequence.iter().map(slot).collect();
        let mut values = Vec::new();
        Tags::new(&tags).each_with(&sequence, |_, value| values.push(value));
        assert_eq!(values, found);
    }

    #[test]
    fn words_match_names_in_sequence() {
        let names = ["Rights of the Child", "Viet Nam", "Women’s rights", ""];
        check(&names, &["rights"], &[0, 2]);
        check(&names, &["of", "the", "child"], &[0]);
        check(&names, &["child", "the"], &[]);
        check(&names, &["vie*"], &[1]);
        check(&names, &["wom*", "s"], &[2]);
    }

    #[test]
    fn plural_and_singular_are_forms_of_one_another() {
        for (one, other) in [
            ("right", "rights"),
            ("policy", "policies"),
            ("tax", "taxes"),
        ] {
            assert!(number_forms(one).contains(&other.to_owned()));
            assert!(number_forms(other).contains(&one.to_owned()));
        }
        assert!(number_forms("as").is_empty());
    }
}
