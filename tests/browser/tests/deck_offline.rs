//! A deck that was opened needs no network: to the closing slide, with notes, clock and language.

use std::fs;
use std::sync::Arc;

use anyhow::{Result, ensure};
use browser_tests::{Browser, Site, Stage, Trial};
use thirtyfour::Key;

use crate::projector::{self, COUNT, DECK, comes_to, countdown, expect, has_notes};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial(
            "offline: once open, a deck is presented to the end without the server",
            to_the_end,
        ),
        stage.trial(
            "offline: a second language can still be chosen when the server is gone",
            languages,
        ),
        stage.trial(
            "offline: a second language that does not come is said, and one is shown",
            missing,
        ),
        stage.trial("offline: a panel is moderated to the end", panel),
    ]
}

async fn to_the_end(browser: &Browser, stage: &Stage) -> Result<()> {
    let mut site = Site::serve(&stage.site()?.folder())?;
    projector::open(browser, &site, DECK).await?;
    site.stop();
    browser.press("t").await?;
    browser.press("n").await?;
    for number in 2..=COUNT {
        browser.press(Key::PageDown).await?;
        expect(browser, number).await?;
        ensure!(has_notes(browser).await?, "slide {number} has no notes");
        let words = browser.text_of(&format!("#slide-{number}")).await?;
        let count = words.split_whitespace().count();
        ensure!(count > 15, "slide {number}: {words}");
    }
    let is = countdown(browser).await?;
    ensure!(is.contains("In time"), "{is}");
    let heading = browser.text_of(&format!("#slide-{COUNT} h2")).await?;
    ensure!(heading == "The factsheet", "{heading}");
    let code = "return document.querySelectorAll('section.slide[aria-current] svg[role=img]').length === 1";
    ensure!(browser.run(code).await? == true, "no code to scan");
    for key in ["o", "o", "b", "b", "?"] {
        browser.press(key).await?;
    }
    browser.find("dialog", "Keys").await?;
    Ok(())
}

/// The languages of the slide that is seen.
const LANGUAGES: &str =
    "return [...document.querySelectorAll('section.slide[aria-current] > .slide__box')]
    .map((it) => it.lang || document.documentElement.lang).join(' ')";

async fn languages(browser: &Browser, stage: &Stage) -> Result<()> {
    let mut site = Site::serve(&stage.site()?.folder())?;
    projector::open(browser, &site, DECK).await?;
    // It comes by itself once the deck is open.
    let there = "return performance.getEntriesByType('resource').some((it) => it.name.includes('decks.fr'))";
    ensure!(browser.becomes_true(there).await?, "it is not fetched");
    browser.settled().await?;
    site.stop();
    comes_to(browser, LANGUAGES, "en").await?;
    browser.press("l").await?;
    comes_to(browser, LANGUAGES, "en fr").await?;
    browser.press(Key::End).await?;
    comes_to(browser, LANGUAGES, "en fr").await?;
    expect(browser, COUNT).await
}

async fn missing(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = Site::serve(&stage.site()?.folder())?;
    let mut removed = 0;
    for entry in fs::read_dir(site.folder().join("data"))? {
        let path = entry?.path();
        if path.to_string_lossy().contains("decks.fr") {
            fs::remove_file(path)?;
            removed += 1;
        }
    }
    ensure!(removed == 1, "{removed} files of French decks");
    projector::open(browser, &site, DECK).await?;
    browser.press("l").await?;
    let said = "return [...document.querySelectorAll('[role=status]')].map((it) => it.innerText).join('').trim()";
    let failed =
        "The slides in the second language could not be loaded. Only one language is shown.";
    comes_to(browser, said, failed).await?;
    comes_to(browser, LANGUAGES, "en").await?;
    // Nothing says that there are two.
    comes_to(browser, "return location.search", "").await?;
    browser.press("p").await?;
    let one = browser.find("button", "One language").await?;
    let pressed = one.attr("aria-pressed").await?;
    ensure!(pressed.as_deref() == Some("true"), "{pressed:?}");
    browser.press(Key::Escape).await?;
    browser.press(Key::PageDown).await?;
    expect(browser, 2).await
}

async fn panel(browser: &Browser, stage: &Stage) -> Result<()> {
    let mut site = Site::serve(&stage.site()?.folder())?;
    browser.open_ready(&site.address("panels/panel-1/")).await?;
    site.stop();
    for _ in 0..4 {
        browser.press("t").await?;
        browser.tap("button", "Next speaker").await?;
    }
    let words = browser.text_of("main").await?;
    ensure!(words.contains("All have spoken"), "{words}");
    Ok(())
}
