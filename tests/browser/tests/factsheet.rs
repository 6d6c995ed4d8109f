//! A factsheet: its sources one tap away, its neighbours, what became of earlier recommendations.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Stage, Trial};
use serde_json::Value;
use thirtyfour::{Key, WebElement};

use crate::pages::factsheets;

const CHILD: &str = "clusters/rights-of-the-child/";

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage
            .trial("factsheet: a tap on a citation shows its source", note)
            .everywhere(),
        stage
            .trial(
                "factsheet: Escape puts the source away, the focus returns",
                escape,
            )
            .everywhere(),
        stage
            .trial("factsheet: another tap shows another source", another_note)
            .everywhere(),
        stage.trial(
            "factsheet: without scripts a citation leads to the source",
            without_scripts,
        ),
        stage.trial(
            "factsheet: next and previous lead through all clusters",
            neighbours,
        ),
        stage.trial(
            "factsheet: every strip says the counts of its table",
            strips,
        ),
        stage.trial(
            "factsheet: the table names paragraph, State, response, change",
            table,
        ),
        stage.trial(
            "factsheet: every response is that of the open data",
            responses,
        ),
    ]
}

/// Returns the first citation of a source.
async fn citation(browser: &Browser, number: usize) -> Result<WebElement> {
    let name = format!("Source {number}");
    let links = browser.all_saying("link", &number.to_string()).await?;
    let mut found = links.into_iter().filter(|(_, label)| *label == name);
    found.next().map(|(link, _)| link).with_context(|| name)
}

async fn open_note(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.open_ready(&stage.site()?.address(CHILD)).await?;
    browser.tap_on(&citation(browser, 1).await?).await
}

async fn note(browser: &Browser, stage: &Stage) -> Result<()> {
    open_note(browser, stage).await?;
    let note = browser.find("complementary", "Source 1").await?;
    let shown = note.text().await?;
    let listed = browser.text_of("#source-1").await?;
    ensure!(shown.contains(listed.trim()), "{shown}\n{listed}");
    browser.expect_focus("complementary", "Source 1").await?;
    let bottom = note.rect().await?;
    ensure!(bottom.height > 0.0);
    let hash = browser.run("return location.hash").await?;
    ensure!(hash == "", "the tap went to {hash}");
    Ok(())
}

async fn escape(browser: &Browser, stage: &Stage) -> Result<()> {
    open_note(browser, stage).await?;
    let before = browser.run("return scrollY").await?;
    browser.press(Key::Escape).await?;
    ensure!(
        browser.find("complementary", "Source 1").await.is_err(),
        "still there"
    );
    browser.expect_focus("link", "Source 1").await?;
    ensure!(
        browser.run("return scrollY").await? == before,
        "the page jumped"
    );

    browser.press(Key::Enter).await?;
    browser.tap("button", "Close").await?;
    ensure!(
        browser.find("complementary", "Source 1").await.is_err(),
        "still there"
    );
    browser.expect_focus("link", "Source 1").await
}

async fn another_note(browser: &Browser, stage: &Stage) -> Result<()> {
    open_note(browser, stage).await?;
    browser.tap_on(&citation(browser, 2).await?).await?;
    browser.find("complementary", "Source 2").await?;
    ensure!(
        browser.find("complementary", "Source 1").await.is_err(),
        "both are shown"
    );
    browser.press(Key::Escape).await?;
    browser.expect_focus("link", "Source 2").await
}

async fn without_scripts(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.allow_scripts(false).await?;
    let address = stage.site()?.address(CHILD);
    browser.open(&address).await?;
    citation(browser, 2).await?.click().await?;
    let now = browser.driver().current_url().await?;
    ensure!(address.ends_with(now.path()), "{now}");
    ensure!(now.fragment() == Some("source-2"), "{now}");
    let seen = "const box = document.querySelector('li:target').getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight";
    ensure!(
        browser.becomes_true(seen).await?,
        "the source is out of sight"
    );
    Ok(())
}

async fn neighbours(browser: &Browser, stage: &Stage) -> Result<()> {
    let all = factsheets(stage.site()?)?;
    ensure!(all.len() == 8, "{} factsheets", all.len());
    browser.open_ready(&stage.site()?.address(&all[0])).await?;
    ensure!(way(browser, "Previous cluster").await.is_err());
    for path in &all[1..] {
        browser.tap_on(&way(browser, "Next cluster").await?).await?;
        expect_path(browser, path).await?;
    }
    ensure!(way(browser, "Next cluster").await.is_err());
    for path in all[..all.len() - 1].iter().rev() {
        browser
            .tap_on(&way(browser, "Previous cluster").await?)
            .await?;
        expect_path(browser, path).await?;
    }
    Ok(())
}

async fn way(browser: &Browser, words: &str) -> Result<WebElement> {
    let mut links = browser.all_saying("link", words).await?;
    ensure!(links.len() == 1, "{} of {words}", links.len());
    Ok(links.remove(0).0)
}

async fn expect_path(browser: &Browser, path: &str) -> Result<()> {
    let now = browser.driver().current_url().await?;
    ensure!(now.path().ends_with(path), "{now} instead of {path}");
    Ok(())
}

async fn strips(browser: &Browser, stage: &Stage) -> Result<()> {
    for path in factsheets(stage.site()?)? {
        browser.open_ready(&stage.site()?.address(&path)).await?;
        let outcomes = "return [...document.querySelectorAll('tbody tr')]
            .map((row) => row.cells[3].querySelector('b').textContent)";
        let outcomes: Vec<String> = serde_json::from_value(browser.run(outcomes).await?)?;
        ensure!(!outcomes.is_empty(), "{path}: no table");
        let said = [
            ("Implemented", "implemented"),
            ("Partly", "partly"),
            ("Not implemented", "not implemented"),
            ("No information", "without information"),
        ];
        let counts = said.map(|(cell, words)| {
            let count = outcomes.iter().filter(|it| *it == cell).count();
            (count > 0).then(|| format!("{count} {words}"))
        });
        let name = counts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        browser.find("image", &name).await.with_context(|| path)?;
    }
    Ok(())
}

/// The rows of the table, cell by cell.
async fn rows(browser: &Browser) -> Result<Vec<Vec<String>>> {
    let rows = "return [...document.querySelectorAll('tbody tr')].map((row) =>
        [...row.cells].map((cell) => cell.innerText.trim().replace(/\\s+/g, ' ')))";
    Ok(serde_json::from_value(browser.run(rows).await?)?)
}

async fn table(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.open_ready(&stage.site()?.address(CHILD)).await?;
    let caption = "Earlier recommendations, with response and outcome";
    browser.find("table", caption).await?;
    let headings = browser.all("columnheader").await?;
    let headings: Vec<_> = headings.into_iter().map(|(_, name)| name).collect();
    let expected = [
        "Paragraph, State",
        "Recommendation (our summary)",
        "Response",
        "Outcome",
    ];
    ensure!(headings == expected, "{headings:?}");
    let all = rows(browser).await?;
    let row = all.iter().find(|row| row[0] == "118.57 Colombia");
    let row = row.with_context(|| format!("{all:#?}"))?;
    ensure!(
        row[1].starts_with("Keep fighting gender stereotypes"),
        "{row:?}"
    );
    ensure!(row[2] == "noted (first supported)", "{row:?}");
    ensure!(row[3].starts_with("No information"), "{row:?}");
    Ok(())
}

async fn responses(browser: &Browser, stage: &Stage) -> Result<()> {
    let data: Vec<Value> = serde_json::from_str(&stage.site()?.read("data/earlier.json")?)?;
    let (mut known, mut changed) = (0, 0);
    for path in factsheets(stage.site()?)? {
        browser.open_ready(&stage.site()?.address(&path)).await?;
        for row in rows(browser).await? {
            let paragraph = row[0].split(' ').next().unwrap_or_default();
            let Some(record) = data.iter().find(|it| it["paragraph"] == paragraph) else {
                // The first cycle has no paragraphs: its rows name the document.
                continue;
            };
            known += 1;
            let now = record["response"].as_str().unwrap_or_default();
            let expected = match record["changed_from"].as_str() {
                Some(before) => format!("{now} (first {before})"),
                None => now.to_owned(),
            };
            changed += usize::from(!record["changed_from"].is_null());
            ensure!(row[2] == expected, "{path}: {row:?} should be {expected}");
        }
    }
    ensure!(
        known > 30 && changed > 2,
        "{known} rows, {changed} of them changed"
    );
    Ok(())
}
