//! Every slide of every deck on every screen: nothing overflows, nothing is cut, and what is read
//! from the back of a room is large enough.
//!
//! A deck is loaded once. Which slide is seen is an attribute, so one script looks at all of them.

use std::sync::Arc;

use anyhow::{Result, ensure};
use browser_tests::browser::{PHONE, TABLET};
use browser_tests::{Browser, Site, Stage, Trial, complaints};
use serde_json::Value;

use crate::pages::routes;

/// The screens, and the least size in pixels of a recommendation's text there, where it is asked
/// for: 40 px at 1280 by 720, and as much of any other projector.
const SIZES: [((u32, u32), f64); 6] = [
    ((1024, 768), 32.0),
    ((1280, 720), 40.0),
    ((1920, 1080), 60.0),
    ((3840, 2160), 120.0),
    (TABLET, 0.0),
    (PHONE, 0.0),
];

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    type Of = fn(&Stage) -> Result<&Site>;
    let languages: [(&str, &str, Of); 3] = [
        ("in English", "present/", Stage::site),
        ("in French", "fr/present/", Stage::site),
        ("from right to left", "ar-xb/present/", Stage::pseudo),
    ];
    let fits = languages.map(|(language, start, of)| {
        let name = format!("fit: every slide of every deck on every screen, {language}");
        stage.trial(name, async move |browser, stage| {
            every_deck(browser, of(stage)?, start).await
        })
    });
    let mut trials = Vec::from(fits);
    trials.push(stage.trial("fit: a slide that is cut would be found", can_fail));
    trials.push(stage.trial("fit: every slide in two languages", pairs));
    trials
}

/// Measures every slide as the window shows it, as the projector shows it, and there with larger
/// type, which a telephone has to scroll. Gives the faults, how many slides there are, and the
/// smallest text of a recommendation in pixels, in a window or on the whole screen.
const MEASURE: &str = "
    const deck = document.querySelector('.deck');
    const slides = [...deck.querySelectorAll('section.slide')];
    const faults = [];
    let smallest = Infinity;
    const look = (slide, how) => {
        const fault = (what) => faults.push(`${how}, ${slide.id}: ${what}`);
        for (const box of slide.querySelectorAll('.slide__box')) {
            const outer = box.getBoundingClientRect();
            if (outer.width < 40 || outer.height < 40) fault('no room');
            const within = slide.getBoundingClientRect();
            if (outer.bottom > within.bottom + 1 || outer.right > within.right + 1) fault('box reaches out');
            for (const it of [box, ...box.querySelectorAll('*')]) {
                if (it.closest('svg') || !it.checkVisibility()) continue;
                const part = it.getBoundingClientRect();
                const out = Math.max(outer.left - part.left, part.right - outer.right,
                    outer.top - part.top, part.bottom - outer.bottom);
                if (out > 1) fault(`${it.className || it.tagName} is ${out.toFixed(1)} px out of the slide`);
                const scrolls = it.matches('.slide__box, .slide__face, .slide__body');
                if (scrolls && it.scrollHeight > it.clientHeight + 1)
                    fault(`${it.className} is ${it.scrollHeight - it.clientHeight} px too high`);
                if (scrolls && it.scrollWidth > it.clientWidth + 1)
                    fault(`${it.className} is ${it.scrollWidth - it.clientWidth} px too wide`);
            }
            const [head, body, foot] = ['head', 'body', 'foot'].map((it) =>
                box.querySelector('.slide__' + it).getBoundingClientRect());
            if (head.bottom > body.top + 1 || body.bottom > foot.top + 1) fault('parts lie on each other');
        }
    };
    const current = slides.find((it) => it.hasAttribute('aria-current'));
    const all = (how) => {
        for (const slide of slides) {
            slides.forEach((it) => it.removeAttribute('aria-current'));
            slide.setAttribute('aria-current', 'true');
            look(slide, how);
            const text = slide.querySelector('.slide__face--recommendation .slide__text--main');
            if (how !== 'larger type' && text) smallest = Math.min(smallest, parseFloat(getComputedStyle(text).fontSize));
        }
    };
    all('window');
    deck.toggleAttribute('data-filled', true);
    all('projector');
    if (innerWidth > 600) {
        deck.dataset.type = 'larger';
        all('larger type');
    }
    delete deck.dataset.type;
    deck.toggleAttribute('data-filled', false);
    slides.forEach((it) => it.removeAttribute('aria-current'));
    current.setAttribute('aria-current', 'true');
    return [faults, slides.length, smallest]";

async fn measure(browser: &Browser) -> Result<(Vec<String>, u64, f64)> {
    let found: Value = browser.run(MEASURE).await?;
    Ok(serde_json::from_value(found)?)
}

async fn every_deck(browser: &Browser, site: &Site, start: &str) -> Result<()> {
    let mut decks = routes(site)?;
    decks.retain(|it| it.starts_with(start) && it != start);
    ensure!(decks.len() == 8, "{} decks", decks.len());
    let mut faults = Vec::new();
    for deck in decks {
        browser.open_ready(&site.address(&deck)).await?;
        for (size, least) in SIZES {
            browser.resize(size).await?;
            browser.settled().await?;
            let (found, slides, smallest) = measure(browser).await?;
            ensure!(slides > 5, "{deck} has {slides} slides");
            faults.extend(found.iter().map(|it| format!("{deck} {size:?} {it}")));
            if smallest < least - 0.1 {
                faults.push(format!("{deck} {size:?}: text of {smallest} px"));
            }
        }
        let heard = complaints::of(browser, site).await?;
        ensure!(heard.is_empty(), "{deck}: {heard:#?}");
    }
    ensure!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
    Ok(())
}

async fn can_fail(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    browser
        .open_ready(&site.address("present/elections/"))
        .await?;
    let (found, ..) = measure(browser).await?;
    ensure!(found.is_empty(), "{found:#?}");
    for spoil in [
        "document.querySelector('#slide-4 .slide__text').textContent += ' and so on'.repeat(60)",
        "document.querySelector('#slide-4 .slide__text').textContent = 'm'.repeat(200)",
        "document.querySelector('#slide-4 .slide__foot').textContent += ' and so on'.repeat(200)",
    ] {
        let before = "window.__html ??= document.querySelector('#slide-4').innerHTML;
            document.querySelector('#slide-4').innerHTML = window.__html;";
        browser.run(&format!("{before}{spoil}")).await?;
        let (found, ..) = measure(browser).await?;
        let seen = found.iter().any(|it| it.contains("slide-4"));
        ensure!(seen, "not found: {spoil}");
    }
    Ok(())
}

async fn pairs(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    let mut decks = routes(site)?;
    decks.retain(|it| it.starts_with("present/") && it != "present/");
    let two = "return document.querySelectorAll('.slide--pair .slide__box').length
        === 2 * document.querySelectorAll('section.slide').length";
    let mut faults = Vec::new();
    for deck in decks {
        let address = site.address(&format!("{deck}?with=fr"));
        browser.open_ready(&address).await?;
        ensure!(
            browser.becomes_true(two).await?,
            "{deck}: no second language"
        );
        for size in [(1024, 768), (1920, 1080), TABLET] {
            browser.resize(size).await?;
            browser.settled().await?;
            let (found, ..) = measure(browser).await?;
            faults.extend(found.iter().map(|it| format!("{deck} {size:?} {it}")));
        }
    }
    ensure!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
    Ok(())
}
