//! Builds the index of a pack's earlier recommendations, their record files and the initial view.
//! Native only; the same rows give the same bytes.

use std::collections::BTreeMap;

use ::search::{
    Broken, Engine, FIELD_END,
    build::{self, BuildError, IndexRecord, Stems},
    wire::{Answer, Column, Request, Summary},
};

use catalogue::earlier::{
    opening::{Opening, PAGE},
    records::{self, Lot, UnreadableRecords},
};

use crate::{column_values, sequence::in_order};
use model::{EarlierRecommendation, Edition};

/// The publisher's output, and what pages need to know about it.
#[derive(Clone, Debug)]
pub struct Index {
    /// The bytes of the index.
    pub bytes: Vec<u8>,
    /// The record files, each with its name.
    pub files: Vec<(String, Vec<u8>)>,
    summary: Summary,
    answer: Answer,
    first: Vec<EarlierRecommendation>,
    from_lists: bool,
}

/// Why an index could not be built.
#[derive(Debug)]
pub enum IndexError {
    /// The rows exceed the format.
    Build(BuildError),
    /// The engine rejects the new index: a bug.
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

impl From<UnreadableRecords> for IndexError {
    fn from(_: UnreadableRecords) -> Self {
        Self::Records
    }
}

impl Index {
    /// Builds the index of a pack's rows. Values are named by ids, so any of the pack's editions
    /// gives the same index.
    pub fn build(rows: &[EarlierRecommendation], edition: &Edition) -> Result<Self, IndexError> {
        let sorted = in_order(rows);
        let columns = column_values::columns(edition, &sorted);
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

    /// Returns the initial view, given the paths below the site's root of the index and of the
    /// records' folder.
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

/// Converts the rows to records: a text, and the indices of its values.
fn records_of(
    rows: &[&EarlierRecommendation],
    columns: &[Column],
    edition: &Edition,
) -> Vec<IndexRecord> {
    let places: Vec<BTreeMap<&str, u16>> = columns
        .iter()
        .map(|column| column.values.iter().map(String::as_str).zip(0..).collect())
        .collect();
    let record = |row: &&EarlierRecommendation| {
        let values = column_values::values_in_columns(row, edition);
        let values = values.zip(&places).map(|(values, places)| {
            let known = values.iter().filter_map(|it| places.get(it.as_str()));
            known.copied().collect()
        });
        IndexRecord {
            text: text_of(row),
            values: values.collect(),
        }
    };
    rows.iter().map(record).collect()
}

/// Returns a record's searchable text. The id comes last: it is the record's key.
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
