//! The countdown of who speaks: it runs when asked, says how far it is in words, and survives.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::reader::TABLET;
use browser_tests::{Browser, Stage, Trial};
use thirtyfour::Key;

use crate::projector::{self, DECK, SAID, countdown, in_the_middle, later, reload};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial("clock: nothing runs before it is started", waiting),
        stage.trial(
            "clock: a pause stops it, and it goes on from there",
            pausing,
        ),
        stage.trial(
            "clock: how far it is stands there in words, not in colours alone",
            phases,
        ),
        stage
            .trial("clock: running or paused, it survives a reload", survives)
            .everywhere(),
        stage
            .trial(
                "clock: it survives the way to another page and back",
                survives_leaving,
            )
            .everywhere(),
        stage.trial("clock: set back, it waits", set_back),
        stage.trial(
            "clock: a sign says to who speaks that time is up",
            time_sign,
        ),
        stage.trial("clock: who speaks sees where the plan would be", pace),
        stage.trial("clock: so does who has the notes in a drawer", drawer),
    ]
}

/// Fails unless the countdown says all of this.
async fn says(browser: &Browser, parts: &[&str]) -> Result<()> {
    let is = countdown(browser).await?;
    for part in parts {
        ensure!(is.contains(part), "the countdown says \"{is}\", not {part}");
    }
    Ok(())
}

/// Returns the seconds that are left.
async fn left(browser: &Browser) -> Result<i64> {
    let is = countdown(browser).await?;
    let mut words = is
        .split(' ')
        .filter(|it| it.starts_with(|c: char| c.is_ascii_digit()));
    let time = words.next().and_then(|it| it.split_once(':'));
    let (minutes, seconds) = time.with_context(|| is.clone())?;
    Ok(minutes.parse::<i64>()? * 60 + seconds.parse::<i64>()?)
}

/// Waits until the clock has drawn the time that it is now.
async fn ticked(browser: &Browser) -> Result<()> {
    // It looks four times a second.
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    browser.settled().await
}

async fn waiting(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    says(browser, &["7:00", "Not started", "Start"]).await?;
    later(browser, 100).await?;
    browser.press(Key::PageDown).await?;
    ticked(browser).await?;
    says(browser, &["7:00", "Not started", "Start"]).await
}

async fn pausing(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    later(browser, 0).await?;
    browser.press("t").await?;
    later(browser, 60).await?;
    ticked(browser).await?;
    says(browser, &["In time", "Pause", "6:00"]).await?;
    browser.press("t").await?;
    says(browser, &["Paused", "Start"]).await?;
    let paused = left(browser).await?;
    later(browser, 100).await?;
    ticked(browser).await?;
    ensure!(left(browser).await? == paused, "it runs while it is paused");
    browser.press("t").await?;
    later(browser, 10).await?;
    ticked(browser).await?;
    says(browser, &["5:50"]).await
}

async fn phases(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    later(browser, 0).await?;
    browser.press("t").await?;
    let look = "const style = getComputedStyle([...document.querySelectorAll('button')]
            .find((it) => it.textContent.includes(':')));
        return [style.color, style.borderBottomColor, style.borderBottomWidth].join(' ')";
    let mut looks = vec![browser.run(look).await?];
    says(browser, &["In time"]).await?;
    projector::comes_to(browser, SAID, "").await?;
    // Two minutes are left, one, none, and it goes on.
    for (seconds, words) in [
        (301, "Wrap up"),
        (60, "Please conclude"),
        (60, "Time is up"),
    ] {
        later(browser, seconds).await?;
        ticked(browser).await?;
        says(browser, &[words]).await?;
        // Who listens is told, once.
        projector::comes_to(browser, SAID, words).await?;
        looks.push(browser.run(look).await?);
    }
    looks.dedup();
    ensure!(looks.len() == 4, "two look alike: {looks:?}");
    later(browser, 30).await?;
    ticked(browser).await?;
    says(browser, &["−0:31"]).await
}

async fn survives(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    browser.press("t").await?;
    reload(browser).await?;
    later(browser, 1).await?;
    ticked(browser).await?;
    says(browser, &["In time", "Pause"]).await?;
    let running = left(browser).await?;
    ensure!(running < 420, "{running} s are left");
    later(browser, 120).await?;
    ticked(browser).await?;
    browser.press("t").await?;
    let paused = left(browser).await?;
    ensure!(paused == running - 120, "{running} → {paused}");
    reload(browser).await?;
    says(browser, &["Paused", "Start"]).await?;
    ensure!(left(browser).await? == paused, "the pause was lost");
    Ok(())
}

async fn survives_leaving(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    projector::open(browser, site, DECK).await?;
    browser.press("t").await?;
    browser.tap("link", "Factsheet").await?;
    browser.wait_until_ready().await?;
    // Another cluster's time is its own.
    projector::open(browser, site, "present/elections/").await?;
    says(browser, &["7:00", "Not started"]).await?;
    projector::open(browser, site, DECK).await?;
    says(browser, &["In time", "Pause"]).await
}

async fn set_back(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, DECK).await?;
    browser.press("t").await?;
    later(browser, 500).await?;
    ticked(browser).await?;
    says(browser, &["Time is up"]).await?;
    browser.tap("button", "More").await?;
    browser.tap("button", "Reset the countdown").await?;
    says(browser, &["7:00", "Not started"]).await?;
    reload(browser).await?;
    says(browser, &["7:00", "Not started"]).await
}

async fn time_sign(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, &format!("{DECK}#slide-3")).await?;
    browser.press("m").await?;
    ensure!(in_the_middle(browser).await? == "time");
    let high = "const sign = [...document.querySelectorAll('[data-screen] p')]
            .find((it) => it.textContent === 'Time');
        return sign.getBoundingClientRect().height / innerHeight";
    let high = browser.run(high).await?.as_f64();
    ensure!(high > Some(0.3), "the sign is {high:?} of the screen");
    let said = browser.text_of("[data-screen]").await?;
    ensure!(said.contains("Thank you"), "{said}");
    // Any key brings the slide back and does nothing else.
    browser.press(Key::PageDown).await?;
    ensure!(in_the_middle(browser).await? == "slide-3");
    projector::expect(browser, 3).await
}

async fn pace(browser: &Browser, stage: &Stage) -> Result<()> {
    let path = format!("{DECK}?view=speaker#slide-2");
    projector::open(browser, stage.site()?, &path).await?;
    let timer = browser.all("timer").await?;
    ensure!(timer.len() == 1, "{} timers", timer.len());
    browser.press("t").await?;
    later(browser, 400).await?;
    ticked(browser).await?;
    let words = browser.text_of("aside").await?;
    ensure!(words.contains("Behind schedule by"), "{words}");
    browser.press(Key::End).await?;
    browser.press("r").await?;
    browser.press("t").await?;
    ticked(browser).await?;
    let words = browser.text_of("aside").await?;
    ensure!(words.contains("Ahead of schedule by"), "{words}");
    ensure!(words.contains("Planned for this slide: 0:"), "{words}");
    Ok(())
}

async fn drawer(browser: &Browser, stage: &Stage) -> Result<()> {
    projector::open(browser, stage.site()?, &format!("{DECK}#slide-2")).await?;
    browser.resize(TABLET).await?;
    later(browser, 0).await?;
    browser.press("n").await?;
    browser.press("t").await?;
    later(browser, 400).await?;
    ticked(browser).await?;
    let words = browser.text_of("aside").await?;
    ensure!(words.contains("Behind schedule by"), "{words}");
    ensure!(words.contains("Planned for this slide: "), "{words}");
    Ok(())
}
