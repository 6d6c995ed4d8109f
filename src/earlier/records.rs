//! The records themselves, in files of [`PER_FILE`], so that a page fetches only what it shows.

use crate::domain::EarlierRecommendation;

/// How many records stand in one file: some ten kilobytes, compressed.
pub const PER_FILE: u32 = 64;

/// The bytes are no records of this build: cut off, or of another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// Gives the number of the file that holds a record, and the record's place in it.
#[must_use]
pub fn place_of(record: u32) -> (u32, usize) {
    (record / PER_FILE, (record % PER_FILE) as usize)
}

/// Gives the path of a file below its folder.
#[must_use]
pub fn file_name(file: u32) -> String {
    format!("{file}.bin")
}

/// Writes the bytes of one file.
pub fn encode(records: &[EarlierRecommendation]) -> Result<Vec<u8>, Unreadable> {
    postcard::to_allocvec(records).map_err(|_| Unreadable)
}

/// Reads the bytes of one file.
pub fn decode(bytes: &[u8]) -> Result<Vec<EarlierRecommendation>, Unreadable> {
    postcard::from_bytes(bytes).map_err(|_| Unreadable)
}
