//! The bytes that a reader's visit loads over the network.

use std::fs;

use anyhow::{Context, Result};
use browser_tests::Site;
use search::Engine;

use crate::size::compressed;

/// Bytes over the network, compressed with brotli 11.
#[derive(Clone, Copy, Debug, Default)]
pub struct Weights {
    /// The bytes until filters work: the page, the app, the engine, the index's head.
    pub filters: usize,
    /// The part of them that is the index's head.
    pub head: usize,
    /// The bytes until a first search shows its results, including the whole index and records.
    pub search: usize,
    /// The part of them that is the index.
    pub index: usize,
    /// The bytes until all records are loaded; from then on the search needs no network.
    pub whole: usize,
}

impl Weights {
    /// Measures the files of a site: those fetched until the first search showed its results, and
    /// those fetched until all records were loaded.
    ///
    /// # Errors
    /// If a file is missing.
    pub fn of(site: &Site, first: &[String], whole: &[String]) -> Result<Self> {
        let mut weights = Self::default();
        for path in whole {
            let bytes = fs::read(site.folder().join(path)).with_context(|| path.clone())?;
            let weight = compressed(&bytes)?;
            weights.whole += weight;
            if first.contains(path) {
                weights.add(path, &bytes, weight)?;
            }
        }
        Ok(weights)
    }

    fn add(&mut self, path: &str, bytes: &[u8], weight: usize) -> Result<()> {
        let head = Engine::head_length(bytes).map(|length| length as usize);
        self.search += weight;
        if let Some(head) = head.and_then(|length| bytes.get(..length)) {
            self.index = weight;
            self.head = compressed(head)?;
            self.filters += self.head;
        } else if !is_record(path) {
            self.filters += weight;
        }
        Ok(())
    }
}

/// Recognises `data/earlier.<hash>/<number>.bin`, a file of record texts.
fn is_record(path: &str) -> bool {
    path.starts_with("data/earlier.") && path.matches('/').count() == 2
}

#[cfg(test)]
mod tests {
    use super::is_record;

    #[test]
    fn record_files_are_recognised_by_their_folder() {
        assert!(is_record("data/earlier.0123abcd/7.bin"));
        assert!(!is_record("data/earlier.0123abcd.bin"));
        assert!(!is_record("data/site.en.0123abcd.bin"));
    }
}
