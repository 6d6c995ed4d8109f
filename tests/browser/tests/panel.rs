//! A panel for who moderates it: who speaks, who is next, how much time is left.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Stage, Trial};
use thirtyfour::Key;

use crate::projector::{self, later, reload};

const PANEL: &str = "panels/panel-1/";
/// Who speaks in it, as the programme says.
const SPEAKERS: [&str; 4] = [
    "Gender, women, SOGIE and LGBTIQ",
    "Minorities and Indigenous Peoples",
    "Access to Justice",
    "Elections",
];

/// As the list of all calls them.
const LISTED: [&str; 4] = [
    "Gender and SOGIE",
    "Minorities, Indigenous",
    "Access to Justice",
    "Elections",
];

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial(
            "panel: who speaks, who is next, and everybody in order",
            who,
        ),
        stage.trial(
            "panel: the clock starts, pauses, and says how far it is",
            clock,
        ),
        stage.trial(
            "panel: the floor goes on and back, each with a time of their own",
            floor,
        ),
        stage
            .trial("panel: a reload changes nothing", kept)
            .everywhere(),
        stage
            .trial("panel: its keys do what stands on the buttons", keys)
            .everywhere(),
        stage
            .trial(
                "panel: with Ctrl, Alt or Meta keys stay the browser's",
                held,
            )
            .everywhere(),
    ]
}

pub(crate) async fn open(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, PANEL).await
}

/// The words on who has the floor, the time and who is next.
async fn floor_says(browser: &Browser) -> Result<String> {
    let words = "return document.querySelector('[role=status]').parentElement.innerText";
    let words = browser.run(words).await?;
    Ok(words.as_str().unwrap_or_default().to_owned())
}

pub(crate) async fn says(browser: &Browser, parts: &[&str]) -> Result<()> {
    let words = floor_says(browser).await?;
    for part in parts {
        ensure!(words.contains(part), "no \"{part}\" in: {words}");
    }
    Ok(())
}

/// Returns the time that is left, as it stands there.
async fn time(browser: &Browser) -> Result<String> {
    let timers = browser.all("timer").await?;
    let timer = timers.first().context("no timer")?;
    Ok(timer.0.text().await?)
}

pub(crate) async fn ticked(browser: &Browser) -> Result<()> {
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    browser.settled().await
}

async fn who(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage).await?;
    says(
        browser,
        &[
            "Now speaking",
            "Speaker 1 of 4",
            SPEAKERS[0],
            "Next",
            SPEAKERS[1],
            "7:00",
            "Not started",
        ],
    )
    .await?;
    let items = browser.all("listitem").await?;
    ensure!(items.len() == 4, "{} speakers", items.len());
    for ((item, _), name) in items.iter().zip(LISTED) {
        let words = browser
            .run_with("return arguments[0].innerText", vec![item.to_json()?])
            .await?;
        let words = words.as_str().unwrap_or_default();
        ensure!(words.contains(name), "{words} instead of {name}");
    }
    let current = "return [...document.querySelectorAll('li[aria-current]')].map((it) => it.innerText).join()";
    let current = browser.run(current).await?;
    let current = current.as_str().unwrap_or_default();
    ensure!(
        current.contains(LISTED[0]) && current.contains("now"),
        "{current}"
    );
    Ok(())
}

async fn clock(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage).await?;
    later(browser, 0).await?;
    browser.tap("button", "Start").await?;
    later(browser, 100).await?;
    ticked(browser).await?;
    says(browser, &["In time"]).await?;
    for (seconds, words) in [
        (201, "Wrap up"),
        (60, "Please conclude"),
        (60, "Time is up"),
    ] {
        later(browser, seconds).await?;
        ticked(browser).await?;
        says(browser, &[words]).await?;
    }
    browser.tap("button", "Pause").await?;
    let paused = time(browser).await?;
    later(browser, 100).await?;
    ticked(browser).await?;
    ensure!(time(browser).await? == paused, "it runs while it is paused");
    browser.tap("button", "Reset the clock").await?;
    says(browser, &["7:00", "Not started"]).await
}

async fn floor(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage).await?;
    later(browser, 0).await?;
    browser.tap("button", "Start").await?;
    later(browser, 130).await?;
    ticked(browser).await?;
    browser.tap("button", "Next speaker").await?;
    says(
        browser,
        &[
            "Speaker 2 of 4",
            SPEAKERS[1],
            SPEAKERS[2],
            "7:00",
            "Not started",
        ],
    )
    .await?;
    let list = browser.text_of("main ol").await?;
    ensure!(list.contains("spoke 2:10"), "{list}");
    // By mistake: the first goes on where she was.
    browser.tap("button", "Back").await?;
    says(browser, &["Speaker 1 of 4", SPEAKERS[0], "4:50"]).await?;
    for _ in 0..3 {
        browser.tap("button", "Next speaker").await?;
    }
    says(browser, &["Speaker 4 of 4", SPEAKERS[3], "Last speaker"]).await?;
    browser.tap("button", "Next speaker").await?;
    says(browser, &["All have spoken"]).await?;
    browser.tap("button", "Back").await?;
    says(browser, &["Speaker 4 of 4"]).await
}

async fn kept(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage).await?;
    browser.press(Key::PageDown).await?;
    projector::comes_to(browser, "return location.hash", "#speaker-2").await?;
    browser.tap("button", "Start").await?;
    reload(browser).await?;
    says(browser, &["Speaker 2 of 4", "In time"]).await?;
    browser.tap("button", "Pause").await?;
    let left = time(browser).await?;
    reload(browser).await?;
    ensure!(time(browser).await? == left, "the time was lost");
    let now = browser.driver().current_url().await?;
    ensure!(now.fragment() == Some("speaker-2"), "{now}");
    // A link to a speaker.
    browser.open("about:blank").await?;
    let address = stage.site()?.address(&format!("{PANEL}#speaker-3"));
    browser.open_ready(&address).await?;
    browser.settled().await?;
    says(browser, &["Speaker 3 of 4", SPEAKERS[2]]).await
}

async fn keys(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage).await?;
    for (key, name) in [
        (Key::PageDown, "Speaker 2 of 4"),
        (Key::Right, "Speaker 3 of 4"),
        (Key::Left, "Speaker 2 of 4"),
        (Key::Down, "Speaker 3 of 4"),
        (Key::Up, "Speaker 2 of 4"),
        (Key::PageUp, "Speaker 1 of 4"),
        (Key::PageUp, "Speaker 1 of 4"),
    ] {
        browser.press(key).await?;
        says(browser, &[name]).await?;
    }
    browser.press("3").await?;
    says(browser, &["Speaker 3 of 4"]).await?;
    browser.press(Key::Space).await?;
    browser.find("button", "Pause").await?;
    browser.press("t").await?;
    browser.find("button", "Start").await?;
    browser.press("r").await?;
    says(browser, &["Not started"]).await?;
    // Each button names its key.
    let caps = "return [...document.querySelectorAll('[role=group] button')].map((it) => it.innerText.trim().replace(/\\s+/g, ' '))";
    let caps: Vec<String> = serde_json::from_value(browser.run(caps).await?)?;
    for cap in [
        "Start Space",
        "Next speaker →",
        "Back ←",
        "Reset the clock R",
        "Time sign M",
    ] {
        ensure!(caps.iter().any(|it| it == cap), "no {cap} in {caps:?}");
    }
    Ok(())
}

async fn held(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage).await?;
    let taken = "const keys = ['PageDown', ' ', 't', 'r', 'm', '2', 'ArrowRight', 'Escape'];
        return keys.filter((key) => !document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...arguments[0] })))";
    for held in ["ctrlKey", "altKey", "metaKey"] {
        let arguments = vec![serde_json::json!({ held: true })];
        let taken: Vec<String> = serde_json::from_value(browser.run_with(taken, arguments).await?)?;
        ensure!(taken.is_empty(), "{held}: {taken:?}");
    }
    says(browser, &["Speaker 1 of 4", "Not started"]).await
}
