//! All earlier recommendations of a pack as an index, their records in files, and the first sight
//! of them. Native only; the same rows give the same bytes.

use std::collections::BTreeMap;

use ::search::{
    Broken, Engine, FIELD_END,
    build::{self, BuildError, Record, Stems},
    wire::{Answer, Column, Request, Summary},
};

use catalogue::earlier::{
    opening::{Opening, PAGE},
    records::{self, Lot, Unreadable},
};

use crate::{known, sequence::in_order};
use model::{EarlierRecommendation, Edition};

/// What the publisher writes, and what it tells the pages.
#[derive(Clone, Debug)]
pub struct Index {
    /// The bytes of the index.
    pub bytes: Vec<u8>,
    /// The records' files, each with its name.
    pub files: Vec<(String, Vec<u8>)>,
    summary: Summary,
    answer: Answer,
    first: Vec<EarlierRecommendation>,
    from_lists: bool,
}

/// Why there is no index.
#[derive(Debug)]
pub enum IndexError {
    /// The rows do not fit the format.
    Build(BuildError),
    /// The engine refuses what was just made: a fault of ours.
    Broken(Broken),
    /// A record could not be written.
    Records,
}

impl std::fmt::Display for IndexError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Build(error) => write!(f, "earlier recommendations: {error}"),
            Self::Broken(error) => write!(f, "earlier recommendations: {error}"),
            Self::Records => f.write_str("an earlier recommendation could not be encoded"),
        }
    }
}

impl From<Unreadable> for IndexError {
    fn from(_: Unreadable) -> Self {
        Self::Records
    }
}

impl Index {
    /// Makes the index of a pack's rows. Names of values are ids, so any of the pack's editions
    /// gives the same index.
    pub fn of(rows: &[EarlierRecommendation], edition: &Edition) -> Result<Self, IndexError> {
        let sorted = in_order(rows);
        let columns = known::columns(edition, &sorted);
        let records = records_of(&sorted, &columns, edition);
        let bytes = build::index(&columns, &records, Stems::EnglishAndFrench);
        let bytes = bytes.map_err(IndexError::Build)?;
        let sorted: Vec<EarlierRecommendation> = sorted.into_iter().cloned().collect();
        let mut files = Vec::new();
        for lot in Lot::ALL {
            for (records, number) in sorted.chunks(lot.size() as usize).zip(0..) {
                files.push((lot.file_name(number), records::encode(records)?));
            }
        }
        let mut engine = Engine::open_whole(&bytes).map_err(IndexError::Broken)?;
        let answer = engine.ask(&Request {
            limit: PAGE,
            ..Request::default()
        });
        let hits = answer.hits.iter();
        let first = hits.filter_map(|hit| sorted.get(*hit as usize).cloned());
        Ok(Self {
            first: first.collect(),
            from_lists: sorted.iter().any(|row| !row.themes.is_empty()),
            summary: engine.summary(),
            answer,
            bytes,
            files,
        })
    }

    /// Gives the first sight, with the paths below the site's root at which the index and, in a
    /// folder, the records will stand.
    #[must_use]
    pub fn opening(&self, index: String, records: String) -> Opening {
        Opening {
            index,
            records,
            summary: self.summary.clone(),
            answer: self.answer.clone(),
            first: self.first.clone(),
            from_lists: self.from_lists,
        }
    }
}

/// Gives every record its text and the places of its values.
fn records_of(
    rows: &[&EarlierRecommendation],
    columns: &[Column],
    edition: &Edition,
) -> Vec<Record> {
    let places: Vec<BTreeMap<&str, u16>> = columns
        .iter()
        .map(|column| column.values.iter().map(String::as_str).zip(0..).collect())
        .collect();
    let record = |row: &&EarlierRecommendation| {
        let values = known::values_in_columns(row, edition);
        let values = values.zip(&places).map(|(values, places)| {
            let known = values.iter().filter_map(|it| places.get(it.as_str()));
            known.copied().collect()
        });
        Record {
            text: text_of(row),
            values: values.collect(),
        }
    };
    rows.iter().map(record).collect()
}

/// Gives what a record is found by. The id comes last: it is the record's key.
fn text_of(row: &EarlierRecommendation) -> String {
    let mut fields = vec![row.text.as_str(), &row.summary];
    if row.id != row.paragraph {
        fields.push(&row.paragraph);
    }
    fields.extend(row.themes.iter().map(String::as_str));
    fields.push(&row.id);
    fields.retain(|field| !field.is_empty());
    fields.join(FIELD_END.encode_utf8(&mut [0; 4]))
}
