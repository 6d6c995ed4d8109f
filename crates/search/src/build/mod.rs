//! Making an index: records become bytes. Native only.
//!
//! The same records give the same bytes. What cannot be indexed is an error that names it.

mod columns;
mod groups;
mod words;

use crate::format::{HEAD_START, MAGIC, MOST_RECORDS, checksum};
use crate::wire::Column;

/// What is to be found: a text, and values in each column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The text. [`FIELD_END`](crate::FIELD_END) stands between fields, and no phrase reaches
    /// over it. The last field can be the record's key: it is found as a whole too.
    pub text: String,
    /// For each column the places of the record's values, in any order.
    pub values: Vec<Vec<u16>>,
}

/// Which inflections of a word are one word to a reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stems {
    /// None: every word is only itself.
    #[default]
    None,
    /// Those of English and French.
    EnglishAndFrench,
}

/// Why an index could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuildError {
    /// There are more records, words or bytes than the format can number.
    TooMuch,
    /// There are more than 256 columns, or a column has more than 65,535 values.
    TooManyValues {
        /// The column's place.
        column: usize,
    },
    /// A record does not have a list of values for every column.
    Columns {
        /// The record's number.
        record: usize,
    },
    /// A record has a value that the column does not have, or more than 255 values in it.
    Value {
        /// The record's number.
        record: usize,
        /// The column's place.
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

/// Makes an index: head and words, one after the other.
///
/// # Errors
/// What does not fit the columns, or the format.
pub fn index(columns: &[Column], records: &[Record], stems: Stems) -> Result<Vec<u8>, BuildError> {
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
