//! Search words, and whether a text contains them.
//!
//! All words must match. A word matches at the start of a word (`union` in `unions`), and anywhere
//! in scripts written without spaces. A word of four letters or more also matches the whole word of
//! its plain English or French singular: without `s` or `es`, or with `y` for `ies`. Words in
//! quotes match in sequence, as whole words. Punctuation between letters matches any other:
//! `non-discrimination` finds `non discrimination`.

use search::ask::is_quote;
use search::fold::{fold, is_spaceless, is_word};

/// Separates the fields of a text; no phrase matches across it.
pub(super) const FIELD_END: char = '\u{1f}';

/// Stands for any punctuation or space in a needle.
const GAP: char = ' ';

/// The words and phrases of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needles(Vec<Vec<WordForm>>);

/// A form in which a word may occur in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct WordForm {
    /// Folded; neither starts nor ends with a gap.
    characters: Vec<char>,
    /// Whether the match must end at the end of a word.
    whole: bool,
}

impl Needles {
    /// Parses a reader's search. Ignores an unmatched quote and anything without a letter or digit.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let text = fold(text);
        let parts: Vec<_> = text.split(|c| is_quote(*c)).collect();
        // With an odd number of quotes, the last is unmatched: plain words follow it.
        let paired = (parts.len() - 1) / 2 * 2;
        let mut needles = Vec::new();
        for (position, part) in parts.into_iter().enumerate() {
            if position % 2 == 1 && position < paired {
                needles.extend(phrase(part));
            } else {
                needles.extend(part.split(|c| c.is_whitespace()).filter_map(word));
            }
        }
        Self(needles)
    }

    /// Returns whether there is nothing to search for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns whether a folded text contains all needles.
    pub(super) fn all_in(&self, text: &[char]) -> bool {
        self.0.iter().all(|forms| {
            (0..text.len()).any(|at| {
                is_start(text, at) && forms.iter().any(|form| form.end_at(text, at).is_some())
            })
        })
    }

    /// Returns the end of the longest needle that matches at this position.
    pub(super) fn end_at(&self, text: &[char], at: usize) -> Option<usize> {
        if !is_start(text, at) {
            return None;
        }
        let forms = self.0.iter().flatten();
        forms.filter_map(|form| form.end_at(text, at)).max()
    }
}

/// Returns whether a text contains all words and phrases; true if there are none.
#[must_use]
pub fn text_matches(text: &str, needles: &Needles) -> bool {
    needles.all_in(&fold(text))
}

impl WordForm {
    fn end_at(&self, text: &[char], start: usize) -> Option<usize> {
        let mut at = start;
        for &wanted in &self.characters {
            if wanted == GAP {
                at += gap_length(text, at)?;
            } else if text.get(at) == Some(&wanted) {
                at += 1;
            } else {
                return None;
            }
        }
        (!self.whole || is_end(text, at)).then_some(at)
    }
}

fn phrase(text: &[char]) -> Option<Vec<WordForm>> {
    let characters = with_gaps(text);
    let whole = true;
    (!characters.is_empty()).then(|| vec![WordForm { characters, whole }])
}

fn word(text: &[char]) -> Option<Vec<WordForm>> {
    let characters = with_gaps(text);
    if characters.is_empty() {
        return None;
    }
    let mut forms = Vec::new();
    for (ending, instead) in [("s", ""), ("es", ""), ("ies", "y")] {
        forms.extend(singular(&characters, ending, instead));
    }
    let whole = false;
    forms.push(WordForm { characters, whole });
    Some(forms)
}

/// Returns a word without its plural ending if at least three letters remain.
fn singular(characters: &[char], ending: &str, instead: &str) -> Option<WordForm> {
    let stem = characters.len().checked_sub(ending.len())?;
    let letters = characters[..stem].iter().rev();
    let letters = letters.take_while(|c| c.is_ascii_lowercase()).count() + instead.len();
    if letters < 3 || !characters[stem..].iter().copied().eq(ending.chars()) {
        return None;
    }
    let mut characters = characters[..stem].to_vec();
    characters.extend(instead.chars());
    let whole = true;
    Some(WordForm { characters, whole })
}

/// Replaces every run of punctuation by one gap, and trims gaps at the ends.
fn with_gaps(text: &[char]) -> Vec<char> {
    let mut out = Vec::new();
    for part in text.split(|c| !is_word(*c)).filter(|part| !part.is_empty()) {
        if !out.is_empty() {
            out.push(GAP);
        }
        out.extend_from_slice(part);
    }
    out
}

/// Counts the punctuation and spaces from here, or returns `None` if there are none where words
/// need them.
fn gap_length(text: &[char], at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let length = rest
        .iter()
        .take_while(|c| !is_word(**c) && **c != FIELD_END)
        .count();
    (length > 0 || !is_inside_word(text, at)).then_some(length)
}

fn is_start(text: &[char], at: usize) -> bool {
    is_word(text[at]) && !is_inside_word(text, at)
}

fn is_end(text: &[char], at: usize) -> bool {
    !is_inside_word(text, at)
}

/// Returns whether a position is inside a word, in a script with spaces.
fn is_inside_word(text: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| text.get(before));
    match (before, text.get(at)) {
        (Some(&before), Some(&after)) => {
            is_word(before) && is_word(after) && !is_spaceless(before) && !is_spaceless(after)
        }
        (Some(_) | None, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, found: &[&str], missed: &[&str]) {
        let needles = Needles::new(query);
        for text in found {
            assert!(text_matches(text, &needles), "{query} is in {text}");
        }
        for text in missed {
            assert!(!text_matches(text, &needles), "{query} is not in {text}");
        }
    }

    #[test]
    fn a_word_matches_at_the_start_of_a_word() {
        check(
            "union",
            &["Trade unions", "union", "(Union)", "anti-union"],
            &["reunion", "un ion"],
        );
        check("education", &["Éducation", "l’éducation"], &["coeducation"]);
        check("ÉTAT", &["L'Etat", "e\u{301}tat"], &["constat"]);
        check("свобод", &["О Свободе слова"], &["несвобода"]);
        check("118.107", &["para. 118.107"], &["118.10", "1118.107"]);
    }

    #[test]
    fn all_words_must_match_in_any_order() {
        check(
            "rights land",
            &["Land and housing rights"],
            &["land", "rights of women"],
        );
    }

    #[test]
    fn scripts_without_spaces_are_found_anywhere() {
        check("មនុស្ស", &["សិទ្ធិមនុស្ស", "សិទ្ធិ\u{200b}មនុស្ស"], &["សិទ្ធិ"]);
        check("人权", &["保护人权。"], &["人的权利"]);
        check("ngo", &["ច្បាប់NGO"], &["Congo"]);
        check("\"ច្បាប់ សិទ្ធិ\"", &["ច្បាប់សិទ្ធិ", "ច្បាប់ សិទ្ធិ"], &["សិទ្ធិច្បាប់"]);
    }

    #[test]
    fn a_plural_finds_its_singular() {
        check(
            "rights",
            &["the right to land", "rights"],
            &["rightful", "righ"],
        );
        check("taxes", &["tax", "taxes", "taxe"], &["taxi"]);
        check(
            "policies",
            &["policy", "policies"],
            &["polic", "policymaker"],
        );
        check("droits", &["droit"], &["droite"]);
        check("bus", &["bus", "business"], &["bu"]);
        check("women's", &["women's", "women’s"], &["women"]);
    }

    #[test]
    fn words_in_quotes_match_in_sequence() {
        check(
            "\"freedom of expression\"",
            &[
                "Freedom of expression.",
                "freedom  of\nexpression",
                "freedom-of expression",
            ],
            &[
                "expression of freedom",
                "freedom of expressions",
                "freedom of the expression",
            ],
        );
        check(
            "“land law” 2020",
            &["the land law by 2020"],
            &["law land 2020", "land law"],
        );
        check(
            "«droit du travail»",
            &["Droit du travail"],
            &["droits du travail"],
        );
        check("\"land\"", &["land"], &["landing"]);
        check("\"land law\"", &[], &["land\u{1f}law"]);
    }

    #[test]
    fn an_unmatched_quote_is_ignored() {
        check(
            "\"freedom of expr",
            &["expression of freedom"],
            &["freedom"],
        );
        check(
            "\"land law\" \"free",
            &["land law freedom"],
            &["law of land, free"],
        );
    }

    #[test]
    fn punctuation_alone_searches_for_nothing() {
        for query in [
            "", "  ", "\"", "\"\"", "\" \"", "!?", "«»", "- ' -", "។", "\u{200b}",
        ] {
            assert!(Needles::new(query).is_empty(), "{query:?}");
            assert!(text_matches("anything", &Needles::new(query)));
        }
    }
}
