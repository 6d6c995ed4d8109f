//! The records themselves, in files of two sizes: small ones, so that a page fetches only what it
//! shows, and large ones for a reader who goes on searching: the same in a few requests, and in
//! less than half of the bytes.
//!
//! A file is opened without reading its records, and each is read when it is shown.

use std::ops::Range;

use model::EarlierRecommendation;

/// How many records stand in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lot {
    /// 64: some five kilobytes, compressed.
    Small,
    /// 8192: some three hundred kilobytes, compressed.
    Large,
}

impl Lot {
    /// Both sizes.
    pub const ALL: [Self; 2] = [Self::Small, Self::Large];

    /// Gives the number of records in a file; the last has what is left.
    #[must_use]
    pub const fn size(self) -> u32 {
        match self {
            Self::Small => 64,
            Self::Large => 8192,
        }
    }

    /// Gives the number of the file that holds a record, and the record's place in it.
    #[must_use]
    pub fn place_of(self, record: u32) -> (u32, usize) {
        (record / self.size(), (record % self.size()) as usize)
    }

    /// Gives the number of files that hold so many records.
    #[must_use]
    pub fn files(self, records: u32) -> u32 {
        records.div_ceil(self.size())
    }

    /// Gives the path of a file below the records' folder.
    #[must_use]
    pub fn file_name(self, file: u32) -> String {
        match self {
            Self::Small => format!("{file}.bin"),
            Self::Large => format!("many-{file}.bin"),
        }
    }
}

/// The bytes are no records of this build: cut off, or of another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl From<postcard::Error> for Unreadable {
    fn from(_: postcard::Error) -> Self {
        Self
    }
}

/// Writes the bytes of one file: how many records, then each with its length before it.
pub fn encode(records: &[EarlierRecommendation]) -> Result<Vec<u8>, Unreadable> {
    let encoded = records.iter().map(postcard::to_allocvec);
    let encoded = encoded.collect::<Result<Vec<Vec<u8>>, _>>()?;
    Ok(postcard::to_allocvec(&encoded)?)
}

/// A file of records.
#[derive(Debug)]
pub struct Records {
    bytes: Vec<u8>,
    /// Where each record stands in the bytes.
    places: Vec<Range<u32>>,
}

impl Records {
    /// Opens the bytes of one file. What is in the records is not looked at.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Unreadable> {
        let (count, mut rest) = postcard::take_from_bytes::<u32>(&bytes)?;
        let mut places = Vec::new();
        for _ in 0..count {
            let (record, after) = postcard::take_from_bytes::<&[u8]>(rest)?;
            let end = bytes.len() - after.len();
            let place = |at: usize| u32::try_from(at).map_err(|_| Unreadable);
            places.push(place(end - record.len())?..place(end)?);
            rest = after;
        }
        if !rest.is_empty() {
            return Err(Unreadable);
        }
        Ok(Self { bytes, places })
    }

    /// Tells how many records the file holds.
    #[must_use]
    pub fn count(&self) -> usize {
        self.places.len()
    }

    /// Reads the record at a place.
    pub fn read(&self, place: usize) -> Result<EarlierRecommendation, Unreadable> {
        let Range { start, end } = self.places.get(place).ok_or(Unreadable)?;
        let bytes = self.bytes.get(*start as usize..*end as usize);
        let (record, rest) = postcard::take_from_bytes(bytes.ok_or(Unreadable)?)?;
        if rest.is_empty() {
            Ok(record)
        } else {
            Err(Unreadable)
        }
    }
}
