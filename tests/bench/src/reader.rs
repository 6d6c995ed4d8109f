//! A reader on the site's page of earlier recommendations: what comes over the network before the
//! first search, and how long a key takes to show its results on a slow device.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Site};
use search::Engine;
use serde::Deserialize;

use crate::device::{count_work, throttle, type_letter, worked};
use crate::outcome::Spread;
use crate::size::compressed;

/// The page, below the site's root.
const PAGE: &str = "earlier/";
/// How many times slower the device is.
const SLOWER: u32 = 6;
/// How long a reader waits between two keys: longer than any answer takes.
const PAUSE: Duration = Duration::from_millis(1200);

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
}

/// What a key took, in milliseconds, as the page noted it.
#[derive(Debug, Deserialize)]
struct Stroke {
    /// From the key to the next frame being painted, as the browser says; in steps of 8.
    event: Option<f64>,
    /// From the key to the count of results and the filters' counts being painted.
    first: Option<f64>,
    /// From the key to the last of its records being painted.
    last: Option<f64>,
}

/// How long keys took, in milliseconds.
#[derive(Debug)]
pub struct Keys {
    /// How many keys changed results.
    pub count: usize,
    /// From a key to the next frame being painted, as the browser says.
    pub event: Option<Spread>,
    /// From a key to the count of results and the filters' counts being painted.
    pub first: Option<Spread>,
    /// From a key to its records being painted, the wait for the reader and for files included.
    pub last: Option<Spread>,
    /// What the page's main thread worked for it; other programs do not count.
    pub work: Option<Spread>,
}

/// What a reader met.
#[derive(Debug)]
pub struct Visit {
    /// What came over the network.
    pub weights: Weights,
    /// Keys on a slow device.
    pub slow: Keys,
    /// Keys on this machine as it is.
    pub fast: Keys,
}

/// Opens the page, types what is to be typed, and says what was met.
///
/// # Errors
/// If the browser fails or the page has no search.
pub async fn visit(browser: &Browser, site: &Site, typed: &[String]) -> Result<Visit> {
    browser.open_ready(&site.address(PAGE)).await?;
    let there = "return performance.getEntriesByType('resource').some(({ name, responseEnd }) =>
        /earlier[.][^/]*[.]bin$/.test(name) && responseEnd > 0)";
    ensure!(
        browser.becomes_true(there).await?,
        "the index was not fetched"
    );
    tokio::time::sleep(PAUSE).await;
    browser.run(include_str!("../page/strokes.js")).await?;
    count_work(browser).await?;
    let (first, rest) = typed.split_first().context("nothing to type")?;
    keys(browser, std::slice::from_ref(first)).await?;
    let weights = weights(browser, site).await?;
    let (slow, fast) = rest.split_at(rest.len() * 2 / 3);
    throttle(browser, SLOWER).await?;
    let slow = keys(browser, slow).await?;
    throttle(browser, 1).await?;
    let fast = keys(browser, fast).await?;
    Ok(Visit {
        weights,
        slow,
        fast,
    })
}

/// Types words, each in place of those before, and says how long keys took.
async fn keys(browser: &Browser, typed: &[String]) -> Result<Keys> {
    browser.run("window.strokes.length = 0").await?;
    let mut work = Vec::new();
    for words in typed {
        let focus = "const box = document.querySelector('[role=search] input[type=search]');
            box.focus();
            box.select();";
        browser.run(focus).await?;
        for letter in words.chars() {
            let before = worked(browser).await?;
            type_letter(browser, letter).await?;
            tokio::time::sleep(PAUSE).await;
            work.push(worked(browser).await? - before);
        }
    }
    let strokes = browser.run("return window.strokes").await?;
    let strokes: Vec<Stroke> = serde_json::from_value(strokes)?;
    Ok(Keys {
        count: strokes.iter().filter(|it| it.first.is_some()).count(),
        event: Spread::of(strokes.iter().filter_map(|it| it.event)),
        first: Spread::of(strokes.iter().filter_map(|it| it.first)),
        last: Spread::of(strokes.iter().filter_map(|it| it.last)),
        work: Spread::of(work),
    })
}

/// Weighs what the page has fetched so far.
async fn weights(browser: &Browser, site: &Site) -> Result<Weights> {
    let fetched = browser
        .run("return performance.getEntriesByType('resource').map(({ name }) => name)")
        .await?;
    let root = site.address("");
    let mut paths: Vec<String> = serde_json::from_value::<Vec<String>>(fetched)?
        .iter()
        .filter_map(|address| address.strip_prefix(&root))
        .map(|path| path.split(['?', '#']).next().unwrap_or(path).to_owned())
        .collect();
    paths.push(format!("{PAGE}index.html"));
    paths.sort();
    paths.dedup();
    let mut weights = Weights::default();
    for path in paths {
        let bytes = fs::read(site.folder().join(&path)).with_context(|| path.clone())?;
        weights.add(&path, &bytes)?;
    }
    Ok(weights)
}

impl Weights {
    fn add(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        let weight = compressed(bytes)?;
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
