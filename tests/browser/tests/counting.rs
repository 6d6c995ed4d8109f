//! Earlier recommendations counted: table, chart, files; and what nobody asked. Held against the
//! open data, counted by hand.

use std::sync::Arc;

use anyhow::{Result, ensure};
use browser_tests::reader::{PHONE, TABLET};
use browser_tests::{Browser, Stage, Trial, axe};
use serde_json::Value;

use crate::ledger::{self, Ledger, published};
use crate::taking::saved;

/// Reads the table: its rows' names and cells as numbers, the total last but one.
const TABLE: &str = "
    return [...document.querySelectorAll('table.counts tbody tr')].map((row) =>
        [...row.cells].map((cell) => cell.innerText.trim()))";
/// Reads the chart: names and what the bars say.
const BARS: &str = "
    return [...document.querySelectorAll('.tally__bars > li')].map((row) => [
        row.querySelector('.tally__name').innerText,
        row.querySelector('svg').getAttribute('aria-label')])";

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial("counting: by regional group, as counted by hand", groups),
        stage
            .trial(
                "counting: what is chosen stands in the address, and back undoes it",
                choices,
            )
            .everywhere(),
        stage.trial(
            "counting: a bar and a row lead to as many as they count",
            leads,
        ),
        stage.trial("counting: the table is a file, and the chart is", files),
        stage.trial(
            "counting: axe finds nothing, and nothing scrolls sideways on a phone",
            sound,
        ),
        stage.trial(
            "coverage: what nobody asked is said without scripts",
            unasked,
        ),
    ]
}

fn texts(row: &Value) -> Vec<String> {
    let cells = row.as_array().into_iter().flatten();
    cells
        .map(|it| it.as_str().unwrap_or_default().to_owned())
        .collect()
}

async fn table(browser: &Browser) -> Result<Vec<Vec<String>>> {
    let there = "return document.querySelector('table.counts') !== null";
    ensure!(browser.becomes_true(there).await?, "no table");
    browser.settled().await?;
    let rows = browser.run(TABLE).await?;
    Ok(rows.as_array().into_iter().flatten().map(texts).collect())
}

async fn open(browser: &Browser, stage: &Stage, query: &str) -> Result<Vec<Vec<String>>> {
    ledger::open(browser, stage.site()?, query).await?;
    table(browser).await
}

async fn groups(browser: &Browser, stage: &Stage) -> Result<()> {
    let rows = open(browser, stage, "?cycle=2&view=count").await?;
    let all = published(stage.site()?)?;
    let second: Vec<_> = all.iter().filter(|row| row["cycle"] == 2).collect();
    let keys = ["Africa", "Asia", "EEG", "GRULAC", "WEOG", "Observer"];
    ensure!(rows.len() == keys.len(), "{rows:?}");
    for (key, row) in keys.into_iter().zip(&rows) {
        let group: Vec<_> = second.iter().filter(|it| it["group"] == key).collect();
        let noted = group.iter().filter(|it| it["response"] == "noted").count();
        let expected = [group.len() - noted, noted, group.len()].map(|it| it.to_string());
        ensure!(
            row[0].contains(key) && row[1..4] == expected,
            "{row:?} {expected:?}"
        );
    }
    let bars = browser.run(BARS).await?;
    let first = texts(&bars[0]);
    ensure!(
        first[1].to_lowercase() == "supported 22, noted 4",
        "{first:?}"
    );
    Ok(())
}

async fn choices(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage, "?view=count").await?;
    choose(browser, 0, "issue").await?;
    choose(browser, 1, "cycle").await?;
    let address = browser.run("return location.search").await?;
    ensure!(
        address == "?view=count&rows=issue&columns=cycle",
        "{address}"
    );
    let rows = table(browser).await?;
    let all = published(stage.site()?)?;
    let women = |row: &&Value| row["issues"].to_string().contains("\"women-s-rights\"");
    let women = all.iter().filter(women).count().to_string();
    let row = rows.iter().find(|row| row[0].starts_with("Women"));
    ensure!(row.is_some_and(|row| row[3] == women), "{row:?} {women}");
    ensure!(browser.text().await?.contains("Some count in several rows"));
    // By script, as WebKit's button passes over steps that no hand has made.
    browser.run("history.back()").await?;
    let chosen = "return document.querySelectorAll('.tally__field')[1]?.value === 'response'";
    ensure!(browser.becomes_true(chosen).await?, "back undoes nothing");
    Ok(())
}

async fn choose(browser: &Browser, place: usize, value: &str) -> Result<()> {
    let option = format!(
        "return document.querySelectorAll('.tally__field')[{place}].querySelector('[value={value}]')"
    );
    let option = browser.driver().execute(&option, Vec::new()).await?;
    option.element()?.click().await?;
    browser.settled().await
}

async fn leads(browser: &Browser, stage: &Stage) -> Result<()> {
    for link in [".tally__bars a", "table.counts tbody a"] {
        let rows = open(browser, stage, "?rows=state&view=count").await?;
        let most: usize = rows[0][rows[0].len() - 2].parse()?;
        browser
            .run(&format!("document.querySelector('{link}').click()"))
            .await?;
        let shown = Ledger::counting(browser, most).await?;
        ensure!(
            shown.ids.len() == most.min(ledger::STEP),
            "{}",
            shown.ids.len()
        );
    }
    Ok(())
}

async fn files(browser: &Browser, stage: &Stage) -> Result<()> {
    let rows = open(browser, stage, "?cycle=2&view=count").await?;
    let (name, text) = saved(browser, "Table as CSV").await?;
    ensure!(name == "earlier-group-response.csv", "{name}");
    let lines: Vec<_> = text.trim_end().split("\r\n").collect();
    ensure!(lines.len() == rows.len() + 1, "{text}");
    ensure!(
        lines[1].contains(",22,4,26,13,") && lines[1].contains("UPR Info"),
        "{}",
        lines[1]
    );
    let whence = |text: &str| {
        // Source and date: of the export, and of this version of the site.
        ["export of 25 July 2018", "14 November 2018"]
            .iter()
            .all(|it| text.contains(it))
    };
    ensure!(lines[1..].iter().all(|it| whence(it)), "{text}");
    open(browser, stage, "?cycle=2&view=count").await?;
    let (name, text) = saved(browser, "Chart as SVG").await?;
    ensure!(
        name == "earlier-group-response.svg" && text.contains(">72<"),
        "{name}"
    );
    ensure!(whence(&text), "{text}");
    let drawn = "
        const [text] = arguments;
        const page = new DOMParser().parseFromString(text, 'image/svg+xml');
        return page.documentElement.nodeName === 'svg' && !page.querySelector('parsererror')";
    ensure!(browser.run_with(drawn, vec![text.into()]).await? == true);
    Ok(())
}

async fn sound(browser: &Browser, stage: &Stage) -> Result<()> {
    for size in [PHONE, TABLET] {
        browser.resize(size).await?;
        for query in ["?view=count", "?rows=issue&columns=group&view=count"] {
            open(browser, stage, query).await?;
            let wide = "return document.documentElement.scrollWidth > innerWidth";
            ensure!(
                browser.run(wide).await? == false,
                "{query} scrolls sideways"
            );
            let found = axe::findings(browser, stage).await?;
            ensure!(found.is_empty(), "{query}: {}", found.join("\n"));
        }
    }
    Ok(())
}

async fn unasked(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.allow_scripts(false).await?;
    browser.open(&stage.site()?.address("earlier/")).await?;
    let said = browser.text_of("#coverage").await?;
    browser.allow_scripts(true).await?;
    for words in [
        "Sexual orientation and gender identity",
        "that nobody raised in any cycle",
    ] {
        ensure!(
            said.to_lowercase().contains(&words.to_lowercase()),
            "{words}: {said}"
        );
    }
    Ok(())
}
