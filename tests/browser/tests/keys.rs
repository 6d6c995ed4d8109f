//! Keys and clickers: what is taken, and what is left to the browser.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Engine, Stage, Trial};
use serde_json::Value;
use thirtyfour::Key;

use crate::projector::{self, COUNT, DECK, comes_to, expect, has_notes, in_the_middle};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    Vec::from(
        [
            stage.trial(
                "keys: a clicker goes through the whole deck and back",
                clicker,
            ),
            stage.trial(
                "keys: from right to left the arrows are mirrored, a clicker is not",
                mirrored,
            ),
            stage.trial("keys: with Ctrl, Alt or Meta they stay the browser's", held),
            stage.trial(
                "keys: in fields and sheets nothing is taken, nor a button's Space",
                elsewhere,
            ),
            stage.trial("keys: Esc closes sheets and nothing else", escape),
            stage.trial(
                "keys: notes in focus are scrolled, and a clicker turns the slide",
                scrolled,
            ),
            stage.trial(
                "keys: on a black screen the browser's keys stay the browser's",
                covered,
            ),
            stage.trial(
                "keys: where there is no full screen, its key says so",
                no_full_screen,
            ),
            stage.trial(
                "keys: where there are ten slides, a number waits for its second digit",
                two_digits,
            ),
        ]
        .map(Trial::everywhere),
    )
}

/// Notes instead of doing what a test cannot look into.
pub(crate) const SPIES: &str = "window.__asked = [];
    Element.prototype.requestFullscreen = function () { window.__asked.push('screen'); return Promise.resolve() };
    window.open = (address, name) => {
        window.__asked.push('window ' + new URL(address).search);
        new BroadcastChannel(location.href.split(/[?#]/)[0]).postMessage('presession-2 hello');
        return window;
    }";

async fn clicker(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    for number in (2..=COUNT).chain([COUNT]) {
        browser.press(Key::PageDown).await?;
        projector::expect_seen(browser, number).await?;
    }
    for number in (1..COUNT).rev().chain([1]) {
        browser.press(Key::PageUp).await?;
        projector::expect_seen(browser, number).await?;
    }
    // The black screen of a clicker, and its way back, do not turn the slide.
    browser.press(".").await?;
    ensure!(in_the_middle(browser).await? == "black");
    browser.press(Key::PageDown).await?;
    ensure!(in_the_middle(browser).await? == "slide-1");
    Ok(())
}

async fn mirrored(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.pseudo()?, &format!("ar-xb/{DECK}")).await?;
    for (key, number) in [
        (Key::Left, 2),
        (Key::Left, 3),
        (Key::Right, 2),
        (Key::PageDown, 3),
        (Key::PageUp, 2),
        (Key::Down, 3),
        (Key::Space, 4),
        (Key::Home, 1),
    ] {
        browser.press(key).await?;
        projector::expect_seen(browser, number).await?;
    }
    Ok(())
}

/// Says of keys, pressed with another held, which the page took.
const TAKEN: &str = "const [target, held] = arguments;
    const keys = ['PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', ' ', 'Home', 'End',
        'Enter', '1', '5', 't', 'r', 'n', 's', 'o', 'f', 'b', '.', 'w', ',', 'm', 'c', '+', '-', 'l', 'p', '?', 'Escape'];
    return keys.filter((key) => !document.querySelector(target).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held })))";

async fn taken(browser: &Browser, target: &str, held: Value) -> Result<Vec<String>> {
    let taken = browser.run_with(TAKEN, vec![target.into(), held]).await?;
    browser.settled().await?;
    Ok(serde_json::from_value(taken)?)
}

async fn held(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, &format!("{DECK}#slide-3")).await?;
    browser.run(SPIES).await?;
    for held in ["ctrlKey", "altKey", "metaKey"] {
        let taken = taken(browser, "body", serde_json::json!({ held: true })).await?;
        ensure!(taken.is_empty(), "{held}: {taken:?}");
    }
    expect(browser, 3).await?;
    ensure!(in_the_middle(browser).await? == "slide-3");
    // The same keys alone are taken: the test can fail.
    let alone = taken(browser, "body", serde_json::json!({})).await?;
    ensure!(alone.len() > 20, "{alone:?}");
    ensure!(!alone.iter().any(|it| it == "Escape"), "it takes Esc");
    Ok(())
}

async fn elsewhere(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, &format!("{DECK}#slide-3")).await?;
    let field = "const field = document.createElement('input');
        field.id = 'field';
        document.body.append(field)";
    browser.run(field).await?;
    let in_field = taken(browser, "#field", serde_json::json!({})).await?;
    ensure!(in_field.is_empty(), "in a field: {in_field:?}");
    browser
        .run("document.getElementById('field').remove()")
        .await?;
    browser.press("?").await?;
    browser.find("dialog", "Keys").await?;
    let in_sheet = taken(browser, "dialog[open] button", serde_json::json!({})).await?;
    ensure!(in_sheet.is_empty(), "in a sheet: {in_sheet:?}");
    if browser.all("dialog").await?.is_empty() {
        // WebKit closes it by an Esc that nobody pressed.
        browser.press("?").await?;
    }
    browser.press(Key::PageDown).await?;
    browser.press(Key::Escape).await?;
    expect(browser, 3).await.context("in a sheet")?;
    // Space on a button is a tap on it, and turns nothing.
    browser.tab_to("button", "Notes").await?;
    browser.press(Key::Space).await?;
    ensure!(has_notes(browser).await?, "Space does not press the button");
    expect(browser, 3).await.context("on a button")?;
    browser.press(Key::PageDown).await?;
    expect(browser, 4).await
}

async fn escape(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, &format!("{DECK}#slide-3")).await?;
    browser.tap("button", "More").await?;
    browser.find("dialog", "More").await?;
    browser.press(Key::Escape).await?;
    let open = browser.all("dialog").await?;
    ensure!(open.is_empty(), "Esc does not close the sheet");
    browser.expect_focus("button", "More").await?;
    // Where there is no sheet, nothing happens.
    let status = "const deck = document.querySelector('.deck');
        return [deck.dataset.view, deck.dataset.contrast, deck.dataset.type, deck.querySelector('aside') !== null,
            deck.querySelector('[data-screen], dialog[open]') !== null, location.href].join(' ')";
    let before = browser.run(status).await?;
    browser.press(Key::Escape).await?;
    ensure!(browser.run(status).await? == before, "Esc did something");
    browser.press("o").await?;
    browser.press(Key::Escape).await?;
    let slides = browser.all("region").await?.len();
    ensure!(slides == COUNT, "Esc closes the overview");
    browser.press("o").await?;
    comes_to(browser, "return location.hash", "#slide-3").await
}

async fn scrolled(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, &format!("{DECK}#slide-4")).await?;
    browser.press("n").await?;
    // Long notes, in focus.
    let focus = "const notes = document.querySelector('aside [tabindex]');
        notes.firstElementChild.style.paddingBlockEnd = '3000px';
        notes.focus();
        return document.activeElement === notes";
    ensure!(browser.run(focus).await? == true, "no focus on the notes");
    let top = "Math.round(document.querySelector('aside [tabindex]').scrollTop)";
    let beyond = |than: u32| format!("return {top} > {than}");
    for (key, reached) in [
        (Key::Down, beyond(10)),
        (Key::Space, beyond(150)),
        (Key::End, beyond(1500)),
    ] {
        browser.press(key.clone()).await?;
        ensure!(
            browser.becomes_true(&reached).await?,
            "{key:?} scrolls nothing"
        );
        projector::expect_seen(browser, 4).await?;
    }
    // WebKitGTK was seen not to answer Home there.
    if browser.engine() != Engine::WebKit {
        browser.press(Key::Home).await?;
        let back = format!("return {top} === 0");
        ensure!(browser.becomes_true(&back).await?, "Home scrolls nothing");
        projector::expect_seen(browser, 4).await?;
    }
    browser.press(Key::PageDown).await?;
    expect(browser, 5).await?;
    browser.press(Key::Right).await?;
    expect(browser, 6).await
}

async fn covered(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, &format!("{DECK}#slide-3")).await?;
    browser.press("b").await?;
    let free = "return arguments[0].filter((key) => !document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))";
    let keys = serde_json::json!(["F5", "F11", "F12", "AudioVolumeUp", "BrowserBack", "Shift"]);
    let taken = browser.run_with(free, vec![keys]).await?;
    ensure!(taken == serde_json::json!([]), "it takes {taken}");
    ensure!(in_the_middle(browser).await? == "black");
    let taken = browser
        .run_with(free, vec![serde_json::json!(["z"])])
        .await?;
    ensure!(taken == serde_json::json!(["z"]), "it does not take z");
    browser.settled().await?;
    ensure!(in_the_middle(browser).await? == "slide-3");
    Ok(())
}

async fn no_full_screen(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    let none = "Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false, configurable: true })";
    browser.run(none).await?;
    browser.press("f").await?;
    let said = "This browser does not offer full screen.";
    comes_to(browser, projector::SAID, said).await
}

/// Keeps what waits for another digit, until the test lets it go on.
const HOLD: &str = "const wait = window.setTimeout;
    window.__held = [];
    window.setTimeout = (call, time, ...rest) => time === 1200
        ? window.__held.push(call) : wait.call(window, call, time, ...rest)";

async fn two_digits(browser: &Browser, stage: &Stage) -> Result<()> {
    let deck = "present/gender-women-sogie/#slide-5";
    projector::open(browser, stage.site()?, deck).await?;
    browser.run(HOLD).await?;
    let place = "return document.querySelector('[role=group] [dir=auto]').innerText";
    browser.press("1").await?;
    comes_to(browser, place, "Slide 1…").await?;
    browser.press("0").await?;
    expect(browser, 10).await?;
    // No slide has a number that goes on from 3.
    browser.press("3").await?;
    projector::expect_seen(browser, 3).await?;
    browser.press("1").await?;
    browser.press(Key::Enter).await?;
    expect(browser, 1).await?;
    browser.press("7").await?;
    // What waited for those before settles no new number; after its own while, one digit is all.
    browser.press("1").await?;
    browser
        .run("window.__last = window.__held.pop(); window.__held.forEach((it) => it())")
        .await?;
    browser.settled().await?;
    comes_to(browser, place, "Slide 1…").await?;
    browser.run("window.__last()").await?;
    expect(browser, 1).await
}
