//! The reader's pages are one app: from home to a factsheet and back, no page is loaded.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::reader::TABLET_LANDSCAPE;
use browser_tests::{Browser, Site, Stage, Trial, complaints};
use thirtyfour::By;

use crate::ledger::{Ledger, published, searching, sorted_ids, still};
use crate::pages::page_title;

/// The pages on the way, each with its heading.
const HOME: (&str, &str) = ("", "Cambodia: UPR Pre-session 2018");
const LIST: (&str, &str) = ("recommendations/", "Recommendations");
const EARLIER: (&str, &str) = ("earlier/", "Earlier recommendations");
const STATE: (&str, &str) = ("states/canada/", "Canada");
const FACTSHEET: (&str, &str) = ("clusters/elections/", "Elections");

const SEARCH: &str = "Search words, States, issues and paragraphs";

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    let trials = [
        stage.trial(
            "single page: going from home to the list, to earlier recommendations, to a State and \
             to a factsheet loads no page",
            walk,
        ),
        stage.trial(
            "single page: back to earlier recommendations finds the list as it was left",
            list_as_left,
        ),
    ];
    Vec::from(trials.map(Trial::everywhere))
}

/// Fails unless a page is shown, and the one that was opened first is still running.
async fn expect(browser: &Browser, site: &Site, page: (&str, &str), query: &str) -> Result<()> {
    let (path, heading) = page;
    let address = site.address(&format!("{path}{query}"));
    let arrived = format!("return location.href.split('#')[0] === {address:?}");
    if !browser.becomes_true(&arrived).await? {
        let now = browser.driver().current_url().await?;
        anyhow::bail!("{now} instead of {address}");
    }
    browser.settled().await?;
    ensure!(
        browser.run("return window.stayed").await? == true,
        "{path} was loaded"
    );
    let shown = browser.text_of("h1").await?;
    ensure!(shown == heading, "{path}: the heading is {shown}");
    let title = browser.driver().title().await?;
    ensure!(
        title == page_title(site, path)?,
        "{path}: the title is {title}"
    );
    Ok(())
}

/// Taps the first visible link with this name that leads to a page.
async fn tap_link_to(browser: &Browser, name: &str, path: &str) -> Result<()> {
    for (link, label) in browser.all_saying("link", name).await? {
        let address = link.attr("href").await?.unwrap_or_default();
        if label == name
            && address
                .split('#')
                .next()
                .unwrap_or_default()
                .ends_with(path)
        {
            return browser.tap_on(&link).await;
        }
    }
    anyhow::bail!("no link {name:?} to {path}")
}

/// Fails unless the list shows Canada's recommendations and no others.
async fn expect_canadian(browser: &Browser, site: &Site) -> Result<()> {
    let rows = published(site)?;
    let expected = sorted_ids(rows.iter().filter(|row| row["state"] == "Canada"));
    let mut shown = Ledger::counting(browser, expected.len()).await?.ids;
    shown.sort();
    ensure!(shown == expected, "{shown:?} instead of {expected:?}");
    Ok(())
}

async fn walk(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    browser.resize(TABLET_LANDSCAPE).await?;
    browser.open_ready(&site.address(HOME.0)).await?;
    browser.run("window.stayed = true").await?;
    expect(browser, site, HOME, "").await?;

    browser.tap("link", "Recommendations").await?;
    expect(browser, site, LIST, "").await?;

    browser.tap("link", "Earlier").await?;
    expect(browser, site, EARLIER, "").await?;
    searching(browser).await?;
    browser.tap("searchbox", SEARCH).await?;
    browser.press("Canada").await?;
    expect_canadian(browser, site).await?;

    tap_link_to(browser, STATE.1, STATE.0).await?;
    expect(browser, site, STATE, "").await?;

    tap_link_to(browser, FACTSHEET.1, FACTSHEET.0).await?;
    expect(browser, site, FACTSHEET, "").await?;

    let back = [
        (STATE, ""),
        (EARLIER, "?q=Canada"),
        (EARLIER, ""),
        (LIST, ""),
        (HOME, ""),
    ];
    for (page, query) in back {
        browser.driver().back().await?;
        expect(browser, site, page, query).await.context("back")?;
        if query == "?q=Canada" {
            expect_canadian(browser, site).await?;
        }
    }
    // The search is still there when the page comes once more.
    for (page, query) in [(LIST, ""), (EARLIER, ""), (EARLIER, "?q=Canada")] {
        browser.driver().forward().await?;
        expect(browser, site, page, query)
            .await
            .context("forward")?;
    }
    expect_canadian(browser, site).await?;
    let heard = complaints::of(browser, site).await?;
    ensure!(heard.is_empty(), "{heard:#?}");
    Ok(())
}

async fn list_as_left(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    browser.resize(TABLET_LANDSCAPE).await?;
    for query in ["", "?q=rights"] {
        left_and_found_again(browser, site, query)
            .await
            .with_context(|| format!("the list {query:?}"))?;
    }
    Ok(())
}

async fn left_and_found_again(browser: &Browser, site: &Site, query: &str) -> Result<()> {
    crate::ledger::open(browser, site, query).await?;
    browser.run("window.stayed = true").await?;
    let (more, _) = browser
        .all_saying("button", "Show 25 more")
        .await?
        .into_iter()
        .next()
        .context("there are no more")?;
    browser.tap_on(&more).await?;
    let longer = "return document.querySelectorAll('article.record').length === 50";
    ensure!(browser.becomes_true(longer).await?, "no more came");
    let links = browser.driver().find_all(By::Css(".record__who a")).await?;
    let last = links.last().context("no State")?;
    let name = last.text().await?;
    browser.tap_on(last).await?;
    ensure!(browser.text_of("h1").await? == name);

    browser.driver().back().await?;
    expect(browser, site, EARLIER, query).await?;
    still(browser).await?;
    ensure!(browser.run(longer).await? == true, "the list is shorter");
    let in_sight = "const box = [...document.querySelectorAll('.record__who a')].at(-1)
        .getBoundingClientRect();
        return box.top > 0 && box.bottom < innerHeight";
    ensure!(
        browser.becomes_true(in_sight).await?,
        "what was tapped is out of sight"
    );
    Ok(())
}
