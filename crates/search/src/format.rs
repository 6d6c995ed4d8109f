//! The byte format of an index, shared by writer and reader.
//!
//! All numbers are little-endian; a *varint* has seven bits per byte, the lowest first.
//!
//! **Head**: [`MAGIC`]; length of the head, length of the words (u32 each); checksum of the head
//! from here on, checksum of the words (u64 each); number of records (u32); the columns with their
//! values (length as u32, then postcard); for each column a [`kind`] and its data.
//!
//! **Words**: number of terms (u32), number of one-byte codes (byte); then, for the terms in byte
//! order, four streams: the number of occurrences (varint); the distance back to the previous term
//! of the same group (varint, 0 for none); the number of bytes shared with the previous term, and
//! of those that are not (byte each); the bytes that are not shared. Last, the tokens of all
//! records, one after the other (see [`TokenCode`]).

/// The first bytes of an index. The digit changes with the format.
pub(crate) const MAGIC: &[u8; 8] = b"prsrch2\n";

/// The number of bytes before those that the head's checksum covers, which include the lengths.
pub(crate) const HEAD_START: usize = 24;

/// The forms of a column's data.
pub(crate) mod kind {
    /// At most one value per record: a byte each; the number of values means none.
    pub(crate) const NARROW: u8 = 0;
    /// At most one value per record: all low bytes, then all high bytes.
    pub(crate) const WIDE: u8 = 1;
    /// The number of values of each record (byte each), then the values, ascending within a record:
    /// all low bytes, then, if the column has more than 256 values, all high bytes.
    pub(crate) const MANY: u8 = 2;
    /// The values that go with each value, and with none, of another column (byte: which one):
    /// number of values (byte each), then the values, as in [`MANY`].
    pub(crate) const DERIVED: u8 = 3;
    /// As [`NARROW`], but each byte is the difference from the previous record's value, modulo 256:
    /// where records are sorted by their values, most are 0.
    pub(crate) const STEPS: u8 = 4;
    /// Any number of values per record, from at most [`MOST_MARKED`]: a byte each, ascending within
    /// a record, the last one with [`LAST`]. The number of values means none.
    pub(crate) const MARKED: u8 = 5;
    /// Added to the last value of a record.
    pub(crate) const LAST: u8 = 128;
    /// The most values of a column whose values are marked.
    pub(crate) const MOST_MARKED: usize = 127;
}

/// The token that ends a record.
pub(crate) const RECORD_END: u32 = 0;
/// The token between two fields of a record. To the reader it is a token that no word has.
pub(crate) const FIELD_BREAK: u32 = 1;
/// The token of the first term; see [`number`].
pub(crate) const FIRST_TERM: u32 = 2;

/// Why an index was rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It does not start like an index of this format.
    Format,
    /// It has fewer or more bytes than it says.
    Length,
    /// A byte has changed.
    Checksum,
    /// Its parts are inconsistent.
    Content,
    /// Words were added twice.
    Twice,
}

impl Broken {
    /// Returns the reason. Separate from `Display`, whose machinery would cost the engine's module.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Format => "not a search index of this version",
            Self::Length => "the search index is not complete",
            Self::Checksum => "the search index is damaged",
            Self::Content => "the search index contradicts itself",
            Self::Twice => "the words of the search index are there already",
        }
    }
}

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.text())
    }
}

impl std::error::Error for Broken {}

/// The smallest number of records that postings cannot hold.
pub(crate) const MOST_RECORDS: u32 = 1 << 28;

/// The number of words summed, or records read, per function call. Browsers start with slow code
/// and replace it with fast code between two calls; one long loop would stay slow.
pub(crate) const BLOCK: usize = 1024;

/// Computes a checksum that changes with every byte.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    let mut sum = bytes.len() as u64 ^ 0x9e37_79b9_7f4a_7c15;
    let (words, rest) = bytes.as_chunks::<8>();
    for words in words.chunks(BLOCK) {
        sum = sum_of(words, sum);
    }
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    mixed(sum, u64::from_le_bytes(last))
}

#[inline(never)]
fn sum_of(words: &[[u8; 8]], mut sum: u64) -> u64 {
    for word in words {
        sum = mixed(sum, u64::from_le_bytes(*word));
    }
    sum
}

/// Mixes in a word. For a given sum, different words give different sums, and vice versa.
fn mixed(sum: u64, word: u64) -> u64 {
    let product = (sum ^ word).wrapping_mul(0xff51_afd7_ed55_8ccd);
    product ^ (product >> 32)
}

/// Reads bytes one after the other, never beyond their end.
pub(crate) struct ByteReader<'a>(pub(crate) &'a [u8]);

impl<'a> ByteReader<'a> {
    pub(crate) fn take(&mut self, count: usize) -> Result<&'a [u8], Broken> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(Broken::Length)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(crate) fn byte(&mut self) -> Result<u8, Broken> {
        Ok(self.take(1)?[0])
    }

    pub(crate) fn u32(&mut self) -> Result<u32, Broken> {
        let mut bytes = [0; 4];
        bytes.copy_from_slice(self.take(4)?);
        Ok(u32::from_le_bytes(bytes))
    }

    pub(crate) fn u64(&mut self) -> Result<u64, Broken> {
        let low = u64::from(self.u32()?);
        Ok(low | u64::from(self.u32()?) << 32)
    }

    pub(crate) fn varint(&mut self) -> Result<u32, Broken> {
        let mut value = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = u32::from(self.byte()?);
            value |= (byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(Broken::Content)
    }
}

/// Numbers the terms: the more frequent first, in classes, two per doubling; within a class in byte
/// order. A finer order would gain nothing, and terms of one class with consecutive numbers look
/// alike to a compressor.
pub(crate) fn number(counts: &[u32]) -> Vec<u32> {
    let mut next = [0; 65];
    for &count in counts {
        next[class(count) + 1] += 1;
    }
    next[0] = FIRST_TERM;
    for class in 1..next.len() {
        next[class] += next[class - 1];
    }
    let mut tokens = Vec::with_capacity(counts.len());
    for &count in counts {
        let token = &mut next[class(count)];
        tokens.push(*token);
        *token += 1;
    }
    tokens
}

fn class(count: u32) -> usize {
    let bits = count.max(1).ilog2();
    let half = count >> bits.saturating_sub(1) & u32::from(bits > 0);
    63 - (2 * bits + half) as usize
}

/// The encoding of tokens: the most frequent in one byte, most others in two, the rest in four.
///
/// Whole bytes, and one way to write a token, so that compressors see repeated words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TokenCode {
    /// The number of tokens written as one byte.
    single: u32,
}

/// The first byte of a token of four bytes.
const LONG: u32 = 255;

impl TokenCode {
    /// Creates an encoding; at least half of the byte values are one-byte tokens.
    pub(crate) fn new(single: u8) -> Result<Self, Broken> {
        match single {
            128.. => Ok(Self {
                single: u32::from(single),
            }),
            _ => Err(Broken::Content),
        }
    }

    /// Reads a token from the start of the bytes, and advances them.
    #[inline(always)]
    pub(crate) fn read(self, bytes: &mut &[u8]) -> Option<u32> {
        let (&first, rest) = bytes.split_first()?;
        let first = u32::from(first);
        *bytes = rest;
        if first < self.single {
            return Some(first);
        }
        self.read_more(first, bytes)
    }

    #[inline(always)]
    fn read_more(self, first: u32, bytes: &mut &[u8]) -> Option<u32> {
        let (&second, rest) = bytes.split_first()?;
        *bytes = rest;
        if first < LONG {
            return Some(self.single + ((first - self.single) << 8) + u32::from(second));
        }
        let (&[third, fourth], rest) = bytes.split_first_chunk()?;
        *bytes = rest;
        Some(u32::from(second) | u32::from(third) << 8 | u32::from(fourth) << 16)
    }
}

/// Writing, which the engine does not need.
#[cfg(any(test, feature = "build"))]
impl TokenCode {
    /// Chooses the encoding for a number of tokens.
    pub(crate) fn for_tokens(tokens: usize) -> Self {
        let pages = tokens.div_ceil(256).clamp(1, 127) as u32;
        Self {
            single: LONG - pages,
        }
    }

    /// Returns the number of tokens written as one byte.
    pub(crate) fn single(self) -> u8 {
        self.single as u8
    }

    /// Writes a token, which must be below 2^24.
    pub(crate) fn write(self, token: u32, into: &mut Vec<u8>) {
        let page = token.saturating_sub(self.single) >> 8;
        if token < self.single {
            into.push(token as u8);
        } else if self.single + page < LONG {
            into.push((self.single + page) as u8);
            into.push((token - self.single) as u8);
        } else {
            into.push(LONG as u8);
            into.extend(&token.to_le_bytes()[..3]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_token_reads_back_unchanged() {
        for tokens in [1, 3, 300, 30_000, 70_000] {
            let code = TokenCode::for_tokens(tokens);
            assert_eq!(TokenCode::new(code.single()), Ok(code));
            let mut bytes = Vec::new();
            for token in 0..tokens as u32 + 300 {
                code.write(token, &mut bytes);
            }
            let mut rest = &bytes[..];
            for token in 0..tokens as u32 + 300 {
                assert_eq!(code.read(&mut rest), Some(token));
            }
            assert_eq!(code.read(&mut rest), None);
        }
    }

    #[test]
    fn any_change_of_a_byte_changes_the_checksum() {
        let bytes: Vec<u8> = (0..45).collect();
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut other = bytes.clone();
                other[at] ^= 1 << bit;
                assert_ne!(checksum(&bytes), checksum(&other));
            }
        }
        assert_ne!(checksum(&bytes), checksum(&bytes[..44]));
        assert_ne!(checksum(&[0]), checksum(&[0, 0]));
    }
}
