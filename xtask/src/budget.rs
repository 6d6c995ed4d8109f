//! Size budgets: what a factsheet, and then a search, costs a reader on a slow line, compressed as
//! a host would.
//!
//! It must not know how the files came about; it measures a finished site.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::files::files_below;

/// Bytes in a kilobyte, as networks count them.
const KB: usize = 1000;

/// One limit, and how its files are weighed.
struct Budget {
    what: &'static str,
    limit_kb: usize,
    weigh: Weigh,
    belongs: fn(&str) -> bool,
}

#[derive(Clone, Copy)]
enum Weigh {
    /// All files together: a page loads each of them.
    Sum,
    /// The largest: a page loads one of them.
    Largest,
}

const BUDGETS: [Budget; 9] = [
    Budget {
        what: "reader's wasm",
        limit_kb: 192,
        weigh: Weigh::Sum,
        belongs: |path| path.starts_with("reader-") && path.ends_with(".wasm"),
    },
    Budget {
        what: "reader's script",
        limit_kb: 10,
        weigh: Weigh::Sum,
        belongs: |path| path.starts_with("reader-") && path.ends_with(".js"),
    },
    Budget {
        what: "presenter",
        limit_kb: 170,
        weigh: Weigh::Sum,
        belongs: |path| path.starts_with("presenter-"),
    },
    Budget {
        what: "search engine",
        limit_kb: 45,
        weigh: Weigh::Sum,
        belongs: is_engine,
    },
    Budget {
        what: "start-up script",
        limit_kb: 3,
        weigh: Weigh::Sum,
        belongs: |path| path.starts_with("boot-"),
    },
    Budget {
        what: "CSS",
        limit_kb: 14,
        weigh: Weigh::Sum,
        belongs: |path| path.ends_with(".css"),
    },
    Budget {
        what: "factsheet HTML",
        limit_kb: 25,
        weigh: Weigh::Largest,
        belongs: is_factsheet,
    },
    Budget {
        what: "State HTML",
        limit_kb: 12,
        weigh: Weigh::Largest,
        belongs: is_state,
    },
    Budget {
        what: "data",
        limit_kb: 90,
        weigh: Weigh::Largest,
        belongs: is_data,
    },
];

/// Measures the site, prints a table, and fails if a limit is passed or nothing was found.
pub(crate) fn measure(site: &Path) -> Result<String> {
    let files = files_below(&[site.to_path_buf()])?;
    eprintln!("    {:<16}{:>10}{:>10}", "brotli 11", "is", "limit");
    let mut over = Vec::new();
    for budget in &BUDGETS {
        let weighed = budget.files(site, &files)?;
        let bytes = budget.total(&weighed);
        let kb = format!("{}.{} kB", bytes / KB, bytes % KB / 100);
        eprintln!("    {:<16}{kb:>10}{:>7} kB", budget.what, budget.limit_kb);
        if weighed.is_empty() {
            over.push(format!("{}: no such file in the site", budget.what));
        } else if bytes > budget.limit_kb * KB {
            over.push(format!(
                "{}: {kb} is over {} kB",
                budget.what, budget.limit_kb
            ));
        }
    }
    if over.is_empty() {
        return Ok(format!("{} within their limits", BUDGETS.len()));
    }
    bail!("{}", over.join("; "))
}

/// Measures the site and returns a Markdown table.
pub(crate) fn table(site: &Path) -> Result<String> {
    let files = files_below(&[site.to_path_buf()])?;
    let mut table = "| brotli 11 | size | budget |\n|---|---|---|\n".to_owned();
    for budget in &BUDGETS {
        let bytes = budget.total(&budget.files(site, &files)?);
        let (what, limit) = (budget.what, budget.limit_kb);
        let size = format!("{}.{} kB", bytes / KB, bytes % KB / 100);
        table.push_str(&format!("| {what} | {size} | {limit} kB |\n"));
    }
    Ok(table)
}

impl Budget {
    fn files(&self, site: &Path, files: &[PathBuf]) -> Result<Vec<usize>> {
        let mut sizes = Vec::new();
        for file in files {
            let path = file
                .strip_prefix(site)?
                .to_string_lossy()
                .replace('\\', "/");
            if (self.belongs)(&path) {
                sizes.push(compressed(&fs::read(file)?)?);
            }
        }
        Ok(sizes)
    }

    fn total(&self, sizes: &[usize]) -> usize {
        match self.weigh {
            Weigh::Sum => sizes.iter().sum(),
            Weigh::Largest => sizes.iter().copied().max().unwrap_or_default(),
        }
    }
}

/// `clusters/<slug>/index.html`, in any language.
fn is_factsheet(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').rev().collect();
    matches!(parts.as_slice(), ["index.html", _, "clusters", ..])
}

fn is_state(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').rev().collect();
    matches!(parts.as_slice(), ["index.html", _, "states", ..])
}

/// What only a search loads: `engine-<hash>.js`, `search-engine-<hash>_bg.wasm`.
fn is_engine(path: &str) -> bool {
    path.starts_with("engine-") || path.starts_with("search-engine-")
}

/// `data/site.<language>.<hash>.bin`.
fn is_data(path: &str) -> bool {
    path.starts_with("data/site.") && path.ends_with(".bin")
}

fn compressed(bytes: &[u8]) -> Result<usize> {
    let mut small = Vec::new();
    let strongest = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut small, &strongest)?;
    Ok(small.len())
}

#[cfg(test)]
mod tests {
    use super::{compressed, is_data, is_engine, is_factsheet};

    #[test]
    fn a_factsheet_is_known_by_its_address_in_every_language() {
        assert!(is_factsheet("clusters/land/index.html"));
        assert!(is_factsheet("fr/clusters/land/index.html"));
        assert!(!is_factsheet("clusters/index.html"));
        assert!(!is_factsheet("recommendations/land-1/index.html"));
    }

    #[test]
    fn the_data_of_each_language_counts() {
        assert!(is_data("data/site.en.0123abcd.bin"));
        assert!(!is_data("data/earlier.0123abcd.bin"));
    }

    #[test]
    fn the_engine_is_weighed_with_its_loader() {
        assert!(is_engine("engine-0123abcd.js"));
        assert!(is_engine("search-engine-0123abcd_bg.wasm"));
        assert!(!is_engine("reader-0123abcd_bg.wasm"));
    }

    #[test]
    fn compression_makes_repetition_small() {
        assert!(compressed(&[b'a'; 100_000]).unwrap() < 100);
    }
}
