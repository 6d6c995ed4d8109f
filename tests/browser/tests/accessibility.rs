//! The accessibility checker on every kind of page in every language, narrow and wide, and on what
//! opens there: sheets, menus, notes.
//!
//! In Chromium only: the checker reads the tree and the style, which are our own. Decks, panels and
//! counts have views of their own, which are checked where they are tested.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::reader::{PHONE, TABLET};
use browser_tests::{Browser, Need, Site, Stage, Trial, axe};
use thirtyfour::{By, Key};

use crate::ledger;
use crate::list::{self, toggle};
use crate::pages::{KINDS, NOT_FOUND, PSEUDO, every_kind};
use crate::projector::DECK;

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    type Of = fn(&Stage) -> Result<&Site>;
    let languages: [(&str, Of); 3] = [
        ("", Stage::site),
        ("fr/", Stage::site),
        (PSEUDO, Stage::pseudo),
    ];
    let mut trials = vec![
        stage
            .trial("axe: nothing on any kind of page in dark colours", dark)
            .needing(Need::Dark),
        stage.trial(
            "axe: nothing in filter sheet, menu, source note, results and empty list",
            opened,
        ),
        stage.trial(
            "axe: nothing in the sheets of a deck on phone and tablet",
            deck,
        ),
    ];
    for (language, of) in languages {
        // The page for unknown addresses speaks the first language.
        let kinds = every_kind().filter(|it| language.is_empty() || *it != NOT_FOUND);
        trials.extend(kinds.map(|kind| {
            let path = format!("{language}{kind}");
            stage.trial(
                format!("axe: nothing on /{path}"),
                async move |browser, stage| page(browser, stage, of(stage)?, &path).await,
            )
        }));
    }
    trials
}

async fn finds_nothing(browser: &Browser, stage: &Stage, what: &str) -> Result<()> {
    browser.settled().await?;
    let found = axe::findings(browser, stage).await?;
    ensure!(found.is_empty(), "{what}: {found:#?}");
    Ok(())
}

/// Lets a panel's bar scroll away: half a link happens to lie below it at some height of the page,
/// and is whole once that is scrolled.
const SCROLL_BARS: &str = "for (const bar of document.querySelectorAll('.panel__controls')) bar.style.position = 'static'";

async fn page(browser: &Browser, stage: &Stage, site: &Site, path: &str) -> Result<()> {
    browser.resize(PHONE).await?;
    browser.open_ready(&site.address(path)).await?;
    browser.run(SCROLL_BARS).await?;
    finds_nothing(browser, stage, "on a phone").await?;
    browser.resize(TABLET).await?;
    finds_nothing(browser, stage, "on a tablet").await
}

async fn dark(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.prefer(&[("prefers-color-scheme", "dark")]).await?;
    for path in every_kind() {
        browser.open_ready(&stage.site()?.address(path)).await?;
        finds_nothing(browser, stage, path).await?;
    }
    let paper = browser
        .run("return getComputedStyle(document.body).backgroundColor")
        .await?;
    ensure!(paper != "rgb(251, 250, 247)", "it is not dark");
    on_pages(browser, stage).await
}

async fn opened(browser: &Browser, stage: &Stage) -> Result<()> {
    for size in [PHONE, TABLET] {
        browser.resize(size).await?;
        on_pages(browser, stage)
            .await
            .with_context(|| format!("{size:?}"))?;
    }
    Ok(())
}

/// Checks whatever opens on pages, at the current size.
async fn on_pages(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    list::open(browser, site, "?q=land").await?;
    finds_nothing(browser, stage, "marked words").await?;
    browser.tap("button", "Filters").await?;
    toggle(browser, "Elections").await?;
    finds_nothing(browser, stage, "filter sheet").await?;
    list::open(browser, site, "?q=xylophone&cluster=elections").await?;
    finds_nothing(browser, stage, "empty list").await?;
    ledger::open(browser, site, "?q=land&response=supported").await?;
    finds_nothing(browser, stage, "found words and chips").await?;
    browser.open_ready(&site.address(KINDS[1])).await?;
    let bar = browser.driver().find(By::Css("nav summary")).await?;
    browser.tap_on(&bar).await?;
    finds_nothing(browser, stage, "menu").await?;
    browser.open_ready(&site.address(KINDS[1])).await?;
    let links = browser.all_saying("link", "1").await?;
    let cite = links.into_iter().find(|(_, name)| name == "Source 1");
    browser.tap_on(&cite.context("no citation")?.0).await?;
    finds_nothing(browser, stage, "source note").await
}

async fn deck(browser: &Browser, stage: &Stage) -> Result<()> {
    for size in [PHONE, TABLET] {
        browser.resize(size).await?;
        browser.open_ready(&stage.site()?.address(DECK)).await?;
        for (key, what) in [("?", "keys"), ("p", "more")] {
            browser.press(key).await?;
            finds_nothing(browser, stage, &format!("{what}, {size:?}")).await?;
            browser.press(Key::Escape).await?;
        }
    }
    Ok(())
}
