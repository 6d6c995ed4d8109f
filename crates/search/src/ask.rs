//! Parses a reader's search into an expression.
//!
//! - All words must match: `land eviction`. An upper-case `AND` between them changes nothing.
//! - `OR`, or `|`, between neighbours: either may match. It binds tighter than adjacency: `land OR
//!   forest eviction` is (land or forest) and eviction.
//! - `-word`, `-"some words"`: must not match.
//! - `"some words"`: exactly these, in sequence. Any kind of double quotes will do; an unmatched
//!   quote is ignored.
//! - `="some-key"`: the record whose last field is exactly this, its key.
//! - `word*`: any word that starts with it. The last word counts as a beginning too, as long as
//!   nothing follows it. A single Latin letter or digit at the end is not yet a word: records that
//!   contain it as a word come first, but none are excluded, so that results do not vanish with the
//!   first letter of each word typed.
//! - Outside quotes a word also matches its inflections and, if it looks mistyped, words that
//!   differ by one letter; in a sequence that occurs nowhere, so does a word that does not occur
//!   anywhere.
//! - A word with a separator inside (`118.107`, `non-discrimination`), or in a script without
//!   spaces, is a sequence.
//!
//! Any text is valid. An operator with nothing to work on is ignored; if only operators were typed,
//! they are words. At most 64 words and phrases are searched for.

use crate::expression::{Alternative, Clause, Expression, Nearness, Word};
use crate::fold::fold_char;
use crate::tokens::Tokens;

/// The most words and phrases in a search, and the most words in a phrase.
const MAX_WORDS: usize = 64;

/// The shortest word that can look mistyped, in letters.
const MIN_MISTYPED: usize = 5;

/// Parses a search.
#[must_use]
pub fn parse(text: &str) -> Expression {
    let mut reader = ExpressionParser::default();
    let mut rest = text.trim_start_matches(is_space);
    while !rest.is_empty() && reader.items < MAX_WORDS {
        rest = reader.item(rest).trim_start_matches(is_space);
    }
    if reader.expression.0.is_empty() {
        for word in reader.operators {
            reader.expression.0.push(Clause(vec![word]));
        }
    }
    reader.expression
}

#[derive(Default)]
struct ExpressionParser {
    expression: Expression,
    /// Whether the next item is an alternative to the previous one.
    joins: bool,
    /// Operators as words, in case nothing else was typed.
    operators: Vec<Alternative>,
    items: usize,
}

impl ExpressionParser {
    /// Parses one item from the start of a text without leading space, and returns the rest.
    fn item<'a>(&mut self, text: &'a str) -> &'a str {
        let plain = text.trim_start_matches(['-', '−']);
        let negated = plain.len() < text.len();
        if let Some(after) = plain.strip_prefix('|') {
            self.joins = true;
            return after;
        }
        let key = plain
            .strip_prefix('=')
            .filter(|it| it.starts_with(is_quote));
        if let Some(after) = key.unwrap_or(plain).strip_prefix(is_quote) {
            let Some(end) = after.find(is_quote) else {
                return after;
            };
            self.add(Alternative {
                negated,
                is_key: key.is_some(),
                words: sequence(&after[..end], Ending::Quoted),
            });
            let mut rest = after[end..].chars();
            rest.next();
            return rest.as_str();
        }
        let end = plain.find(|c| is_space(c) || is_quote(c) || c == '|');
        let (typed, after) = plain.split_at(end.unwrap_or(plain.len()));
        self.word(negated, typed, after);
        after
    }

    fn word(&mut self, negated: bool, typed: &str, after: &str) {
        if typed == "OR" || typed == "AND" {
            self.items += 1;
            self.operators.push(Alternative {
                words: sequence(typed, Ending::Closed),
                ..Alternative::default()
            });
            self.joins |= typed == "OR";
            return;
        }
        let starred = typed.len() > 1 && typed.ends_with('*');
        let ending = match () {
            () if starred => Ending::Starred,
            () if after.is_empty() && !negated => Ending::Open,
            () => Ending::Closed,
        };
        self.add(Alternative {
            negated,
            is_key: false,
            words: sequence(typed, ending),
        });
    }

    /// Adds a word or phrase, if it is one.
    fn add(&mut self, mut item: Alternative) {
        if item.words.is_empty() {
            return;
        }
        self.items += 1;
        let joins = std::mem::take(&mut self.joins);
        match self.expression.0.last_mut() {
            Some(clause) if joins => {
                // With an optional word among them, the other alternatives would mean nothing.
                item.words[0].optional = false;
                clause.0.push(item);
            }
            Some(_) | None => self.expression.0.push(Clause(vec![item])),
        }
    }
}

/// What follows a word as typed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// Nothing: more letters may follow.
    Open,
    /// A separator.
    Closed,
    /// A star: the word is a beginning.
    Starred,
    /// A quote: the word is meant exactly as typed.
    Quoted,
}

fn sequence(typed: &str, ending: Ending) -> Vec<Word> {
    let mut tokens = Tokens::new(typed);
    let mut words: Vec<Word> = Vec::new();
    let (mut text, mut end) = (String::new(), 0);
    while let Some(token) = tokens.next(&mut text)
        && words.len() < MAX_WORDS
    {
        let inflected = ending != Ending::Quoted && !token.is_cluster;
        let near = if inflected && may_be_mistyped(&text) {
            Nearness::IfRare
        } else {
            Nearness::Never
        };
        end = token.end;
        words.push(Word {
            text: text.clone(),
            inflected,
            near,
            ..Word::default()
        });
    }
    let alone = words.len() == 1;
    if let Some(last) = words.last_mut() {
        let rest = &typed[end..];
        let is_open = ending == Ending::Open && is_invisible(rest);
        last.optional = is_open && alone && is_short(&last.text);
        last.beginning = match ending {
            Ending::Starred => rest.ends_with('*') && is_invisible(&rest[..rest.len() - 1]),
            Ending::Open => is_open && !last.optional,
            Ending::Closed | Ending::Quoted => false,
        };
    }
    words
}

/// Returns whether nothing in a text is visible.
fn is_invisible(text: &str) -> bool {
    text.chars().all(|c| fold_char(c)[0].is_none())
}

/// Returns whether a word is a single Latin letter or digit.
fn is_short(word: &str) -> bool {
    word.len() == 1
}

fn may_be_mistyped(word: &str) -> bool {
    let has_digit = word.bytes().any(|byte| byte.is_ascii_digit());
    !has_digit && word.chars().count() >= MIN_MISTYPED
}

fn is_space(c: char) -> bool {
    c <= ' '
        || matches!(
            c,
            '\u{85}' | '\u{a0}' | '\u{2000}'
                ..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
        )
}

/// Returns whether a character is a double quote, on any keyboard.
#[must_use]
pub fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂')
}

#[cfg(test)]
mod tests;
