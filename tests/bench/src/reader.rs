//! A reader on the site's /earlier/ page: the bytes loaded before the first search, and the time
//! from a key to its results on a slow device.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Site};
use serde::Deserialize;

use crate::device::{count_work, throttle, type_letter, worked};
use crate::outcome::{Spread, best};
use crate::speed;
use crate::weights::Weights;

/// The page, below the site's root.
const PAGE: &str = "earlier/";
/// The factor by which the device is slower.
const SLOWER: u32 = 6;
/// The reader's tablet, in portrait.
pub(crate) const SCREEN: (u32, u32) = (820, 1180);
/// The part visible while typing: the on-screen keyboard takes a third.
pub(crate) const ABOVE_KEYBOARD: (u32, u32) = (820, 787);
/// The number of rounds on the slow device in which only Event Timing measures.
pub(crate) const ROUNDS: usize = 3;
/// The pause between two keys: longer than any answer takes.
const PAUSE: Duration = Duration::from_millis(1200);

/// The times of one key in milliseconds, as the page recorded them.
#[derive(Debug, Deserialize)]
struct Stroke {
    event: Option<f64>,
    count: Option<f64>,
    sight: Option<f64>,
    filters: Option<f64>,
    all: Option<f64>,
}

impl Stroke {
    /// Returns the time until the number of results and the visible entries were painted.
    fn result(&self) -> Option<f64> {
        let both = [self.count, self.sight];
        both.into_iter().flatten().max_by(f64::total_cmp)
    }
}

/// Holds the times of several keys, in milliseconds.
#[derive(Debug)]
pub struct Keys {
    /// The number of keys that the browser reported.
    pub count: usize,
    /// From a key to the next painted frame, as Event Timing reports it while nothing else observes
    /// the page; in steps of 8.
    pub event: Option<Spread>,
    /// From a key until the number of results and the visible entries are painted.
    pub result: Option<Spread>,
    /// From a key until the last of the filters' counts is painted.
    pub filters: Option<Spread>,
    /// From a key until the last entry is painted, visible or not.
    pub all: Option<Spread>,
    /// The working time of the page's main thread, without other programs.
    pub work: Option<Spread>,
    /// `event` of each key in its best round, which leaves out the time that other programs took.
    pub best: Option<Spread>,
}

/// The measurements of a reader's visit.
#[derive(Debug)]
pub struct Visit {
    /// The bytes over the network.
    pub weights: Weights,
    /// Keys on a slow device right after the first word, each waiting for its record files.
    pub early: Keys,
    /// Keys on a slow device once all records are loaded, above an on-screen keyboard.
    pub slow: Keys,
    /// The same on the whole screen, as with an external keyboard.
    pub whole: Keys,
    /// Keys at this machine's own speed.
    pub fast: Keys,
    /// This machine's speed during the visit, as measured by [`speed::times`].
    pub speed: Option<Spread>,
}

/// Opens the page, types the queries and returns the measurements.
///
/// # Errors
/// If the browser fails or the page has no search.
pub async fn visit(browser: &Browser, site: &Site, typed: &[String]) -> Result<Visit> {
    browser.resize(SCREEN).await?;
    browser.open_ready(&site.address(PAGE)).await?;
    let loaded = "return performance.getEntriesByType('resource').some(({ name, responseEnd }) =>
        /earlier[.][^/]*[.]bin$/.test(name) && responseEnd > 0)";
    ensure!(
        browser.becomes_true(loaded).await?,
        "the index was not fetched"
    );
    tokio::time::sleep(PAUSE).await;
    browser.run(include_str!("../page/strokes.js")).await?;
    count_work(browser).await?;
    let (first, rest) = typed.split_first().context("there is nothing to type")?;
    keys(browser, std::slice::from_ref(first), 0).await?;
    let first_search = fetched(browser, site).await?;
    let (early, rest) = rest.split_at(rest.len() / 5);
    throttle(browser, SLOWER).await?;
    let early = keys(browser, early, 0).await?;
    throttle(browser, 1).await?;
    // While the reader pauses, the page fetches all records.
    let loaded = "return document.documentElement.dataset.records === 'here'";
    ensure!(
        browser.becomes_true(loaded).await?,
        "the records did not finish loading"
    );
    let all = fetched(browser, site).await?;
    let (typed_slowly, fast) = rest.split_at(rest.len() * 2 / 3);
    let mut speeds = speed::times().to_vec();
    throttle(browser, SLOWER).await?;
    let whole = keys(browser, typed_slowly, ROUNDS).await?;
    browser.resize(ABOVE_KEYBOARD).await?;
    let slow = keys(browser, typed_slowly, ROUNDS).await?;
    throttle(browser, 1).await?;
    browser.resize(SCREEN).await?;
    speeds.extend(speed::times());
    let fast = keys(browser, fast, 1).await?;
    speeds.extend(speed::times());
    Ok(Visit {
        weights: Weights::of(site, &first_search, &all)?,
        early,
        slow,
        whole,
        fast,
        speed: Spread::of(speeds),
    })
}

/// Types words once with the page's changes observed, then `rounds` times without, and returns the
/// times. With no such rounds, Event Timing is taken from the observed keys.
async fn keys(browser: &Browser, typed: &[String], rounds: usize) -> Result<Keys> {
    browser.run("watchChanges(true)").await?;
    let (watched, work) = strokes(browser, typed, 1).await?;
    browser.run("watchChanges(false)").await?;
    let (unwatched, _) = strokes(browser, typed, rounds).await?;
    let spread = |of: fn(&Stroke) -> Option<f64>| Spread::of(watched.iter().filter_map(of));
    let reported = if rounds == 0 { &watched } else { &unwatched };
    let events: Vec<_> = reported.iter().map(|it| it.event).collect();
    Ok(Keys {
        count: events.iter().flatten().count(),
        event: Spread::of(events.iter().copied().flatten()),
        result: spread(Stroke::result),
        filters: spread(|it| it.filters),
        all: spread(|it| it.all),
        work: Spread::of(work),
        best: Spread::of(best(&events, watched.len())),
    })
}

/// Types words, each replacing the one before, for a number of rounds. Returns what the page recorded
/// for each key, and the working time of its main thread in milliseconds.
async fn strokes(
    browser: &Browser,
    typed: &[String],
    rounds: usize,
) -> Result<(Vec<Stroke>, Vec<f64>)> {
    browser.run("window.strokes.length = 0").await?;
    let mut work = Vec::new();
    for words in std::iter::repeat_n(typed, rounds).flatten() {
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
    ensure!(
        strokes.len() == work.len(),
        "the page did not record every key"
    );
    Ok((strokes, work))
}

/// Lists the site's files that the page has fetched so far.
async fn fetched(browser: &Browser, site: &Site) -> Result<Vec<String>> {
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
    Ok(paths)
}
