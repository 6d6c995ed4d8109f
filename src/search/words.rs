//! The words of an opened index: the dictionary, every record's tokens, and every term's records.
//!
//! The file has only the tokens. The records of a term (*postings*) are made from them when the
//! file is opened, by counting; that is quicker than to send and unpack them.

use crate::format::{Broken, Code, FIRST_TERM, RECORD_END, Reader};
use crate::terms::{Term, Terms};

/// How many bits of a posting say how often the term occurs, the most frequent case included.
const COUNT_BITS: u32 = 4;
/// The most occurrences that are told apart.
const MOST_OCCURRENCES: u32 = (1 << COUNT_BITS) - 1;

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
    /// Where the postings of each token start, and where the last end.
    starts: Vec<u32>,
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
            postings: Vec::new(),
        };
        words.count(records)?;
        words.fill();
        Ok(words)
    }

    /// Finds where records start, how long they are, and how many postings each token has.
    fn count(&mut self, records: usize) -> Result<(), Broken> {
        let mut left = &self.tokens[..];
        let tokens = self.starts.len() - 1;
        let mut last = vec![u32::MAX; tokens];
        let mut all = 0_u32;
        for record in 0..records as u32 {
            self.records.push((self.tokens.len() - left.len()) as u32);
            let mut length = 0_u16;
            loop {
                let token = self.code.read(&mut left).ok_or(Broken::Content)?;
                if token == RECORD_END {
                    break;
                }
                let met = last.get_mut(token as usize).ok_or(Broken::Content)?;
                if token >= FIRST_TERM {
                    length = length.saturating_add(1);
                    if *met != record {
                        *met = record;
                        self.starts[token as usize + 1] += 1;
                    }
                }
            }
            all = all.saturating_add(u32::from(length));
            self.lengths.push(length);
        }
        if !left.is_empty() {
            return Err(Broken::Content);
        }
        self.mean_length = (all as f32 / records.max(1) as f32).max(1.0);
        for at in 1..self.starts.len() {
            self.starts[at] += self.starts[at - 1];
        }
        Ok(())
    }

    fn fill(&mut self) {
        let all = self.starts.last().map_or(0, |end| *end as usize);
        self.postings = vec![0; all];
        let mut next: Vec<u32> = self.starts.clone();
        let mut left = &self.tokens[..];
        let mut record = 0_u32;
        while let Some(token) = self.code.read(&mut left) {
            if token < FIRST_TERM {
                record += u32::from(token == RECORD_END);
                continue;
            }
            let end = &mut next[token as usize];
            let is_again = *end > self.starts[token as usize]
                && self.postings[*end as usize - 1] >> COUNT_BITS == record;
            if !is_again {
                self.postings[*end as usize] = record << COUNT_BITS | 1;
                *end += 1;
            } else if self.postings[*end as usize - 1] & MOST_OCCURRENCES < MOST_OCCURRENCES {
                self.postings[*end as usize - 1] += 1;
            }
        }
    }

    /// Gives the records in which a term occurs.
    pub(crate) fn postings(&self, term: Term) -> impl Iterator<Item = Posting> + '_ {
        let token = self.terms.token(term) as usize;
        let all = &self.postings[self.starts[token] as usize..self.starts[token + 1] as usize];
        all.iter().map(|posting| Posting(*posting))
    }

    /// Counts the records in which a term occurs.
    pub(crate) fn frequency(&self, term: Term) -> u32 {
        let token = self.terms.token(term) as usize;
        self.starts[token + 1] - self.starts[token]
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

impl Words {
    /// Counts the tokens that there are.
    pub(crate) fn token_count(&self) -> usize {
        self.starts.len() - 1
    }
}
