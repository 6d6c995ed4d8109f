//! A connection that brings a part of the search: what is there works, and what is said is true.

use std::fs;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::reader::TABLET_LANDSCAPE;
use browser_tests::{Browser, Fate, Site, Stage, Trial};
use serde_json::Value;

use crate::earlier_words::saying;
use crate::ledger::{self, Ledger, published, search, sorted_ids, toggle};
use crate::records::first_cycle;

/// Has a page wait a fifth of the time before it calls a connection dead.
pub(crate) const HURRY: &str = "
    const wait = window.setTimeout;
    window.setTimeout = (call, after, ...rest) =>
        wait(call, after >= 10000 ? after / 5 : after, ...rest);";

/// A word that stands in summaries, and in no name of a State or issue.
const WORD: &str = "\"forced\"";

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial(
            "network: filters work while the words are held back, and words when they come",
            words_held_back,
        ),
        stage.trial(
            "network: an index cut after its head filters, and says what it lacks",
            cut_after_head,
        ),
        stage.trial(
            "network: while the rest is asked for again, every figure is that of its filters",
            asked_again,
        ),
        stage.trial(
            "network: without an index the whole can be read step by step",
            step_by_step,
        ),
        stage.trial(
            "network: a page older than the site says so and is loaded anew",
            republished,
        ),
    ]
}

/// Serves a copy of the site whose pages are quick to call a connection dead.
pub(crate) fn hurried(stage: &Stage) -> Result<Site> {
    Site::serve_with(&stage.site()?.folder(), HURRY)
}

pub(crate) fn is_index(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.starts_with("earlier.") && name.ends_with(".bin")
}

pub(crate) fn is_record(path: &str) -> bool {
    path.contains("/data/earlier.") && path.ends_with(".bin") && !is_index(path)
}

/// Waits until the page says something.
pub(crate) async fn says(browser: &Browser, words: &str) -> Result<()> {
    let said = format!("return document.querySelector('main').innerText.includes({words:?})");
    if browser.becomes_true(&said).await? {
        return Ok(());
    }
    let text = browser.text_of("main").await?;
    anyhow::bail!("\"{words}\" is never said in {text:.600}")
}

/// Waits until the line that counts is this.
async fn counts(browser: &Browser, line: &str) -> Result<()> {
    let is = format!("return document.querySelector('#count').innerText.trim() === {line:?}");
    if browser.becomes_true(&is).await? {
        return Ok(());
    }
    let shown = browser.text_of("#count").await?;
    anyhow::bail!("\"{shown}\" instead of \"{line}\"")
}

/// Tells how many bytes make the index filter: it says so itself, after its name.
fn head(site: &Site) -> Result<usize> {
    for entry in fs::read_dir(site.folder().join("data"))? {
        let path = entry?.path();
        if is_index(&path.to_string_lossy()) {
            let index = fs::read(path)?;
            let length = index.get(8..12).context("too short")?;
            let length = u32::from_le_bytes(length.try_into()?) as usize;
            ensure!(length + 100 < index.len(), "no words after {length} bytes");
            return Ok(length);
        }
    }
    anyhow::bail!("no index")
}

fn noted(rows: &[Value]) -> Vec<&Value> {
    let noted = rows.iter().filter(|row| row["response"] == "noted");
    noted.collect()
}

fn noted_saying_forced(rows: &[Value]) -> usize {
    let said = saying(rows, &["forced"]);
    said.iter().filter(|row| row["response"] == "noted").count()
}

fn line(count: usize) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} earlier recommendation{plural}")
}

async fn words_held_back(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = Site::serve(&stage.site()?.folder())?;
    let rows = published(&site)?;
    browser.resize(TABLET_LANDSCAPE).await?;
    site.network().bring(is_index, Fate::Held(head(&site)? + 8));
    browser.open_ready(&site.address("earlier/")).await?;
    toggle(browser, "Noted").await?;
    let shown = Ledger::counting(browser, noted(&rows).len()).await?;
    ensure!(shown.ids.len() == 25, "{:?}", shown.ids);
    let ids = sorted_ids(noted(&rows));
    ensure!(
        shown.ids.iter().all(|id| ids.contains(id)),
        "{:?}",
        shown.ids
    );
    counts(browser, &line(noted(&rows).len())).await?;
    search(browser, WORD).await?;
    says(browser, "Filters are ready; words in a moment").await?;
    let alone = format!(
        "{} by filters alone, ignoring the words",
        noted(&rows).len()
    );
    counts(browser, &alone).await?;
    site.network().heal();
    ledger::searching(browser).await?;
    counts(browser, &line(noted_saying_forced(&rows))).await
}

async fn cut_after_head(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = Site::serve(&stage.site()?.folder())?;
    let rows = published(&site)?;
    let count = noted(&rows).len();
    browser.resize(TABLET_LANDSCAPE).await?;
    site.network().bring(is_index, Fate::Cut(head(&site)? + 8));
    let address = site.address("earlier/?response=noted");
    browser.open_ready(&address).await?;
    says(browser, "Filters and charts still work").await?;
    counts(browser, &line(count)).await?;
    let text = browser.text_of("main").await?;
    ensure!(
        !text.contains("first recommendations are below"),
        "{text:.600}"
    );
    search(browser, WORD).await?;
    counts(
        browser,
        &format!("{count} by filters alone, ignoring the words"),
    )
    .await?;
    // What the filters alone find is not what was asked to be counted, or saved.
    browser.tap("link", "Chart").await?;
    says(browser, "so nothing is counted").await?;
    browser.tap("link", "List").await?;
    browser.tap("button", "Save results as CSV").await?;
    says(browser, "The file could not be created").await?;
    site.network().heal();
    browser.tap("button", "Try again").await?;
    ledger::searching(browser).await?;
    counts(browser, &line(noted_saying_forced(&rows))).await
}

async fn asked_again(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = hurried(stage)?;
    let rows = published(&site)?;
    browser.resize(TABLET_LANDSCAPE).await?;
    site.network().bring(is_index, Fate::Cut(head(&site)? + 8));
    let address = site.address("earlier/?response=noted");
    browser.open_ready(&address).await?;
    says(browser, "Filters and charts still work").await?;
    site.network().bring(is_index, Fate::Held(0));
    browser.tap("button", "Try again").await?;
    counts(browser, &line(noted(&rows).len())).await?;
    toggle(browser, "Noted").await?;
    counts(browser, &line(rows.len())).await?;
    toggle(browser, "Supported").await?;
    let supported = rows.iter().filter(|row| row["response"] == "supported");
    let supported = sorted_ids(supported);
    let shown = Ledger::counting(browser, supported.len()).await?;
    counts(browser, &line(supported.len())).await?;
    ensure!(
        shown.ids.iter().all(|id| supported.contains(id)),
        "{:?}",
        shown.ids
    );
    // That attempt ends, too, and takes nothing away.
    says(browser, "Filters and charts still work").await?;
    counts(browser, &line(supported.len())).await?;
    site.network().heal();
    browser.tap("button", "Try again").await?;
    ledger::searching(browser).await?;
    counts(browser, &line(supported.len())).await
}

async fn step_by_step(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = Site::serve(&stage.site()?.folder())?;
    browser.resize(TABLET_LANDSCAPE).await?;
    site.network().bring(is_index, Fate::Cut(0));
    browser
        .open_ready(&site.address("earlier/?response=noted"))
        .await?;
    says(browser, "The search could not be loaded").await?;
    counts(browser, "343 in all").await?;
    browser.tap("button", "Show 25 more (318 left)").await?;
    says(browser, "(293 left)").await?;
    let shown = Ledger::read(browser).await?.ids;
    ensure!(
        shown.len() == 50 && shown[..2] == ["118.1", "118.2"],
        "{shown:?}"
    );
    Ok(())
}

async fn republished(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = Site::serve(&stage.site()?.folder())?;
    browser.resize(TABLET_LANDSCAPE).await?;
    ledger::open(browser, &site, "").await?;
    site.network().bring(is_record, Fate::Gone);
    first_cycle(browser, &site).await?;
    says(browser, "The site has been updated").await?;
    ensure!(
        browser.all_saying("button", "Try again").await?.is_empty(),
        "what cannot help is offered"
    );
    site.network().heal();
    browser.tap("button", "Reload the page").await?;
    let new = "return document.documentElement.dataset.search === 'ready'
        && !document.querySelector('main').innerText.includes('published anew')
        && document.querySelectorAll('article.record').length === 25";
    ensure!(browser.becomes_true(new).await?, "it is not loaded anew");
    let query = browser.run("return location.search").await?;
    ensure!(query == "?cycle=1", "{query}");
    Ok(())
}
