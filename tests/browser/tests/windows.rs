//! The speaker's window: it shows what the room does not see, and either window drives the other.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Stage, Trial, complaints};
use thirtyfour::{Key, WindowHandle};

use crate::projector::{
    self, COUNT, DECK, comes_to, countdown, expect, has_notes, in_the_middle, later,
};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    Vec::from(
        [
            stage.trial(
                "windows: the second has notes, the next slide and the time",
                second,
            ),
            stage.trial(
                "windows: either drives the other: slides, screens, time",
                both_ways,
            ),
            stage.trial("windows: closing one leaves the other as it is", closing),
            stage.trial(
                "windows: one that is opened late, or reloaded, is told",
                late,
            ),
            stage.trial(
                "windows: one that the browser blocks is said, and the notes open here",
                blocked,
            ),
            stage.trial(
                "windows: another deck's windows are none of this one's business",
                others,
            ),
        ]
        .map(Trial::everywhere),
    )
}

/// The room's window and the speaker's.
pub(crate) struct Windows {
    room: WindowHandle,
    speaker: WindowHandle,
}

impl Windows {
    /// Opens the second window by the button in the bar, and goes to it.
    pub(crate) async fn open(browser: &Browser) -> Result<Self> {
        let windows = Self::open_any(browser).await?;
        browser.wait_until_ready().await?;
        Ok(windows)
    }

    /// Does so whatever stands in the window.
    pub(crate) async fn open_any(browser: &Browser) -> Result<Self> {
        let driver = browser.driver();
        let room = driver.window().await?;
        browser.tap("button", "Speaker’s window").await?;
        for _ in 0..100 {
            let mut all = driver.windows().await?;
            all.retain(|it| *it != room);
            if let Some(speaker) = all.pop() {
                driver.switch_to_window(speaker.clone()).await?;
                return Ok(Self { room, speaker });
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        anyhow::bail!("no second window opened")
    }

    pub(crate) async fn to_room(&self, browser: &Browser) -> Result<()> {
        Ok(browser.driver().switch_to_window(self.room.clone()).await?)
    }

    pub(crate) async fn to_speaker(&self, browser: &Browser) -> Result<()> {
        let speaker = self.speaker.clone();
        Ok(browser.driver().switch_to_window(speaker).await?)
    }
}

/// Does something with two windows, and closes all but the first whatever happened.
pub(crate) async fn with_deck(
    browser: &Browser,
    stage: &Stage,
    act: impl AsyncFnOnce(Windows) -> Result<()>,
) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    let first = browser.driver().window().await?;
    let outcome = match Windows::open(browser).await {
        Ok(windows) => act(windows).await,
        Err(problem) => Err(problem),
    };
    close_others(browser, &first).await?;
    outcome
}

pub(crate) async fn close_others(browser: &Browser, first: &WindowHandle) -> Result<()> {
    for window in browser.driver().windows().await? {
        if window != *first {
            browser.driver().switch_to_window(window).await?;
            browser.driver().close_window().await?;
        }
    }
    Ok(browser.driver().switch_to_window(first.clone()).await?)
}

/// The slides that the speaker sees: this one and the next.
pub(crate) const PAIR: &str = "return [...document.querySelectorAll('section.slide')]
    .filter((it) => it.checkVisibility({ opacityProperty: true })).map((it) => it.id).join(' ')";

async fn second(browser: &Browser, stage: &Stage) -> Result<()> {
    with_deck(browser, stage, async |_| {
        comes_to(browser, PAIR, "slide-1 slide-2").await?;
        let timer = browser.all("timer").await?;
        ensure!(timer.len() == 1, "{} timers", timer.len());
        browser.press(Key::End).await?;
        comes_to(browser, PAIR, &format!("slide-{COUNT}")).await?;
        ensure!(browser.text().await?.contains("This is the last slide."));
        browser.press("4").await?;
        comes_to(browser, PAIR, "slide-4 slide-5").await?;
        let notes = browser.text_of("aside").await?;
        let words = notes.split_whitespace().count();
        ensure!(words > 40, "{words} words of notes: {notes}");
        // Notes are as large as the speaker likes.
        let size = "return parseFloat(getComputedStyle(document.querySelector('aside [tabindex]')).fontSize)";
        let before = browser.run(size).await?.as_f64();
        let larger = browser.all_saying("button", "Larger notes").await?;
        browser.tap_on(&larger.first().context("no button")?.0).await?;
        let after = browser.run(size).await?.as_f64();
        ensure!(after > before, "{before:?} → {after:?}");
        let site = stage.site()?;
        let heard = complaints::of(browser, site).await?;
        ensure!(heard.is_empty(), "{heard:#?}");
        Ok(())
    })
    .await
}

async fn both_ways(browser: &Browser, stage: &Stage) -> Result<()> {
    with_deck(browser, stage, async |windows| {
        browser.press(Key::PageDown).await?;
        windows.to_room(browser).await?;
        expect(browser, 2).await?;
        browser.press(Key::PageDown).await?;
        windows.to_speaker(browser).await?;
        comes_to(browser, PAIR, "slide-3 slide-4").await?;
        browser.tap("button", "Black screen").await?;
        let said = browser.text_of("aside").await?;
        ensure!(said.contains("The screen is black."), "{said}");
        // Who speaks goes on seeing slide and notes.
        comes_to(browser, PAIR, "slide-3 slide-4").await?;
        windows.to_room(browser).await?;
        covered(browser, "black").await?;
        windows.to_speaker(browser).await?;
        browser.tap("button", "Show that time is up").await?;
        windows.to_room(browser).await?;
        covered(browser, "time").await?;
        browser.press("x").await?;
        covered(browser, "slide-3").await?;
        browser.press("t").await?;
        windows.to_speaker(browser).await?;
        running(browser).await?;
        browser.press("c").await?;
        windows.to_room(browser).await?;
        let contrast = "return document.querySelector('.deck').dataset.contrast ?? ''";
        comes_to(browser, contrast, "high").await
    })
    .await
}

pub(crate) async fn covered(browser: &Browser, by: &str) -> Result<()> {
    for _ in 0..60 {
        if in_the_middle(browser).await? == by {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let is = in_the_middle(browser).await?;
    anyhow::bail!("{is} instead of {by}")
}

async fn running(browser: &Browser) -> Result<()> {
    let runs = "return [...document.querySelectorAll('button')]
        .some((it) => it.checkVisibility() && it.textContent.includes('Pause'))";
    ensure!(browser.becomes_true(runs).await?, "the clock stands");
    Ok(())
}

async fn closing(browser: &Browser, stage: &Stage) -> Result<()> {
    with_deck(browser, stage, async |windows| {
        browser.press("t").await?;
        browser.press("5").await?;
        browser.driver().close_window().await?;
        windows.to_room(browser).await?;
        expect(browser, 5).await?;
        browser.press(Key::PageDown).await?;
        expect(browser, 6).await?;
        let is = countdown(browser).await?;
        ensure!(is.contains("In time"), "{is}");
        // It can be opened once more.
        let again = Windows::open(browser).await?;
        comes_to(browser, PAIR, "slide-6 slide-7").await?;
        running(browser).await?;
        // And now the room's window goes.
        again.to_room(browser).await?;
        browser.open("about:blank").await?;
        again.to_speaker(browser).await?;
        browser.press(Key::PageDown).await?;
        comes_to(browser, PAIR, "slide-7 slide-8").await
    })
    .await
}

async fn late(browser: &Browser, stage: &Stage) -> Result<()> {
    with_deck(browser, stage, async |windows| {
        windows.to_room(browser).await?;
        browser.press("7").await?;
        browser.press("t").await?;
        later(browser, 0).await?;
        windows.to_speaker(browser).await?;
        comes_to(browser, PAIR, "slide-7 slide-8").await?;
        // Its own storage knows of no time, its address of another slide.
        let address = stage
            .site()?
            .address(&format!("{DECK}?view=speaker#slide-2"));
        browser.run("sessionStorage.clear()").await?;
        browser.open("about:blank").await?;
        browser.open_ready(&address).await?;
        comes_to(browser, PAIR, "slide-7 slide-8").await?;
        running(browser).await
    })
    .await
}

async fn blocked(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    browser.run("window.open = () => null").await?;
    ensure!(!has_notes(browser).await?);
    browser.tap("button", "Speaker’s window").await?;
    let said = "The browser did not open a second window. The notes are shown here.";
    let status = "return [...document.querySelectorAll('[role=status]')]
        .filter((it) => it.checkVisibility()).map((it) => it.innerText.trim()).find((it) => it) ?? ''";
    comes_to(browser, status, said).await?;
    let seen = "const box = [...document.querySelectorAll('[role=status] *')].at(-1).getBoundingClientRect();
        return box.height > 10 && box.bottom <= innerHeight && box.width > 100";
    ensure!(browser.run(seen).await? == true, "it is out of sight");
    ensure!(has_notes(browser).await?, "the notes do not open");
    // Asked once more, the notes stay.
    browser.press("s").await?;
    ensure!(has_notes(browser).await?, "the notes went");
    browser.press(Key::PageDown).await?;
    expect(browser, 2).await
}

async fn others(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    let first = browser.driver().window().await?;
    projector::open(browser, site, DECK).await?;
    let outcome = async {
        let other = browser.driver().new_window().await.context("a window")?;
        browser.driver().switch_to_window(other).await?;
        browser
            .open_ready(&site.address("present/elections/"))
            .await?;
        browser.press(Key::PageDown + Key::PageDown).await?;
        expect(browser, 3).await?;
        // The same cluster in French is the same deck.
        browser
            .open_ready(&site.address(&format!("fr/{DECK}")))
            .await?;
        browser.press("6").await?;
        projector::expect_seen(browser, 6).await?;
        browser.driver().switch_to_window(first.clone()).await?;
        expect(browser, 6).await
    };
    let outcome = outcome.await;
    close_others(browser, &first).await?;
    outcome
}
