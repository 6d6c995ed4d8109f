//! A panel on its screens: the sign that time is up, what fits, and who cannot see.

use std::sync::Arc;

use anyhow::{Result, ensure};
use browser_tests::reader::{PHONE, TABLET};
use browser_tests::{Browser, Stage, Trial, axe};
use thirtyfour::Key;

use crate::panel::{open, says, ticked};
use crate::projector::later;

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial(
            "panel: the sign that time is up can be shown and put away",
            sign,
        ),
        stage
            .trial(
                "panel: all of it is seen on a tablet, on a phone by scrolling down",
                screens,
            )
            .everywhere(),
        stage.trial(
            "panel: axe finds nothing while it runs, and when all have spoken",
            accessible,
        ),
    ]
}

async fn sign(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage).await?;
    browser.press("m").await?;
    let words = browser.text_of("dialog[open]").await?;
    ensure!(
        words.contains("Time") && words.contains("Thank you"),
        "{words}"
    );
    let whole = "const box = document.querySelector('dialog[open]').getBoundingClientRect();
        return box.width >= innerWidth - 20 && box.height >= innerHeight - 20";
    ensure!(
        browser.run(whole).await? == true,
        "it does not fill the screen"
    );
    browser.press(Key::Escape).await?;
    let open = browser.all("dialog").await?;
    ensure!(open.is_empty(), "Esc leaves it");
    browser.tap("button", "Time sign").await?;
    browser.tap("button", "Back to the panel").await?;
    let open = browser.all("dialog").await?;
    ensure!(open.is_empty(), "a tap leaves it");
    says(browser, &["Speaker 1 of 4"]).await
}

async fn screens(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage).await?;
    let sizes = "const root = document.documentElement;
        return [root.scrollWidth - innerWidth, root.scrollHeight - innerHeight]";
    for size in [(1024, 768), (1280, 720), (1920, 1080), TABLET, PHONE] {
        browser.resize(size).await?;
        browser.settled().await?;
        let [across, down]: [i64; 2] = serde_json::from_value(browser.run(sizes).await?)?;
        ensure!(across <= 0, "{size:?}: {across} px too wide");
        ensure!(size == PHONE || down <= 1, "{size:?}: {down} px too high");
    }
    Ok(())
}

async fn accessible(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage).await?;
    browser.press("t").await?;
    later(browser, 500).await?;
    ticked(browser).await?;
    for what in ["over", "sign", "all have spoken"] {
        let found = axe::findings(browser, stage).await?;
        ensure!(found.is_empty(), "{what}: {found:#?}");
        if what == "over" {
            browser.press("m").await?;
            // It fades in.
            ticked(browser).await?;
            ticked(browser).await?;
        } else {
            browser.press(Key::Escape).await?;
            for _ in 0..4 {
                browser.press(Key::PageDown).await?;
            }
        }
    }
    says(browser, &["All have spoken"]).await
}
