//! Builds an index: records become bytes. Native only.
//!
//! The same records give the same bytes. Anything that cannot be indexed is an error that
//! identifies it.

mod columns;
mod groups;
mod words;

use crate::format::{HEAD_START, MAGIC, MOST_RECORDS, checksum};
use crate::wire::Column;

/// A record to index: a text, and values in each column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexRecord {
    /// The text, its fields separated by [`FIELD_END`](crate::FIELD_END), which no phrase matches
    /// across. The last field can be the record's key, which can also be searched as a whole.
    pub text: String,
    /// For each column, the indices of the record's values, in any order.
    pub values: Vec<Vec<u16>>,
}

/// Which inflections count as one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stems {
    /// None: every word stands only for itself.
    #[default]
    None,
    /// English and French ones.
    EnglishAndFrench,
}

/// Why an index could not be built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuildError {
    /// More records, words or bytes than the format can number.
    TooMuch,
    /// More than 256 columns, or more than 65,535 values in a column.
    TooManyValues {
        /// The column's index.
        column: usize,
    },
    /// A record lacks a list of values for some column.
    Columns {
        /// The record's number.
        record: usize,
    },
    /// A record has a value outside the column, or more than 255 values in it.
    Value {
        /// The record's number.
        record: usize,
        /// The column's index.
        column: usize,
    },
}

impl std::fmt::Display for BuildError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::TooMuch => write!(f, "too many records or words for a search index"),
            Self::TooManyValues { column } => write!(f, "column {column} has too many values"),
            Self::Columns { record } => {
                write!(f, "record {record} has too few or too many columns")
            }
            Self::Value { record, column } => write!(
                f,
                "record {record} has a value in column {column} that the column does not have, or too many"
            ),
        }
    }
}

impl std::error::Error for BuildError {}

/// Builds an index: head and words, in one piece.
///
/// # Errors
/// Records that do not fit the columns or the format.
pub fn index(
    columns: &[Column],
    records: &[IndexRecord],
    stems: Stems,
) -> Result<Vec<u8>, BuildError> {
    if records.len() >= MOST_RECORDS as usize {
        return Err(BuildError::TooMuch);
    }
    let mut body = (records.len() as u32).to_le_bytes().to_vec();
    columns::write(columns, records, &mut body)?;
    let words = words::write(records, stems)?;
    let mut tail = checksum(&words).to_le_bytes().to_vec();
    tail.append(&mut body);
    let mut bytes = MAGIC.to_vec();
    for length in [HEAD_START + tail.len(), words.len()] {
        let length = u32::try_from(length).map_err(|_| BuildError::TooMuch)?;
        bytes.extend(length.to_le_bytes());
    }
    bytes.extend(checksum(&tail).to_le_bytes());
    bytes.extend(tail);
    bytes.extend(words);
    Ok(bytes)
}
