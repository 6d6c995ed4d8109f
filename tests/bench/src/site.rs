//! A built site with many earlier recommendations: its index, and the queries typed on it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use catalogue::earlier::records::{Lot, Records};
use search::Engine;
use search::build::IndexRecord;
use search::wire::{Chosen, Request, Summary};

use crate::query::Kind;
use crate::random::Random;
use crate::work::Work;
use crate::{SEED, words};

/// The number of queries of each kind that a reader types.
const TYPED: usize = 3;

/// A built site.
pub struct Built {
    /// Its folder.
    pub folder: PathBuf,
    /// The index of its earlier recommendations.
    pub index: Vec<u8>,
    /// The texts of the rows it was built from.
    texts: Vec<String>,
    name: String,
}

impl Built {
    /// Reads the index in a site's folder and the texts of the rows the site was built from.
    ///
    /// # Errors
    /// If the index or the texts are missing.
    pub fn read(folder: &Path, rows: &Path) -> Result<Self> {
        let name = rows.file_stem().unwrap_or_default();
        Ok(Self {
            folder: folder.to_owned(),
            index: fs::read(index_of(folder)?)?,
            texts: words::texts(rows)?,
            name: format!("site-{}", name.to_string_lossy()),
        })
    }

    /// Prepares a workload of queries in the words of the site's rows, without brute-force answers.
    ///
    /// # Errors
    /// If the index cannot be opened or the texts have too few words.
    pub fn work(&self) -> Result<Work> {
        let mut engine = Engine::open_whole(&self.index)?;
        let summary = engine.summary();
        let queries = words::draw(&self.texts, &summary.columns, &mut Random::new(SEED))?;
        Ok(Work {
            name: self.name.clone(),
            size: summary.records as usize,
            records: self.records(&mut engine, &summary)?,
            columns: summary.columns,
            queries,
            truths: Vec::new(),
        })
    }

    /// Reads the site's records as the other engines need them: searchable text and column values.
    fn records(&self, engine: &mut Engine, summary: &Summary) -> Result<Vec<IndexRecord>> {
        let mut records = self.texts_in_order(summary)?;
        for (column, it) in (0..).zip(&summary.columns) {
            for value in 0..u16::try_from(it.values.len())? {
                for hit in with_value(engine, column, value, summary.records) {
                    records[hit as usize].values[usize::from(column)].push(value);
                }
            }
        }
        Ok(records)
    }

    fn texts_in_order(&self, summary: &Summary) -> Result<Vec<IndexRecord>> {
        let folder = index_of(&self.folder)?.with_extension("");
        let mut records = Vec::new();
        for file in 0..Lot::Large.files(summary.records) {
            let path = folder.join(Lot::Large.file_name(file));
            let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
            let file = Records::open(bytes).ok().context("unreadable records")?;
            for place in 0..file.count() {
                let record = file.read(place).ok().context("unreadable record")?;
                let fields = [record.text, record.summary, record.paragraph, record.id];
                records.push(IndexRecord {
                    text: fields.join(" "),
                    values: vec![Vec::new(); summary.columns.len()],
                });
            }
        }
        let count = records.len();
        ensure!(
            count == summary.records as usize,
            "the files hold {count} records"
        );
        Ok(records)
    }

    /// Returns the queries that a reader types: a few of each kind that has words.
    #[must_use]
    pub fn typed(&self, work: &Work) -> Vec<String> {
        let of_kind = |kind: Kind| {
            let queries = work.queries.iter().filter(move |query| query.kind == kind);
            queries.map(|query| query.words.join(" ")).take(TYPED)
        };
        let kinds = [Kind::WordCommon, Kind::WordMid, Kind::And2, Kind::Fuzzy1];
        kinds.into_iter().flat_map(of_kind).collect()
    }
}

/// Returns all records with a value.
fn with_value(engine: &mut Engine, column: u8, value: u16, all: u32) -> Vec<u32> {
    let values = vec![value];
    let chosen = Chosen {
        column,
        values,
        all: false,
    };
    let request = Request {
        chosen: vec![chosen],
        limit: all,
        ..Request::default()
    };
    engine.ask(&request).hits
}

/// Finds `data/earlier.<hash>.bin`.
fn index_of(folder: &Path) -> Result<PathBuf> {
    for entry in fs::read_dir(folder.join("data"))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("earlier.") && name.ends_with(".bin") {
            return Ok(path);
        }
    }
    None.with_context(|| format!("no index in {}", folder.display()))
}
