//! The words of an open index: the dictionary, every record's tokens, and every term's records.
//!
//! The file contains only the tokens. The records of a term (*postings*) are computed when the file
//! is opened, by counting; that is quicker than sending and unpacking them.

use std::ops::Range;

use crate::format::{BLOCK, Broken, ByteReader, FIELD_BREAK, FIRST_TERM, RECORD_END, TokenCode};
use crate::terms::{TermId, Terms};

/// The bits of a posting that hold the number of occurrences.
const COUNT_BITS: u32 = 4;
/// The most occurrences that are told apart.
const MOST_OCCURRENCES: u32 = (1 << COUNT_BITS) - 1;

/// A token's next posting slot, the end of its space, and its last record.
type Next = (u32, u32, u32);

/// The words of all records.
#[derive(Debug)]
pub(crate) struct Words {
    pub(crate) terms: Terms,
    code: TokenCode,
    /// The tokens of all records.
    tokens: Vec<u8>,
    /// Where each record's tokens start.
    records: Vec<u32>,
    /// Each record's number of words, relative to the average.
    pub(crate) lengths: Vec<f32>,
    /// Where the space for each token's postings starts, and where the last one ends.
    starts: Vec<u32>,
    /// Where each token's postings end.
    ends: Vec<u32>,
    /// Record and number of occurrences, ordered by token, then by record.
    postings: Vec<u32>,
}

/// A record that contains a term.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Posting(u32);

impl Posting {
    #[inline(always)]
    pub(crate) fn record(self) -> u32 {
        self.0 >> COUNT_BITS
    }

    /// Returns the number of occurrences, at most fifteen.
    #[inline(always)]
    pub(crate) fn occurrences(self) -> u32 {
        self.0 & MOST_OCCURRENCES
    }
}

impl Words {
    /// Reads the words; their checksum has been verified.
    pub(crate) fn read(bytes: &[u8], records: usize) -> Result<Self, Broken> {
        let mut reader = ByteReader(bytes);
        let count = reader.u32()? as usize;
        let code = TokenCode::new(reader.byte()?)?;
        let counts = read_counts(&mut reader, count)?;
        let terms = Terms::read(&mut reader, &counts)?;
        let starts = starts(&terms, &counts, reader.0.len())?;
        // Every record has a token, the one that ends it.
        if records > reader.0.len() {
            return Err(Broken::Content);
        }
        let mut words = Self {
            terms,
            code,
            tokens: reader.0.to_vec(),
            records: Vec::with_capacity(records),
            lengths: Vec::with_capacity(records),
            postings: vec![0; starts.last().map_or(0, |end| *end as usize)],
            starts,
            ends: Vec::new(),
        };
        words.fill(records)?;
        words.weigh();
        Ok(words)
    }

    /// Computes the postings. A token has space for one posting per occurrence; where it occurs
    /// twice in a record, space remains at the end.
    fn fill(&mut self, records: usize) -> Result<(), Broken> {
        let rooms = self.starts.windows(2);
        let mut next: Vec<Next> = rooms.map(|room| (room[0], room[1], u32::MAX)).collect();
        let tokens = std::mem::take(&mut self.tokens);
        let mut left = &tokens[..];
        for first in (0..records).step_by(BLOCK) {
            let end = (first + BLOCK).min(records);
            let block = first as u32..end as u32;
            self.fill_block(&mut next, &mut left, tokens.len(), block)?;
        }
        if !left.is_empty() {
            return Err(Broken::Content);
        }
        self.tokens = tokens;
        self.ends = next.into_iter().map(|(end, ..)| end).collect();
        Ok(())
    }

    #[inline(never)]
    fn fill_block(
        &mut self,
        next: &mut [Next],
        left: &mut &[u8],
        length: usize,
        records: Range<u32>,
    ) -> Result<(), Broken> {
        let mut rest = *left;
        for record in records {
            self.records.push((length - rest.len()) as u32);
            let mut words = 0_u32;
            loop {
                let token = self.code.read(&mut rest).ok_or(Broken::Content)?;
                if token < FIRST_TERM {
                    if token == RECORD_END {
                        break;
                    }
                    continue;
                }
                words += 1;
                let next = next.get_mut(token as usize).ok_or(Broken::Content)?;
                let (end, room, last) = next;
                if *last != record {
                    if end >= room {
                        return Err(Broken::Content);
                    }
                    *last = record;
                    self.postings[*end as usize] = record << COUNT_BITS | 1;
                    *end += 1;
                    continue;
                }
                let posting = &mut self.postings[*end as usize - 1];
                *posting += u32::from(*posting & MOST_OCCURRENCES < MOST_OCCURRENCES);
            }
            self.lengths.push(words as f32);
        }
        *left = rest;
        Ok(())
    }

    /// Sets the records' lengths relative to the average.
    fn weigh(&mut self) {
        let words = self.starts.last().map_or(0, |end| *end);
        let mean = (words as f32 / self.lengths.len().max(1) as f32).max(1.0);
        for length in &mut self.lengths {
            *length /= mean;
        }
    }

    /// Returns the records that contain a term.
    pub(crate) fn postings(&self, term: TermId) -> impl Iterator<Item = Posting> + '_ {
        let token = self.terms.token(term) as usize;
        let all = &self.postings[self.starts[token] as usize..self.ends[token] as usize];
        all.iter().map(|posting| Posting(*posting))
    }

    /// Returns the number of tokens.
    pub(crate) fn token_count(&self) -> usize {
        self.starts.len() - 1
    }

    /// Returns the number of records that contain a term.
    pub(crate) fn frequency(&self, term: TermId) -> u32 {
        let token = self.terms.token(term) as usize;
        self.ends[token] - self.starts[token]
    }

    /// Adds the records that contain a term to a set.
    pub(crate) fn add_records(&self, term: TermId, into: &mut [u64]) {
        let token = self.terms.token(term) as usize;
        let all = &self.postings[self.starts[token] as usize..self.ends[token] as usize];
        // Neighbours often fall into the same word of the set, which must be written before it is
        // read again. So four parts take turns.
        let quarter = all.len() / 4;
        let (first, rest) = all.split_at(quarter);
        let (second, rest) = rest.split_at(quarter);
        let (third, fourth) = rest.split_at(quarter);
        let turns = first.iter().zip(second).zip(third.iter().zip(fourth));
        for ((first, second), (third, fourth)) in turns {
            for posting in [first, second, third, fourth] {
                crate::bits::set(into, Posting(*posting).record());
            }
        }
        for posting in &fourth[quarter..] {
            crate::bits::set(into, Posting(*posting).record());
        }
    }

    /// Returns whether a record contains tokens in sequence. `places` has, for each token, a bit
    /// for every position of the sequence at which it may occur; the sequence is `length` positions
    /// long.
    pub(crate) fn has_sequence(&self, record: u32, places: &[u64], length: usize) -> bool {
        let mut left = &self.tokens[self.records[record as usize] as usize..];
        let last = 1_u64 << (length - 1);
        // One bit for each beginning of the sequence that ends here. The start of a record counts
        // as a field break.
        let mut reached = places[FIELD_BREAK as usize] & 1;
        while let Some(token) = self.code.read(&mut left) {
            reached = (reached << 1 | 1) & places[token as usize];
            if reached & last != 0 {
                return true;
            }
            if token == RECORD_END {
                break;
            }
        }
        false
    }
}

/// Reads the number of occurrences of each term.
fn read_counts(reader: &mut ByteReader<'_>, count: usize) -> Result<Vec<u32>, Broken> {
    // Every count takes at least one byte.
    let mut counts = Vec::with_capacity(count.min(reader.0.len()));
    for _ in 0..count {
        counts.push(reader.varint()?);
    }
    Ok(counts)
}

/// Computes where the space for each token's postings starts, and where the last one ends.
fn starts(terms: &Terms, counts: &[u32], bytes: usize) -> Result<Vec<u32>, Broken> {
    let mut starts = vec![0; counts.len() + FIRST_TERM as usize + 1];
    for (term, &count) in (0..).zip(counts) {
        starts[terms.token(term) as usize + 1] = count;
    }
    let mut end = 0_u32;
    for start in &mut starts {
        end = end.checked_add(*start).ok_or(Broken::Content)?;
        *start = end;
    }
    // Every occurrence takes at least one byte.
    if end as usize > bytes {
        return Err(Broken::Content);
    }
    Ok(starts)
}
