//! One recommendation: taking it along, and the ways that lead on from it.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Stage, Trial, axe};
use serde_json::Value;

use crate::catalogue::{Catalogue, Choice, text};
use crate::list::{self, List};

const PAGE: &str = "recommendations/domestic-violence-law/";

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage
            .trial(
                "recommendation: its words, its link, its citation can be copied",
                copied,
            )
            .everywhere(),
        stage
            .trial(
                "recommendation: what cannot be copied is offered by hand",
                by_hand,
            )
            .everywhere(),
        stage.trial("recommendation: an issue leads to all of that issue", issue),
        stage.trial(
            "recommendation: what it builds on is named with its document",
            builds_on,
        ),
        stage.trial(
            "recommendation: its citations lead to its own sources",
            sources,
        ),
        stage.trial(
            "recommendation: the others of the cluster are one tap away",
            others,
        ),
    ]
}

async fn open(browser: &Browser, stage: &Stage) -> Result<Value> {
    browser.open_ready(&stage.site()?.address(PAGE)).await?;
    let catalogue = Catalogue::of(stage.site()?)?;
    let found = catalogue
        .all()
        .iter()
        .find(|it| it["id"] == "domestic-violence-law");
    found.cloned().context("not in the open data")
}

async fn copied(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    let shown = open(browser, stage).await?;
    browser.watch_clipboard().await?;
    let words = text(&shown);
    ensure!(copy(browser, "Copy text").await? == words);
    let link = copy(browser, "Copy link").await?;
    ensure!(link == site.address(PAGE), "{link}");
    let citation = copy(browser, "Copy as citation").await?;
    let parts = [
        words.trim_end_matches('.'),
        "Illustrative draft",
        shown["cluster_title"].as_str().unwrap_or_default(),
        "14 November 2018",
        &link,
    ];
    for part in parts {
        ensure!(citation.contains(part), "{part} is not in: {citation}");
    }
    Ok(())
}

/// Taps a button and returns what is then in the clipboard.
async fn copy(browser: &Browser, button: &str) -> Result<String> {
    browser.tap("button", button).await?;
    let copied = browser.copied().await?;
    let said = "return [...document.querySelectorAll('[role=status]')]
        .some((it) => it.textContent === 'Copied')";
    ensure!(
        browser.becomes_true(said).await?,
        "{button} does not say so"
    );
    Ok(copied)
}

async fn by_hand(browser: &Browser, stage: &Stage) -> Result<()> {
    let shown = open(browser, stage).await?;
    // Neither the new way nor the old one.
    browser
        .run(
            "document.execCommand = () => false;
             Clipboard.prototype.writeText = () => Promise.reject(new Error('refused'))",
        )
        .await?;
    browser.tap("button", "Copy text").await?;
    let name = "Your browser blocked copying. Select the text:";
    let field = browser.find("textbox", name).await?;
    ensure!(field.prop("value").await?.as_deref() == Some(text(&shown)));
    ensure!(field.prop("readOnly").await?.as_deref() == Some("true"));
    let found = axe::findings(browser, stage).await?;
    ensure!(found.is_empty(), "{found:#?}");
    Ok(())
}

async fn issue(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage).await?;
    browser.tap("link", "Women's rights").await?;
    ensure!(list::query(browser).await? == "?issue=women-s-rights");
    let list = List::read(browser).await?;
    let catalogue = Catalogue::of(stage.site()?)?;
    let expected = catalogue.texts(&Choice::default().and("Issue", "Women's rights"));
    ensure!(list.texts == expected, "{:#?}", list.texts);
    browser.driver().back().await?;
    browser.settled().await?;
    let heading = browser.text_of("h1").await?;
    ensure!(heading.starts_with("Amend by December 2020"), "{heading}");
    Ok(())
}

async fn builds_on(browser: &Browser, stage: &Stage) -> Result<()> {
    let shown = open(browser, stage).await?;
    browser
        .find("heading", "Earlier recommendations it builds on")
        .await?;
    let page = browser.text_of("main").await?;
    let all: Vec<Value> = serde_json::from_str(&stage.site()?.read("data/earlier.json")?)?;
    let ids = shown["builds_on"].as_array().context("builds on nothing")?;
    ensure!(ids.len() == 2);
    for id in ids {
        let earlier = all.iter().find(|it| it["id"] == *id).context("unknown")?;
        let of = |key: &str| earlier[key].as_str().unwrap_or_default();
        let place = format!("{}, {}", of("document"), of("paragraph"));
        for part in [of("state"), &place, of("response"), of("summary")] {
            ensure!(page.contains(part), "{part} is not in: {page}");
        }
    }
    Ok(())
}

/// A citation here counts as in the factsheet, and its source stands at the foot of this page.
async fn sources(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage).await?;
    let cited = "return [...document.querySelectorAll('main sup a')].map((it) => it.textContent)";
    let cited: Vec<String> = serde_json::from_value(browser.run(cited).await?)?;
    ensure!(!cited.is_empty());
    for number in cited {
        let listed = browser.text_of(&format!("#source-{number}")).await?;
        let links = browser.all_saying("link", &number).await?;
        let name = format!("Source {number}");
        let link = links.into_iter().find(|(_, label)| *label == name);
        browser.tap_on(&link.context("no citation")?.0).await?;
        let note = browser.find("complementary", &name).await?.text().await?;
        ensure!(note.contains(listed.trim()), "{note}\n{listed}");
    }
    Ok(())
}

async fn others(browser: &Browser, stage: &Stage) -> Result<()> {
    let shown = open(browser, stage).await?;
    let catalogue = Catalogue::of(stage.site()?)?;
    let of_cluster = |it: &&Value| it["cluster"] == shown["cluster"] && it["id"] != shown["id"];
    let others: Vec<&str> = catalogue
        .all()
        .iter()
        .filter(of_cluster)
        .map(text)
        .collect();
    ensure!(others.len() == 3);
    for other in &others {
        browser.find("link", other).await?;
    }
    browser.tap("link", others[0]).await?;
    ensure!(browser.text_of("h1").await? == others[0]);
    Ok(())
}
