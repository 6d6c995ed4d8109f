//! A connection that stays open and brings nothing: whatever waits for it ends, says so, and can be
//! asked for again.

use std::sync::Arc;

use anyhow::{Result, ensure};
use browser_tests::reader::TABLET_LANDSCAPE;
use browser_tests::{Browser, Fate, Stage, Trial};

use crate::ledger::{self, Ledger, published, sorted_ids};
use crate::network::{hurried, is_index, is_record, says};
use crate::projector::{self, DECK, expect};
use crate::records::first_cycle;
use crate::resilience::{NOTICE, SAID};
use crate::taking::saved;

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial(
            "stalled: an index that stops coming is said, and asked for again",
            index,
        ),
        stage.trial(
            "stalled: texts that stop coming are missed, and asked for again",
            records,
        ),
        stage.trial("stalled: saving ends, and can be tried again", saving),
        stage.trial(
            "stalled: a second language that stops coming is said, and one is shown",
            language,
        ),
        stage.trial(
            "stalled: data that stop coming: readable, and said",
            async |browser, stage| starting(browser, stage, |it| it.contains("/data/site.")).await,
        ),
        stage.trial(
            "stalled: a wasm that stops coming: readable, and said",
            async |browser, stage| starting(browser, stage, |it| it.ends_with("_bg.wasm")).await,
        ),
    ]
}

async fn index(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = hurried(stage)?;
    let rows = published(&site)?;
    browser.resize(TABLET_LANDSCAPE).await?;
    site.network().bring(is_index, Fate::Held(100));
    let address = site.address("earlier/?response=noted");
    browser.open_ready(&address).await?;
    says(browser, "Loading the search").await?;
    says(browser, "The search could not be loaded").await?;
    let shown = Ledger::read(browser).await?;
    ensure!(shown.count == 343, "{}", shown.count);
    site.network().heal();
    browser.tap("button", "Try again").await?;
    ledger::searching(browser).await?;
    let noted = rows.iter().filter(|row| row["response"] == "noted");
    Ledger::counting(browser, noted.count()).await?;
    Ok(())
}

async fn records(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = hurried(stage)?;
    browser.resize(TABLET_LANDSCAPE).await?;
    ledger::open(browser, &site, "").await?;
    site.network().bring(is_record, Fate::Held(50));
    // Reads the page when it is busy no more.
    first_cycle(browser, &site).await?;
    says(browser, "could not be loaded").await?;
    site.network().heal();
    browser.tap("button", "Try again").await?;
    let mended = "return document.querySelectorAll('article.record').length === 25
        && !document.querySelector('main').innerText.includes('could not be loaded')";
    ensure!(browser.becomes_true(mended).await?, "texts never came");
    Ok(())
}

async fn saving(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = hurried(stage)?;
    let rows = published(&site)?;
    browser.resize(TABLET_LANDSCAPE).await?;
    ledger::open(browser, &site, "?response=noted").await?;
    site.network().bring(is_record, Fate::Held(0));
    // What is on the screen is there; the rest of the first cycle is not.
    first_cycle(browser, &site).await?;
    browser.tap("button", "Save results as JSON").await?;
    says(browser, "The file could not be created").await?;
    site.network().heal();
    let (_, text) = saved(browser, "Save results as JSON").await?;
    let taken: Vec<serde_json::Value> = serde_json::from_str(&text)?;
    let first = rows.iter().filter(|row| row["cycle"] == 1);
    ensure!(sorted_ids(&taken) == sorted_ids(first), "others were saved");
    Ok(())
}

async fn language(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = hurried(stage)?;
    site.network()
        .bring(|path| path.contains("/data/decks.fr."), Fate::Held(100));
    projector::open(browser, &site, DECK).await?;
    browser.press("l").await?;
    let said = "return document.body.innerText
        .includes('The slides in the second language could not be loaded')";
    ensure!(browser.becomes_true(said).await?, "it is waited for");
    browser.press(thirtyfour::Key::PageDown).await?;
    expect(browser, 2).await?;
    site.network().heal();
    browser.press("l").await?;
    let both = "return document.querySelectorAll('section.slide[aria-current] > .slide__box').length === 2";
    ensure!(browser.becomes_true(both).await?, "it does not come");
    Ok(())
}

async fn starting(browser: &Browser, stage: &Stage, meant: fn(&str) -> bool) -> Result<()> {
    let site = hurried(stage)?;
    site.network().bring(meant, Fate::Held(1000));
    browser.open(&site.address("clusters/elections/")).await?;
    ensure!(browser.becomes_true(SAID).await?, "nothing is said");
    ensure!(browser.text_of("[role=alert]").await? == NOTICE);
    ensure!(browser.text_of("h1").await? == "Elections");
    Ok(())
}
