//! The address holds what the list shows: it can be kept, sent, undone, and spoilt.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::reader::TABLET_LANDSCAPE;
use browser_tests::{Browser, Stage, Trial, complaints};

use crate::catalogue::{Catalogue, Choice};
use crate::list::{self, List, counted, toggle};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage
            .trial(
                "address: it survives a reload and opens the same in a new window",
                kept,
            )
            .everywhere(),
        stage.trial("address: equal choices have equal addresses", equal),
        stage
            .trial(
                "address: back undoes step by step, forward repeats",
                back_and_forward,
            )
            .everywhere(),
        stage
            .trial("address: a run of typing is one step", typing)
            .everywhere(),
        stage
            .trial(
                "address: after going back, typing is a step of its own",
                typing_again,
            )
            .everywhere(),
        stage.trial(
            "address: made-up values are named and can be removed",
            made_up,
        ),
        stage
            .trial("address: rubbish never breaks the page", rubbish)
            .everywhere(),
    ]
}

async fn open(browser: &Browser, stage: &Stage, query: &str) -> Result<Catalogue> {
    browser.resize(TABLET_LANDSCAPE).await?;
    list::open(browser, stage.site()?, query).await?;
    Catalogue::of(stage.site()?)
}

async fn kept(browser: &Browser, stage: &Stage) -> Result<()> {
    let catalogue = open(browser, stage, "").await?;
    toggle(browser, "Justice").await?;
    toggle(browser, "Women's rights").await?;
    let choice = Choice::default()
        .and("Issue", "Justice")
        .and("Issue", "Women's rights");
    browser.driver().refresh().await?;
    browser.wait_until_ready().await?;
    List::read(browser).await?.agrees(&catalogue, &choice)?;

    let address = browser.driver().current_url().await?.to_string();
    let other = browser.driver().new_window().await?;
    let first = browser.driver().window().await?;
    browser.driver().switch_to_window(other).await?;
    browser.open_ready(&address).await?;
    browser.settled().await?;
    let count = browser.text_of("[role=status]").await?;
    browser.driver().close_window().await?;
    browser.driver().switch_to_window(first).await?;
    let expected = counted(catalogue.texts(&choice).len());
    ensure!(count == expected, "{count} in the new window");
    Ok(())
}

async fn equal(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage, "").await?;
    toggle(browser, "Women's rights").await?;
    toggle(browser, "Justice").await?;
    let one = list::query(browser).await?;
    open(browser, stage, "").await?;
    toggle(browser, "Justice").await?;
    toggle(browser, "Women's rights").await?;
    let other = list::query(browser).await?;
    ensure!(one == "?issue=justice&issue=women-s-rights", "{one}");
    ensure!(one == other, "{other}");
    Ok(())
}

async fn back_and_forward(browser: &Browser, stage: &Stage) -> Result<()> {
    let catalogue = open(browser, stage, "").await?;
    let mut steps = vec![Choice::default()];
    let walk = [
        ("Issue", "Justice"),
        ("Issue", "Women's rights"),
        ("Cluster", "Access to Justice"),
    ];
    for (facet, label) in walk {
        toggle(browser, label).await?;
        steps.push(steps[steps.len() - 1].and(facet, label));
    }
    for step in steps.iter().rev().skip(1) {
        browser.driver().back().await?;
        List::read(browser)
            .await?
            .agrees(&catalogue, step)
            .context("back")?;
    }
    for step in steps.iter().skip(1) {
        browser.driver().forward().await?;
        List::read(browser)
            .await?
            .agrees(&catalogue, step)
            .context("forward")?;
    }
    Ok(())
}

const BOX: &str = "Search the recommendations";

async fn typing(browser: &Browser, stage: &Stage) -> Result<()> {
    let catalogue = open(browser, stage, "").await?;
    browser.tap("searchbox", BOX).await?;
    for letter in ["v", "i", "o", "l", "e", "n", "c", "e"] {
        browser.press(letter).await?;
    }
    ensure!(list::query(browser).await? == "?q=violence");
    // One step back: not to "violenc", but to where nothing was typed.
    browser.driver().back().await?;
    let field = browser.find("searchbox", BOX).await?;
    ensure!(field.prop("value").await?.as_deref() == Some(""));
    let none = Choice::default();
    List::read(browser).await?.agrees(&catalogue, &none)
}

async fn typing_again(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage, "?issue=justice").await?;
    browser.tap("searchbox", BOX).await?;
    browser.press("child").await?;
    browser.driver().back().await?;
    browser.settled().await?;
    browser.press("court").await?;
    let query = list::query(browser).await?;
    ensure!(query == "?q=court&issue=justice", "{query}");
    browser.driver().back().await?;
    let query = list::query(browser).await?;
    ensure!(query == "?issue=justice", "{query}");
    Ok(())
}

async fn made_up(browser: &Browser, stage: &Stage) -> Result<()> {
    let query = "?cluster=elections&issue=stale-issue";
    let catalogue = open(browser, stage, query).await?;
    let list = List::read(browser).await?;
    ensure!(list.count == counted(0), "{}", list.count);
    browser.tap("button", "Remove filter: stale-issue").await?;
    let rest = Choice::default().and("Cluster", "Elections");
    List::read(browser).await?.agrees(&catalogue, &rest)?;
    ensure!(list::query(browser).await? == "?cluster=elections");
    Ok(())
}

async fn rubbish(browser: &Browser, stage: &Stage) -> Result<()> {
    let catalogue = open(browser, stage, "").await?;
    let none = Choice::default();
    for query in spoilt() {
        let name: String = query.chars().take(60).collect();
        open(browser, stage, &query)
            .await
            .with_context(|| name.clone())?;
        let heard = complaints::of(browser, stage.site()?).await?;
        ensure!(heard.is_empty(), "{name}: {heard:#?}");
        let list = List::read(browser).await?;
        if !list.chips.is_empty() {
            // An empty list may offer it once more.
            let clear = browser.all_saying("button", "Clear all").await?;
            let (clear, _) = clear.first().with_context(|| name.clone())?;
            browser.tap_on(clear).await?;
        }
        List::read(browser)
            .await?
            .agrees(&catalogue, &none)
            .context(name)?;
    }
    Ok(())
}

/// Query strings that nobody would write, but somebody will send.
fn spoilt() -> Vec<String> {
    let long = "x".repeat(10_000);
    let many: String = (0..1000).map(|n| format!("&issue=a{n}")).collect();
    let mut all: Vec<String> = [
        "?",
        "?%",
        "?q=%ff%fe%",
        "?q=%E0%A4%A",
        "?cluster=%00",
        "?=&=&&&==",
        "?sort=nonsense",
        "?q=<script>alert(1)</script>",
        "?q=%22",
        "?__proto__=1&constructor=2",
        "?year=99999999999999999999&sdg=-1&action=NaN&builds=maybe",
        "?cluster=../../etc&issue=%2e%2e",
        "?q=%F0%9F%87%B0%F0%9F%87%AD%E2%80%8B%E1%9E%80",
        "?CLUSTER=elections",
    ]
    .map(str::to_owned)
    .into();
    all.push(format!("?q={long}"));
    all.push(format!("?{long}"));
    all.push(format!("?cluster={long}"));
    all.push(format!("?{many}"));
    all.push(format!("?{}", "%".repeat(10_000)));
    all
}
