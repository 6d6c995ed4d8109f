//! The help sheet: each of its keys does what stands beside it.

use std::sync::Arc;

use anyhow::{Context, Result, bail, ensure};
use browser_tests::{Browser, Stage, Trial};
use thirtyfour::Key;

use crate::keys::SPIES;
use crate::projector::{
    self, COUNT, DECK, countdown, expect, has_notes, in_the_middle, press_with,
};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    Vec::from(
        [
            stage.trial(
                "keys: each key of the help sheet does what stands there",
                every_key,
            ),
            stage.trial("keys: a projector shows all of the help sheet", in_sight),
        ]
        .map(Trial::everywhere),
    )
}

async fn in_sight(browser: &Browser, stage: &Stage) -> Result<()> {
    let cut = "const it = document.querySelector('dialog[open]');
        return it.scrollHeight - it.clientHeight";
    for start in ["", "fr/"] {
        projector::open(browser, stage.site()?, &format!("{start}{DECK}")).await?;
        browser.resize(projector::WIDE).await?;
        browser.press("?").await?;
        let cut = browser.run(cut).await?;
        ensure!(cut == 0, "{cut} pixels of {start}{DECK} cannot be seen");
    }
    Ok(())
}

/// Reads the help sheet: what is done, and the keys for it.
const SHEET: &str = "return [...document.querySelectorAll('dialog[open] tr')].map((row) =>
    [row.cells[1].innerText, [...row.querySelectorAll('kbd')].map((it) => it.innerText)])";

async fn every_key(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    browser.run(SPIES).await?;
    browser.press("?").await?;
    browser.find("dialog", "Keys").await?;
    let lines: Vec<(String, Vec<String>)> = serde_json::from_value(browser.run(SHEET).await?)?;
    ensure!(lines.len() > 20, "only {} lines", lines.len());
    browser.press(Key::Escape).await?;
    for (does, keys) in lines {
        ensure!(!keys.is_empty(), "{does} has no key");
        for key in keys {
            // From the middle of the deck.
            browser.press("4").await?;
            expect(browser, 4).await?;
            let held = holds(browser, &does, &key).await;
            held.with_context(|| format!("{does}: {key}"))?;
        }
    }
    Ok(())
}

/// Presses a key as it is named on the sheet.
async fn strike(browser: &Browser, cap: &str) -> Result<()> {
    let key = match cap {
        "Shift + Space" => return press_with(browser, &Key::Shift, &Key::Space).await,
        "Page Down" => Key::PageDown,
        "Page Up" => Key::PageUp,
        "→" => Key::Right,
        "←" => Key::Left,
        "↓" => Key::Down,
        "↑" => Key::Up,
        "Space" => Key::Space,
        "Home" => Key::Home,
        "End" => Key::End,
        "Enter" => Key::Enter,
        "Esc" => Key::Escape,
        "−" => return browser.press("-").await,
        sign => return browser.press(sign.to_lowercase()).await,
    };
    browser.press(key).await
}

/// Fails unless a key does what it says. What is switched on is switched off again.
async fn holds(browser: &Browser, does: &str, key: &str) -> Result<()> {
    if let Some(number) = turns_to(does) {
        strike(browser, key).await?;
        return expect(browser, number).await;
    }
    match does {
        "Go to a slide by its number" => by_number(browser, key).await,
        "Go to the number typed or the slide selected" => {
            browser.press("o").await?;
            browser.press(Key::Tab).await?;
            strike(browser, key).await?;
            expect(browser, 5).await
        }
        "Start or pause the countdown" => starts_and_pauses(browser, key).await,
        "Reset the countdown" => sets_back(browser, key).await,
        "Notes" => shows_notes(browser, key).await,
        "Black screen" => covers(browser, key, "black").await,
        "White screen" => covers(browser, key, "white").await,
        "Show that time is up" => covers(browser, key, "time").await,
        "All slides" => all_slides(browser, key).await,
        "Speaker’s window" => asks(browser, key, "window ?view=speaker").await,
        "Full screen" => asks(browser, key, "screen").await,
        "High contrast" => {
            changes(browser, key, "getComputedStyle(document.querySelector('[aria-current] .slide__face')).color === getComputedStyle(document.querySelector('[aria-current] h2')).color").await?;
            strike(browser, key).await
        }
        "Larger type" => {
            grows(browser, key, true).await?;
            browser.press("-").await
        }
        "Smaller type" => {
            browser.press("+").await?;
            grows(browser, key, false).await
        }
        "A second language on each slide" => second_language(browser, key).await,
        "Print the slides" => sheet(browser, key, "More").await,
        "Keys" => sheet(browser, key, "Keys").await,
        "Close a dialog, leave full screen (the browser does it)" => closes(browser, key).await,
        other => bail!("the test does not know what \"{other}\" is"),
    }
}

/// Jumps to every slide by its number.
async fn by_number(browser: &Browser, key: &str) -> Result<()> {
    ensure!(key == "1 … 9");
    for number in (1..=COUNT).rev() {
        browser.press(number.to_string()).await?;
        expect(browser, number).await?;
    }
    Ok(())
}

/// The key starts the countdown, and pauses it.
async fn starts_and_pauses(browser: &Browser, key: &str) -> Result<()> {
    for name in ["Pause", "Start"] {
        strike(browser, key).await?;
        let is = countdown(browser).await?;
        ensure!(is.contains(name), "the countdown is {is}");
    }
    Ok(())
}

/// The key sets a running countdown back.
async fn sets_back(browser: &Browser, key: &str) -> Result<()> {
    browser.press("t").await?;
    projector::later(browser, 10).await?;
    strike(browser, key).await?;
    let is = countdown(browser).await?;
    ensure!(is.contains("7:00"), "the countdown is {is}");
    Ok(())
}

/// The key opens the notes, and closes them.
async fn shows_notes(browser: &Browser, key: &str) -> Result<()> {
    for there in [true, false] {
        strike(browser, key).await?;
        ensure!(has_notes(browser).await? == there, "notes: {}", !there);
    }
    Ok(())
}

/// The key shows a second language, and takes it away.
async fn second_language(browser: &Browser, key: &str) -> Result<()> {
    let there = "document.querySelector('[aria-current] [lang=fr]') !== null";
    changes(browser, key, there).await?;
    strike(browser, key).await?;
    let gone = format!("return !({there})");
    ensure!(browser.becomes_true(&gone).await?, "it stays");
    Ok(())
}

/// The key closes a sheet.
async fn closes(browser: &Browser, key: &str) -> Result<()> {
    browser.press("?").await?;
    strike(browser, key).await?;
    let open = browser.all("dialog").await?;
    ensure!(open.is_empty(), "the sheet is open");
    Ok(())
}

/// Returns the slide that one comes to from the fourth.
fn turns_to(does: &str) -> Option<usize> {
    match does {
        "Next slide" => Some(5),
        "Previous slide" => Some(3),
        "First slide" => Some(1),
        "Last slide" => Some(COUNT),
        _ => None,
    }
}

async fn covers(browser: &Browser, key: &str, screen: &str) -> Result<()> {
    for expected in [screen, "slide-4"] {
        strike(browser, key).await?;
        let is = in_the_middle(browser).await?;
        ensure!(is == expected, "{is} instead of {expected}");
    }
    Ok(())
}

async fn all_slides(browser: &Browser, key: &str) -> Result<()> {
    for count in [COUNT, 1] {
        strike(browser, key).await?;
        let seen = browser.all("region").await?.len();
        ensure!(seen == count, "{seen} slides instead of {count}");
    }
    Ok(())
}

async fn asks(browser: &Browser, key: &str, expected: &str) -> Result<()> {
    strike(browser, key).await?;
    let asked = browser.run("return window.__asked.splice(0)").await?;
    ensure!(asked == serde_json::json!([expected]), "{asked}");
    Ok(())
}

async fn changes(browser: &Browser, key: &str, truth: &str) -> Result<()> {
    let truth = format!("return {truth}");
    ensure!(browser.run(&truth).await? == false, "it is so before");
    strike(browser, key).await?;
    ensure!(browser.becomes_true(&truth).await?, "it does not become so");
    Ok(())
}

async fn grows(browser: &Browser, key: &str, larger: bool) -> Result<()> {
    let size = "return parseFloat(getComputedStyle(
        document.querySelector('[aria-current] .slide__text')).fontSize)";
    // There is room on this one.
    browser.press("7").await?;
    let before = browser.run(size).await?.as_f64().context("no size")?;
    strike(browser, key).await?;
    let after = browser.run(size).await?.as_f64().context("no size")?;
    ensure!((after > before * 1.08) == larger, "{before} → {after}");
    ensure!((after < before * 0.95) != larger, "{before} → {after}");
    browser.press("4").await
}

async fn sheet(browser: &Browser, key: &str, name: &str) -> Result<()> {
    strike(browser, key).await?;
    browser.find("dialog", name).await?;
    browser.press(Key::Escape).await
}
