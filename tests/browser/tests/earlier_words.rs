//! Earlier recommendations: what typed words find, forgive and mark.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::reader::TABLET;
use browser_tests::{Browser, Stage, Trial};
use serde_json::Value;

use crate::earlier::open;
use crate::ledger::{self, Ledger, STEP, published, search, sorted_ids};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial("earlier: words, phrases, one or the other, and not", words),
        stage.trial("earlier: plural and singular find each other", plural),
        stage.trial(
            "earlier: results stay while the first letter of a word is typed",
            first_letter,
        ),
        stage
            .trial(
                "earlier: with a keyboard over the page, the whole list follows what is typed",
                keyboard,
            )
            .everywhere(),
        stage.trial(
            "earlier: a typing error is forgiven, and said",
            typing_error,
        ),
        stage.trial(
            "earlier: a word that stands somewhere is not said to stand nowhere",
            rare,
        ),
        stage.trial("earlier: names of States and issues find too", tags),
        stage.trial("earlier: what was found is marked", marked),
        stage.trial(
            "earlier: what was found beside the wording is marked, too",
            marked_beside,
        ),
        stage.trial("earlier: words are searched in French", french),
        stage
            .trial(
                "earlier: the browser's own search finds what is shown",
                find_in_page,
            )
            .everywhere(),
        stage.trial("earlier: any input is legal", any_input),
    ]
}

/// Rows whose summary holds all of some words, each whole.
pub(crate) fn saying<'a>(rows: &'a [Value], words: &[&str]) -> Vec<&'a Value> {
    let tokens = |row: &Value| -> Vec<String> {
        let text = row["summary"].as_str().unwrap_or_default().to_lowercase();
        let parts = text.split(|c: char| !c.is_alphanumeric());
        parts.map(str::to_owned).collect()
    };
    let says = |row: &&Value| {
        let tokens = tokens(row);
        words.iter().all(|word| tokens.iter().any(|it| it == word))
    };
    rows.iter().filter(says).collect()
}

/// The words are in no name of a State or issue, so that the summaries alone decide.
async fn words(browser: &Browser, stage: &Stage) -> Result<()> {
    let rows = open(browser, stage, "").await?;
    let phrase = |text: &str| {
        let has = |row: &&Value| {
            let summary = row["summary"].as_str().unwrap_or_default();
            summary.to_lowercase().contains(text)
        };
        sorted_ids(rows.iter().filter(has))
    };
    let both = sorted_ids(saying(&rows, &["evictions", "forced"]));
    let either = rows.iter().filter(|row| {
        [["evictions"], ["concessions"]]
            .iter()
            .any(|it| !saying(std::slice::from_ref(*row), it).is_empty())
    });
    let either = sorted_ids(either);
    let without: Vec<_> = saying(&rows, &["evictions"]);
    let without = without
        .into_iter()
        .filter(|row| saying(std::slice::from_ref(*row), &["forced"]).is_empty());
    let without = sorted_ids(without);
    for (typed, expected) in [
        ("\"evictions\" \"forced\"", both),
        ("\"evictions\" OR \"concessions\"", either),
        ("\"evictions\" -\"forced\"", without),
        ("\"death penalty\" \"trade unions\"", Vec::new()),
        ("\"criminal code\"", phrase("criminal code")),
    ] {
        search(browser, typed).await?;
        let shown = Ledger::counting(browser, expected.len())
            .await
            .with_context(|| typed.to_owned())?;
        let mut ids = shown.ids.clone();
        ids.sort();
        ensure!(
            expected.len() > STEP || ids == expected,
            "{typed}: {ids:?}\n{expected:?}"
        );
    }
    Ok(())
}

async fn plural(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage, "").await?;
    let mut found = Vec::new();
    // A space ends the word: it is then no beginning of others.
    for typed in ["eviction ", "evictions "] {
        search(browser, typed).await?;
        browser.settled().await?;
        let shown = Ledger::read(browser).await?;
        found.push((shown.count, shown.ids));
    }
    ensure!(found[0].0 > 3 && found[0].0 == found[1].0, "{found:?}");
    Ok(())
}

async fn first_letter(browser: &Browser, stage: &Stage) -> Result<()> {
    let rows = open(browser, stage, "").await?;
    ensure!(saying(&rows, &["x"]).is_empty(), "nothing is tested");
    search(browser, "evictions ").await?;
    let before = Ledger::read(browser).await?;
    ensure!(before.count > 3, "{}", before.count);
    browser.press("x").await?;
    let shown = Ledger::counting(browser, before.count).await?;
    ensure!(shown.ids == before.ids, "{:?}\n{:?}", shown.ids, before.ids);
    // Once something follows, it is a word as any other.
    browser.press(" ").await?;
    Ledger::counting(browser, 0).await?;
    Ok(())
}

/// Hardly one entry is then in sight, and drawn with the key.
async fn keyboard(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage, "?q=land").await?;
    let expected = Ledger::read(browser).await?;
    ensure!(expected.ids.len() > 3, "{:?}", expected.ids);
    open(browser, stage, "").await?;
    browser.resize((TABLET.0, TABLET.1 * 2 / 3)).await?;
    search(browser, "l").await?;
    for letter in ["a", "n", "d"] {
        browser.press(letter).await?;
    }
    let shown = Ledger::counting(browser, expected.count).await?;
    ensure!(
        shown.ids == expected.ids,
        "{:?}\n{:?}",
        shown.ids,
        expected.ids
    );
    Ok(())
}

async fn typing_error(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage, "").await?;
    search(browser, "evictions ").await?;
    let meant = Ledger::read(browser).await?.count;
    search(browser, "evictoins ").await?;
    let shown = Ledger::counting(browser, meant).await?;
    ensure!(shown.count > 3);
    let said = browser.text_of("main").await?;
    ensure!(said.contains("No match for “evictoins”"), "{said:.600}");
    Ok(())
}

/// One summary says “freer”; many say “free”, which is shown below it.
async fn rare(browser: &Browser, stage: &Stage) -> Result<()> {
    let rows = open(browser, stage, "").await?;
    let having = saying(&rows, &["freer"]);
    ensure!(having.len() == 1, "{having:?}: nothing is tested");
    search(browser, "freer ").await?;
    let shown = Ledger::read(browser).await?;
    ensure!(shown.count > 20, "{}", shown.count);
    ensure!(having[0]["id"] == shown.ids[0].as_str(), "{:?}", shown.ids);
    let said = browser.text_of("main").await?;
    ensure!(!said.contains("No match for"), "{said:.600}");
    ensure!(said.contains("Few matches for “freer”"), "{said:.600}");
    Ok(())
}

async fn tags(browser: &Browser, stage: &Stage) -> Result<()> {
    let rows = open(browser, stage, "").await?;
    let swiss = rows.iter().filter(|row| row["state"] == "Switzerland");
    let swiss = sorted_ids(swiss);
    search(browser, "switzerland").await?;
    let mut shown = Ledger::counting(browser, swiss.len()).await?.ids;
    shown.sort();
    ensure!(shown == swiss, "{shown:?}\n{swiss:?}");
    search(browser, "118.107 ").await?;
    ensure!(Ledger::read(browser).await?.ids == ["118.107"]);
    Ok(())
}

async fn marked(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage, "?q=%22evictions%22").await?;
    let marks = "return [...document.querySelectorAll('article mark')].map((it) => it.textContent)";
    let marks: Vec<String> = serde_json::from_value(browser.run(marks).await?)?;
    ensure!(marks.len() > 2, "{marks:?}");
    ensure!(
        marks.iter().all(|it| it.to_lowercase() == "evictions"),
        "{marks:?}"
    );
    Ok(())
}

/// Of what is found by a name or number, that is marked; of what no entry shows, a line says it.
async fn marked_beside(browser: &Browser, stage: &Stage) -> Result<()> {
    let marks = "return [...document.querySelectorAll('article[id^=\"e-\"]')].map((card) =>
        [...card.querySelectorAll('mark')].map((it) => it.textContent).join('|'))";
    for (typed, expected) in [
        ("switzerland ", "Switzerland"),
        ("\"118.107\"", "118.107"),
        ("commonwealth ", "Commonwealth"),
        ("norwy ", "Norway"),
    ] {
        open(browser, stage, "").await?;
        search(browser, typed).await?;
        let shown = Ledger::read(browser).await?;
        let marked: Vec<String> = serde_json::from_value(browser.run(marks).await?)?;
        ensure!(shown.count > 0 && marked.len() == shown.ids.len());
        ensure!(
            marked.iter().all(|it| it.contains(expected)),
            "{typed}: {marked:?}"
        );
    }
    Ok(())
}

async fn french(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    let swedish = published(site)?;
    let swedish = swedish.iter().filter(|row| row["state"] == "Sweden");
    let swedish = sorted_ids(swedish);
    for typed in ["suede", "Suède ", "sweden"] {
        browser.open_ready(&site.address("fr/earlier/")).await?;
        ledger::searching(browser).await?;
        let field = "Chercher des mots, États, thèmes et paragraphes";
        browser.tap("searchbox", field).await?;
        browser.press(typed).await?;
        let shown = Ledger::counting(browser, swedish.len()).await?;
        let mut ids = shown.ids;
        ids.sort();
        ensure!(ids == swedish, "{typed}: {ids:?}");
    }
    Ok(())
}

async fn find_in_page(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage, "?q=%22evictions%22").await?;
    // The last entry is far below what is seen, and marks part its words.
    let found = "const texts = [...document.querySelectorAll('article .record__text')];
        const words = texts.at(-1).textContent.trim();
        getSelection().removeAllRanges();
        return texts.length > 3 && window.find(words)";
    ensure!(browser.run(found).await? == true, "it is not found");
    Ok(())
}

async fn any_input(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage, "").await?;
    for typed in [
        "*",
        "AND",
        "!@#",
        "\"",
        "OR OR",
        "-",
        "(\"a\" OR",
        "-\"\"",
        "'; --",
        "មនុស្ស",
        "人权",
    ] {
        search(browser, typed).await?;
        let shown = Ledger::read(browser)
            .await
            .with_context(|| typed.to_owned())?;
        ensure!(shown.count <= 343, "{typed}: {}", shown.count);
    }
    // Pasted, as nobody types so much: more than the address may hold.
    let paste = "const field = document.querySelector('#search');
        field.value = 'a'.repeat(300);
        field.dispatchEvent(new Event('input', { bubbles: true }))";
    browser.run(paste).await?;
    Ledger::counting(browser, 0).await?;
    let heard = browser_tests::complaints::of(browser, stage.site()?).await?;
    ensure!(heard.is_empty(), "{heard:#?}");
    Ok(())
}
