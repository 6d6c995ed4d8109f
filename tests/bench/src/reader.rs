//! A reader on the site's page of earlier recommendations: what comes over the network before the
//! first search, and how long a key takes to show its results on a slow device.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Site};
use search::Engine;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::outcome::Spread;
use crate::size::compressed;

/// The page, below the site's root.
const PAGE: &str = "earlier/";
/// How many times slower the device is.
const SLOWER: u32 = 6;
/// How long a reader waits between two keys: longer than any answer takes.
const PAUSE: Duration = Duration::from_millis(400);

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

/// What a key took, in milliseconds.
#[derive(Debug, Deserialize)]
pub struct Stroke {
    /// From the key to the last change among the results being painted.
    pub painted: Option<f64>,
    /// From the key to the next frame, by the browser's own account; 0 below 16 ms.
    pub event: f64,
}

/// What a reader met.
#[derive(Debug)]
pub struct Visit {
    /// What came over the network.
    pub weights: Weights,
    /// Keys that changed results.
    pub keys: usize,
    /// From a key to its painted results.
    pub painted: Option<Spread>,
    /// From a key to the next frame, by the browser's own account.
    pub event: Option<Spread>,
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
    let (first, rest) = typed.split_first().context("nothing to type")?;
    enter(browser, first).await?;
    let weights = weights(browser, site).await?;
    throttle(browser, SLOWER).await?;
    browser.run("window.strokes.length = 0").await?;
    for words in rest {
        enter(browser, words).await?;
    }
    throttle(browser, 1).await?;
    let strokes = browser.run("return window.strokes").await?;
    let strokes: Vec<Stroke> = serde_json::from_value(strokes)?;
    let changed: Vec<&Stroke> = strokes.iter().filter(|it| it.painted.is_some()).collect();
    Ok(Visit {
        weights,
        keys: changed.len(),
        painted: Spread::of(changed.iter().filter_map(|it| it.painted)),
        event: Spread::of(changed.iter().map(|it| it.event)),
    })
}

/// Empties the search box at once, then types key by key.
async fn enter(browser: &Browser, words: &str) -> Result<()> {
    let focus = "const box = document.querySelector('main input[type=search]');
        box.focus();
        box.select();";
    browser.run(focus).await?;
    for letter in words.chars() {
        key(browser, "keyDown", letter).await?;
        key(browser, "keyUp", letter).await?;
        tokio::time::sleep(PAUSE).await;
    }
    Ok(())
}

async fn key(browser: &Browser, kind: &str, letter: char) -> Result<()> {
    let mut event = json!({ "type": kind, "key": letter });
    if kind == "keyDown" {
        event["text"] = Value::from(letter.to_string());
    }
    send(browser, "Input.dispatchKeyEvent", event).await
}

async fn throttle(browser: &Browser, rate: u32) -> Result<()> {
    send(
        browser,
        "Emulation.setCPUThrottlingRate",
        json!({ "rate": rate }),
    )
    .await
}

async fn send(browser: &Browser, name: &str, arguments: Value) -> Result<()> {
    let cdp = browser.driver().cdp();
    cdp.send_raw(name, arguments)
        .await
        .with_context(|| name.to_owned())?;
    Ok(())
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
