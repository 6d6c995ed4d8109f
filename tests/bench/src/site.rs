//! A built site with many earlier recommendations: its index, and what can be typed on it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use search::Engine;

use crate::query::Kind;
use crate::random::Random;
use crate::work::Work;
use crate::{SEED, words};

/// How many queries of each kind a reader types.
const TYPED: usize = 3;

/// A built site.
pub struct Built {
    /// Its folder.
    pub folder: PathBuf,
    /// The index of its earlier recommendations.
    pub index: Vec<u8>,
    /// The texts of its rows.
    texts: Vec<String>,
    name: String,
}

impl Built {
    /// Reads what is needed of a site's folder, and the texts of the rows that it was made of.
    ///
    /// # Errors
    /// If there is no index, or no texts.
    pub fn read(folder: &Path, rows: &Path) -> Result<Self> {
        let name = rows.file_stem().unwrap_or_default();
        Ok(Self {
            folder: folder.to_owned(),
            index: fs::read(index_of(folder)?)?,
            texts: words::texts(rows)?,
            name: format!("site-{}", name.to_string_lossy()),
        })
    }

    /// Prepares queries in the words of the site's rows. Nothing is known of what is true.
    ///
    /// # Errors
    /// If the index cannot be opened or the texts have too few words.
    pub fn work(&self) -> Result<Work> {
        let summary = Engine::open_whole(&self.index)?.summary();
        let queries = words::draw(&self.texts, &summary.columns, &mut Random::new(SEED))?;
        Ok(Work {
            name: self.name.clone(),
            size: summary.records as usize,
            columns: summary.columns,
            records: Vec::new(),
            queries,
            truths: Vec::new(),
        })
    }

    /// Chooses what a reader types: some queries of each kind that has words.
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
