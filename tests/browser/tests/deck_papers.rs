//! Every deck on either paper, one, two and six slides to a page.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::paper::Paper;
use browser_tests::{Browser, Need, Site, Stage, Trial};

use crate::deck_print::{WORDS, choose, missing, on_their_pages};
use crate::pages;
use crate::projector::{self, COUNT, DECK};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    let mirrored = stage.trial(
        "slides on paper: from right to left, a slide on every page",
        from_right,
    );
    let routes = stage.site().and_then(pages::routes).unwrap_or_default();
    let decks = routes.into_iter().filter(|it| is_deck(it));
    let decks = decks.map(|deck| {
        let title = format!("slides on paper: /{deck} is whole on A4 and on Letter");
        stage.trial(title, async move |browser, stage| {
            on_either_paper(browser, stage.site()?, &deck).await
        })
    });
    let trials = decks.chain([mirrored]);
    trials
        .map(|trial| trial.needing(Need::Paper).everywhere())
        .collect()
}

/// `present/<slug>/`: a deck in the site's first language.
fn is_deck(route: &str) -> bool {
    route
        .strip_prefix("present/")
        .is_some_and(|it| !it.is_empty())
}

/// Fails unless a deck is whole on either paper, in each of the three ways.
async fn on_either_paper(browser: &Browser, site: &Site, deck: &str) -> Result<()> {
    projector::open(browser, site, deck).await?;
    let slides = browser.run(WORDS).await?;
    let slides = slides.as_array().context("no slides")?;
    let name = deck.replace('/', "-");
    for (choice, to_a_page) in [("One per page", 1), ("Six per page", 6)] {
        choose(browser, choice).await?;
        for size in [Paper::A4, Paper::Letter] {
            let paper = browser.print(&format!("{name}{to_a_page}"), size).await?;
            on_their_pages(&paper, slides, to_a_page)?;
        }
    }
    choose(browser, "Two per page, with notes").await?;
    for size in [Paper::A4, Paper::Letter] {
        let paper = browser.print(&format!("{name}2"), size).await?;
        let pages = paper.sheets.len();
        let file = paper.file.display();
        let enough = slides.len().div_ceil(2)..=slides.len();
        ensure!(enough.contains(&pages), "{pages} pages: {file}");
        let all = paper.sheets.join(" ");
        for slide in slides {
            let missing = missing(&all, &slide["slide"])?;
            ensure!(missing.is_empty(), "{missing:?} are missing: {file}");
        }
    }
    Ok(())
}

/// Letters that run from the right are read back in another order, so pages are counted.
async fn from_right(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.pseudo()?, &format!("ar-xb/{DECK}")).await?;
    for size in [Paper::A4, Paper::Letter] {
        let paper = browser.print("deck-from-right", size).await?;
        let words = paper.sheets.iter().map(|it| it.split_whitespace().count());
        let (pages, least) = (paper.sheets.len(), words.min());
        ensure!(pages == COUNT, "{pages} pages");
        ensure!(least > Some(5), "a page of {least:?} words");
    }
    Ok(())
}
