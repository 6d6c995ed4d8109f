//! How a room wants its slides: in strong contrast, larger, with notes, in two languages.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::reader::PHONE;
use browser_tests::{Browser, Stage, Trial};
use thirtyfour::Key;

use crate::projector::{self, COUNT, DECK, comes_to, has_notes, reload};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial(
            "room: strong contrast is strong, and a reload keeps it",
            contrast,
        ),
        stage
            .trial("room: larger type is larger, and a reload keeps it", larger)
            .everywhere(),
        stage.trial(
            "room: notes stand beside the slide, below it on a phone",
            notes,
        ),
        stage.trial(
            "room: two languages stand on one slide, each marked as what it is",
            beside,
        ),
    ]
}

/// Returns the contrast of the slide's text against its ground, and the smallest on the slide.
const CONTRAST: &str = "
    const light = (colour) => {
        const canvas = new OffscreenCanvas(1, 1).getContext('2d');
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((it) => it / 255)
            .map((it) => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const slide = document.querySelector('section.slide[aria-current]');
    const ground = light(getComputedStyle(slide).backgroundColor);
    const ratios = [...slide.querySelectorAll('.slide__head *, .slide__body *')]
        .map((it) => light(getComputedStyle(it).color))
        .map((it) => (Math.max(it, ground) + 0.05) / (Math.min(it, ground) + 0.05));
    return Math.min(...ratios)";

async fn contrast(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, &format!("{DECK}#slide-2")).await?;
    let before = browser.run(CONTRAST).await?.as_f64();
    ensure!(before > Some(4.5), "contrast {before:?}");
    browser.press("c").await?;
    let strong = browser.run(CONTRAST).await?.as_f64();
    ensure!(strong > Some(20.0), "contrast {strong:?}");
    reload(browser).await?;
    let kept = browser.run(CONTRAST).await?.as_f64();
    ensure!(kept == strong, "after a reload {kept:?}");
    // A choice of the room, not of a deck.
    projector::open(browser, stage.site()?, "present/elections/").await?;
    let other = browser.run(CONTRAST).await?.as_f64();
    ensure!(other > Some(20.0), "in another deck {other:?}");
    Ok(())
}

async fn larger(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, &format!("{DECK}#slide-7")).await?;
    let size = "return parseFloat(getComputedStyle(document.querySelector('#slide-7 .slide__text')).fontSize)";
    let before = browser.run(size).await?.as_f64().context("no size")?;
    browser.tap("button", "More").await?;
    browser.tap("button", "Larger type").await?;
    let larger = browser.run(size).await?.as_f64().context("no size")?;
    ensure!(larger > before * 1.08, "{before} → {larger}");
    reload(browser).await?;
    let kept = browser.run(size).await?.as_f64();
    ensure!(kept == Some(larger), "after a reload {kept:?}");
    Ok(())
}

async fn notes(browser: &Browser, stage: &Stage) -> Result<()> {
    let apart = "const [slide, notes] = [document.querySelector('section.slide[aria-current]'),
            document.querySelector('aside')].map((it) => it.getBoundingClientRect());
        const fits = notes.bottom <= innerHeight + 1 && notes.right <= innerWidth + 1;
        return !fits ? 'out of sight' : notes.left >= slide.right - 1 ? 'beside'
            : notes.top >= slide.bottom - 1 ? 'below' : 'on the slide'";
    projector::open(browser, stage.site()?, &format!("{DECK}#slide-4")).await?;
    browser.tap("button", "Notes").await?;
    let place = browser.run(apart).await?;
    ensure!(place == "beside", "notes are {place}");
    let words = browser.text_of("aside").await?;
    browser.press(Key::PageDown).await?;
    ensure!(
        browser.text_of("aside").await? != words,
        "notes do not follow"
    );
    browser.resize(PHONE).await?;
    browser.settled().await?;
    let place = browser.run(apart).await?;
    ensure!(place == "below", "on a phone notes are {place}");
    reload(browser).await?;
    ensure!(has_notes(browser).await?, "a reload closes the notes");
    browser.tap("button", "Notes").await?;
    ensure!(!has_notes(browser).await?, "they stay");
    Ok(())
}

async fn beside(browser: &Browser, stage: &Stage) -> Result<()> {
    let marked = "const slide = document.querySelector('section.slide[aria-current]');
        return [...slide.querySelectorAll('h2')].map((it) =>
            it.closest('[lang]').lang + ' ' + it.innerText).join(' · ')";
    projector::open(browser, stage.site()?, &format!("{DECK}#slide-2")).await?;
    let alone = "en What States recommended before";
    comes_to(browser, marked, alone).await?;
    browser.tap("button", "More").await?;
    browser.tap("button", "Français").await?;
    browser.press(Key::Escape).await?;
    let french = french_heading(stage)?;
    let both = format!("{alone} · fr {french}");
    comes_to(browser, marked, &both).await?;
    // Every slide, side by side, without scrolling.
    let halves =
        "const [a, b] = [...document.querySelectorAll('section.slide[aria-current] > .slide__box')]
            .map((it) => it.getBoundingClientRect());
        return a.right <= b.left + 1 && Math.abs(a.width - b.width) < 3";
    for number in 1..=COUNT {
        browser.press(number.to_string()).await?;
        ensure!(browser.run(halves).await? == true, "slide {number}");
    }
    browser.press("2").await?;
    let query = "return location.search + location.hash";
    comes_to(browser, query, "?with=fr#slide-2").await?;
    reload(browser).await?;
    comes_to(browser, marked, &both).await?;
    browser.press("l").await?;
    comes_to(browser, marked, alone).await?;
    comes_to(browser, query, "#slide-2").await
}

/// Returns what the French edition calls the slide of what was asked.
fn french_heading(stage: &Stage) -> Result<String> {
    let page = stage.site()?.read(&format!("fr/{DECK}index.html"))?;
    let slide = page
        .split_once("id=\"slide-2-fr\">")
        .context("no slide 2")?;
    let heading = slide.1.split('<').next().unwrap_or_default();
    Ok(heading.trim().to_owned())
}
