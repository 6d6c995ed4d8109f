//! What a reader's visit costs on the network.

use std::fs;

use anyhow::{Context, Result};
use browser_tests::Site;
use search::Engine;

use crate::size::compressed;

/// Bytes over the network, compressed with brotli 11.
#[derive(Clone, Copy, Debug, Default)]
pub struct Weights {
    /// Until filters work: the page, the app, the engine, the index's head.
    pub filters: usize,
    /// Of these, the index's head.
    pub head: usize,
    /// Until a first search shows its results: with all of the index, and records.
    pub search: usize,
    /// Of these, the index.
    pub index: usize,
    /// All that came: then the search goes on without a network.
    pub whole: usize,
}

impl Weights {
    /// Weighs files of a site: those fetched when the first search showed its results, and those
    /// fetched when all records were there.
    ///
    /// # Errors
    /// If a file is not there.
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

/// `data/earlier.<hash>/<number>.bin`: texts of some records.
fn is_record(path: &str) -> bool {
    path.starts_with("data/earlier.") && path.matches('/').count() == 2
}

#[cfg(test)]
mod tests {
    use super::is_record;

    #[test]
    fn records_are_known_by_their_folder() {
        assert!(is_record("data/earlier.0123abcd/7.bin"));
        assert!(!is_record("data/earlier.0123abcd.bin"));
        assert!(!is_record("data/site.en.0123abcd.bin"));
    }
}
