//! The programme: every deck and every panel is one tap away, with scripts and without.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Stage, Trial};

use crate::pages::{factsheets, page_title};
use crate::projector;

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial(
            "programme: panels, groups and all decks in order, without scripts too",
            decks,
        ),
        stage.trial(
            "programme: each name leads to its slides, each panel to its clock",
            leads,
        ),
        stage.trial(
            "programme: a factsheet, the home page and the bar lead to it",
            from_elsewhere,
        ),
        stage.trial("programme: in French it leads to French slides", french),
    ]
}

/// Returns the names of clusters in the order of the factsheets.
fn names(stage: &Stage) -> Result<Vec<String>> {
    let site = stage.site()?;
    let titles = factsheets(site)?.into_iter().map(|path| {
        let title = page_title(site, &path)?;
        Ok(title.split(" · ").next().unwrap_or_default().to_owned())
    });
    titles.collect()
}

async fn decks(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    let names = names(stage)?;
    let links = "return [...document.querySelectorAll('main a')].map((it) => it.getAttribute('href') + ' ' + it.innerText)";
    for scripts in [false, true] {
        browser.allow_scripts(scripts).await?;
        browser.open(&site.address("present/")).await?;
        let links: Vec<String> = serde_json::from_value(browser.run(links).await?)?;
        let to_decks: Vec<&String> = links
            .iter()
            .filter(|it| it.starts_with("present/"))
            .collect();
        // Two panels with four each, one group for each, and the list of all.
        ensure!(to_decks.len() == 3 * names.len(), "{links:#?}");
        for (link, name) in to_decks[2 * names.len()..].iter().zip(&names) {
            ensure!(link.ends_with(name.as_str()), "{link} is not {name}");
        }
        let panels = links.iter().filter(|it| it.starts_with("panels/")).count();
        ensure!(panels == 2, "{panels} panels");
        let text = browser.text_of("main").await?;
        ensure!(text.matches("7 minutes").count() >= 8, "{text}");
    }
    Ok(())
}

async fn leads(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    for name in ["Elections", "Labour rights"] {
        projector::open(browser, site, "present/").await?;
        let links = browser.all_saying("link", name).await?;
        let link = links.into_iter().next_back().context("no link")?;
        browser.tap_on(&link.0).await?;
        browser.wait_until_ready().await?;
        browser.settled().await?;
        projector::expect_seen(browser, 1).await?;
        let heading = browser.text_of("#slide-1 h2").await?;
        ensure!(heading == name, "{heading}");
    }
    projector::open(browser, site, "present/").await?;
    let links = browser.all_saying("link", "Moderate").await?;
    ensure!(links.len() == 2);
    browser.tap_on(&links[1].0).await?;
    browser.wait_until_ready().await?;
    ensure!(browser.text_of("h1").await? == "Second panel");
    browser.tap("link", "Programme").await?;
    browser.wait_until_ready().await?;
    ensure!(browser.text_of("h1").await? == "Present");
    Ok(())
}

async fn from_elsewhere(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    for path in ["", "timeline/", "clusters/elections/"] {
        for (start, name) in [
            ("present/", "Present"),
            ("present/elections/", "Elections: slides"),
        ] {
            let is_deck = start != "present/";
            if is_deck && path != "clusters/elections/" {
                continue;
            }
            projector::open(browser, site, path).await?;
            let to = format!("return document.querySelector('a[href=\"{start}\"]') !== null");
            ensure!(
                browser.run(&to).await? == true,
                "{path} leads to no {start}"
            );
            browser
                .run(&format!(
                    "document.querySelector('a[href=\"{start}\"]').click()"
                ))
                .await?;
            let there = format!("return location.href === '{}'", site.address(start));
            ensure!(browser.becomes_true(&there).await?, "{path} → {start}");
            browser.wait_until_ready().await?;
            let heading = browser
                .run("return document.querySelector('h1').textContent")
                .await?;
            ensure!(heading == name, "{heading}");
        }
    }
    Ok(())
}

async fn french(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    projector::open(browser, site, "fr/present/").await?;
    let links =
        "return [...document.querySelectorAll('main a')].map((it) => it.getAttribute('href'))
        .filter((it) => !it.startsWith('fr/') && !it.startsWith('http'))";
    let others: Vec<String> = serde_json::from_value(browser.run(links).await?)?;
    ensure!(others.is_empty(), "{others:?}");
    projector::open(browser, site, "fr/present/labour-rights/").await?;
    projector::expect_seen(browser, 1).await?;
    let lang = "return document.querySelector('#slide-1 h2').closest('[lang]').lang";
    ensure!(browser.run(lang).await? == "fr");
    Ok(())
}
