//! Slides on paper: one, two with notes, or six to a page; all of them, and no blank page.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::paper::{Paper, Printed};
use browser_tests::{Browser, Need, Stage, Trial};
use serde_json::Value;

use crate::print::squeezed;
use crate::projector::{self, COUNT, DECK};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    let trials = [
        stage.trial("slides on paper: one to a page", async |browser, stage| {
            all_there(browser, stage, DECK, "One per page", 1).await
        }),
        stage.trial(
            "slides on paper: two to a page, with the notes of each",
            with_notes,
        ),
        stage.trial("slides on paper: six to a page", async |browser, stage| {
            all_there(browser, stage, DECK, "Six per page", 6).await
        }),
        stage.trial(
            "slides on paper: in French, from whatever slide one was at",
            async |browser, stage| {
                let deck = "fr/present/elections/#slide-5";
                all_there(browser, stage, deck, "", 1).await
            },
        ),
        stage.trial(
            "slides on paper: in two languages, one to a page",
            async |browser, stage| {
                let deck = "present/elections/?with=fr";
                all_there(browser, stage, deck, "One per page", 1).await
            },
        ),
        stage.trial(
            "slides on paper: neither notes nor what only a screen can answer",
            no_controls,
        ),
        stage.trial("slides on paper: black screens are not printed", uncovered),
    ];
    let on_paper = trials.into_iter();
    let on_paper = on_paper.map(|trial| trial.needing(Need::Paper));
    let asked = stage.trial(
        "slides on paper: a tap chooses the paper, puts the sheet away and prints at once",
        asks_at_once,
    );
    let read = stage.trial(
        "slides on paper: who listens to the printed file hears every slide",
        all_are_read,
    );
    let all = on_paper.chain([asked, read]);
    all.map(Trial::everywhere).collect()
}

/// The words of each slide: what is drawn of its boxes.
pub(crate) const WORDS: &str = "
    const words = (root) => {
        const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const all = [];
        while (walk.nextNode()) {
            const place = walk.currentNode.parentElement;
            if (!place.closest('[aria-hidden]:not(.slide), button')) all.push(...walk.currentNode.data.split(/\\s+/).filter(Boolean));
        }
        return all;
    };
    return [...document.querySelectorAll('section.slide')].map((slide) => ({
        slide: [...slide.querySelectorAll('.slide__box')].flatMap(words),
        notes: [...slide.querySelectorAll('.slide__notes')].flatMap(words),
    }))";

/// Chooses paper in the sheet, without the browser's own window, and prints.
async fn printed(browser: &Browser, choice: &str, name: &str) -> Result<Printed> {
    choose(browser, choice).await?;
    browser.print(name, Paper::A4).await
}

pub(crate) async fn choose(browser: &Browser, choice: &str) -> Result<()> {
    if !choice.is_empty() {
        browser
            .run("window.print = () => { window.__printed = true }")
            .await?;
        browser.press("p").await?;
        browser.tap("button", choice).await?;
        let asked = browser.run("return window.__printed === true").await?;
        ensure!(asked == true, "\"{choice}\" prints nothing");
    }
    Ok(())
}

/// Fails unless the words of every slide are on the page where they belong.
async fn all_there(
    browser: &Browser,
    stage: &Stage,
    deck: &str,
    choice: &str,
    to_a_page: usize,
) -> Result<()> {
    projector::open(browser, stage.site()?, deck).await?;
    if deck.contains("with=") {
        let two = "return document.querySelectorAll('.slide--pair').length > 5";
        ensure!(browser.becomes_true(two).await?, "no second language");
    }
    let slides = browser.run(WORDS).await?;
    let slides = slides.as_array().context("no slides")?;
    let name = format!("deck-{to_a_page}-{}", deck.replace(['/', '?', '#'], "-"));
    let paper = printed(browser, choice, &name).await?;
    on_their_pages(&paper, slides, to_a_page)
}

pub(crate) fn on_their_pages(paper: &Printed, slides: &[Value], to_a_page: usize) -> Result<()> {
    let file = paper.file.display();
    let pages = slides.len().div_ceil(to_a_page);
    ensure!(
        paper.sheets.len() == pages,
        "{} pages for {} slides: {file}",
        paper.sheets.len(),
        slides.len()
    );
    for (place, slide) in slides.iter().enumerate() {
        let page = &paper.sheets[place / to_a_page];
        let missing = missing(page, &slide["slide"])?;
        ensure!(
            missing.is_empty(),
            "slide {} lacks {missing:?}: {file}",
            place + 1
        );
    }
    Ok(())
}

pub(crate) fn missing(page: &str, words: &Value) -> Result<Vec<String>> {
    let page = squeezed(page);
    let mut words: Vec<String> = serde_json::from_value(words.clone())?;
    ensure!(words.len() > 5, "only {words:?}");
    words.retain(|word| {
        // Addresses break within.
        let word = squeezed(word.trim_matches(|c: char| !c.is_alphanumeric()));
        !word.contains('/') && !page.contains(&word)
    });
    Ok(words)
}

async fn with_notes(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    let slides = browser.run(WORDS).await?;
    let slides = slides.as_array().context("no slides")?;
    let choice = "Two per page, with notes";
    let paper = printed(browser, choice, "deck-2").await?;
    let file = paper.file.display();
    // Long notes take a page to themselves.
    let pages = paper.sheets.len();
    ensure!(
        (COUNT.div_ceil(2)..COUNT).contains(&pages),
        "{pages} pages: {file}"
    );
    let least = paper
        .sheets
        .iter()
        .map(|it| it.split_whitespace().count())
        .min();
    ensure!(least > Some(30), "a page of {least:?} words: {file}");
    let all = paper.sheets.join(" ");
    for (place, slide) in slides.iter().enumerate() {
        for part in ["slide", "notes"] {
            let words: Vec<String> = serde_json::from_value(slide[part].clone())?;
            if words.len() <= 5 {
                continue;
            }
            let missing = missing(&all, &slide[part])?;
            ensure!(
                missing.is_empty(),
                "{part} {} lacks {missing:?}: {file}",
                place + 1
            );
        }
    }
    Ok(())
}

/// An iPad prints only while the tap lasts, and what the page is then. Asked in every engine: no
/// paper is needed for it.
async fn asks_at_once(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    // What is so when printing is asked for; `tapping` is over as soon as the tap is.
    browser
        .run(
            "window.print = () => {
                const deck = document.querySelector('.deck');
                window.__printed = [deck.dataset.paper, document.querySelector('dialog[open]') === null,
                    window.__tapping === true].join(' ');
            };
            addEventListener('click', () => {
                window.__tapping = true;
                queueMicrotask(() => setTimeout(() => { window.__tapping = false }));
            }, true)",
        )
        .await?;
    for (choice, paper) in [
        ("One per page", "one"),
        ("Two per page, with notes", "two"),
        ("Six per page", "six"),
    ] {
        browser.press("p").await?;
        browser.tap("button", choice).await?;
        let asked = browser.run("return window.__printed").await?;
        ensure!(asked == format!("{paper} true true"), "{choice}: {asked}");
    }
    Ok(())
}

async fn no_controls(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    browser.press("n").await?;
    let notes: Vec<Value> = serde_json::from_value(browser.run(WORDS).await?)?;
    let paper = printed(browser, "One per page", "deck-plain").await?;
    let text = paper.sheets.join(" ");
    for control in [
        "Speaker’s window",
        "Not started",
        "All slides",
        "Black screen",
    ] {
        ensure!(!squeezed(&text).contains(&squeezed(control)), "{control}");
    }
    // What is to be said is for who says it.
    let said: Vec<String> = serde_json::from_value(notes[3]["notes"].clone())?;
    ensure!(said.len() > 10, "slide 4 has no notes");
    let said = squeezed(&said.join(" "));
    let some: String = said
        .chars()
        .skip(said.chars().count() / 2)
        .take(60)
        .collect();
    ensure!(
        !squeezed(&text).contains(&some),
        "notes are printed: {some}"
    );
    Ok(())
}

async fn uncovered(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    browser.press("b").await?;
    let paper = browser.print("deck-covered", Paper::A4).await?;
    let pages = paper.sheets.len();
    ensure!(pages == COUNT, "{pages} pages");
    let least = paper
        .sheets
        .iter()
        .map(|it| it.split_whitespace().count())
        .min();
    ensure!(least > Some(5), "a page of {least:?} words");
    Ok(())
}

/// What is hidden from who listens would have no place in the structure of a printed file.
async fn all_are_read(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    let hidden = |count: usize| {
        format!("return document.querySelectorAll('.slide[aria-hidden]').length === {count}")
    };
    for (event, count) in [("beforeprint", 0), ("afterprint", COUNT - 1)] {
        browser
            .run(&format!("window.dispatchEvent(new Event('{event}'))"))
            .await?;
        ensure!(
            browser.becomes_true(&hidden(count)).await?,
            "not {count} slides are hidden after {event}"
        );
    }
    Ok(())
}
