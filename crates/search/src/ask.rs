//! What was typed, as an expression.
//!
//! - Words must all be there: `land eviction`. An upper-case `AND` between them changes nothing.
//! - `OR`, or `|`, between neighbours: one of them is enough. It binds tighter than what stands
//!   side by side: `land OR forest eviction` is (land or forest) and eviction.
//! - `-word`, `-"some words"`: must not be there.
//! - `"some words"`: exactly these, in sequence. Any kind of double quotes will do; a quote
//!   without its partner counts for nothing.
//! - `="some-key"`: the record whose last field is just this, its key.
//! - `word*`: any word that begins so. The last word is taken for a beginning too, as long as
//!   nothing follows it. A single letter or figure of Latin script is then no word yet: what has
//!   it as a word comes first, but nothing is left out for lack of it, so that results do not
//!   vanish with the first letter of each word that is typed.
//! - Outside quotes a word stands for its inflections too, and, if it seems mistyped, for words
//!   that differ by one letter; so does, in a sequence that stands nowhere, a word that does not
//!   stand anywhere.
//! - A word with something inside that parts words (`118.107`, `non-discrimination`) or of a
//!   script without spaces is a sequence.
//!
//! Any text is legal. An operator that has nothing to work on is ignored; if nothing but
//! operator words was typed, they are words. No more than 64 words and phrases are looked for.

use crate::expression::{Alternative, Clause, Expression, Nearness, Word};
use crate::fold::fold_char;
use crate::tokens::Tokens;

/// How many words and phrases are looked for at most, and how many words of a phrase.
const MOST: usize = 64;

/// A word is not taken for mistyped below this many letters.
const SHORTEST_MISTYPED: usize = 5;

/// Reads what was typed.
#[must_use]
pub fn read(text: &str) -> Expression {
    let mut reader = Reader::default();
    let mut rest = text.trim_start_matches(is_space);
    while !rest.is_empty() && reader.items < MOST {
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
struct Reader {
    expression: Expression,
    /// Whether the next item is one of two or more of which one is enough.
    joins: bool,
    /// Operator words, for the case that nothing else was typed.
    operators: Vec<Alternative>,
    items: usize,
}

impl Reader {
    /// Reads one item from the start of a text without space there, and gives what is left.
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
                // Beside it, what else is enough would say nothing any more.
                item.words[0].optional = false;
                clause.0.push(item);
            }
            Some(_) | None => self.expression.0.push(Clause(vec![item])),
        }
    }
}

/// What comes after a word as typed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// Nothing: more letters may follow.
    Open,
    /// Something that ends it.
    Closed,
    /// A star: it is a beginning.
    Starred,
    /// A quote: it is meant as it is typed.
    Quoted,
}

fn sequence(typed: &str, ending: Ending) -> Vec<Word> {
    let mut tokens = Tokens::new(typed);
    let mut words: Vec<Word> = Vec::new();
    let (mut text, mut end) = (String::new(), 0);
    while let Some(token) = tokens.next(&mut text)
        && words.len() < MOST
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

/// Tells whether nothing of a text can be seen.
fn is_invisible(text: &str) -> bool {
    text.chars().all(|c| fold_char(c)[0].is_none())
}

/// Tells whether a word is one letter or figure of Latin script.
fn is_short(word: &str) -> bool {
    word.len() == 1
}

fn may_be_mistyped(word: &str) -> bool {
    let has_digit = word.bytes().any(|byte| byte.is_ascii_digit());
    !has_digit && word.chars().count() >= SHORTEST_MISTYPED
}

fn is_space(c: char) -> bool {
    c <= ' '
        || matches!(
            c,
            '\u{85}' | '\u{a0}' | '\u{2000}'
                ..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
        )
}

/// Tells whether a letter begins or ends a phrase, whatever the keyboard.
#[must_use]
pub fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂')
}

#[cfg(test)]
mod tests;
