//! Addresses that lead nowhere: the reader is told, and led on.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Site, Stage, Trial, complaints};

use crate::navigation::expect;

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial("unknown: an unknown address says so and leads on", unknown),
        stage
            .trial(
                "unknown: a link that was never built is left to the host",
                stale,
            )
            .everywhere(),
        stage.trial(
            "unknown: the page for unknown addresses is complete",
            not_found_file,
        ),
    ]
}

async fn unknown(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    for path in [
        "nowhere/",
        "clusters/gone/",
        "recommendations/gone/",
        "%/%00/..%2f",
    ] {
        browser.open_ready(&site.address("about/")).await?;
        browser.run("window.stayed = true").await?;
        let go = "history.pushState(null, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate'))";
        let address = site.address(path);
        browser.run_with(go, vec![address.into()]).await?;
        browser.settled().await?;
        let heading = browser.text_of("h1").await?;
        ensure!(
            heading == "There is no page at this address",
            "{path}: {heading}"
        );
        let clusters = browser
            .run("return document.querySelectorAll('main li a').length")
            .await?;
        ensure!(clusters == 8, "{clusters} clusters");
        browser.tap("link", "Home").await?;
        expect(browser, site, "").await?;
    }
    let heard = complaints::of(browser, site).await?;
    ensure!(heard.is_empty(), "{heard:#?}");
    Ok(())
}

async fn stale(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    browser.open_ready(&site.address("")).await?;
    browser.run("window.stayed = true").await?;
    let add = "document.querySelector('main').insertAdjacentHTML('afterbegin',
        '<a href=\"clusters/gone/\">A cluster of last year</a>')";
    browser.run(add).await?;
    browser
        .find("link", "A cluster of last year")
        .await?
        .click()
        .await?;
    let loaded = "return window.stayed !== true";
    ensure!(
        browser.becomes_true(loaded).await?,
        "the app kept it to itself"
    );
    Ok(())
}

/// The host shows this file at any depth, so its root is written out when the site is built.
async fn not_found_file(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = Site::serve(&stage.site()?.folder())?;
    let page = site.read("404.html")?;
    let deep = site.folder().join("no/such/page");
    std::fs::create_dir_all(&deep)?;
    std::fs::write(deep.join("index.html"), page)?;
    browser.open_ready(&site.address("no/such/page/")).await?;
    let heard = complaints::of(browser, &site).await?;
    ensure!(heard.is_empty(), "{heard:#?}");
    let links = "return [...document.querySelectorAll('main a')].map((it) => it.href)";
    let links: Vec<String> = serde_json::from_value(browser.run(links).await?)?;
    ensure!(links.len() == 10, "{links:#?}");
    let root = site.address("");
    for link in links {
        let path = link.strip_prefix(&root).with_context(|| link.clone())?;
        site.read(&format!("{path}index.html"))?;
    }
    Ok(())
}
