//! Short addresses: what one types off a screen leads to the factsheet.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Engine, Stage, Trial};

use crate::pages::{factsheets, routes};
use crate::projector::{self, COUNT};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage
            .trial(
                "short: each number leads to its factsheet, in both languages",
                leads,
            )
            .everywhere(),
        stage.trial(
            "short: without scripts it leads on as well, or by its link",
            still,
        ),
        stage.trial("short: what the closing slide says can be typed", typed),
    ]
}

/// Fails unless an address leads to a page.
async fn expect(browser: &Browser, from: &str, to: &str) -> Result<()> {
    browser.open(from).await?;
    let there = format!("return location.href === '{to}'");
    let arrived = browser.becomes_true(&there).await?;
    ensure!(
        arrived,
        "{from} leads to {}",
        browser.driver().current_url().await?
    );
    Ok(())
}

async fn leads(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    let sheets = factsheets(site)?;
    ensure!(sheets.len() == 8);
    for language in ["", "fr/"] {
        for (number, sheet) in (1..).zip(&sheets) {
            let (from, to) = (format!("{language}{number}/"), format!("{language}{sheet}"));
            expect(browser, &site.address(&from), &site.address(&to)).await?;
        }
    }
    browser.wait_until_ready().await?;
    // No list of pages names them: they are ways, not places.
    ensure!(!routes(site)?.iter().any(|it| it == "1/"));
    Ok(())
}

async fn still(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    browser.allow_scripts(false).await?;
    browser.open(&site.address("4/")).await?;
    if browser.engine() != Engine::Chromium {
        // Where the stage forbids scripts there, it also forbids pages to lead on by themselves.
        browser.find("link", "Elections").await?.click().await?;
    }
    let there = "return location.pathname.endsWith('/a/b/clusters/elections/')";
    ensure!(browser.becomes_true(there).await?, "it stays");
    let page = site.read("4/index.html")?;
    ensure!(
        page.contains("href=\"clusters/elections/\""),
        "there is no link"
    );
    Ok(())
}

async fn typed(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    for language in ["", "fr/"] {
        let deck = format!("{language}present/access-to-justice/#slide-{COUNT}");
        projector::open(browser, site, &deck).await?;
        let address =
            "return document.querySelector('section.slide[aria-current] p[dir=ltr]').innerText";
        let address = browser.run(address).await?;
        let address = address.as_str().context("no address")?;
        ensure!(address.ends_with(&format!("/{language}3/")), "{address}");
        let to = site.address(&format!("{language}clusters/access-to-justice/"));
        expect(browser, &format!("http://{address}"), &to).await?;
    }
    Ok(())
}
