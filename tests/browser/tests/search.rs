//! Search and order: what is found, what is marked, in which order and groups it stands.

use std::sync::Arc;

use anyhow::{Result, ensure};
use browser_tests::reader::TABLET_LANDSCAPE;
use browser_tests::{Browser, Stage, Trial};
use serde_json::Value;
use thirtyfour::By;

use crate::catalogue::{Catalogue, Choice, text};
use crate::list::{self, List, counted};

const BOX: &str = "Search the recommendations";

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial(
            "search: typing finds and marks, in the words and in the reasons",
            marks,
        ),
        stage.trial("search: case, accents and ends make no difference", folded),
        stage.trial(
            "search: the name of an issue finds what is about it",
            by_tag,
        ),
        stage.trial("search: words and filters must agree", with_filter),
        stage.trial("search: emptying the field brings everything back", emptied),
        stage.trial("order: by cluster, each under its heading", grouped),
        stage.trial(
            "order: by deadline, the earliest first, without headings",
            by_deadline,
        ),
        stage.trial("order: the most specific first", by_action),
    ]
}

async fn open(browser: &Browser, stage: &Stage, query: &str) -> Result<Catalogue> {
    browser.resize(TABLET_LANDSCAPE).await?;
    list::open(browser, stage.site()?, query).await?;
    Catalogue::of(stage.site()?)
}

async fn search(browser: &Browser, words: &str) -> Result<List> {
    browser.tap("searchbox", BOX).await?;
    browser.press(words).await?;
    List::read(browser).await
}

async fn marks(browser: &Browser, stage: &Stage) -> Result<()> {
    let catalogue = open(browser, stage, "").await?;
    let list = search(browser, "violence").await?;
    let expected = catalogue.with_words("violence");
    ensure!(list.texts == expected, "{:#?}\n{expected:#?}", list.texts);
    ensure!(list.count == counted(expected.len()) && !expected.is_empty());

    let places = "return ['h3', 'dd'].map((place) =>
        [...document.querySelectorAll(`article ${place} mark`)].map((it) => it.textContent))";
    let marked: Vec<Vec<String>> = serde_json::from_value(browser.run(places).await?)?;
    let hits = catalogue
        .all()
        .iter()
        .filter(|it| expected.contains(&text(it)));
    let count = |keys: &[&str]| -> usize {
        let all = hits.clone().flat_map(|it| keys.iter().map(|key| &it[*key]));
        all.filter_map(Value::as_str)
            .map(|it| it.to_lowercase().matches("violence").count())
            .sum()
    };
    let all_right = marked
        .iter()
        .flatten()
        .all(|it| it.to_lowercase() == "violence");
    ensure!(all_right, "{marked:?}");
    ensure!(
        marked[0].len() == count(&["text"]) && !marked[0].is_empty(),
        "{marked:?}"
    );
    let reasons = count(&["rationale", "indicator"]);
    ensure!(marked[1].len() == reasons && reasons > 0, "{marked:?}");
    Ok(())
}

async fn folded(browser: &Browser, stage: &Stage) -> Result<()> {
    let catalogue = open(browser, stage, "").await?;
    let expected = catalogue.with_words("violence");
    let list = search(browser, "  VÍOLENCE ").await?;
    ensure!(list.texts == expected, "{:#?}", list.texts);
    Ok(())
}

/// The words of this issue stand in no text of those that carry it.
async fn by_tag(browser: &Browser, stage: &Stage) -> Result<()> {
    let catalogue = open(browser, stage, "").await?;
    let list = search(browser, "right to land").await?;
    let tagged = catalogue.texts(&Choice::default().and("Issue", "Right to land"));
    ensure!(tagged.len() > 1);
    for text in tagged {
        ensure!(
            list.texts.iter().any(|each| each == text),
            "not found: {text}"
        );
    }
    let expected = catalogue.with_words("right to land");
    ensure!(list.texts == expected, "{:#?}\n{expected:#?}", list.texts);
    Ok(())
}

async fn with_filter(browser: &Browser, stage: &Stage) -> Result<()> {
    let catalogue = open(browser, stage, "?cluster=rights-of-the-child").await?;
    let list = search(browser, "child").await?;
    let choice = Choice::default().and("Cluster", "Rights of the child");
    let (words, cluster) = (catalogue.with_words("child"), catalogue.texts(&choice));
    let both: Vec<_> = cluster.iter().filter(|it| words.contains(it)).collect();
    ensure!(
        list.texts.iter().collect::<Vec<_>>() == both,
        "{:#?}",
        list.texts
    );
    ensure!(list::query(browser).await? == "?q=child&cluster=rights-of-the-child");
    Ok(())
}

async fn emptied(browser: &Browser, stage: &Stage) -> Result<()> {
    let catalogue = open(browser, stage, "?q=violence").await?;
    let field = browser.find("searchbox", BOX).await?;
    ensure!(field.prop("value").await?.as_deref() == Some("violence"));
    browser.tap("button", "Remove filter: “violence”").await?;
    ensure!(
        field.prop("value").await?.as_deref() == Some(""),
        "the field keeps the words"
    );
    let list = List::read(browser).await?;
    let marks = browser.driver().find_all(By::Css("article mark")).await?;
    ensure!(marks.is_empty());
    list.agrees(&catalogue, &Choice::default())
}

async fn grouped(browser: &Browser, stage: &Stage) -> Result<()> {
    let catalogue = open(browser, stage, "?issue=justice&issue=women-s-rights").await?;
    let choice = Choice::default()
        .and("Issue", "Justice")
        .and("Issue", "Women's rights");
    let found = catalogue.texts(&choice);
    // Headings and cards in the order in which they stand.
    let shown = "return [...document.querySelectorAll('main h2 a, article h3')]
        .map((it) => it.textContent)";
    let shown: Vec<String> = serde_json::from_value(browser.run(shown).await?)?;
    let mut expected = Vec::new();
    let mut cluster = "";
    for each in catalogue.all() {
        if found.contains(&text(each)) {
            let title = each["cluster_title"].as_str().unwrap_or_default();
            if title != cluster {
                expected.push(title);
                cluster = title;
            }
            expected.push(text(each));
        }
    }
    ensure!(shown == expected, "{shown:#?}\n{expected:#?}");
    Ok(())
}

/// Chooses an order as a reader does.
async fn order(browser: &Browser, label: &str) -> Result<()> {
    let field = browser.find("combobox", "Order").await?;
    let options = field.find_all(By::Tag("option")).await?;
    for option in options {
        if option.text().await? == label {
            option.click().await?;
            return browser.settled().await;
        }
    }
    anyhow::bail!("no order \"{label}\"")
}

async fn by_deadline(browser: &Browser, stage: &Stage) -> Result<()> {
    let catalogue = open(browser, stage, "").await?;
    order(browser, "by deadline").await?;
    let mut expected: Vec<&Value> = catalogue.all().iter().collect();
    // Stable, so that equal deadlines keep the clusters' order; a month sorts as it is written.
    expected.sort_by_key(|it| it["deadline"].as_str());
    let expected: Vec<&str> = expected.into_iter().map(text).collect();
    let sorted = async || -> Result<()> {
        let list = List::read(browser).await?;
        ensure!(list.texts == expected, "{:#?}", list.texts);
        ensure!(list.groups.is_empty(), "{:?}", list.groups);
        let field = browser.find("combobox", "Order").await?;
        let value = field.prop("value").await?;
        ensure!(value.as_deref() == Some("deadline"), "{value:?}");
        Ok(())
    };
    sorted().await?;
    ensure!(list::query(browser).await? == "?sort=deadline");
    browser.driver().refresh().await?;
    browser.wait_until_ready().await?;
    sorted().await
}

async fn by_action(browser: &Browser, stage: &Stage) -> Result<()> {
    let catalogue = open(browser, stage, "").await?;
    order(browser, "most specific first").await?;
    let mut expected: Vec<&Value> = catalogue.all().iter().collect();
    expected.sort_by_key(|it| -it["action"].as_i64().unwrap_or_default());
    let expected: Vec<&str> = expected.into_iter().map(text).collect();
    let list = List::read(browser).await?;
    ensure!(list.texts == expected, "{:#?}", list.texts);
    ensure!(list.texts != catalogue.all().iter().map(text).collect::<Vec<_>>());
    Ok(())
}
