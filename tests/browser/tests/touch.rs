//! Fingers: taps at the sides of a slide, and swipes.

use std::sync::Arc;

use anyhow::{Result, ensure};
use browser_tests::reader::{PHONE, TABLET};
use browser_tests::{Browser, Engine, Stage, Trial};
use serde_json::json;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId};

use crate::projector::{self, COUNT, DECK, expect_seen, in_the_middle};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    Vec::from(
        [
            stage.trial(
                "touch: a tap at a side turns the slide, one in the middle does not",
                taps,
            ),
            stage.trial(
                "touch: a swipe turns the slide, whatever side it ends at",
                swipes,
            ),
            stage.trial("touch: a mouse that drags turns nothing", dragged),
            stage.trial(
                "touch: fingers on a magnified page move the page",
                magnified,
            ),
            stage.trial(
                "touch: from right to left sides and swipes are mirrored",
                mirrored,
            ),
            stage.trial(
                "touch: a link on a slide is a link, and words can be chosen",
                links,
            ),
            stage.trial(
                "touch: through a whole deck with one finger, as far as the factsheet",
                whole,
            ),
            stage.trial(
                "touch: on a phone the bar takes two rows, and the sheet has what it leaves out",
                two_rows,
            ),
        ]
        .map(Trial::everywhere),
    )
}

/// Where one finger goes, in pixels of the view.
#[derive(Debug)]
struct Finger(Vec<(i64, i64)>);

impl FormatRequestData for Finger {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let to = |(x, y): (i64, i64), duration: u32| json!({ "type": "pointerMove", "x": x, "y": y, "duration": duration, "origin": "viewport" });
        let mut actions = vec![
            to(self.0[0], 0),
            json!({ "type": "pointerDown", "button": 0 }),
        ];
        actions.extend(self.0[1..].iter().map(|point| to(*point, 40)));
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        let finger = json!({
            "type": "pointer", "id": "finger", "actions": actions,
            "parameters": { "pointerType": "touch" },
        });
        let address = format!("session/{session}/actions");
        let wanted = json!({ "actions": [finger] });
        RequestData::new(axum::http::Method::POST, address).add_body(wanted)
    }
}

/// What a page sees of a finger: a tap is a click as well.
const AS_IF: &str = "const [path] = arguments;
    const at = ([clientX, clientY]) => ({ clientX, clientY, bubbles: true, cancelable: true, pointerType: 'touch' });
    const place = document.elementFromPoint(...path[0]);
    place.dispatchEvent(new PointerEvent('pointerdown', at(path[0])));
    place.dispatchEvent(new PointerEvent('pointerup', at(path.at(-1))));
    if (path.length === 1) place.dispatchEvent(new PointerEvent('click', at(path[0])))";

/// Puts a finger down, moves it and takes it up; places are in hundredths of the slides' part of
/// the screen.
async fn finger(browser: &Browser, path: &[(i64, i64)]) -> Result<()> {
    let room =
        "const box = document.querySelector('section.slide[aria-current]').getBoundingClientRect();
        return [Math.round(box.width), Math.round(box.height)]";
    let [width, height]: [i64; 2] = serde_json::from_value(browser.run(room).await?)?;
    let path: Vec<(i64, i64)> = path
        .iter()
        .map(|(x, y)| (x * width / 100, y * height / 100))
        .collect();
    if browser.engine() == Engine::WebKit {
        // Its driver has no fingers.
        browser.run_with(AS_IF, vec![json!(path)]).await?;
    } else {
        browser.driver().handle().cmd(Finger(path)).await?;
    }
    browser.settled().await
}

async fn tap(browser: &Browser, x: i64, y: i64) -> Result<()> {
    finger(browser, &[(x, y)]).await
}

/// Moves over several points, as fingers do.
async fn swipe(browser: &Browser, from: (i64, i64), to: (i64, i64)) -> Result<()> {
    let between = |part: i64| {
        (
            from.0 + (to.0 - from.0) * part / 4,
            from.1 + (to.1 - from.1) * part / 4,
        )
    };
    let path: Vec<_> = (0..=4).map(between).collect();
    finger(browser, &path).await
}

async fn taps(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    for (x, number) in [
        (90, 2),
        (80, 3),
        (50, 3),
        (35, 3),
        (65, 3),
        (10, 2),
        (20, 1),
        (5, 1),
    ] {
        tap(browser, x, 30).await?;
        expect_seen(browser, number).await?;
    }
    browser.resize(TABLET).await?;
    tap(browser, 90, 90).await?;
    expect_seen(browser, 2).await
}

async fn swipes(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    for (from, to, number) in [
        ((70, 4), (40, 4), 2),
        ((90, 4), (10, 4), 3),
        ((40, 96), (70, 92), 2),
        // Down is no swipe, nor is a finger that trembles.
        ((50, 20), (54, 80), 2),
        ((50, 4), (52, 4), 2),
        ((10, 4), (90, 4), 1),
    ] {
        swipe(browser, from, to).await?;
        expect_seen(browser, number).await?;
    }
    Ok(())
}

async fn dragged(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, &format!("{DECK}#slide-3")).await?;
    let chain = browser.driver().action_chain();
    let chain = chain.move_to(900, 620).click_and_hold().move_to(700, 620);
    chain.move_to(560, 620).release().perform().await?;
    browser.settled().await?;
    expect_seen(browser, 3).await
}

async fn magnified(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, &format!("{DECK}#slide-3")).await?;
    let scale = "Object.defineProperty(VisualViewport.prototype, 'scale', { get: () => 2, configurable: true })";
    browser.run(scale).await?;
    swipe(browser, (70, 4), (40, 4)).await?;
    tap(browser, 90, 30).await?;
    expect_seen(browser, 3).await
}

async fn mirrored(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.pseudo()?, &format!("ar-xb/{DECK}")).await?;
    tap(browser, 10, 30).await?;
    expect_seen(browser, 2).await?;
    tap(browser, 90, 30).await?;
    expect_seen(browser, 1).await?;
    swipe(browser, (40, 4), (70, 4)).await?;
    expect_seen(browser, 2).await?;
    swipe(browser, (70, 4), (40, 4)).await?;
    expect_seen(browser, 1).await
}

async fn links(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    projector::open(browser, site, &format!("{DECK}#slide-4")).await?;
    // Who marks a sentence to copy it wants the slide to stay.
    let mark = "getSelection().selectAllChildren(document.querySelector('#slide-4 .slide__text'))";
    browser.run(mark).await?;
    let marked = browser
        .run("return getSelection().toString().length")
        .await?;
    ensure!(marked.as_u64() > Some(20), "nothing can be marked");
    let dragged = "const slide = document.querySelector('#slide-4');
        for (const [type, x] of [['pointerdown', 900], ['pointerup', 400], ['click', 1270]]) {
            slide.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: 300, bubbles: true }));
        }";
    browser.run(dragged).await?;
    expect_seen(browser, 4).await?;
    browser.run("getSelection().removeAllRanges()").await?;
    tap(browser, 95, 30).await?;
    expect_seen(browser, 5).await
}

async fn whole(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    browser.resize(TABLET).await?;
    browser.open_ready(&site.address("present/")).await?;
    let links = browser.all_saying("link", "Rights of the child").await?;
    browser.tap_on(&links[0].0).await?;
    browser.wait_until_ready().await?;
    browser.settled().await?;
    for number in 2..=COUNT {
        swipe(browser, (80, 95), (30, 95)).await?;
        expect_seen(browser, number).await?;
    }
    ensure!(in_the_middle(browser).await? == format!("slide-{COUNT}"));
    browser.tap("link", "Open the factsheet").await?;
    browser.wait_until_ready().await?;
    let now = browser.driver().current_url().await?;
    ensure!(
        now.as_str() == site.address("clusters/rights-of-the-child/"),
        "{now}"
    );
    Ok(())
}

async fn two_rows(browser: &Browser, stage: &Stage) -> Result<()> {
    let bar = "return document.querySelector('[role=group]').getBoundingClientRect().height";
    for (start, more, all) in [
        ("", "More", "All slides"),
        ("fr/", "Plus", "Toutes les diapositives"),
    ] {
        projector::open(browser, stage.site()?, &format!("{start}{DECK}")).await?;
        browser.resize(PHONE).await?;
        browser.settled().await?;
        let height = browser.run(bar).await?.as_f64().unwrap_or(f64::MAX);
        ensure!(height < 100.0, "{start}{DECK}: {height} pixels of bar");
        let outside = browser.all_saying("button", all).await?;
        ensure!(outside.is_empty(), "{all} is in the bar");
        browser.tap("button", more).await?;
        browser.tap("button", all).await?;
        browser.settled().await?;
        // It is a switch: where it is on, the bar has it to switch it off.
        browser.tap("button", all).await?;
        expect_seen(browser, 1).await?;
    }
    Ok(())
}
