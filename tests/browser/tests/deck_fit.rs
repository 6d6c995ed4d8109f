//! Every slide of every deck on every screen: nothing overflows, nothing is cut, and what is read
//! from the back of a room is large enough.
//!
//! A deck is loaded once. Which slide is seen is an attribute, so one script looks at all of them.

use std::sync::Arc;

use anyhow::{Result, ensure};
use browser_tests::reader::{PHONE, TABLET};
use browser_tests::{Browser, Site, Stage, Trial, complaints};
use serde_json::Value;

use crate::pages::routes;

/// A screen's size, and the least size of what is read there.
type ScreenCase = ((u32, u32), f64);

/// The screens, and the least size in pixels of a recommendation's text there, where it is asked
/// for: 40 px at 1280 by 720, and as much of any other projector.
const SIZES: [ScreenCase; 6] = [
    PROJECTORS[0],
    PROJECTORS[1],
    PROJECTORS[2],
    PROJECTORS[3],
    (TABLET, 0.0),
    (PHONE, 0.0),
];
const PROJECTORS: [ScreenCase; 4] = [
    ((1024, 768), 32.0),
    ((1280, 720), 40.0),
    ((1920, 1080), 60.0),
    ((3840, 2160), 120.0),
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
            every_deck(browser, of(stage)?, start, (8, &SIZES)).await
        })
    });
    // On what is held in a hand, as much as this scrolls inside its slide.
    let limits = languages.map(|(language, start, _)| {
        let name = format!("fit: texts as long as the check allows, {language}");
        stage.trial(name, async move |browser, stage| {
            every_deck(browser, stage.limits()?, start, (2, &PROJECTORS)).await
        })
    });
    let mut trials: Vec<Trial> = fits.into_iter().chain(limits).collect();
    trials.push(stage.trial(
        "fit: where there are few words, larger type is a quarter larger at least",
        much_larger,
    ));
    trials.push(stage.trial("fit: a slide that is cut would be found", can_fail));
    trials.push(stage.trial(
        "fit: every slide in two languages, English first",
        async |browser, stage| pairs(browser, stage.site()?, "present/", "fr").await,
    ));
    trials.push(stage.trial(
        "fit: every slide in two languages, French first",
        async |browser, stage| pairs(browser, stage.site()?, "fr/present/", "en").await,
    ));
    trials.into_iter().map(Trial::everywhere).collect()
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
                if (it.closest('svg') || !it.checkVisibility({ opacityProperty: true })) continue;
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
            const drawn = [...box.querySelector('.slide__body').children]
                .map((it) => [it.className, it.getBoundingClientRect()])
                .filter(([, it]) => it.width && it.height);
            drawn.forEach(([name, it], at) => drawn.slice(at + 1).forEach(([other, its]) => {
                const apart = it.bottom <= its.top + 2 || its.bottom <= it.top + 2
                    || it.right <= its.left + 2 || its.right <= it.left + 2;
                if (!apart) fault(`${name} and ${other} lie on each other`);
            }));
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

async fn every_deck(
    browser: &Browser,
    site: &Site,
    start: &str,
    (count, sizes): (usize, &[ScreenCase]),
) -> Result<()> {
    let mut decks = routes(site)?;
    decks.retain(|it| it.starts_with(start) && it != start);
    ensure!(decks.len() == count, "{} decks", decks.len());
    let mut faults = Vec::new();
    for deck in decks {
        browser.open_ready(&site.address(&deck)).await?;
        for &(size, least) in sizes {
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

/// Compares what each slide of a deck with hardly any words says, in the usual size and larger.
async fn much_larger(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.limits()?;
    let sizes = "
        const deck = document.querySelector('.deck');
        const texts = [...deck.querySelectorAll('.slide__text, .slide__lead')];
        const sizes = () => texts.map((it) => parseFloat(getComputedStyle(it).fontSize));
        const usual = sizes();
        deck.dataset.type = 'larger';
        const larger = sizes();
        delete deck.dataset.type;
        return larger.map((it, at) => it / usual[at])";
    browser
        .open_ready(&site.address("present/shortest/"))
        .await?;
    for (size, _) in PROJECTORS {
        browser.resize(size).await?;
        browser.settled().await?;
        let grown: Vec<f64> = serde_json::from_value(browser.run(sizes).await?)?;
        ensure!(grown.len() >= 7, "{grown:?}");
        ensure!(grown.iter().all(|it| *it > 1.249), "{size:?}: {grown:?}");
    }
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

async fn pairs(browser: &Browser, site: &Site, start: &str, with: &str) -> Result<()> {
    let mut decks = routes(site)?;
    decks.retain(|it| it.starts_with(start) && it != start);
    ensure!(decks.len() == 8, "{} decks", decks.len());
    let two = "return document.querySelectorAll('.slide--pair .slide__box').length
        === 2 * document.querySelectorAll('section.slide').length";
    let mut faults = Vec::new();
    for deck in decks {
        let address = site.address(&format!("{deck}?with={with}"));
        browser.open_ready(&address).await?;
        ensure!(
            browser.becomes_true(two).await?,
            "{deck}: no second language"
        );
        let projectors = PROJECTORS.map(|(size, _)| size);
        for size in projectors.into_iter().chain([TABLET]) {
            browser.resize(size).await?;
            browser.settled().await?;
            let (found, ..) = measure(browser).await?;
            faults.extend(found.iter().map(|it| format!("{deck} {size:?} {it}")));
        }
    }
    ensure!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
    Ok(())
}
