//! Marks matches in a text as written.

use crate::fold::{fold_char, is_attached};
use crate::tags::{fits, fits_in_name};
use crate::tokens::{Token, Tokens};
use crate::wire::{Marks, Slot};

/// The kind of text: names match forms of words that texts do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// A record's text.
    Text,
    /// The name of a value.
    Name,
}

/// A text with its matches.
#[derive(Clone, Debug)]
pub struct Marked<'a> {
    /// Marked and unmarked pieces, in order; together they are the text.
    pub pieces: Vec<(bool, &'a str)>,
    /// The sequences found, one bit each.
    pub found: u64,
}

/// Marks those sequences in a text whose bit is set in `wanted`: the first is bit 0. A request has
/// at most 64.
///
/// Every occurrence is marked. Where a word matches by its beginning, only that is marked. A mark
/// never separates a letter from its accent, or splits a cluster of a script without spaces.
#[must_use]
pub fn marked<'a>(text: &'a str, marks: &Marks, wanted: u64, field: Field) -> Marked<'a> {
    let mut found = 0;
    let places = places(text, &marks.0, wanted, field, &mut found);
    let pieces = parted(text, places);
    Marked { pieces, found }
}

/// Splits a text into marked and unmarked pieces; all sequences are marked.
#[must_use]
pub fn pieces<'a>(text: &'a str, marks: &Marks) -> Vec<(bool, &'a str)> {
    marked(text, marks, u64::MAX, Field::Text).pieces
}

/// Splits a text at the byte ranges to mark, which are in order and do not overlap.
#[must_use]
pub fn parted(text: &str, places: Vec<(usize, usize)>) -> Vec<(bool, &str)> {
    let mut pieces = Vec::new();
    let mut written = 0;
    for (start, end) in places {
        if written < start {
            pieces.push((false, &text[written..start]));
        }
        pieces.push((true, &text[start..end]));
        written = end;
    }
    if written < text.len() {
        pieces.push((false, &text[written..]));
    }
    pieces
}

/// Lists the bytes to mark, from and to, in order and apart from each other.
fn places(
    text: &str,
    sequences: &[Vec<Slot>],
    wanted: u64,
    field: Field,
    having: &mut u64,
) -> Vec<(usize, usize)> {
    let mut places: Vec<(usize, usize)> = Vec::new();
    if sequences.is_empty() || wanted == 0 {
        return places;
    }
    let words = words(text);
    for at in 0..words.len() {
        let mut last = None;
        for (slots, number) in sequences.iter().zip(0..u64::BITS) {
            let bit = 1_u64 << number;
            if wanted & bit > 0
                && let Some(end) = end(text, &words[at..], slots, field)
            {
                *having |= bit;
                last = last.max(Some(end));
            }
        }
        if let Some(end) = last {
            add(&mut places, words[at].0.start, end);
        }
    }
    places
}

/// Adds a byte range that starts after the previous ones; adjacent ranges are merged.
pub fn add(places: &mut Vec<(usize, usize)>, start: usize, end: usize) {
    match places.last_mut() {
        Some(last) if start <= last.1 => last.1 = last.1.max(end),
        Some(_) | None => places.push((start, end)),
    }
}

fn words(text: &str) -> Vec<(Token, String)> {
    let (mut tokens, mut words) = (Tokens::new(text), Vec::new());
    let mut word = String::new();
    while let Some(token) = tokens.next(&mut word) {
        words.push((token, word.clone()));
    }
    words
}

/// Returns the end of a sequence that matches at the start of some words.
fn end(text: &str, words: &[(Token, String)], slots: &[Slot], field: Field) -> Option<usize> {
    let found = words.get(..slots.len())?;
    let mut pairs = found.iter().zip(slots);
    let fits = match field {
        Field::Text => fits,
        Field::Name => fits_in_name,
    };
    let fit = pairs.all(|((_, word), slot)| fits(word, slot));
    if !fit || found.iter().skip(1).any(|(token, _)| token.opens_field) {
        return None;
    }
    let ((token, word), slot) = (found.last()?, slots.last()?);
    match &slot.beginning {
        Some(beginning) if !token.is_cluster && !is_whole(word, slot, field) => {
            Some(end_of_beginning(text, *token, beginning.len()))
        }
        Some(_) | None => Some(token.end),
    }
}

/// Returns whether a word matches as a whole, not only by its beginning.
fn is_whole(word: &str, slot: &Slot, field: Field) -> bool {
    let mut words = slot.words.iter();
    words.any(|it| it == word) || (field == Field::Name && slot.named.iter().any(|it| it == word))
}

/// Returns the byte after so many folded bytes of a word, including the accents there.
fn end_of_beginning(text: &str, token: Token, folded: usize) -> usize {
    let (mut end, mut length) = (token.start, 0);
    for c in text[token.start..token.end].chars() {
        let [first, second] = fold_char(c);
        let is_done = length >= folded;
        if is_done && !(first.is_none() && is_attached(c)) {
            break;
        }
        for c in first.into_iter().chain(second) {
            length += c.len_utf8();
        }
        end += c.len_utf8();
    }
    end
}

#[cfg(test)]
mod tests;
