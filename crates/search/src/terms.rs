//! The dictionary: the words of all records in byte order, and their groups.

use std::ops::Range;

use crate::format::{Broken, ByteReader, number};

/// A term's index in byte order.
pub(crate) type TermId = u32;

/// All terms.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    text: String,
    /// Where each term starts in the text, and where the last one ends.
    starts: Vec<u32>,
    /// The next term of the same group; the last points to the first.
    next: Vec<TermId>,
    /// The token of each term.
    tokens: Vec<u32>,
    /// A rough fingerprint of each term's letters: one bit per letter, and one for all beyond
    /// ASCII.
    letters: Vec<u32>,
}

impl Terms {
    /// Reads the dictionary, given each term's number of occurrences.
    pub(crate) fn read(reader: &mut ByteReader<'_>, counts: &[u32]) -> Result<Self, Broken> {
        let count = counts.len();
        let next = read_groups(reader, count)?;
        let (text, starts) = read_strings(reader, count)?;
        let terms = Self {
            letters: letters(&text, &starts),
            tokens: number(counts),
            text,
            starts,
            next,
        };
        let in_order = (1..count).all(|at| terms.text(at as u32 - 1) < terms.text(at as u32));
        if in_order {
            Ok(terms)
        } else {
            Err(Broken::Content)
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(crate) fn text(&self, term: TermId) -> &str {
        let at = term as usize;
        &self.text[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    pub(crate) fn token(&self, term: TermId) -> u32 {
        self.tokens[term as usize]
    }

    pub(crate) fn find(&self, word: &str) -> Option<TermId> {
        let at = self.first_not_before(word, 0);
        (at < self.len() && self.text(at as u32) == word).then_some(at as u32)
    }

    /// Returns the terms that start with a word, including the word itself.
    pub(crate) fn beginning_with(&self, word: &str) -> Range<TermId> {
        let start = self.first_not_before(word, 0);
        let (mut low, mut high) = (start, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self
                .text(middle as u32)
                .as_bytes()
                .starts_with(word.as_bytes())
            {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        start as u32..low as u32
    }

    /// Calls a function for the other terms of a term's group.
    pub(crate) fn each_inflection(&self, term: TermId, mut call: impl FnMut(TermId)) {
        let mut other = self.next[term as usize];
        while other != term {
            call(other);
            other = self.next[other as usize];
        }
    }

    /// Calls a function for the terms one letter from a word, inserted, deleted or replaced, or, if
    /// `exchanged`, with two adjacent letters transposed.
    pub(crate) fn each_near(&self, word: &str, exchanged: bool, mut call: impl FnMut(TermId)) {
        let wanted = letters_of(word.as_bytes());
        for (term, letters) in (0..).zip(&self.letters) {
            // Replacing one letter changes at most two bits.
            if (letters ^ wanted).count_ones() <= 2 && is_near(self.text(term), word, exchanged) {
                call(term);
            }
        }
    }

    fn first_not_before(&self, word: &str, from: usize) -> usize {
        let (mut low, mut high) = (from, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.text(middle as u32) < word {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// Returns whether two different words differ by one letter.
pub(crate) fn is_near(one: &str, other: &str, exchanged: bool) -> bool {
    let (mut a, mut b) = (one.chars(), other.chars());
    loop {
        let (before_a, before_b) = (a.clone(), b.clone());
        match (a.next(), b.next()) {
            (None, None) => return false,
            (Some(x), Some(y)) if x == y => {}
            (x, y) => {
                let left_out = before_a.as_str() == b.as_str() && y.is_some();
                let put_in = a.as_str() == before_b.as_str() && x.is_some();
                let replaced = a.as_str() == b.as_str();
                let swapped =
                    exchanged && a.next() == y && b.next() == x && a.as_str() == b.as_str();
                return left_out || put_in || replaced || swapped;
            }
        }
    }
}

fn read_groups(reader: &mut ByteReader<'_>, count: usize) -> Result<Vec<TermId>, Broken> {
    let mut next: Vec<TermId> = (0..count as u32).collect();
    for at in 0..count {
        let back = reader.varint()? as usize;
        let before = at.checked_sub(back).ok_or(Broken::Content)?;
        // The previous one pointed to the first of the group; now this one does.
        next.swap(at, before);
    }
    Ok(next)
}

fn read_strings(reader: &mut ByteReader<'_>, count: usize) -> Result<(String, Vec<u32>), Broken> {
    let shared = reader.take(count)?;
    let lengths = reader.take(count)?;
    let mut text: Vec<u8> = Vec::new();
    let mut starts = Vec::with_capacity(count + 1);
    let mut before = 0;
    for (&shared, &length) in shared.iter().zip(lengths) {
        let start = text.len();
        let end_of_shared = before + usize::from(shared);
        if end_of_shared > start {
            return Err(Broken::Content);
        }
        text.extend_from_within(before..end_of_shared);
        text.extend_from_slice(reader.take(usize::from(length))?);
        starts.push(u32::try_from(start).map_err(|_| Broken::Content)?);
        before = start;
    }
    let text = String::from_utf8(text).map_err(|_| Broken::Content)?;
    starts.push(u32::try_from(text.len()).map_err(|_| Broken::Content)?);
    let parted = starts.iter().all(|at| text.is_char_boundary(*at as usize));
    if parted {
        Ok((text, starts))
    } else {
        Err(Broken::Content)
    }
}

fn letters(text: &str, starts: &[u32]) -> Vec<u32> {
    let bounds = starts.windows(2);
    bounds
        .map(|it| letters_of(&text.as_bytes()[it[0] as usize..it[1] as usize]))
        .collect()
}

fn letters_of(word: &[u8]) -> u32 {
    let bit = |byte: u8| if byte < 0x80 { byte % 32 } else { 0 };
    word.iter().fold(0, |bits, byte| bits | 1 << bit(*byte))
}
