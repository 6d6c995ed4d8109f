//! Splits a text into words, the same way for indexing, searching and marking.
//!
//! In scripts with spaces, a run of letters and digits is a word; apostrophes, hyphens and dots
//! separate words. In scripts without spaces, every *cluster* is a word: a letter with its marks
//! (Khmer, Thai, Lao, Burmese), or a Chinese or Japanese character. A search in such a script looks
//! for a sequence of clusters, which finds what a substring search would find, wherever a
//! dictionary thinks words end.

use crate::fold::{fold_char, is_attached, is_joiner, is_spaceless, is_word};

/// Separates the fields of a text; no phrase matches across it.
pub const FIELD_END: char = '\u{1f}';

/// The longest word, in characters. A longer run is split: a word must fit its table.
const LONGEST_WORD: usize = 48;

/// The longest cluster, in characters. Real ones have at most seven.
const LONGEST_CLUSTER: usize = 16;

/// Reads a text word by word.
pub(crate) struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

/// The position of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// The byte at which it starts.
    pub(crate) start: usize,
    /// The byte after it, including the accents on its last letter.
    pub(crate) end: usize,
    /// Whether it is a cluster of a script without spaces.
    pub(crate) is_cluster: bool,
    /// Whether a field ends between it and the previous word.
    pub(crate) opens_field: bool,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Reads the next word, folded, replacing the contents of `word`.
    pub(crate) fn next(&mut self, word: &mut String) -> Option<Token> {
        word.clear();
        let mut token: Option<Token> = None;
        let mut opens_field = false;
        let mut length = 0;
        let mut joined = false;
        for (offset, c) in self.text[self.at..].char_indices() {
            let start = self.at + offset;
            let end = start + c.len_utf8();
            let [Some(folded), second] = fold_char(c) else {
                if let Some(token) = token.as_mut().filter(|_| is_attached(c)) {
                    token.end = end;
                }
                continue;
            };
            match &mut token {
                Some(token) if goes_on(token.is_cluster, folded, length, joined) => token.end = end,
                Some(_) => break,
                None if is_word(folded) => {
                    let is_cluster = is_spaceless(folded);
                    token = Some(Token {
                        start,
                        end,
                        is_cluster,
                        opens_field,
                    });
                }
                None => {
                    opens_field |= folded == FIELD_END;
                    continue;
                }
            }
            word.push(folded);
            word.extend(second);
            length += 1;
            joined = is_joiner(folded);
        }
        self.at = token.map_or(self.text.len(), |token| token.end);
        if token.is_some_and(|token| token.is_cluster) && length > 2 {
            put_in_order(word);
        }
        token
    }
}

/// Returns whether a character continues a word.
fn goes_on(is_cluster: bool, c: char, length: usize, joined: bool) -> bool {
    if is_cluster {
        length < LONGEST_CLUSTER && (is_attached(c) || joined) && is_spaceless(c)
    } else {
        length < LONGEST_WORD && is_word(c) && !is_spaceless(c)
    }
}

/// Normalises the order of the marks around a Khmer letter, whatever order they were typed in:
/// robat, subscripts (ro last), shifters, vowels, signs. Other scripts are unchanged.
fn put_in_order(cluster: &mut String) {
    if !cluster.starts_with(|c| matches!(c, '\u{1780}'..='\u{17b3}')) {
        return;
    }
    let mut parts: Vec<(u8, char, Option<char>)> = Vec::new();
    let mut characters = cluster.chars();
    let base = characters.next();
    while let Some(c) = characters.next() {
        let below = if c == '\u{17d2}' {
            characters.next()
        } else {
            None
        };
        let part = (place(c, below), c, below);
        let at = parts.iter().rposition(|other| other.0 <= part.0);
        parts.insert(at.map_or(0, |at| at + 1), part);
    }
    cluster.clear();
    cluster.extend(base);
    for (_, c, below) in parts {
        match (cluster.chars().next_back(), c) {
            (_, '\u{17b4}' | '\u{17b5}') => continue,
            (Some('\u{17c1}'), '\u{17b8}') => replace_last(cluster, '\u{17be}'),
            (Some('\u{17c1}'), '\u{17b6}') => replace_last(cluster, '\u{17c4}'),
            _ => cluster.push(c),
        }
        cluster.extend(below);
    }
}

fn place(c: char, below: Option<char>) -> u8 {
    match (c, below) {
        ('\u{17cc}', _) => 0,
        ('\u{17d2}', Some('\u{179a}')) => 2,
        ('\u{17d2}', _) => 1,
        ('\u{17c9}' | '\u{17ca}', _) => 3,
        ('\u{17b4}'..='\u{17c5}', _) => 4,
        _ => 5,
    }
}

fn replace_last(text: &mut String, by: char) {
    text.pop();
    text.push(by);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, words: &[&str]) {
        let (mut tokens, mut word, mut found) = (Tokens::new(text), String::new(), Vec::new());
        while tokens.next(&mut word).is_some() {
            found.push(word.clone());
        }
        assert_eq!(found, words, "{text}");
    }

    #[test]
    fn letters_and_digits_make_words_and_all_else_separates_them() {
        check("Trade unions, (L’État)!", &["trade", "unions", "l", "etat"]);
        check(
            "118.107 non-discrimination",
            &["118", "107", "non", "discrimination"],
        );
        check("co\u{ad}op e\u{301}te\u{301}", &["coop", "ete"]);
        check("О Свободе", &["о", "свободе"]);
        check(" !? \u{200b}", &[]);
        check(&"a".repeat(50), &[&"a".repeat(48), "aa"]);
    }

    #[test]
    fn scripts_without_spaces_fall_into_clusters() {
        check("សិទ្ធិ\u{200b}មនុស្ស", &["សិ", "ទ្ធិ", "ម", "នុ", "ស្ស"]);
        check("保护人权NGO", &["保", "护", "人", "权", "ngo"]);
        check("ที่ดิน", &["ที่", "ดิ", "น"]);
    }

    #[test]
    fn the_order_of_typing_makes_no_difference_in_khmer() {
        for (typed, also) in [
            ("ក\u{17d2}រ\u{17d2}ត", "ក\u{17d2}ត\u{17d2}រ"),
            ("ក\u{17b6}\u{17d2}ត", "ក\u{17d2}ត\u{17b6}"),
            ("ក\u{17c6}\u{17bb}", "ក\u{17bb}\u{17c6}"),
            ("ក\u{17c1}\u{17b8}", "ក\u{17be}"),
            ("ក\u{17c1}\u{17d2}ត\u{17b6}", "ក\u{17d2}ត\u{17c4}"),
        ] {
            let (mut one, mut other) = (String::new(), String::new());
            Tokens::new(typed).next(&mut one);
            Tokens::new(also).next(&mut other);
            assert_eq!(one, other);
        }
    }

    #[test]
    fn a_word_has_its_position() {
        let (mut tokens, mut word) = (Tokens::new("é\u{301}t\u{1f}cafe\u{301}."), String::new());
        let first = tokens.next(&mut word).unwrap();
        assert_eq!((first.start, first.end, first.opens_field), (0, 5, false));
        let second = tokens.next(&mut word).unwrap();
        assert_eq!(
            (second.start, second.end, second.opens_field),
            (6, 12, true)
        );
        assert_eq!(tokens.next(&mut word), None);
    }
}
