//! What the bytes of an index mean: shared by what writes and what reads them.
//!
//! All numbers are little-endian; a *varint* has seven bits a byte, the lowest first.
//!
//! **Head**: [`MAGIC`]; length of the head, length of the words (u32 each); checksum of the head
//! from here on, checksum of the words (u64 each); number of records (u32); the columns with
//! their values (length as u32, then postcard); for each column a [`kind`] and its data.
//!
//! **Words**: number of terms (u32), number of one-byte codes (byte); then, for the terms in the
//! order of their bytes, four streams: how often the term occurs (varint); how many terms back the last one of the same group stands (varint, 0 for none);
//! how many bytes are shared with the term before, and how many are not (byte each); the bytes
//! that are not shared. Last, the tokens of all records, one after the other (see [`TokenCode`]).

/// The first bytes of an index. The digit changes with the format.
pub(crate) const MAGIC: &[u8; 8] = b"prsrch2\n";

/// How many bytes come before what the checksum of the head is made of, its length included.
pub(crate) const HEAD_START: usize = 24;

/// How the data of a column are written.
pub(crate) mod kind {
    /// At most one value a record: a byte each; the number of values stands for none.
    pub(crate) const NARROW: u8 = 0;
    /// At most one value a record: all low bytes, then all high bytes.
    pub(crate) const WIDE: u8 = 1;
    /// The number of values of each record (byte each), then the values, ascending in a record:
    /// all low bytes, then, if the column has more than 256 values, all high bytes.
    pub(crate) const MANY: u8 = 2;
    /// What values go with each value, and with none, of another column (byte: which one):
    /// number of values (byte each), then the values, as in [`MANY`].
    pub(crate) const DERIVED: u8 = 3;
    /// As [`NARROW`], but each byte is by how much the value is above that of the record before,
    /// modulo 256: where records stand in the order of their values, most are 0.
    pub(crate) const STEPS: u8 = 4;
    /// Any number of values a record, of at most [`MOST_MARKED`]: a byte each, ascending in a
    /// record, the last one with [`LAST`]. The number of values stands for none.
    pub(crate) const MARKED: u8 = 5;
    /// What is added to the last value of a record.
    pub(crate) const LAST: u8 = 128;
    /// How many values a column may have whose values are marked.
    pub(crate) const MOST_MARKED: usize = 127;
}

/// The token that ends a record.
pub(crate) const RECORD_END: u32 = 0;
/// The token between two fields of a record. To the reader it is one more that no word has.
pub(crate) const FIELD_BREAK: u32 = 1;
/// The token of the first term; see [`number`].
pub(crate) const FIRST_TERM: u32 = 2;

/// Why an index was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It does not start as an index of this format does.
    Format,
    /// There are fewer or more bytes than it says.
    Length,
    /// A byte is not what it was.
    Checksum,
    /// Its parts do not fit together.
    Content,
    /// It was asked to add words twice.
    Twice,
}

impl Broken {
    /// Says why. Apart from `Display`, whose machinery would cost the engine's module.
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

/// More records than postings can number.
pub(crate) const MOST_RECORDS: u32 = 1 << 28;

/// How many words are summed, or records read, by one call of a function. Browsers start with
/// slow code and put quick code in its place between two calls; one long loop would stay slow.
pub(crate) const BLOCK: usize = 1024;

/// Makes a checksum that any change of a byte changes.
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

/// Mixes a word in. For one sum, different words give different sums, and the other way round.
fn mixed(sum: u64, word: u64) -> u64 {
    let product = (sum ^ word).wrapping_mul(0xff51_afd7_ed55_8ccd);
    product ^ (product >> 32)
}

/// Bytes that are read one after the other, never beyond their end.
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

/// Numbers the terms: those that occur more often first, in classes, two to every doubling; within
/// a class in the order of bytes. Nothing is gained by a finer order, and terms of one class whose
/// numbers follow each other look alike to a compressor.
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

/// How tokens are written: the most frequent in one byte, most others in two, the rest in four.
///
/// Whole bytes, and one way to write a token: what compresses the file sees repeated words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TokenCode {
    /// How many tokens are written as one byte.
    single: u32,
}

/// The byte before a token of three bytes.
const LONG: u32 = 255;

impl TokenCode {
    /// Reads a code; at least half of the bytes are tokens of their own.
    pub(crate) fn new(single: u8) -> Result<Self, Broken> {
        match single {
            128.. => Ok(Self {
                single: u32::from(single),
            }),
            _ => Err(Broken::Content),
        }
    }

    /// Reads a token from the start of the bytes, and leaves what follows.
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

/// Writing; the engine has no use for it.
#[cfg(any(test, feature = "build"))]
impl TokenCode {
    /// Chooses the code for a number of tokens.
    pub(crate) fn for_tokens(tokens: usize) -> Self {
        let pages = tokens.div_ceil(256).clamp(1, 127) as u32;
        Self {
            single: LONG - pages,
        }
    }

    /// Returns how many tokens are written as one byte.
    pub(crate) fn single(self) -> u8 {
        self.single as u8
    }

    /// Writes a token; it must be below 2^24.
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
    fn every_token_is_read_as_it_was_written() {
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
