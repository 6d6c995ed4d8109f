//! The speaker's window where it does not come, comes late, or is there already; and a whole deck
//! with it.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Site, Stage, Trial};
use thirtyfour::Key;

use crate::projector::{self, COUNT, DECK, WIDE, comes_to, countdown, expect, has_notes, later};
use crate::windows::{PAIR, Windows, close_others, covered, with_deck};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    Vec::from(
        [
            stage.trial(
                "windows: one that finds no server is said, and the notes open here",
                unserved,
            ),
            stage.trial(
                "windows: what was said of a missing one goes when it comes",
                comes_after_all,
            ),
            stage.trial("windows: asked for twice, the same one is there", twice),
            stage.trial(
                "windows: the speaker's has the time of day, and nothing moves in the room's",
                hour,
            ),
            stage.trial(
                "windows: a screen asked for by the other lies over an open sheet",
                over_a_sheet,
            ),
            stage.trial(
                "windows: a bookmark is not moved by another window of the deck",
                bookmark,
            ),
            stage.trial(
                "windows: from the programme to the closing slide, driven by the speaker's",
                whole,
            ),
        ]
        .map(Trial::everywhere),
    )
}

const BLOCKED: &str = "The browser did not open a second window. The notes are shown here.";

async fn unserved(browser: &Browser, stage: &Stage) -> Result<()> {
    let mut site = Site::serve(&stage.site()?.folder())?;
    projector::open(browser, &site, DECK).await?;
    let first = browser.driver().window().await?;
    site.stop();
    // Some engines open a window that says so, others none.
    let _ = Windows::open_any(browser).await;
    close_others(browser, &first).await?;
    comes_to(browser, projector::SAID, BLOCKED).await?;
    ensure!(has_notes(browser).await?, "the notes do not open");
    Ok(())
}

async fn comes_after_all(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    projector::open(browser, site, DECK).await?;
    let first = browser.driver().window().await?;
    browser.run("window.open = () => null").await?;
    browser.press("s").await?;
    comes_to(browser, projector::SAID, BLOCKED).await?;
    let outcome = async {
        let other = browser.driver().new_window().await.context("a window")?;
        browser.driver().switch_to_window(other).await?;
        let speaker = site.address(&format!("{DECK}?view=speaker"));
        browser.open_ready(&speaker).await?;
        browser.driver().switch_to_window(first.clone()).await?;
        comes_to(browser, projector::SAID, "").await
    };
    let outcome = outcome.await;
    close_others(browser, &first).await?;
    outcome
}

async fn twice(browser: &Browser, stage: &Stage) -> Result<()> {
    with_deck(browser, stage, async |windows| {
        windows.to_room(browser).await?;
        browser.tap("button", "Speaker’s window").await?;
        // As long as it may need to answer.
        tokio::time::sleep(std::time::Duration::from_millis(4500)).await;
        let all = browser.driver().windows().await?.len();
        ensure!(all == 2, "{all} windows");
        comes_to(browser, projector::SAID, "").await?;
        ensure!(!has_notes(browser).await?, "the notes open");
        Ok(())
    })
    .await
}

/// Whether the time of day stands beside the countdown, as the page's clock has it.
const HOUR: &str = "const now = new window.Date(window.Date.now());
    const [hour, minute] = [now.getHours(), now.getMinutes()].map((it) => String(it).padStart(2, '0'));
    return document.querySelector('aside').innerText.includes(`${hour}:${minute}`)";

async fn hour(browser: &Browser, stage: &Stage) -> Result<()> {
    with_deck(browser, stage, async |windows| {
        ensure!(browser.becomes_true(HOUR).await?, "no time of day");
        // It moves though the countdown stands.
        later(browser, 3 * 3600 + 60).await?;
        ensure!(browser.becomes_true(HOUR).await?, "it stands");
        let time = browser.text_of("[role=timer]").await?;
        ensure!(time == "7:00", "{time}");
        windows.to_room(browser).await?;
        projector::open(browser, stage.site()?, DECK).await?;
        browser.resize(WIDE).await?;
        projector::rest(browser).await?;
        let watch = "window.__drawn = 0;
            new MutationObserver((all) => { window.__drawn += all.length }).observe(document,
                { subtree: true, childList: true, attributes: true, characterData: true })";
        browser.run(watch).await?;
        tokio::time::sleep(std::time::Duration::from_secs(6)).await;
        let drawn = browser.run("return window.__drawn").await?;
        ensure!(drawn == 0, "{drawn} times something moved in the room");
        Ok(())
    })
    .await
}

async fn over_a_sheet(browser: &Browser, stage: &Stage) -> Result<()> {
    with_deck(browser, stage, async |windows| {
        // Nobody opens a second window from the second.
        browser.tap("button", "More").await?;
        let offers = browser.all("button").await?;
        ensure!(offers.iter().any(|(_, name)| name == "All slides"));
        ensure!(!offers.iter().any(|(_, name)| name == "Speaker’s window"));
        browser.press(Key::Escape).await?;
        windows.to_room(browser).await?;
        browser.tap("button", "More").await?;
        browser.find("dialog", "More").await?;
        windows.to_speaker(browser).await?;
        browser.press("b").await?;
        windows.to_room(browser).await?;
        covered(browser, "black").await
    })
    .await
}

async fn bookmark(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    projector::open(browser, site, DECK).await?;
    browser.press(Key::PageDown).await?;
    expect(browser, 2).await?;
    let first = browser.driver().window().await?;
    let outcome = async {
        let other = browser.driver().new_window().await.context("a window")?;
        browser.driver().switch_to_window(other.clone()).await?;
        browser
            .open_ready(&site.address(&format!("{DECK}#slide-6")))
            .await?;
        // As long as an answer may need.
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        expect(browser, 6).await.context("it was moved")?;
        browser.driver().switch_to_window(first.clone()).await?;
        expect(browser, 2).await?;
        // From then on either drives the other.
        browser.press(Key::PageDown).await?;
        browser.driver().switch_to_window(other).await?;
        expect(browser, 3).await
    };
    let outcome = outcome.await;
    close_others(browser, &first).await?;
    outcome
}

async fn whole(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    projector::open(browser, site, "present/").await?;
    let links = browser.all_saying("link", "Rights of the child").await?;
    browser.tap_on(&links[0].0).await?;
    browser.wait_until_ready().await?;
    let first = browser.driver().window().await?;
    let outcome = async {
        let windows = Windows::open(browser).await?;
        browser.press("t").await?;
        for number in 2..=COUNT {
            windows.to_speaker(browser).await?;
            browser.press(Key::PageDown).await?;
            let shown = format!("slide-{number} slide-{}", number + 1);
            let shown = if number < COUNT {
                shown
            } else {
                format!("slide-{COUNT}")
            };
            comes_to(browser, PAIR, &shown).await?;
            let notes = browser.text_of("aside").await?;
            ensure!(notes.contains("Planned for this slide"), "{notes}");
            windows.to_room(browser).await?;
            expect(browser, number).await?;
        }
        let is = countdown(browser).await?;
        ensure!(is.contains("In time"), "{is}");
        browser.find("link", "Open the factsheet").await?;
        Ok(())
    };
    let outcome = outcome.await;
    close_others(browser, &first).await?;
    outcome
}
