//! The screen that a room looks at: it stays awake, and the slide has all of it.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Engine, Stage, Trial};
use thirtyfour::Key;

use crate::projector::{self, BAR, DECK, WIDE, comes_to, expect};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial(
            "room: in a wide window the slide has all of it, and the bar comes when it is looked for",
            wide,
        ).everywhere(),
        stage.trial(
            "room: a browser that fills the screen by itself fills it with the slide",
            filled_by_the_browser,
        ).everywhere(),
        stage
            .trial(
                "room: a deck that is opened on a full screen knows",
                filled_before,
            ).everywhere()
            .except(
                Engine::WebKit,
                "without a window manager it fills no screen",
            ),
        stage.trial(
            "room: the screen stays awake while a deck is shown, and no longer",
            awake,
        ).everywhere(),
        stage
            .trial(
                "room: the whole screen is the slide's, where there is one",
                filled,
            ).everywhere()
            .except(
                Engine::WebKit,
                "without a window manager it fills no screen",
            ),
    ]
}

/// Notes what is asked of the screen; an answer can be kept back.
const WATCH: &str = "window.__locks = { asked: 0, given: 0 };
    window.__answers = Promise.resolve();
    const lock = () => ({ release: async () => { window.__locks.given += 1 } });
    const request = async () => { window.__locks.asked += 1; await window.__answers; return lock() };
    Object.defineProperty(Navigator.prototype, 'wakeLock', { value: { request }, configurable: true })";
const LOCKS: &str = "return `${window.__locks.asked} asked, ${window.__locks.given} given back`";

/// Opens a deck from the programme.
async fn enter_deck(browser: &Browser) -> Result<()> {
    let links = browser.all_saying("link", "Elections").await?;
    browser.tap_on(&links[0].0).await?;
    let there = "return document.querySelector('[data-view=stage]') !== null";
    ensure!(browser.becomes_true(there).await?, "no deck opens");
    Ok(())
}

async fn awake(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, "present/").await?;
    browser.run(WATCH).await?;
    enter_deck(browser).await?;
    comes_to(browser, LOCKS, "1 asked, 0 given back").await?;
    browser
        .run("document.dispatchEvent(new Event('visibilitychange'))")
        .await?;
    comes_to(browser, LOCKS, "2 asked, 1 given back").await?;
    browser.driver().back().await?;
    comes_to(browser, LOCKS, "2 asked, 2 given back").await?;
    // What comes when the deck is left is not wanted any more.
    let kept = "window.__answers = new Promise((done) => { window.__answer = done })";
    browser.run(kept).await?;
    enter_deck(browser).await?;
    comes_to(browser, LOCKS, "3 asked, 2 given back").await?;
    browser.driver().back().await?;
    let left = "return document.querySelector('[data-view]') === null";
    ensure!(browser.becomes_true(left).await?, "the deck stays");
    browser.run("window.__answer()").await?;
    comes_to(browser, LOCKS, "3 asked, 3 given back").await
}

/// Whether the slide has the window, as style and measure say.
const WHOLE: &str =
    "const box = document.querySelector('section.slide[aria-current]').getBoundingClientRect();
    return box.width === innerWidth && box.height === innerHeight";

async fn filled(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    browser.press("f").await?;
    let full = "return document.fullscreenElement !== null";
    ensure!(browser.becomes_true(full).await?, "the screen is not full");
    ensure!(
        browser.becomes_true(WHOLE).await?,
        "the slide is not the screen"
    );
    comes_and_goes(browser).await?;
    browser.press("f").await?;
    let left = "return document.fullscreenElement === null";
    ensure!(browser.becomes_true(left).await?, "it stays full");
    Ok(())
}

/// The bar lies over the slide and goes with the pointer; a clicker does not bring it back.
async fn comes_and_goes(browser: &Browser) -> Result<()> {
    projector::rest(browser).await?;
    for key in [Key::PageDown, Key::PageDown, Key::PageUp] {
        browser.press(key).await?;
        ensure!(browser.run(BAR).await? == false, "a clicker brings it");
    }
    browser.press(".").await?;
    browser.press(".").await?;
    ensure!(browser.run(BAR).await? == false, "a black screen brings it");
    expect(browser, 2).await?;
    browser.press("t").await?;
    ensure!(browser.run(BAR).await? == true, "the countdown is not seen");
    projector::rest(browser).await?;
    let chain = browser.driver().action_chain();
    chain.move_to(500, 310).move_to(540, 300).perform().await?;
    browser.settled().await?;
    ensure!(
        browser.run(BAR).await? == true,
        "the pointer does not bring it"
    );
    projector::rest(browser).await?;
    browser.tab_to("button", "Previous").await?;
    ensure!(browser.run(BAR).await? == true, "it is hidden in focus");
    Ok(())
}

async fn wide(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    browser.resize(WIDE).await?;
    browser.settled().await?;
    ensure!(browser.run(WHOLE).await? == true, "the bar costs letters");
    comes_and_goes(browser).await?;
    // Beside notes the slide is smaller anyway, and who speaks wants to see the time.
    browser.press("n").await?;
    tokio::time::sleep(std::time::Duration::from_millis(3500)).await;
    ensure!(browser.run(BAR).await? == true, "it goes beside notes");
    Ok(())
}

async fn filled_before(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, "panels/panel-1/").await?;
    browser.press("f").await?;
    let full = "return document.fullscreenElement !== null";
    ensure!(browser.becomes_true(full).await?, "the screen is not full");
    let links = browser.all_saying("link", "Slides").await?;
    browser
        .tap_on(&links.first().context("no slides")?.0)
        .await?;
    ensure!(
        browser.becomes_true(FILLED).await?,
        "the deck does not know"
    );
    Ok(())
}

const FILLED: &str =
    "return document.querySelector('.stage')?.hasAttribute('data-filled') === true";

async fn filled_by_the_browser(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, "present/").await?;
    // As F11 and kiosks tell style sheets.
    let media = "const real = window.matchMedia;
        window.matchMedia = (query) => real.call(window, query.includes('fullscreen') ? 'all' : query)";
    browser.run(media).await?;
    enter_deck(browser).await?;
    ensure!(
        browser.becomes_true(FILLED).await?,
        "the deck does not know"
    );
    Ok(())
}
