//! The page in Chromium that runs the engines: written out as files, opened once per engine, polled
//! for its measurements.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use browser_tests::{Browser, Site};
use serde_json::Value;

use crate::outcome::Outcome;

/// The page's files.
const FILES: [(&str, &str); 7] = [
    ("index.html", include_str!("../page/index.html")),
    ("bench.js", include_str!("../page/bench.js")),
    ("columns.js", include_str!("../page/columns.js")),
    ("presession.js", include_str!("../page/presession.js")),
    ("shipped.js", include_str!("../page/shipped.js")),
    ("minisearch.js", include_str!("../page/minisearch.js")),
    ("flexsearch.js", include_str!("../page/flexsearch.js")),
];

const LONGEST_RUN: Duration = Duration::from_secs(1200);
/// The number of polls in a row that may fail; the driver takes a minute for each.
const LONGEST_SILENCE: u32 = 8;
const LOOK_EVERY: Duration = Duration::from_millis(200);
/// The number of characters of a stored index fetched from the browser at a time.
const PIECE: usize = 1 << 20;

/// Writes out the page: its files, our engine's modules and the other engines'.
///
/// # Errors
/// If a file cannot be copied.
pub fn write_out(folder: &Path, engines: &[PathBuf], modules: &[PathBuf]) -> Result<()> {
    fs::create_dir_all(folder)?;
    for (name, text) in FILES {
        fs::write(folder.join(name), text)?;
    }
    for file in engines {
        copy(file, &folder.join("engine"))?;
    }
    for module in modules {
        copy(module, &folder.join("packages"))?;
    }
    Ok(())
}

/// Runs an engine on a workload, both given by the names of their files.
///
/// # Errors
/// If the page fails, or takes too long.
pub async fn run(browser: &Browser, site: &Site, engine: &str, work: &str) -> Result<Outcome> {
    let start = Instant::now();
    let address = site.address(&format!("index.html?engine={engine}&work={work}"));
    browser.open(&address).await?;
    let mut silent = 0;
    while start.elapsed() < LONGEST_RUN && silent < LONGEST_SILENCE {
        tokio::time::sleep(LOOK_EVERY).await;
        let look = "return { outcome: window.outcome, problem: window.problem }";
        // The page does not answer while it builds an index.
        let Ok(state) = browser.run(look).await else {
            silent += 1;
            continue;
        };
        silent = 0;
        if let Value::String(problem) = &state["problem"] {
            bail!("{engine} on {work}: {problem}");
        }
        if !state["outcome"].is_null() {
            return serde_json::from_value(state["outcome"].clone())
                .context("unreadable measurements");
        }
    }
    let waited = start.elapsed().as_secs();
    bail!("{engine} on {work}: no result after {waited} s")
}

/// Fetches the engine's stored index from the page, piece by piece.
///
/// # Errors
/// If the browser does not answer.
pub async fn saved(browser: &Browser, length: usize) -> Result<String> {
    let mut text = String::with_capacity(length);
    for from in (0..length).step_by(PIECE) {
        let to = from + PIECE;
        let piece = browser
            .run(&format!("return window.saved.slice({from}, {to})"))
            .await?;
        text.push_str(piece.as_str().context("no stored index")?);
    }
    Ok(text)
}

fn copy(file: &Path, into: &Path) -> Result<()> {
    fs::create_dir_all(into)?;
    let name = file.file_name().unwrap_or_default();
    fs::copy(file, into.join(name)).with_context(|| file.display().to_string())?;
    Ok(())
}
