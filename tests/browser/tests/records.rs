//! The files of records: what happens when they do not come, or are damaged, and that the search
//! needs no network once they are there.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Result, ensure};
use browser_tests::Trial;
use browser_tests::reader::TABLET_LANDSCAPE;
use browser_tests::{Browser, Site, Stage};

use crate::ledger::{self, Ledger, published};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial(
            "records: without the records' files filters go on, and texts are missed",
            no_records,
        ),
        stage.trial(
            "records: a damaged file of records is missed, and trying again mends it",
            damaged_records,
        ),
        stage.trial(
            "records: once the records are there the search goes on without a server",
            stopped,
        ),
    ]
}

/// The files of records, small and large.
fn record_files(site: &Site) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(site.folder().join("data"))? {
        let folder = entry?.path();
        if folder.is_dir() {
            for file in fs::read_dir(folder)? {
                files.push(file?.path());
            }
        }
    }
    ensure!(files.len() > 1, "{files:?}");
    Ok(files)
}

/// Asks for the first cycle, whose entries were not shown yet, and waits for its number.
pub(crate) async fn first_cycle(browser: &Browser, site: &Site) -> Result<Ledger> {
    let rows = published(site)?;
    let first = rows.iter().filter(|row| row["cycle"] == 1).count();
    let go = "history.pushState(null, '', 'earlier/?cycle=1');
        dispatchEvent(new PopStateEvent('popstate'))";
    browser.run(go).await?;
    Ledger::counting(browser, first).await
}

/// Waits until the page says that it misses texts, and offers this.
async fn misses_texts(browser: &Browser, offer: &str) -> Result<()> {
    let missed = "return document.querySelector('main').innerText.includes('could not be loaded')";
    ensure!(
        browser.becomes_true(missed).await?,
        "nothing is said of what is missing"
    );
    browser.find("button", offer).await?;
    Ok(())
}

async fn no_records(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = Site::serve(&stage.site()?.folder())?;
    for file in record_files(&site)? {
        fs::remove_file(file)?;
    }
    browser.resize(TABLET_LANDSCAPE).await?;
    ledger::open(browser, &site, "").await?;
    // Counts need no files; texts do.
    first_cycle(browser, &site).await?;
    misses_texts(browser, "Reload the page").await
}

async fn damaged_records(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = Site::serve(&stage.site()?.folder())?;
    let mut whole = Vec::new();
    for file in record_files(&site)? {
        let bytes = fs::read(&file)?;
        // No text is one any more.
        let damaged = bytes.iter().map(|it| if *it == b'e' { 0xff } else { *it });
        fs::write(&file, damaged.collect::<Vec<u8>>())?;
        whole.push((file, bytes));
    }
    browser.resize(TABLET_LANDSCAPE).await?;
    ledger::open(browser, &site, "").await?;
    first_cycle(browser, &site).await?;
    misses_texts(browser, "Try again").await?;
    for (file, bytes) in whole {
        fs::write(file, bytes)?;
    }
    browser.tap("button", "Try again").await?;
    let mended = "return document.querySelectorAll('article.record').length === 25
        && !document.querySelector('main').innerText.includes('could not be loaded')";
    ensure!(browser.becomes_true(mended).await?, "texts never came");
    Ok(())
}

async fn stopped(browser: &Browser, stage: &Stage) -> Result<()> {
    let mut site = Site::serve(&stage.site()?.folder())?;
    let rows = published(&site)?;
    browser.resize(TABLET_LANDSCAPE).await?;
    ledger::open(browser, &site, "").await?;
    ledger::search(browser, "\"forced\"").await?;
    let there = "return document.documentElement.dataset.records === 'here'";
    ensure!(browser.becomes_true(there).await?, "the records never came");
    site.stop();
    let shown = first_cycle(browser, &site).await?;
    ensure!(shown.ids.len() == 25, "{:?}", shown.ids);
    let is_of_cycle = |id: &String| {
        rows.iter()
            .any(|row| row["id"] == **id && row["cycle"] == 1)
    };
    ensure!(shown.ids.iter().all(is_of_cycle), "{:?}", shown.ids);
    let texts = "return [...document.querySelectorAll('.record__text')]
        .every((it) => it.textContent.length > 20)";
    ensure!(browser.run(texts).await? == true, "an entry has no text");
    Ok(())
}
