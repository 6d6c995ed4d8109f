//! A reader on the site's page of earlier recommendations: what comes over the network before the
//! first search, and how long a key takes to show its results on a slow device.

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
/// How many times slower the device is.
const SLOWER: u32 = 6;
/// The reader's tablet, in portrait.
pub(crate) const SCREEN: (u32, u32) = (820, 1180);
/// What is seen of it while one types: a tablet's own keyboard takes a third.
pub(crate) const ABOVE_KEYBOARD: (u32, u32) = (820, 787);
/// How often the same is typed on the slow device, each time for the browser's own word alone.
pub(crate) const ROUNDS: usize = 3;
/// How long a reader waits between two keys: longer than any answer takes.
const PAUSE: Duration = Duration::from_millis(1200);

/// What a key took, in milliseconds, as the page noted it.
#[derive(Debug, Deserialize)]
struct Stroke {
    event: Option<f64>,
    count: Option<f64>,
    sight: Option<f64>,
    filters: Option<f64>,
    all: Option<f64>,
}

impl Stroke {
    /// Until the number of results and the entries in sight were painted.
    fn result(&self) -> Option<f64> {
        let both = [self.count, self.sight];
        both.into_iter().flatten().max_by(f64::total_cmp)
    }
}

/// How long keys took, in milliseconds.
#[derive(Debug)]
pub struct Keys {
    /// How many keys the browser told of.
    pub count: usize,
    /// From a key to the next frame being painted, as the browser says while nothing else watches; in
    /// steps of 8.
    pub event: Option<Spread>,
    /// From a key to the number of results, and the entries that can be seen, being painted.
    pub result: Option<Spread>,
    /// From a key to the last of the filters' counts being painted.
    pub filters: Option<Spread>,
    /// From a key to the last of the entries being painted, in sight or not.
    pub all: Option<Spread>,
    /// What the page's main thread worked for it; other programs do not count.
    pub work: Option<Spread>,
    /// `event` of each key in its best round: what other programs took from it is left out.
    pub best: Option<Spread>,
}

/// What a reader met.
#[derive(Debug)]
pub struct Visit {
    /// What came over the network.
    pub weights: Weights,
    /// Keys on a slow device, right after the first word: each waits for its records' files.
    pub early: Keys,
    /// Keys on a slow device, once all records are there: above a tablet's own keyboard, which takes a
    /// third of its screen.
    pub slow: Keys,
    /// The same on the whole screen, as with a keyboard beside it.
    pub whole: Keys,
    /// Keys on this machine as it is.
    pub fast: Keys,
    /// How fast this machine was meanwhile, as [`speed::times`] measures it.
    pub speed: Option<Spread>,
}

/// Opens the page, types what is to be typed, and says what was met.
///
/// # Errors
/// If the browser fails or the page has no search.
pub async fn visit(browser: &Browser, site: &Site, typed: &[String]) -> Result<Visit> {
    browser.resize(SCREEN).await?;
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
    keys(browser, std::slice::from_ref(first), 0).await?;
    let first_search = fetched(browser, site).await?;
    let (early, rest) = rest.split_at(rest.len() / 5);
    throttle(browser, SLOWER).await?;
    let early = keys(browser, early, 0).await?;
    throttle(browser, 1).await?;
    // The reader reads; meanwhile all records are fetched.
    let there = "return document.documentElement.dataset.records === 'here'";
    ensure!(browser.becomes_true(there).await?, "not all records came");
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

/// Types words once while what changes is watched, then `rounds` times over while it is not, and says
/// how long keys took. Without such rounds the browser's word is of the keys that were watched.
async fn keys(browser: &Browser, typed: &[String], rounds: usize) -> Result<Keys> {
    browser.run("watchChanges(true)").await?;
    let (watched, work) = strokes(browser, typed, 1).await?;
    browser.run("watchChanges(false)").await?;
    let (unwatched, _) = strokes(browser, typed, rounds).await?;
    let spread = |of: fn(&Stroke) -> Option<f64>| Spread::of(watched.iter().filter_map(of));
    let told = if rounds == 0 { &watched } else { &unwatched };
    let events: Vec<_> = told.iter().map(|it| it.event).collect();
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

/// Types words, each in place of those before, all of them some times over. Gives what the page noted
/// of each key, and what its main thread worked for it, in milliseconds.
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
    ensure!(strokes.len() == work.len(), "a key was not noted");
    Ok((strokes, work))
}

/// Lists the files of the site that the page has fetched so far.
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
