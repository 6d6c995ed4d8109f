//! A State's memory: choosing a State, what it asked, and remembering it only if asked to.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::reader::TABLET;
use browser_tests::{Browser, Site, Stage, Trial, complaints};
use thirtyfour::{By, Key};

use crate::ledger::{arrived, published};
use crate::projector::{self, DECK};

const SWEDEN: &str = "states/sweden/";
/// The elections factsheet says what became of its recommendation.
const CANADA: &str = "states/canada/";
const REMEMBER: &str = "Remember my State on this device";
const FORGET: &str = "Forget my State";
const KEPT: &str =
    "return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])";
const NOTHING: &str = "[{},{},\"\"]";

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial(
            "memory: a State is found by the start of its name",
            choosing,
        ),
        stage.trial(
            "memory: a State sees all it asked, and nobody else's",
            own_rows,
        ),
        stage.trial("memory: a line is ready to be copied", line),
        stage.trial(
            "memory: a State that nothing builds on copies the addition of a row",
            addition,
        ),
        stage.trial("memory: a silent State sees its regional group", silent),
        stage.trial(
            "memory: factsheet, recommendation and State lead to each other",
            both_ways,
        ),
        stage
            .trial(
                "memory: nothing is kept unless asked for, and it can be forgotten",
                remembered,
            )
            .everywhere(),
        stage
            .trial(
                "memory: a browser that keeps nothing is no obstacle",
                forbidden,
            )
            .everywhere(),
        stage
            .trial(
                "memory: a browser that does not even show its storage is no obstacle",
                unreachable,
            )
            .everywhere(),
    ]
}

async fn choosing(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.resize(TABLET).await?;
    browser.open_ready(&stage.site()?.address("")).await?;
    browser.tap("link", "States").await?;
    arrived(browser, "/states/").await?;
    browser.tap("searchbox", "Find your State").await?;
    browser.press("cote").await?;
    let found = browser.all_saying("link", "Côte d’Ivoire").await?;
    let plain = browser.all_saying("link", "Côte d'Ivoire").await?;
    ensure!(found.len() + plain.len() == 1, "the accent is in the way");
    browser
        .run("document.querySelector('#find-state').value = ''")
        .await?;
    browser.tap("searchbox", "Find your State").await?;
    for _ in 0..8 {
        browser.press(Key::Backspace).await?;
    }
    browser.press("swed").await?;
    browser.press(Key::Enter).await?;
    ensure!(browser.text_of("h1").await? == "Sweden");
    Ok(())
}

async fn own_rows(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    browser.open_ready(&site.address(SWEDEN)).await?;
    let rows = published(site)?;
    let expected = crate::ledger::sorted_ids(rows.iter().filter(|row| row["state"] == "Sweden"));
    let ids = "return [...document.querySelectorAll('main li[id^=\"e-\"]')].map((it) => it.id.slice(2)).sort()";
    let shown: Vec<String> = serde_json::from_value(browser.run(ids).await?)?;
    ensure!(
        shown == expected && shown.len() == 7,
        "{shown:?}\n{expected:?}"
    );
    // An address that somebody kept leads to the very row.
    browser
        .open_ready(&site.address("states/sweden/#e-118.117"))
        .await?;
    let seen = "const box = document.getElementById('e-118.117').getBoundingClientRect();
        return box.top >= 0 && box.top < innerHeight";
    ensure!(browser.becomes_true(seen).await?, "the row is not in sight");
    Ok(())
}

async fn line(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    browser.open_ready(&site.address("states/uruguay/")).await?;
    browser.watch_clipboard().await?;
    let text = browser.text_of("main").await?;
    ensure!(
        text.contains("as previously recommended (A/HRC/26/16, 118."),
        "{text:.500}"
    );
    let (button, _) = browser
        .all_saying("button", "Copy the sentence")
        .await?
        .into_iter()
        .next()
        .context("no button")?;
    browser.tap_on(&button).await?;
    let copied = browser.copied().await?;
    ensure!(
        copied.ends_with(").") && copied.contains(", as previously recommended ("),
        "{copied}"
    );
    Ok(())
}

/// No recommendation of today builds on what Sweden asked.
async fn addition(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.open_ready(&stage.site()?.address(SWEDEN)).await?;
    browser.watch_clipboard().await?;
    let button = By::Css("[id='e-118.117'] button");
    let button = browser.driver().find(button).await?;
    browser.tap_on(&button).await?;
    let copied = browser.copied().await?;
    ensure!(
        copied == "as previously recommended (A/HRC/26/16, 118.117)",
        "{copied}"
    );
    Ok(())
}

async fn silent(browser: &Browser, stage: &Stage) -> Result<()> {
    browser
        .open_ready(&stage.site()?.address("states/andorra/"))
        .await?;
    let text = browser.text_of("main").await?;
    ensure!(
        text.contains("This State made no recommendations"),
        "{text:.400}"
    );
    ensure!(
        text.contains("What its regional group recommended"),
        "{text:.400}"
    );
    browser.tap("link", "Sweden").await?;
    ensure!(browser.text_of("h1").await? == "Sweden");
    Ok(())
}

async fn both_ways(browser: &Browser, stage: &Stage) -> Result<()> {
    browser
        .open_ready(&stage.site()?.address("clusters/elections/"))
        .await?;
    let (link, _) = browser
        .all_saying("link", "Canada")
        .await?
        .into_iter()
        .next()
        .context("no link to Canada")?;
    browser.tap_on(&link).await?;
    arrived(browser, "/states/canada/").await?;
    ensure!(browser.text_of("h1").await? == "Canada");
    let here = browser.run("return location.hash").await?;
    ensure!(here == "#e-118.19", "{here}");
    let back = By::Css("main a[href*='clusters/elections/']");
    let back = browser.driver().find(back).await?;
    browser.tap_on(&back).await?;
    arrived(browser, "/clusters/elections/").await?;
    Ok(())
}

async fn remembered(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    for path in [
        "",
        "states/",
        CANADA,
        "earlier/?q=land",
        "clusters/elections/",
    ] {
        browser.open_ready(&site.address(path)).await?;
        let kept = browser.run(KEPT).await?;
        ensure!(kept == NOTHING, "{path} keeps {kept}");
    }
    browser.open_ready(&site.address(CANADA)).await?;
    browser.tap("button", REMEMBER).await?;
    let kept = browser.run(KEPT).await?;
    let kept = kept.as_str().unwrap_or_default();
    ensure!(
        kept.contains("canada") && kept.ends_with(",{},\"\"]"),
        "{kept}"
    );
    // It is there the next time, and says which rows are this State's.
    browser.open_ready(&site.address("")).await?;
    browser.tap("link", "Your State: Canada").await?;
    arrived(browser, "/states/canada/").await?;
    ensure!(browser.text_of("h1").await? == "Canada");
    browser
        .open_ready(&site.address("clusters/elections/"))
        .await?;
    let said = browser.text_of("main").await?;
    ensure!(
        said.contains("your State recommended this in 2014"),
        "the factsheet does not say so"
    );
    let heard = complaints::of(browser, site).await?;
    ensure!(heard.is_empty(), "{heard:#?}");

    browser.open_ready(&site.address(CANADA)).await?;
    browser.tap("button", FORGET).await?;
    ensure!(browser.run(KEPT).await? == NOTHING);
    browser.open_ready(&site.address("")).await?;
    ensure!(!browser.text_of("main").await?.contains("Your State"));
    Ok(())
}

/// Where cookies are blocked, storage cannot even be looked at.
const UNREACHABLE: &str = "
    for (const name of ['localStorage', 'sessionStorage']) {
        const get = () => { throw new DOMException('denied', 'SecurityError') };
        Object.defineProperty(window, name, { get });
    }";

async fn unreachable(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = Site::serve_with(&stage.site()?.folder(), UNREACHABLE)?;
    browser.open_ready(&site.address(SWEDEN)).await?;
    browser.tap("button", REMEMBER).await?;
    let said = browser.text_of("main").await?;
    ensure!(
        said.contains("This browser stores nothing for this site"),
        "{said:.300}"
    );
    projector::open(browser, &site, DECK).await?;
    // The countdown and the choices of the room would be kept.
    for key in ["t", "c", "n"] {
        browser.press(key).await?;
    }
    browser.press(Key::PageDown).await?;
    projector::expect(browser, 2).await?;
    ensure!(projector::has_notes(browser).await?, "no notes");
    let is = projector::countdown(browser).await?;
    ensure!(is.contains("In time"), "{is}");
    let heard = complaints::of(browser, &site).await?;
    ensure!(heard.is_empty(), "{heard:#?}");
    // A page that hides its storage cannot be made to forget.
    browser.open("about:blank").await
}

/// Storage may be forbidden, as in a private window, or full.
async fn forbidden(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.open_ready(&stage.site()?.address(SWEDEN)).await?;
    let refuse = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }";
    browser.run(refuse).await?;
    browser.tap("button", REMEMBER).await?;
    let said = browser.text_of("main").await?;
    ensure!(
        said.contains("This browser stores nothing for this site"),
        "{said:.300}"
    );
    browser.find("button", REMEMBER).await?;
    Ok(())
}
