//! A deck as a room sees it and a rapporteur drives it.

use anyhow::{Context, Result, bail, ensure};
use browser_tests::{Browser, Site};
use thirtyfour::Key;

/// The deck that most tests look at.
pub(crate) const DECK: &str = "present/rights-of-the-child/";
/// How many slides it has.
pub(crate) const COUNT: usize = 9;
/// A usual projector, on which the bar has room of its own.
pub(crate) const SIZE: (u32, u32) = (1280, 800);
/// Another one, on which the bar lies over the slide's foot and goes when nobody moves.
pub(crate) const WIDE: (u32, u32) = (1280, 720);

/// The slides that can be seen, the bar's number, and the address.
const SHOWN: &str = "
    const seen = [...document.querySelectorAll('section.slide')].filter((it) => it.checkVisibility({ opacityProperty: true }));
    const place = document.querySelector('[role=group] [dir=auto]').innerText;
    return [...seen.map((it) => it.dataset.number), place.match(/\\d+/)?.[0] ?? '', location.hash].join(' ')";

/// Opens a deck as on a projector.
pub(crate) async fn open(browser: &Browser, site: &Site, path: &str) -> Result<()> {
    browser.resize(SIZE).await?;
    browser.open_ready(&site.address(path)).await?;
    browser.settled().await
}

/// Loads the page again.
pub(crate) async fn reload(browser: &Browser) -> Result<()> {
    browser.driver().refresh().await?;
    browser.wait_until_ready().await?;
    browser.settled().await
}

/// Fails unless this slide and no other is seen, and bar and address say so.
pub(crate) async fn expect(browser: &Browser, number: usize) -> Result<()> {
    let expected = format!("{number} {number} #slide-{number}");
    comes_to(browser, SHOWN, &expected).await
}

/// Fails unless this slide and no other is seen, whatever the address says.
pub(crate) async fn expect_seen(browser: &Browser, number: usize) -> Result<()> {
    let shown = browser.run(SHOWN).await?;
    let shown = shown.as_str().unwrap_or_default();
    ensure!(
        shown.starts_with(&format!("{number} {number} ")),
        "not slide {number}, but: {shown}"
    );
    Ok(())
}

/// Fails unless a script comes to return a text within a few seconds.
pub(crate) async fn comes_to(browser: &Browser, script: &str, expected: &str) -> Result<()> {
    let mut is = String::new();
    for _ in 0..100 {
        let now = browser.run(script).await?;
        is = now.as_str().unwrap_or_default().to_owned();
        if is == expected {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    bail!("\"{is}\" instead of \"{expected}\"")
}

/// Returns what fills the middle of the screen: a slide's id, or what covers it.
pub(crate) async fn in_the_middle(browser: &Browser) -> Result<String> {
    let middle = "const it = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        const found = it.closest('[data-screen], dialog, section.slide');
        return found?.dataset.screen ?? found?.id ?? it.outerHTML.slice(0, 100)";
    let found = browser.run(middle).await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

/// Presses a key while another is held.
pub(crate) async fn press_with(browser: &Browser, held: &Key, key: &Key) -> Result<()> {
    let chain = browser.driver().action_chain();
    let (held, key) = (held.value(), key.value());
    let chain = chain.key_down(held).key_down(key);
    chain.key_up(key).key_up(held).perform().await?;
    browser.settled().await
}

/// Tells whether the notes stand beside the slide.
pub(crate) async fn has_notes(browser: &Browser) -> Result<bool> {
    Ok(!browser.all("complementary").await?.is_empty())
}

/// Returns what the countdown's button shows, and what it does.
pub(crate) async fn countdown(browser: &Browser) -> Result<String> {
    let buttons = browser.all("button").await?;
    let mut buttons = buttons.into_iter();
    let found = buttons.find(|(_, name)| name.starts_with("Countdown"));
    let (button, name) = found.context("there is no countdown")?;
    let shown = "return arguments[0].innerText.replace(/\\s+/g, ' ')";
    let shown = browser.run_with(shown, vec![button.to_json()?]).await?;
    Ok(format!("{} · {name}", shown.as_str().unwrap_or_default()))
}

/// Stops the clock of the page that is open, and sets it so many seconds later: from then on time
/// goes on by this only, however slow the machine is.
pub(crate) async fn later(browser: &Browser, seconds: u32) -> Result<()> {
    // The page's own Date: Firefox gives a test's scripts another.
    let later = "window.__now = (window.__now ?? window.Date.now()) + arguments[0] * 1000;
        window.Date.now = () => window.__now";
    browser.run_with(later, vec![seconds.into()]).await?;
    Ok(())
}

/// Moves as a hand does, and waits until the bar takes taps.
pub(crate) async fn stir(browser: &Browser) -> Result<()> {
    let stir = "document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))";
    browser.run(stir).await?;
    let takes = "const style = getComputedStyle(document.querySelector('[role=group]'));
        return style.opacity === '1' && style.pointerEvents !== 'none'";
    ensure!(browser.becomes_true(takes).await?, "the bar does not come");
    Ok(())
}

/// Tells whether the bar can be seen.
pub(crate) const BAR: &str = "return document.querySelector('[role=group]')
    .checkVisibility({ visibilityProperty: true, opacityProperty: true })";

/// Waits until nobody has moved for so long that the bar goes.
pub(crate) async fn rest(browser: &Browser) -> Result<()> {
    let gone = BAR.replace("return ", "return !");
    ensure!(browser.becomes_true(&gone).await?, "the bar stays");
    Ok(())
}

/// What the page says to those who listen: all of it stands in places that are always there.
pub(crate) const SAID: &str = "return [...document.querySelectorAll('.stage__said [role=status]')]
    .map((it) => it.textContent.trim()).filter((it) => it).join(' | ')";

/// Presses Enter on a link that leads to another page, and waits until that page answers.
pub(crate) async fn enter(browser: &Browser, address: &str) -> Result<()> {
    let chain = browser.driver().action_chain();
    chain.send_keys(Key::Enter).perform().await?;
    let there = format!("return location.href.startsWith('{address}')");
    ensure!(
        browser.becomes_true(&there).await?,
        "{address} is not reached"
    );
    browser.wait_until_ready().await?;
    browser.settled().await
}
