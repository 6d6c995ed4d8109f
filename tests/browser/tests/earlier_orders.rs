//! Earlier recommendations: the orders of the list, and filters by the keyboard alone.

use std::sync::Arc;

use anyhow::{Result, ensure};
use browser_tests::reader::TABLET_LANDSCAPE;
use browser_tests::{Browser, Stage, Trial};

use crate::earlier::open;
use crate::ledger::{self, Ledger, STEP};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial("earlier: by State, and by session and paragraph", orders),
        stage.trial(
            "earlier: by State means by its French name in French",
            french_order,
        ),
        stage.trial(
            "earlier: by document and paragraph, as one counts",
            paragraphs,
        ),
        stage
            .trial("earlier: filters work by the keyboard alone", keyboard)
            .everywhere(),
    ]
}

async fn orders(browser: &Browser, stage: &Stage) -> Result<()> {
    let rows = open(browser, stage, "?sort=state&cycle=1").await?;
    let state = |id: &String| -> String {
        let row = rows.iter().find(|row| row["id"] == id.as_str());
        row.and_then(|it| it["state"].as_str())
            .unwrap_or_default()
            .to_owned()
    };
    let shown = Ledger::read(browser).await?.ids;
    let states: Vec<_> = shown.iter().map(state).collect();
    ensure!(
        states.is_sorted() && states[0] != states[STEP - 1],
        "{states:?}"
    );
    open(browser, stage, "?sort=session&q=land").await?;
    let sessions: Vec<_> = Ledger::read(browser).await?.ids;
    let of = |id: &String| {
        rows.iter()
            .find(|row| row["id"] == id.as_str())
            .map(|it| it["session"].as_u64())
    };
    ensure!(
        sessions.iter().map(of).is_sorted_by(|a, b| a >= b),
        "{sessions:?}"
    );
    Ok(())
}

async fn french_order(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.resize(TABLET_LANDSCAPE).await?;
    let address = stage.site()?.address("fr/earlier/?sort=state");
    browser.open_ready(&address).await?;
    ledger::searching(browser).await?;
    let names = "return [...document.querySelectorAll('article[id^=\"e-\"] h2')].map((it) => it.textContent)";
    let german = "return [...document.querySelectorAll('article[id^=\"e-\"] h2')]
        .some((it) => it.textContent.startsWith('Allemagne'))";
    ensure!(
        browser.becomes_true(german).await?,
        "Allemagne is not among the first"
    );
    let names: Vec<String> = serde_json::from_value(browser.run(names).await?)?;
    let plain = |name: &String| name.replace(['É', 'È'], "E").replace('é', "e");
    ensure!(names.iter().map(plain).is_sorted(), "{names:?}");
    Ok(())
}

async fn paragraphs(browser: &Browser, stage: &Stage) -> Result<()> {
    let rows = open(browser, stage, "").await?;
    let chosen = "const field = document.querySelector('.sort__field');
        field.value = 'paragraph';
        field.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.run(chosen).await?;
    let there = "return location.search === '?sort=paragraph'";
    ensure!(
        browser.becomes_true(there).await?,
        "the address does not say it"
    );
    browser.settled().await?;
    let shown = Ledger::read(browser).await?.ids;
    let row = |id: &String| rows.iter().find(|row| row["id"] == id.as_str());
    let documents: Vec<_> = shown
        .iter()
        .map(|id| row(id).map(|it| it["document"].clone()))
        .collect();
    ensure!(documents[0] == Some("A/HRC/13/4".into()), "{documents:?}");
    // The one row of the older report that names its paragraph, then the newer report's.
    ensure!(shown[1..4] == ["118.1", "118.2", "118.3"], "{shown:?}");
    Ok(())
}

async fn keyboard(browser: &Browser, stage: &Stage) -> Result<()> {
    let rows = open(browser, stage, "").await?;
    let noted = rows.iter().filter(|row| row["response"] == "noted").count();
    // From the facet's name, which folds and unfolds, to its values.
    let name = "const all = [...document.querySelectorAll('summary.facet__name')];
        all.find((it) => it.checkVisibility()
            && it.firstChild.textContent.trim() === 'Response').focus()";
    let is_open = "return document.activeElement.parentElement.open";
    browser.run(name).await?;
    browser.press(thirtyfour::Key::Enter).await?;
    ensure!(browser.run(is_open).await? == false, "it does not fold");
    browser.press(thirtyfour::Key::Enter).await?;
    ensure!(browser.run(is_open).await? == true, "it does not unfold");
    browser.settled().await?;
    for _ in 0..2 {
        browser.press(thirtyfour::Key::Tab).await?;
    }
    browser.press(thirtyfour::Key::Space).await?;
    Ledger::counting(browser, noted).await?;
    ensure!(crate::list::query(browser).await? == "?response=noted");
    // The focus stays: the same key drops it again.
    browser.press(thirtyfour::Key::Space).await?;
    Ledger::counting(browser, rows.len()).await?;
    Ok(())
}
