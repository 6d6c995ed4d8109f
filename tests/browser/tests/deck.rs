//! A deck: its slides, its address, what is said of it, and what it is without scripts.

use std::sync::Arc;

use anyhow::{Result, ensure};
use browser_tests::{Browser, Stage, Trial, complaints};
use thirtyfour::Key;

use crate::projector::{self, COUNT, DECK, expect, reload};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial(
            "deck: without scripts all slides can be read, and a link leads to one",
            still,
        ),
        stage.trial(
            "deck: one slide is seen at a time, and buttons turn it",
            one_at_a_time,
        ),
        stage.trial(
            "deck: every slide is a region named by its heading",
            regions,
        ),
        stage
            .trial("deck: the address keeps the slide", address)
            .everywhere(),
        stage
            .trial("deck: back leaves the deck, not a slide", leaving)
            .everywhere(),
        stage.trial(
            "deck: a slide that was turned to is announced, an opened one is not",
            announced,
        ),
        stage
            .trial(
                "deck: from the programme to the factsheet by keys alone",
                by_keys,
            )
            .everywhere(),
        stage
            .trial(
                "deck: Tab stops at the links of the slide that is seen, and of no other",
                tab_stops,
            )
            .everywhere(),
        stage
            .trial(
                "deck: the bar can be used on every screen, as far as the factsheet",
                bar,
            )
            .everywhere(),
        stage.trial(
            "deck: where it ends, there is the way to who speaks next in the panel",
            next_deck,
        ),
    ]
}

async fn still(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    browser.resize(projector::SIZE).await?;
    browser.allow_scripts(false).await?;
    browser.open(&site.address(DECK)).await?;
    let regions = browser.all("region").await?;
    ensure!(regions.len() == COUNT, "{} slides", regions.len());
    let words = browser.text_of("main").await?;
    let all = words.split_whitespace().count();
    ensure!(all > 300, "only {all} words");
    let idle = browser.all("button").await?;
    ensure!(idle.is_empty(), "{} buttons without scripts", idle.len());
    browser
        .open(&site.address(&format!("{DECK}#slide-4")))
        .await?;
    let top = "return Math.round(document.getElementById('slide-4').getBoundingClientRect().top)";
    let top = browser.run(top).await?.as_i64();
    ensure!(
        top.is_some_and(|it| (-1..60).contains(&it)),
        "slide 4 is at {top:?}"
    );
    Ok(())
}

async fn one_at_a_time(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    projector::open(browser, site, DECK).await?;
    projector::expect_seen(browser, 1).await?;
    for number in 2..=COUNT {
        browser.tap("button", "Next").await?;
        expect(browser, number).await?;
    }
    // There is nothing after the last.
    browser.tap("button", "Next").await?;
    expect(browser, COUNT).await?;
    browser.tap("button", "Previous").await?;
    expect(browser, COUNT - 1).await?;
    let heard = complaints::of(browser, site).await?;
    ensure!(heard.is_empty(), "{heard:#?}");
    Ok(())
}

async fn regions(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    let mut names = Vec::new();
    for number in 1..=COUNT {
        let regions = browser.all("region").await?;
        ensure!(regions.len() == 1, "{} regions", regions.len());
        let heading = format!("#slide-{number} h2");
        let heading = browser.text_of(&heading).await?;
        let name = regions[0].1.clone();
        ensure!(
            !name.is_empty() && name == heading,
            "slide {number} is \"{name}\", its heading \"{heading}\""
        );
        ensure!(!names.contains(&name), "two slides are \"{name}\"");
        names.push(name);
        browser.press(Key::PageDown).await?;
    }
    Ok(())
}

async fn address(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    projector::open(browser, site, DECK).await?;
    browser.press(Key::PageDown + Key::PageDown).await?;
    expect(browser, 3).await?;
    reload(browser).await?;
    expect(browser, 3).await?;
    // As a link that somebody sent.
    for (place, number) in [("slide-6", 6), ("slide-closing", COUNT)] {
        browser.open("about:blank").await?;
        projector::open(browser, site, &format!("{DECK}#{place}")).await?;
        projector::expect_seen(browser, number).await?;
    }
    // As a link on the page itself.
    browser.run("location.hash = 'slide-2'").await?;
    expect(browser, 2).await?;
    for nonsense in ["slide-0", "slide-99", "slide-x", "%ff", ""] {
        browser.open("about:blank").await?;
        projector::open(browser, site, &format!("{DECK}#{nonsense}")).await?;
        projector::expect_seen(browser, 1).await?;
        if nonsense.starts_with("slide-") {
            // The address says what is seen.
            expect(browser, 1).await?;
        }
    }
    browser.run("location.hash = 'slide-99'").await?;
    expect(browser, 1).await
}

async fn leaving(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    projector::open(browser, site, "present/").await?;
    let links = browser.all_saying("link", "Elections").await?;
    browser.tap_on(&links[0].0).await?;
    browser.wait_until_ready().await?;
    browser
        .press(Key::PageDown + Key::PageDown + Key::PageDown)
        .await?;
    expect(browser, 4).await?;
    browser.driver().back().await?;
    let there = format!("return location.href === '{}'", site.address("present/"));
    ensure!(
        browser.becomes_true(&there).await?,
        "back stays in the deck"
    );
    Ok(())
}

async fn announced(browser: &Browser, stage: &Stage) -> Result<()> {
    let said = "return [...document.querySelectorAll('[role=status]')]
        .map((it) => it.textContent).join(' ').trim()";
    let site = stage.site()?;
    projector::open(browser, site, &format!("{DECK}#slide-3")).await?;
    let at_first = browser.run(said).await?;
    ensure!(at_first == "", "opening it says {at_first}");
    browser.press(Key::PageUp).await?;
    let heading = browser.text_of("#slide-2 h2").await?;
    let expected = format!("Slide 2 of {COUNT}: {heading}");
    projector::comes_to(browser, said, &expected).await?;
    // What is not a turn of a slide says nothing again.
    browser.press("n").await?;
    let after = browser.run(said).await?;
    ensure!(after == expected.as_str(), "{after}");
    Ok(())
}

async fn by_keys(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    projector::open(browser, site, "present/").await?;
    browser.tab_to("link", "Rights of the child").await?;
    projector::enter(browser, &site.address(DECK)).await?;
    browser.press("t").await?;
    for _ in 1..COUNT {
        browser.press(Key::PageDown).await?;
    }
    expect(browser, COUNT).await?;
    let running = projector::countdown(browser).await?;
    ensure!(running.contains("Pause"), "{running}");
    // Engines call the role differently.
    let mut pictures = browser.all("img").await?;
    pictures.extend(browser.all("image").await?);
    let factsheet = site.address("clusters/rights-of-the-child/");
    ensure!(
        pictures.iter().any(|(_, name)| name.contains(&factsheet)),
        "no code that leads to {factsheet}"
    );
    browser.tab_to("link", "Open the factsheet").await?;
    projector::enter(browser, &factsheet).await
}

async fn tab_stops(browser: &Browser, stage: &Stage) -> Result<()> {
    let slide = "return document.activeElement.closest('section.slide')?.dataset.number ?? ''";
    projector::open(browser, stage.site()?, DECK).await?;
    for number in 1..=COUNT {
        projector::expect_seen(browser, number).await?;
        // Slides come next after the heading of the page, which can have the focus.
        browser.run("document.querySelector('h1').focus()").await?;
        let links = format!("return document.querySelectorAll('#slide-{number} a').length");
        let links = browser.run(&links).await?.as_u64().unwrap_or_default();
        for _ in 0..links {
            browser.press(Key::Tab).await?;
            let at = browser.run(slide).await?;
            ensure!(
                at == number.to_string().as_str(),
                "from slide {number} Tab goes to slide {at}"
            );
        }
        browser.press(Key::Tab).await?;
        let after = browser.run(slide).await?;
        ensure!(
            after == "",
            "after the links of slide {number} come those of {after}"
        );
        browser.press(Key::PageDown).await?;
        browser.settled().await?;
    }
    Ok(())
}

async fn bar(browser: &Browser, stage: &Stage) -> Result<()> {
    use browser_tests::reader::{PHONE, PROJECTOR, TABLET};
    let site = stage.site()?;
    let whole = "const bar = document.querySelector('[role=group]').getBoundingClientRect();
        const out = [...document.querySelectorAll('[role=group] :is(a, button)')].filter((it) => {
            const box = it.getBoundingClientRect();
            return it.checkVisibility({ opacityProperty: true }) && (box.left < 0 || box.right > innerWidth
                || box.bottom > innerHeight + 1 || box.height < 43.5);
        });
        return bar.bottom <= innerHeight + 1 ? out.map((it) => it.outerHTML) : ['the bar']";
    projector::open(browser, site, DECK).await?;
    for size in [PROJECTOR, (1024, 768), TABLET, PHONE] {
        browser.resize(size).await?;
        browser.settled().await?;
        let out: Vec<String> = serde_json::from_value(browser.run(whole).await?)?;
        ensure!(out.is_empty(), "{size:?}: {out:#?}");
        projector::stir(browser).await?;
        browser.tap("button", "Next").await?;
    }
    expect(browser, 5).await?;
    projector::stir(browser).await?;
    browser.tap("link", "Factsheet").await?;
    browser.wait_until_ready().await?;
    let now = browser.driver().current_url().await?;
    ensure!(
        now.as_str() == site.address("clusters/rights-of-the-child/"),
        "{now}"
    );
    Ok(())
}

async fn next_deck(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    projector::open(browser, site, "present/access-to-justice/").await?;
    let link = "Next: Elections";
    let before = browser.all_saying("link", "Next:").await?;
    ensure!(before.is_empty(), "it is there on the first slide");
    browser.press(Key::End).await?;
    browser.tap("link", link).await?;
    let there = format!(
        "return location.href === '{}'",
        site.address("present/elections/")
    );
    ensure!(
        browser.becomes_true(&there).await?,
        "{link} leads elsewhere"
    );
    browser.settled().await?;
    projector::expect_seen(browser, 1).await?;
    browser.press(Key::End).await?;
    let after = browser.all_saying("link", "Next:").await?;
    ensure!(after.is_empty(), "who speaks last in the panel has a next");
    Ok(())
}
