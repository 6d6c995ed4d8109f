//! The words of an opened index: the dictionary, every record's tokens, and every term's records.
//!
//! The file has only the tokens. The records of a term (*postings*) are made from them when the
//! file is opened, by counting; that is quicker than to send and unpack them.

use std::ops::Range;

use crate::format::{BLOCK, Broken, Code, FIRST_TERM, RECORD_END, Reader};
use crate::terms::{Term, Terms};

/// How many bits of a posting say how often the term occurs, the most frequent case included.
const COUNT_BITS: u32 = 4;
/// The most occurrences that are told apart.
const MOST_OCCURRENCES: u32 = (1 << COUNT_BITS) - 1;

/// Where the next posting of a token comes, and its last record.
type Next = (u32, u32);

/// The words of all records.
#[derive(Debug)]
pub(crate) struct Words {
    pub(crate) terms: Terms,
    code: Code,
    /// The tokens of all records.
    tokens: Vec<u8>,
    /// Where the tokens of each record start.
    records: Vec<u32>,
    /// How many words each record has.
    pub(crate) lengths: Vec<u16>,
    /// How many words a record has on average, one at least.
    pub(crate) mean_length: f32,
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
        let terms = Terms::read(&mut reader, count)?;
        let mut words = Self {
            terms,
            code,
            tokens: reader.0.to_vec(),
            records: Vec::with_capacity(records),
            lengths: Vec::with_capacity(records),
            mean_length: 1.0,
            starts: vec![0; count + FIRST_TERM as usize + 1],
            ends: Vec::new(),
            postings: Vec::new(),
        };
        words.count(records)?;
        words.fill();
        Ok(words)
    }

    /// Finds where records start, how long they are, and how often each token occurs.
    fn count(&mut self, records: usize) -> Result<(), Broken> {
        let tokens = std::mem::take(&mut self.tokens);
        let mut left = &tokens[..];
        let mut all = 0;
        for first in (0..records).step_by(BLOCK) {
            all += self.count_block(&tokens, &mut left, BLOCK.min(records - first))?;
        }
        if !left.is_empty() {
            return Err(Broken::Content);
        }
        self.mean_length = (all as f32 / records.max(1) as f32).max(1.0);
        self.starts[FIRST_TERM as usize] = 0;
        for at in FIRST_TERM as usize + 1..self.starts.len() {
            self.starts[at] += self.starts[at - 1];
        }
        self.tokens = tokens;
        Ok(())
    }

    #[inline(never)]
    fn count_block(
        &mut self,
        tokens: &[u8],
        left: &mut &[u8],
        records: usize,
    ) -> Result<u32, Broken> {
        let mut all = 0_u32;
        let mut rest = *left;
        for _ in 0..records {
            self.records.push((tokens.len() - rest.len()) as u32);
            let mut length = 0_u32;
            loop {
                let token = self.code.read(&mut rest).ok_or(Broken::Content)?;
                if token == RECORD_END {
                    break;
                }
                let occurrences = self.starts.get_mut(token as usize + 1);
                *occurrences.ok_or(Broken::Content)? += 1;
                length += u32::from(token >= FIRST_TERM);
            }
            all += length;
            self.lengths.push(length.min(u32::from(u16::MAX)) as u16);
        }
        *left = rest;
        Ok(all)
    }

    /// Makes the postings. A token has room for one posting an occurrence; where it occurs twice
    /// in a record, room is left at its end.
    fn fill(&mut self) {
        let all = self.starts.last().map_or(0, |end| *end as usize);
        self.postings = vec![0; all];
        let mut next: Vec<Next> = self.starts.iter().map(|at| (*at, u32::MAX)).collect();
        let tokens = std::mem::take(&mut self.tokens);
        let mut left = &tokens[..];
        for first in (0..self.records.len()).step_by(BLOCK) {
            let end = (first + BLOCK).min(self.records.len());
            self.fill_block(&mut next, &mut left, first as u32..end as u32);
        }
        self.tokens = tokens;
        self.ends = next.into_iter().map(|(end, _)| end).collect();
    }

    #[inline(never)]
    fn fill_block(&mut self, next: &mut [Next], left: &mut &[u8], records: Range<u32>) {
        let mut rest = *left;
        for record in records {
            while let Some(token) = self.code.read(&mut rest) {
                if token == RECORD_END {
                    break;
                }
                if token < FIRST_TERM {
                    continue;
                }
                let (end, last) = &mut next[token as usize];
                if *last != record {
                    *last = record;
                    self.postings[*end as usize] = record << COUNT_BITS | 1;
                    *end += 1;
                    continue;
                }
                let posting = &mut self.postings[*end as usize - 1];
                *posting += u32::from(*posting & MOST_OCCURRENCES < MOST_OCCURRENCES);
            }
        }
        *left = rest;
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
        for posting in self.postings(term) {
            crate::bits::set(into, posting.record());
        }
    }

    /// Tells whether a record has tokens in sequence. `places` has for each token a bit for every
    /// place of the sequence at which it may stand; the sequence is `length` places long.
    pub(crate) fn has_sequence(&self, record: u32, places: &[u64], length: usize) -> bool {
        let mut left = &self.tokens[self.records[record as usize] as usize..];
        let last = 1_u64 << (length - 1);
        // One bit for each beginning of the sequence that ends here.
        let mut reached = 0_u64;
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
