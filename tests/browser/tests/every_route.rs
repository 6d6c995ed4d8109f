//! What holds for every address of every language. The publisher lists them.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Site, Stage, axe, complaints};
use libtest_mimic::Trial;

/// The publisher's list of all routes, relative to the root; the pseudo-locale's among them.
const ROUTES: &str = "data/routes.json";

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    let mut trials = Vec::new();
    if stage.site().is_err() {
        return trials;
    }
    match stage.site().and_then(routes) {
        Ok(routes) => {
            for route in routes {
                let name = format!("route: /{route}");
                trials.push(stage.trial(name, async move |browser, stage| {
                    holds(browser, stage, stage.site()?, &route).await
                }));
            }
        }
        Err(problem) => {
            let problem = format!("{problem:#}");
            let fail = async move |_: &Browser, _: &Stage| Err(anyhow::anyhow!(problem.clone()));
            trials.push(stage.trial("route: the list of routes can be read", fail));
        }
    }
    trials
}

fn routes(site: &Site) -> Result<Vec<String>> {
    let routes: Vec<String> =
        serde_json::from_str(&site.read(ROUTES)?).with_context(|| ROUTES.to_owned())?;
    ensure!(
        !routes.is_empty(),
        "{ROUTES} is empty: nothing would be tested"
    );
    Ok(routes)
}

/// Complete without scripts; then interactive, without complaint, and the same to read; and axe
/// finds nothing.
async fn holds(browser: &Browser, stage: &Stage, site: &Site, route: &str) -> Result<()> {
    let address = site.address(route);
    browser.allow_scripts(false).await?;
    browser.open(&address).await?;
    let still = browser.text_of("main").await?;
    ensure!(
        still.split_whitespace().count() > 10,
        "nearly empty without scripts: {still}"
    );
    complaints::of(browser, site).await?;

    browser.allow_scripts(true).await?;
    browser.open_ready(&address).await?;
    let heard = complaints::of(browser, site).await?;
    ensure!(heard.is_empty(), "{heard:#?}");
    let alive = browser.text_of("main").await?;
    let lost = first_missing_word(&still, &alive);
    ensure!(
        lost.is_none(),
        "hydration lost \"{}\"",
        lost.unwrap_or_default()
    );

    let found = axe::findings(browser, stage).await?;
    ensure!(found.is_empty(), "{found:#?}");
    Ok(())
}

fn first_missing_word<'a>(before: &'a str, after: &str) -> Option<&'a str> {
    before.split_whitespace().find(|word| !after.contains(word))
}
