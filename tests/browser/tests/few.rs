//! Earlier recommendations: what is seen with the key that leaves few results, or none, while the
//! entries of the question before are still to be taken away.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Stage, Trial};
use serde_json::{Value, json};

use crate::earlier::open;
use crate::ledger::{Ledger, STEP, search};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![stage.trial(
        "earlier: with the key that leaves few results no others are seen, and soon none are there",
        few,
    )]
}

/// What is seen when the page has taken a key, and no frame was made since.
const SEEN: &str = "
    const entries = [...document.querySelectorAll('article[id^=\"e-\"]')];
    const seen = entries.filter((it) => getComputedStyle(it).opacity !== '0');
    return {
        count: parseInt(document.querySelector('#count').innerText),
        seen: seen.map((it) => it.id.slice(2)),
    };";

/// Types all of it as with one key, and tells what is seen then.
async fn seen_with_key(browser: &Browser, typed: &str) -> Result<Value> {
    let typed = json!(typed);
    let script = format!(
        "const seen = () => {{ {SEEN} }};
        const field = document.querySelector('#search');
        field.value = {typed};
        field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
        // What the page does at once follows in promises: no frame can come between.
        for (let turn = 0; turn < 100; turn += 1) await null;
        return seen();"
    );
    browser.run_async(&script).await
}

/// Gives a phrase that only one row has, and that row's id.
fn alone(rows: &[Value]) -> Option<(String, String)> {
    let summary = |row: &Value| row["summary"].as_str().unwrap_or_default().to_lowercase();
    rows.iter().find_map(|row| {
        let summary_of_row = summary(row);
        let words: Vec<&str> = summary_of_row.split(' ').take(5).collect();
        let plain = words.iter().all(|it| it.chars().all(char::is_alphabetic));
        let phrase = words.join(" ");
        let count = rows
            .iter()
            .filter(|it| summary(it).contains(&phrase))
            .count();
        let id = row["id"].as_str()?.to_owned();
        (plain && count == 1).then(|| (format!("\"{phrase}\""), id))
    })
}

async fn few(browser: &Browser, stage: &Stage) -> Result<()> {
    let rows = open(browser, stage, "").await?;
    let (one, id) = alone(&rows).context("no row has a beginning of its own")?;
    let none = "\"death penalty\" \"trade unions\"";
    // Its text is there from then on.
    search(browser, &one).await?;
    Ledger::counting(browser, 1).await?;
    for (typed, expected) in [(&*one, vec![&*id]), (none, Vec::new())] {
        seen_with_key(browser, "").await?;
        let all = Ledger::counting(browser, rows.len()).await?;
        ensure!(all.ids.len() == STEP, "{}", all.ids.len());
        let shown = seen_with_key(browser, typed).await?;
        ensure!(
            shown == json!({ "count": expected.len(), "seen": expected }),
            "{typed}: {shown}"
        );
        let settled = Ledger::counting(browser, expected.len()).await?;
        ensure!(settled.ids == expected, "{typed}: {:?}", settled.ids);
        let there = browser.run(SEEN).await?;
        ensure!(there == shown, "{there}");
    }
    Ok(())
}
