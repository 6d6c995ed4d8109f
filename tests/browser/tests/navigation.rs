//! Going from page to page: without loading, with title, language, focus and scroll in order.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::reader::TABLET_LANDSCAPE;
use browser_tests::{Browser, Site, Stage, Trial, complaints};
use thirtyfour::{Key, WebElement};

use crate::list;
use crate::pages::{factsheets, page_title};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    Vec::from(
        [
            stage.trial(
                "navigation: links do not load a page, titles and focus follow",
                links,
            ),
            stage.trial(
                "navigation: a link starts at the top, back is where one was",
                scroll,
            ),
            stage.trial(
                "navigation: the menu leads to every cluster and closes",
                menu,
            ),
            stage.trial("navigation: the other language is the same page", languages),
            stage.trial("navigation: the skip link leads past the bar", skip),
            stage.trial("navigation: the main path by keyboard alone", by_keyboard),
            stage.trial(
                "navigation: a link with a key held opens as the browser does",
                modified,
            ),
        ]
        .map(Trial::everywhere),
    )
}

/// Fails unless page, title, language and focus are those of a path, and nothing was loaded.
pub(crate) async fn expect(browser: &Browser, site: &Site, path: &str) -> Result<()> {
    browser.settled().await?;
    let now = browser.driver().current_url().await?;
    ensure!(
        now.as_str() == site.address(path),
        "{now} instead of {path}"
    );
    let title = browser.driver().title().await?;
    ensure!(
        title == page_title(site, path)?,
        "{path}: the title is {title}"
    );
    ensure!(
        browser.run("return window.stayed").await? == true,
        "{path} was loaded"
    );
    let (role, name) = browser.focused().await?;
    let heading = browser
        .run("return document.querySelector('h1').textContent")
        .await?;
    ensure!(
        role == "heading" && heading == name,
        "{path}: the focus is on {role} {name}"
    );
    Ok(())
}

async fn links(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    browser.resize(TABLET_LANDSCAPE).await?;
    browser.open_ready(&site.address("")).await?;
    browser.run("window.stayed = true").await?;
    let walk = [
        ("Full calendar", "timeline/"),
        ("States", "states/"),
        ("Recommendations", "recommendations/"),
        ("Cambodia: UPR Pre-session 2018", ""),
        ("How the UPR works", "about/"),
        ("Recommendations", "recommendations/"),
        ("Elections", "clusters/elections/"),
    ];
    for (name, path) in walk {
        browser.tap("link", name).await.with_context(|| path)?;
        expect(browser, site, path).await?;
    }
    for (_, path) in walk[..6].iter().rev() {
        browser.driver().back().await?;
        expect(browser, site, path).await.context("back")?;
    }
    let heard = complaints::of(browser, site).await?;
    ensure!(heard.is_empty(), "{heard:#?}");
    Ok(())
}

async fn scroll(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    browser.open_ready(&site.address("")).await?;
    browser.tap_on(&cluster(browser).await?).await?;
    browser.driver().back().await?;
    browser.settled().await?;
    let there = browser.run("return Math.round(scrollY)").await?.as_u64();
    ensure!(there > Some(300), "back is at {there:?}");
    let seen = "const box = [...document.querySelectorAll('h3 a')]
            .find((it) => it.textContent === 'Labour rights').getBoundingClientRect();
        return box.top > 0 && box.bottom < innerHeight";
    ensure!(
        browser.run(seen).await? == true,
        "what was tapped is out of sight"
    );
    browser.tap_on(&cluster(browser).await?).await?;
    let top = browser.run("return scrollY").await?;
    ensure!(top == 0, "a link starts at {top}");
    Ok(())
}

/// Returns the first of the links to a cluster that stands well down the front page.
async fn cluster(browser: &Browser) -> Result<WebElement> {
    let links = browser.all_saying("link", "Labour rights").await?;
    let link = links.into_iter().next().context("no link")?;
    Ok(link.0)
}

async fn menu(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    browser.open_ready(&site.address("timeline/")).await?;
    browser.run("window.stayed = true").await?;
    for path in factsheets(site)? {
        // The bar's button, whichever role the browser gives it.
        let bar = browser
            .driver()
            .find(thirtyfour::By::Css("nav summary"))
            .await?;
        browser.tap_on(&bar).await?;
        let title = page_title(site, &path)?;
        let name = title.split(" · ").next().unwrap_or_default();
        let links = browser.all_saying("link", name).await?;
        let link = links.into_iter().find(|(_, label)| label.ends_with(name));
        browser
            .tap_on(&link.with_context(|| name.to_owned())?.0)
            .await?;
        expect(browser, site, &path).await?;
        let open = browser
            .run("return document.querySelector('nav details').open")
            .await?;
        ensure!(open == false, "the menu stays open");
    }
    Ok(())
}

async fn languages(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    for path in crate::pages::KINDS {
        if path == "404.html" {
            continue;
        }
        browser.open_ready(&site.address(path)).await?;
        for (name, language, prefix) in [("Français", "fr", "fr/"), ("English", "en", "")] {
            browser.tap("link", name).await?;
            browser.wait_until_ready().await?;
            let now = browser.driver().current_url().await?;
            let expected = site.address(&format!("{prefix}{path}"));
            ensure!(now.as_str() == expected, "{now}");
            let lang = browser.run("return document.documentElement.lang").await?;
            ensure!(lang == language, "{now} speaks {lang}");
        }
    }
    // Also after going on without loading.
    browser.open_ready(&site.address("")).await?;
    browser.tap("link", "Full calendar").await?;
    browser.tap("link", "Français").await?;
    browser.wait_until_ready().await?;
    let now = browser.driver().current_url().await?;
    ensure!(now.as_str() == site.address("fr/timeline/"), "{now}");
    Ok(())
}

async fn skip(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    browser
        .open_ready(&site.address("clusters/elections/"))
        .await?;
    browser.press(Key::Tab).await?;
    browser.expect_focus("link", "Skip to the content").await?;
    let seen = browser.run("return document.activeElement.getBoundingClientRect().top >= 0");
    ensure!(
        seen.await? == true,
        "it has the focus but is not to be seen"
    );
    browser.press(Key::Enter).await?;
    let now = browser.driver().current_url().await?;
    ensure!(now.path().ends_with("/clusters/elections/"), "{now}");
    browser.press(Key::Tab).await?;
    let inside = "return document.activeElement.closest('main') !== null";
    let (role, name) = browser.focused().await?;
    ensure!(
        browser.run(inside).await? == true,
        "next comes {role} {name}"
    );
    Ok(())
}

/// Home, list, a filter, a recommendation, its factsheet, a source, and back to the list.
async fn by_keyboard(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    browser
        .resize(browser_tests::reader::TABLET_LANDSCAPE)
        .await?;
    browser.open_ready(&site.address("")).await?;
    browser.run("window.stayed = true").await?;
    browser.tab_to("link", "Recommendations").await?;
    browser.press(Key::Enter).await?;
    expect(browser, site, "recommendations/").await?;
    let boxes = browser.all_saying("checkbox", "Labour rights").await?;
    let name = &boxes.first().context("no filter")?.1;
    browser.tab_to("checkbox", name).await?;
    browser.press(Key::Space).await?;
    ensure!(list::query(browser).await? == "?cluster=labour-rights");
    let first = browser.text_of("article h3").await?;
    browser.tab_to("link", &first).await?;
    browser.press(Key::Enter).await?;
    ensure!(browser.text_of("h1").await? == first);
    browser.tab_to("link", "Labour rights").await?;
    browser.press(Key::Enter).await?;
    expect(browser, site, "clusters/labour-rights/").await?;
    browser.tab_to("link", "Source 1").await?;
    browser.press(Key::Enter).await?;
    browser.expect_focus("complementary", "Source 1").await?;
    browser.press(Key::Escape).await?;
    browser.expect_focus("link", "Source 1").await
}

async fn modified(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.site()?;
    browser.open_ready(&site.address("")).await?;
    let kept = "const link = [...document.querySelectorAll('a')].find((it) => it.textContent === 'Timeline');
        let taken = null;
        addEventListener('click', (event) => { taken = event.defaultPrevented; event.preventDefault(); }, { once: true });
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
        return taken";
    ensure!(
        browser.run(kept).await? == false,
        "the app took a click that was not its own"
    );
    let now = browser.driver().current_url().await?;
    ensure!(now.as_str() == site.address(""), "{now}");
    Ok(())
}
