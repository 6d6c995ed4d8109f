//! The words of an opened index: the dictionary, every record's tokens, and every term's records.
//!
//! The file has only the tokens. The records of a term (*postings*) are made from them when the
//! file is opened, by counting; that is quicker than to send and unpack them.

use std::ops::Range;

use crate::format::{BLOCK, Broken, Code, FIELD_BREAK, FIRST_TERM, RECORD_END, Reader};
use crate::terms::{Term, Terms};

/// How many bits of a posting say how often the term occurs, the most frequent case included.
const COUNT_BITS: u32 = 4;
/// The most occurrences that are told apart.
const MOST_OCCURRENCES: u32 = (1 << COUNT_BITS) - 1;

/// Where the next posting of a token comes, where its room ends, and its last record.
type Next = (u32, u32, u32);

/// The words of all records.
#[derive(Debug)]
pub(crate) struct Words {
    pub(crate) terms: Terms,
    code: Code,
    /// The tokens of all records.
    tokens: Vec<u8>,
    /// Where the tokens of each record start.
    records: Vec<u32>,
    /// How many words each record has, in proportion to the average.
    pub(crate) lengths: Vec<f32>,
    /// Where the room for the postings of each token starts, and where the last ends.
    starts: Vec<u32>,
    /// Where the postings of each token end.
    ends: Vec<u32>,
    /// Record and number of occurrences, record by record within a token.
    postings: Vec<u32>,
}

/// A record in which a term occurs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Posting(u32);

impl Posting {
    #[inline(always)]
    pub(crate) fn record(self) -> u32 {
        self.0 >> COUNT_BITS
    }

    /// How often the term occurs, fifteen times at most.
    #[inline(always)]
    pub(crate) fn occurrences(self) -> u32 {
        self.0 & MOST_OCCURRENCES
    }
}

impl Words {
    /// Reads the words; their checksum is right.
    pub(crate) fn read(bytes: &[u8], records: usize) -> Result<Self, Broken> {
        let mut reader = Reader(bytes);
        let count = reader.u32()? as usize;
        let code = Code::new(reader.byte()?)?;
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

    /// Makes the postings. A token has room for one posting an occurrence; where it occurs twice
    /// in a record, room is left at its end.
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

    /// Sets the lengths of records in proportion to the average.
    fn weigh(&mut self) {
        let words = self.starts.last().map_or(0, |end| *end);
        let mean = (words as f32 / self.lengths.len().max(1) as f32).max(1.0);
        for length in &mut self.lengths {
            *length /= mean;
        }
    }

    /// Gives the records in which a term occurs.
    pub(crate) fn postings(&self, term: Term) -> impl Iterator<Item = Posting> + '_ {
        let token = self.terms.token(term) as usize;
        let all = &self.postings[self.starts[token] as usize..self.ends[token] as usize];
        all.iter().map(|posting| Posting(*posting))
    }

    /// Counts the tokens that there are.
    pub(crate) fn token_count(&self) -> usize {
        self.starts.len() - 1
    }

    /// Counts the records in which a term occurs.
    pub(crate) fn frequency(&self, term: Term) -> u32 {
        let token = self.terms.token(term) as usize;
        self.ends[token] - self.starts[token]
    }

    /// Adds the records in which a term occurs to a set.
    pub(crate) fn add_records(&self, term: Term, into: &mut [u64]) {
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

    /// Tells whether a record has tokens in sequence. `places` has for each token a bit for every
    /// place of the sequence at which it may stand; the sequence is `length` places long.
    pub(crate) fn has_sequence(&self, record: u32, places: &[u64], length: usize) -> bool {
        let mut left = &self.tokens[self.records[record as usize] as usize..];
        let last = 1_u64 << (length - 1);
        // One bit for each beginning of the sequence that ends here. Before a record is as between
        // two fields.
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

/// Reads how often each term occurs.
fn read_counts(reader: &mut Reader<'_>, count: usize) -> Result<Vec<u32>, Broken> {
    // Every count has a byte.
    let mut counts = Vec::with_capacity(count.min(reader.0.len()));
    for _ in 0..count {
        counts.push(reader.varint()?);
    }
    Ok(counts)
}

/// Finds where the room for the postings of each token starts, and where the last ends.
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
    // Every occurrence has a byte.
    if end as usize > bytes {
        return Err(Broken::Content);
    }
    Ok(starts)
}
