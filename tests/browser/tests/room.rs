//! The room: what covers a slide, all slides at once, the whole screen, and who cannot see.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Need, Stage, Trial, axe};
use thirtyfour::Key;

use crate::projector::{
    self, COUNT, DECK, SAID, comes_to, expect, expect_seen, has_notes, in_the_middle,
};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage
            .trial(
                "room: black and white fill the screen, and anything brings the slide back",
                screens,
            )
            .everywhere(),
        stage.trial(
            "room: all slides at once, and one is chosen by tap",
            chosen_by_tap,
        ),
        stage
            .trial("room: one of all slides is chosen by keys", chosen_by_keys)
            .everywhere(),
        stage
            .trial("room: the pointer goes when nobody moves it", idle)
            .everywhere(),
        stage.trial(
            "room: axe finds nothing in sheets, notes, signs and views",
            accessible,
        ),
        stage
            .trial("room: nor in the dark", accessible_in_the_dark)
            .needing(Need::Dark),
        stage
            .trial(
                "room: where nothing may be kept, everything else works",
                nothing_kept,
            )
            .everywhere(),
    ]
}

async fn screens(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, &format!("{DECK}#slide-3")).await?;
    let whole = "const cover = document.querySelector('[data-screen]');
        const box = cover.getBoundingClientRect();
        return box.width === innerWidth && box.height === innerHeight
            ? getComputedStyle(cover).backgroundColor : 'not the whole screen'";
    for (key, colour, sentence) in [
        ("b", "rgb(0, 0, 0)", "The screen is black."),
        ("w", "rgb(255, 255, 255)", "The screen is white."),
    ] {
        browser.press(key).await?;
        let is = browser.run(whole).await?;
        ensure!(is == colour, "{is} instead of {colour}");
        let said = browser.run(SAID).await?;
        let said = said.as_str().unwrap_or_default();
        ensure!(said.contains(sentence), "it says {said}");
        browser.press(Key::Right).await?;
        ensure!(in_the_middle(browser).await? == "slide-3");
        // A tap at a side, too, only uncovers.
        browser.press(key).await?;
        let chain = browser.driver().action_chain();
        chain.move_to(1200, 300).click().perform().await?;
        browser.settled().await?;
        ensure!(in_the_middle(browser).await? == "slide-3");
    }
    expect(browser, 3).await
}

async fn chosen_by_tap(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    browser.tap("button", "All slides").await?;
    let apart = "const boxes = [...document.querySelectorAll('section.slide')]
            .map((it) => it.getBoundingClientRect());
        return boxes.every((a, i) => a.width > 150 && a.height > 80 && boxes.every((b, j) => i === j
            || a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top))";
    ensure!(
        browser.run(apart).await? == true,
        "slides lie on each other"
    );
    let seen = browser.all("region").await?.len();
    ensure!(seen == COUNT, "{seen} slides");
    let buttons = browser.all("button").await?;
    let mut picks = buttons
        .into_iter()
        .filter(|(_, name)| name.starts_with("Slide 6 of "));
    let pick = picks.next().context("no button for slide 6")?;
    browser.tap_on(&pick.0).await?;
    expect(browser, 6).await
}

async fn chosen_by_keys(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, &format!("{DECK}#slide-2")).await?;
    browser.press("o").await?;
    let (role, name) = browser.focused().await?;
    ensure!(
        role == "button" && name.starts_with("Slide 2 of "),
        "the focus is on {role} {name}"
    );
    browser.press(Key::Right + Key::Right).await?;
    let name = browser.focused().await?.1;
    ensure!(name.starts_with("Slide 4 of "), "the focus is on {name}");
    browser.press(Key::Enter).await?;
    expect(browser, 4).await?;
    // Who listens is on the slide, and Space turns it.
    let heading = browser.text_of("#slide-4 h2").await?;
    browser.expect_focus("region", &heading).await?;
    browser.press(Key::Space).await?;
    expect(browser, 5).await?;
    browser.press("o").await?;
    browser.press("8").await?;
    browser.press("o").await?;
    expect(browser, 8).await
}

async fn idle(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    let cursor =
        "return getComputedStyle(document.querySelector('section.slide[aria-current]')).cursor";
    let chain = browser.driver().action_chain();
    chain.move_to(600, 300).perform().await?;
    ensure!(browser.run(cursor).await? != "none", "it is hidden at once");
    comes_to(browser, cursor, "none").await?;
    let chain = browser.driver().action_chain();
    chain.move_to(640, 310).perform().await?;
    browser.settled().await?;
    ensure!(
        browser.run(cursor).await? != "none",
        "it does not come back"
    );
    // The bar stays: nobody fills the screen here.
    browser.find("button", "Notes").await?;
    Ok(())
}

async fn silent(browser: &Browser, stage: &Stage, what: &str) -> Result<()> {
    let found = axe::findings(browser, stage).await?;
    ensure!(found.is_empty(), "{what}: {found:#?}");
    Ok(())
}

async fn accessible(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    projector::open(browser, site, DECK).await?;
    for number in 2..=COUNT {
        browser.press(number.to_string()).await?;
        silent(browser, stage, &format!("slide {number}")).await?;
    }
    for (key, what) in [
        ("?", "keys"),
        ("p", "more"),
        ("o", "all slides"),
        ("n", "notes"),
        ("m", "time sign"),
        ("b", "black"),
        ("l", "two languages"),
        ("c", "strong contrast"),
        ("+", "larger type"),
    ] {
        browser.press(key).await?;
        silent(browser, stage, what).await?;
        if ["?", "p"].contains(&key) {
            browser.press(Key::Escape).await?;
        }
        if ["o", "m", "b"].contains(&key) {
            browser.press(key).await?;
        }
    }
    projector::open(browser, site, &format!("{DECK}?view=speaker")).await?;
    silent(browser, stage, "speaker's window").await
}

async fn accessible_in_the_dark(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.prefer(&[("prefers-color-scheme", "dark")]).await?;
    accessible(browser, stage).await
}

async fn nothing_kept(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    let forbid =
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') };
        Storage.prototype.getItem = () => { throw new DOMException('no', 'SecurityError') };
        BroadcastChannel.prototype.postMessage = () => { throw new DOMException('no') }";
    browser.run(forbid).await?;
    for key in ["t", "c", "+", "n", "5"] {
        browser.press(key).await?;
    }
    expect(browser, 5).await?;
    let is = projector::countdown(browser).await?;
    ensure!(is.contains("Pause"), "{is}");
    ensure!(has_notes(browser).await?);
    expect_seen(browser, 5).await
}
