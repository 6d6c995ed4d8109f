//! The records in files of two sizes: small ones, so that a page loads only what it shows, and
//! large ones for readers who search on, which hold the same in a few requests and less than half
//! of the bytes.
//!
//! Opening a file does not parse its records; each is parsed when shown.

use std::ops::Range;

use model::EarlierRecommendation;

/// The number of records per file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lot {
    /// 64: about five kilobytes, compressed.
    Small,
    /// 8192: about three hundred kilobytes, compressed.
    Large,
}

impl Lot {
    /// Both sizes.
    pub const ALL: [Self; 2] = [Self::Small, Self::Large];

    /// Returns the number of records in a file; the last file has the rest.
    #[must_use]
    pub const fn size(self) -> u32 {
        match self {
            Self::Small => 64,
            Self::Large => 8192,
        }
    }

    /// Returns the number of the file that holds a record, and the record's index in it.
    #[must_use]
    pub fn place_of(self, record: u32) -> (u32, usize) {
        (record / self.size(), (record % self.size()) as usize)
    }

    /// Returns the number of files for this many records.
    #[must_use]
    pub fn files(self, records: u32) -> u32 {
        records.div_ceil(self.size())
    }

    /// Returns a file's path below the records' folder.
    #[must_use]
    pub fn file_name(self, file: u32) -> String {
        match self {
            Self::Small => format!("{file}.bin"),
            Self::Large => format!("many-{file}.bin"),
        }
    }
}

/// The bytes are not records of this build: truncated, or from another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnreadableRecords;

impl From<postcard::Error> for UnreadableRecords {
    fn from(_: postcard::Error) -> Self {
        Self
    }
}

/// Writes one file: the number of records, then each preceded by its length.
pub fn encode(records: &[EarlierRecommendation]) -> Result<Vec<u8>, UnreadableRecords> {
    let encoded = records.iter().map(postcard::to_allocvec);
    let encoded = encoded.collect::<Result<Vec<Vec<u8>>, _>>()?;
    Ok(postcard::to_allocvec(&encoded)?)
}

/// A file of records.
#[derive(Debug)]
pub struct Records {
    bytes: Vec<u8>,
    /// The byte range of each record.
    places: Vec<Range<u32>>,
}

impl Records {
    /// Opens a file's bytes. Does not look into the records.
    pub fn open(bytes: Vec<u8>) -> Result<Self, UnreadableRecords> {
        let (count, mut rest) = postcard::take_from_bytes::<u32>(&bytes)?;
        let mut places = Vec::new();
        for _ in 0..count {
            let (record, after) = postcard::take_from_bytes::<&[u8]>(rest)?;
            let end = bytes.len() - after.len();
            let place = |at: usize| u32::try_from(at).map_err(|_| UnreadableRecords);
            places.push(place(end - record.len())?..place(end)?);
            rest = after;
        }
        if !rest.is_empty() {
            return Err(UnreadableRecords);
        }
        Ok(Self { bytes, places })
    }

    /// Returns the number of records in the file.
    #[must_use]
    pub fn count(&self) -> usize {
        self.places.len()
    }

    /// Parses the record at an index.
    pub fn read(&self, place: usize) -> Result<EarlierRecommendation, UnreadableRecords> {
        let Range { start, end } = self.places.get(place).ok_or(UnreadableRecords)?;
        let bytes = self.bytes.get(*start as usize..*end as usize);
        let (record, rest) = postcard::take_from_bytes(bytes.ok_or(UnreadableRecords)?)?;
        if rest.is_empty() {
            Ok(record)
        } else {
            Err(UnreadableRecords)
        }
    }
}
