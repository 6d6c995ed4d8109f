//! Earlier recommendations: what is chosen, and how it is named.

use std::sync::Arc;

use anyhow::{Result, ensure};
use browser_tests::reader::TABLET_LANDSCAPE;
use browser_tests::{Browser, Stage, Trial};

use crate::ledger::{self, Ledger, toggle, unfold};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial(
            "earlier: of several States under review one can be chosen, and is named",
            under_review,
        ),
        stage.trial(
            "earlier: where one State is under review there is nothing to choose",
            one_under_review,
        ),
        stage.trial("earlier: a chip says a phrase in its own quotes", quotes),
        stage.trial(
            "earlier: counts name what is chosen as the chips do",
            counts,
        ),
    ]
}

const FACET: &str = "State under review";

async fn under_review(browser: &Browser, stage: &Stage) -> Result<()> {
    let site = stage.limits()?;
    browser.resize(TABLET_LANDSCAPE).await?;
    ledger::open(browser, site, "").await?;
    unfold(browser, FACET).await?;
    let all = Ledger::counting(browser, 8).await?;
    let expected = [("Andorra", 5), ("Monaco", 2), ("San Marino", 1)];
    let expected: Vec<_> = expected
        .map(|(state, count)| (state.to_owned(), count))
        .into();
    ensure!(all.values(FACET)? == expected, "{:?}", all.values(FACET)?);

    toggle(browser, "Monaco").await?;
    let some = Ledger::counting(browser, 2).await?;
    ensure!(some.ids == ["mc-1", "mc-2"], "{:?}", some.ids);
    // Which others there are to choose is not forgotten.
    ensure!(some.values(FACET)? == expected, "{:?}", some.values(FACET)?);
    let query = crate::list::query(browser).await?;
    ensure!(query == "?under-review=monaco", "{query}");

    // The address alone leads there, and an entry says to whom it was recommended.
    ledger::open(browser, site, &query).await?;
    let shared = Ledger::counting(browser, 2).await?;
    ensure!(shared.ids == some.ids, "{:?}", shared.ids);
    let entry = browser.text_of("#e-mc-1").await?;
    ensure!(entry.contains("Monaco"), "{entry}");
    browser.tap("button", "Remove filter: to Monaco").await?;
    Ledger::counting(browser, 8).await?;
    Ok(())
}

async fn one_under_review(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.resize(TABLET_LANDSCAPE).await?;
    ledger::open(browser, stage.site()?, "").await?;
    let offered = browser.text_of("aside").await?;
    ensure!(offered.contains("Recommending State"), "{offered}");
    ensure!(!offered.contains(FACET), "{offered}");
    Ok(())
}

async fn quotes(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.resize(TABLET_LANDSCAPE).await?;
    let chips = [
        ("?q=evictions", "Remove filter: “evictions”"),
        (
            "?q=%22forced+evictions%22",
            "Remove filter: \"forced evictions\"",
        ),
    ];
    for (query, chip) in chips {
        ledger::open(browser, stage.site()?, query).await?;
        browser.find("button", chip).await?;
    }
    Ok(())
}

async fn counts(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.resize(TABLET_LANDSCAPE).await?;
    let query = "?q=%22share+the+wells%22&under-review=monaco&view=count";
    ledger::open(browser, stage.limits()?, query).await?;
    let line = "Filters: \"share the wells\" · to Monaco";
    let said = format!("return document.querySelector('main').innerText.includes({line:?})");
    ensure!(browser.becomes_true(&said).await?, "not: {line}");
    Ok(())
}
