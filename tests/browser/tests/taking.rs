//! What is taken along from the earlier recommendations, and what happens when files do not come.

use std::fs;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::reader::TABLET_LANDSCAPE;
use browser_tests::{Browser, Fate, Site, Stage, Trial};
use serde_json::Value;

use crate::ledger::{self, Ledger, published, sorted_ids, toggle};
use crate::network;

/// Keeps what the page offers for saving, instead of a file in a folder.
const CATCH: &str = "
    window.__saved = [];
    const made = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.__saved.push(blob); return made.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () { window.__name = this.download; };";

/// What is said of the search as a whole, and of its words where the filters came.
const FAILED: &str = "return /earch( that finds words)? could not be loaded/.test(document.querySelector('main').innerText)";

/// What is offered where a file is lost on its way, and where the server has it no more.
const AGAIN: &str = "Try again";
const ANEW: &str = "Reload the page";

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage
            .trial(
                "taking: a table of all that is found, each row with its address",
                table,
            )
            .everywhere(),
        stage.trial("taking: the same for programs", json),
        stage.trial(
            "loading: without an index the first stay, and it says so",
            no_index,
        ),
        stage.trial(
            "loading: a broken index is refused, and it says so",
            broken_index,
        ),
        stage.trial(
            "loading: without the search's module the first stay",
            no_module,
        ),
        stage.trial("loading: trying again mends it", again),
    ]
}

/// Taps a button that saves a file, and returns the file's name and text.
pub(crate) async fn saved(browser: &Browser, button: &str) -> Result<(String, String)> {
    browser.run(CATCH).await?;
    browser.tap("button", button).await?;
    ensure!(
        browser
            .becomes_true("return window.__saved.length === 1")
            .await?,
        "nothing was saved"
    );
    let text = browser
        .run_async("return await window.__saved[0].text()")
        .await?;
    let name = browser.run("return window.__name").await?;
    // Spreadsheets know UTF-8 by its mark, which reading as text takes away.
    let marked = browser
        .run_async(
            "const bytes = new Uint8Array(await window.__saved[0].arrayBuffer());
             return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf",
        )
        .await?;
    let is_table = name.as_str().is_some_and(|it| it.ends_with(".csv"));
    ensure!(marked == is_table, "{name}: a mark {marked}");
    let owned = |it: &Value| it.as_str().unwrap_or_default().to_owned();
    Ok((owned(&name), owned(&text)))
}

async fn noted_of_first_cycles(browser: &Browser, stage: &Stage) -> Result<Vec<String>> {
    browser.resize(TABLET_LANDSCAPE).await?;
    ledger::open(browser, stage.site()?, "?response=noted").await?;
    let rows = published(stage.site()?)?;
    Ok(sorted_ids(
        rows.iter().filter(|row| row["response"] == "noted"),
    ))
}

async fn table(browser: &Browser, stage: &Stage) -> Result<()> {
    let expected = noted_of_first_cycles(browser, stage).await?;
    let (name, text) = saved(browser, "Save results as CSV").await?;
    ensure!(name.ends_with(".csv"), "{name}");
    let mut lines = text.trim_start_matches('\u{feff}').trim_end().split("\r\n");
    let head: Vec<_> = lines.next().context("empty")?.split(',').collect();
    ensure!(head[0] == "id" && head.contains(&"permalink"), "{head:?}");
    let mut ids: Vec<_> = lines
        .clone()
        .map(|line| line.split(',').next().unwrap_or_default().to_owned())
        .collect();
    ids.sort();
    ensure!(ids == expected, "{ids:?}");
    let at = stage.site()?.address("states/");
    ensure!(
        lines.clone().all(|line| line.contains(&at)),
        "a row without its address"
    );
    Ok(())
}

async fn json(browser: &Browser, stage: &Stage) -> Result<()> {
    let expected = noted_of_first_cycles(browser, stage).await?;
    let (name, text) = saved(browser, "Save results as JSON").await?;
    ensure!(name.ends_with(".json"), "{name}");
    let rows: Vec<Value> = serde_json::from_str(&text).context(text)?;
    ensure!(sorted_ids(&rows) == expected);
    // The address of a row leads to that row.
    let row = rows
        .iter()
        .find(|row| row["id"] == "119.32")
        .context("119.32")?;
    let address = row["permalink"].as_str().context("no address")?;
    browser.open_ready(address).await?;
    let there = "return document.getElementById(location.hash.slice(1))?.innerText ?? ''";
    let there = browser.run(there).await?;
    ensure!(
        there.as_str().is_some_and(|it| it.contains("119.32")),
        "{address}: {there}"
    );
    Ok(())
}

/// Serves a copy of the site in which some files were changed, or taken away.
fn changed(
    stage: &Stage,
    is_meant: fn(&str) -> bool,
    change: Option<fn(&mut Vec<u8>)>,
) -> Result<Site> {
    let site = Site::serve(&stage.site()?.folder())?;
    let mut count = 0;
    for folder in [site.folder(), site.folder().join("data")] {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_file() && is_meant(&name) {
                count += 1;
                match change {
                    None => fs::remove_file(&path)?,
                    Some(change) => {
                        let mut bytes = fs::read(&path)?;
                        change(&mut bytes);
                        fs::write(&path, bytes)?;
                    }
                }
            }
        }
    }
    ensure!(count > 0, "no such file: nothing would be tested");
    Ok(site)
}

fn is_index(name: &str) -> bool {
    name.starts_with("earlier.") && name.ends_with(".bin")
}

/// Fails unless the page says what it lacks, shows the first, and offers this.
async fn says_so(browser: &Browser, site: &Site, offer: &str) -> Result<()> {
    browser.resize(TABLET_LANDSCAPE).await?;
    browser.open_ready(&site.address("earlier/")).await?;
    ensure!(browser.becomes_true(FAILED).await?, "nothing is said");
    let shown = Ledger::read(browser).await?;
    ensure!(
        shown.count == 343 && shown.ids.len() == 25,
        "{:?}",
        shown.ids
    );
    browser.find("button", offer).await?;
    browser.find("link", "Table (CSV)").await?;
    Ok(())
}

async fn no_index(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = changed(stage, is_index, None)?;
    says_so(browser, &site, ANEW).await
}

async fn broken_index(browser: &Browser, stage: &Stage) -> Result<()> {
    let spoils: [fn(&mut Vec<u8>); 3] = [
        |bytes| bytes.truncate(bytes.len() / 3),
        |bytes| {
            let at = bytes.len() / 50;
            bytes[at] ^= 0x5a;
        },
        |bytes| bytes.clear(),
    ];
    for spoil in spoils {
        let site = changed(stage, is_index, Some(spoil))?;
        says_so(browser, &site, AGAIN).await?;
    }
    Ok(())
}

async fn no_module(browser: &Browser, stage: &Stage) -> Result<()> {
    let is_module = |name: &str| name.starts_with("search-engine") && name.ends_with(".wasm");
    let site = changed(stage, is_module, None)?;
    says_so(browser, &site, ANEW).await
}

async fn again(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = Site::serve(&stage.site()?.folder())?;
    site.network().bring(network::is_index, Fate::Cut(100));
    says_so(browser, &site, AGAIN).await?;
    site.network().heal();
    browser.tap("button", AGAIN).await?;
    ledger::searching(browser).await?;
    ensure!(browser.run(FAILED).await? == false, "still said");
    toggle(browser, "Noted").await?;
    let noted = sorted_ids(
        published(&site)?
            .iter()
            .filter(|row| row["response"] == "noted"),
    );
    Ledger::counting(browser, noted.len()).await?;
    Ok(())
}
