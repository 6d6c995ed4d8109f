//! Every kind of page on every screen: nothing to scroll sideways, everything to hit, to see.

use std::sync::Arc;

use anyhow::{Result, ensure};
use browser_tests::reader::{PHONE, PROJECTOR, TABLET, TABLET_LANDSCAPE};
use browser_tests::{Browser, Need, Site, Stage, Trial};

use crate::list;
use crate::pages::{KINDS, NOT_FOUND, PSEUDO, every_kind};

/// A laptop's screen at 400 %.
const ZOOMED: (u32, u32) = (320, 256);
const SIZES: [(&str, (u32, u32)); 5] = [
    ("phone", PHONE),
    ("tablet", TABLET),
    ("tablet on its side", TABLET_LANDSCAPE),
    ("projector", PROJECTOR),
    ("400 % zoom", ZOOMED),
];

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    let mut trials = vec![
        stage
            .trial(
                "screen: what one taps is 44 px high on a phone",
                targets_on_phone,
            )
            .everywhere(),
        stage
            .trial(
                "screen: what one taps is 44 px high on a tablet on its side",
                targets_on_tablet,
            )
            .everywhere(),
        stage
            .trial(
                "screen: forced colours keep every page and its strip",
                forced_colours,
            )
            .everywhere()
            .needing(Need::ForcedColours),
        stage
            .trial("screen: who wants less motion gets none", motion)
            .needing(Need::LessMotion),
        stage.trial(
            "screen: from right to left the bar's name is at the right",
            bar_from_right,
        ),
    ];
    for (name, size) in SIZES {
        let title = format!("screen: nothing to scroll sideways: {name}");
        let plain = stage.trial(title, async move |browser, stage| {
            browser.resize(size).await?;
            from_left(browser, stage.site()?).await
        });
        let title = format!("screen: nor where the made-up language runs from the right: {name}");
        let mirrored = stage.trial(title, async move |browser, stage| {
            browser.resize(size).await?;
            from_right(browser, stage.pseudo()?).await
        });
        let both = [plain, mirrored].into_iter();
        trials.extend(both.map(|trial| match size {
            ZOOMED => trial.needing(Need::Narrow).everywhere(),
            _ => trial.everywhere(),
        }));
    }
    trials
}

async fn from_left(browser: &Browser, site: &Site) -> Result<()> {
    let further = [
        "recommendations/?cluster=elections&q=xyz&issue=right-to-land",
        "fr/clusters/minorities-indigenous-peoples/",
    ];
    for path in every_kind().chain(further) {
        no_sideways(browser, site, path).await?;
    }
    Ok(())
}

async fn from_right(browser: &Browser, site: &Site) -> Result<()> {
    // The page for unknown addresses speaks the first language.
    for path in every_kind().filter(|it| *it != NOT_FOUND) {
        no_sideways(browser, site, &format!("{PSEUDO}{path}")).await?;
        let root = "const { dir, lang } = document.documentElement; return [dir, lang]";
        let root = browser.run(root).await?;
        ensure!(root == serde_json::json!(["rtl", "ar-xb"]), "{root}");
    }
    Ok(())
}

/// Fails if anything reaches out of the page; scrolling boxes of their own are no fault.
async fn no_sideways(browser: &Browser, site: &Site, path: &str) -> Result<()> {
    open(browser, site, path).await?;
    let wide = "const wide = document.documentElement.clientWidth;
        const out = [...document.querySelectorAll('body *')].filter((it) => it.checkVisibility())
            .filter((it) => it.getBoundingClientRect().right > wide + 1 || it.getBoundingClientRect().left < -1)
            .map((it) => it.outerHTML.slice(0, 80));
        return document.documentElement.scrollWidth > wide ? out.slice(0, 5) : []";
    let out: Vec<String> = serde_json::from_value(browser.run(wide).await?)?;
    ensure!(out.is_empty(), "{path} is too wide: {out:#?}");
    Ok(())
}

async fn open(browser: &Browser, site: &Site, path: &str) -> Result<()> {
    browser.open_ready(&site.address(path)).await?;
    browser.settled().await
}

/// Lists what is lower than a finger. A link within a sentence is as high as its line.
const LOW: &str = "
    const seen = (what) => [...document.querySelectorAll(what)].filter((it) => it.checkVisibility());
    const boxes = seen('button, summary, select, input, textarea, label:has(input), nav a, a.button, header a')
        .filter((it) => !(it.matches('input[type=checkbox]')));
    const low = boxes.filter((it) => it.getBoundingClientRect().height < 43.5);
    const alone = seen('main a').filter((it) => !it.closest('nav, sup, .sheet__strip') && !it.matches('.button'))
        .filter((it) => it.parentElement.textContent.trim() === it.textContent.trim())
        .filter((it) => it.getBoundingClientRect().height < 23.5);
    return [...low, ...alone].map((it) => Math.round(it.getBoundingClientRect().height) + ': ' + it.outerHTML.slice(0, 120))";

async fn high_enough(browser: &Browser, stage: &Stage) -> Result<()> {
    for path in every_kind() {
        open(browser, stage.site()?, path).await?;
        if KINDS.contains(&path) {
            let bar = browser
                .driver()
                .find(thirtyfour::By::Css("nav summary"))
                .await?;
            browser.tap_on(&bar).await?;
        }
        let low: Vec<String> = serde_json::from_value(browser.run(LOW).await?)?;
        ensure!(low.is_empty(), "{path}: {low:#?}");
    }
    Ok(())
}

async fn targets_on_phone(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.resize(PHONE).await?;
    high_enough(browser, stage).await?;
    list::open(browser, stage.site()?, "?cluster=elections").await?;
    browser.tap("button", "1 filter").await?;
    let low: Vec<String> = serde_json::from_value(browser.run(LOW).await?)?;
    ensure!(low.is_empty(), "in the sheet: {low:#?}");
    Ok(())
}

async fn targets_on_tablet(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.resize(TABLET_LANDSCAPE).await?;
    high_enough(browser, stage).await?;
    list::open(browser, stage.site()?, "?cluster=elections&q=nothing").await?;
    let low: Vec<String> = serde_json::from_value(browser.run(LOW).await?)?;
    ensure!(low.is_empty(), "chips: {low:#?}");
    Ok(())
}

async fn forced_colours(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.prefer(&[("forced-colors", "active")]).await?;
    for path in every_kind() {
        open(browser, stage.site()?, path).await?;
        let active = "return matchMedia('(forced-colors: active)').matches";
        ensure!(
            browser.run(active).await? == true,
            "the browser does not force colours"
        );
        browser
            .find("heading", &browser.text_of("h1").await?)
            .await?;
    }
    // Without its own colours the bar would say nothing.
    browser.open_ready(&stage.site()?.address(KINDS[1])).await?;
    let fills =
        "return [...document.querySelectorAll('svg rect')].map((it) => getComputedStyle(it).fill)";
    let fills: Vec<String> = serde_json::from_value(browser.run(fills).await?)?;
    let different: std::collections::BTreeSet<_> = fills.iter().collect();
    ensure!(
        fills.len() > 1 && different.len() == fills.len(),
        "{fills:?}"
    );
    Ok(())
}

async fn motion(browser: &Browser, stage: &Stage) -> Result<()> {
    let moving = "return [...document.querySelectorAll('*')].filter((it) => {
        const style = getComputedStyle(it);
        return style.scrollBehavior === 'smooth' || style.animationName !== 'none'
            || style.transitionDuration.split(', ').some((it) => parseFloat(it) > 0);
    }).length";
    for path in every_kind() {
        browser
            .prefer(&[("prefers-reduced-motion", "reduce")])
            .await?;
        open(browser, stage.site()?, path).await?;
        let count = browser.run(moving).await?;
        ensure!(count == 0, "{path}: {count} elements move");
    }
    Ok(())
}

/// The page's name stands at the start, which is now the right.
async fn bar_from_right(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.resize(TABLET_LANDSCAPE).await?;
    let address = stage.pseudo()?.address("ar-xb/");
    browser.open_ready(&address).await?;
    let right = "const name = document.querySelector('header a').getBoundingClientRect();
        return name.left > innerWidth / 2";
    ensure!(
        browser.run(right).await? == true,
        "the bar runs from left to right"
    );
    Ok(())
}
