//! What holds for every address of every language. The publisher lists them; browsers visit a
//! sample.

use std::sync::Arc;

use anyhow::{Result, ensure};
use browser_tests::{Browser, Site, Stage, Trial, complaints};

use crate::pages::{ROUTES, represents_its_kind, routes, sample};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    match (stage.site().and_then(routes), pseudo_routes(stage)) {
        (Ok(site), Ok(pseudo)) => {
            let mut trials = visits(stage, site, Stage::site);
            trials.extend(visits(stage, pseudo, Stage::pseudo));
            trials
        }
        (Err(problem), _) | (_, Err(problem)) => {
            let problem = format!("{problem:#}");
            let fail = async move |_: &Browser, _: &Stage| Err(anyhow::anyhow!(problem.clone()));
            vec![stage.trial("route: the list of routes can be read", fail)]
        }
    }
}

/// Visits one page of each kind in every engine, a sample of the rest in Chromium, and every
/// recommendation with `--all`.
fn visits(stage: &Arc<Stage>, routes: Vec<String>, of: fn(&Stage) -> Result<&Site>) -> Vec<Trial> {
    let routes = sample("states/", routes);
    let sampled = sample("recommendations/", routes.clone());
    let visits = routes.into_iter().map(|route| {
        let is_kind = represents_its_kind(&route);
        let is_sampled = sampled.contains(&route);
        let trial = trial(stage, route, of);
        match (is_kind, is_sampled) {
            (true, _) => trial.everywhere(),
            (false, true) => trial,
            (false, false) => trial.only_with_all(),
        }
    });
    visits.collect()
}

fn trial(stage: &Arc<Stage>, route: String, of: fn(&Stage) -> Result<&Site>) -> Trial {
    let name = format!("route: /{route}");
    stage.trial(name, async move |browser, stage| {
        holds(browser, of(stage)?, &route).await
    })
}

/// Returns the routes that only the site with the pseudo-locale has.
fn pseudo_routes(stage: &Stage) -> Result<Vec<String>> {
    let known = routes(stage.site()?)?;
    let mut added = routes(stage.pseudo()?)?;
    added.retain(|route| !known.contains(route));
    ensure!(
        !added.is_empty(),
        "the pseudo-locale has no routes in {ROUTES}"
    );
    Ok(added)
}

/// Complete without scripts; then interactive, without complaint, and the same to read.
async fn holds(browser: &Browser, site: &Site, route: &str) -> Result<()> {
    let address = site.address(route);
    browser.allow_scripts(false).await?;
    browser.open(&address).await?;
    let still = browser.text_of("main").await?;
    ensure!(
        still.split_whitespace().count() > 10,
        "nearly empty without scripts: {still}"
    );
    let only_still = "return document.querySelector('.without-script')?.innerText ?? ''";
    let only_still = browser.run(only_still).await?;
    let only_still = only_still.as_str().unwrap_or_default().to_owned();
    complaints::of(browser, site).await?;

    browser.allow_scripts(true).await?;
    browser.open_ready(&address).await?;
    let heard = complaints::of(browser, site).await?;
    ensure!(heard.is_empty(), "{heard:#?}");
    let mut alive = browser.text_of("main").await?;
    if route.contains("present/") {
        // A deck then shows one slide of those that it has.
        let all = browser.run("return document.querySelector('main').textContent");
        alive.push_str(all.await?.as_str().unwrap_or_default());
    }
    let still = still.replace(&only_still, "");
    let lost = first_missing_word(&still, &alive);
    ensure!(
        lost.is_none(),
        "hydration lost \"{}\"",
        lost.unwrap_or_default()
    );
    Ok(())
}

fn first_missing_word<'a>(before: &'a str, after: &str) -> Option<&'a str> {
    // The beginning of an address is filled in once the page knows its host.
    let mut words = before
        .split_whitespace()
        .filter(|word| !word.starts_with("…/"));
    words.find(|word| !after.contains(word))
}
