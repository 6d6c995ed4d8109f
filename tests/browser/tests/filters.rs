//! Filters: what choosing does to the list, the counts, the chips and the focus.

use std::sync::Arc;

use anyhow::{Result, ensure};
use browser_tests::reader::{PHONE, TABLET_LANDSCAPE};
use browser_tests::{Browser, Stage, Trial};
use thirtyfour::Key;

use crate::catalogue::{Catalogue, Choice};
use crate::list::{self, List, counted, toggle};

const ISSUE: &str = "Issue";

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial("filters: without a choice everything is there", everything),
        stage.trial(
            "filters: or inside a facet, and across; every count is as counted by hand",
            counts_follow,
        ),
        stage.trial(
            "filters: every single value finds what it promises",
            promises,
        ),
        stage.trial(
            "filters: a value without results is disabled, not hidden",
            disabled,
        ),
        stage.trial(
            "filters: chips take their filter away, the last one all",
            chips,
        ),
        stage
            .trial(
                "filters: the focus stays on the value that was chosen",
                focus_stays,
            )
            .everywhere(),
        stage.trial(
            "filters: an empty list names what to drop, and drops it",
            dropping,
        ),
        stage
            .trial(
                "filters: on a phone a sheet opens, counts, and closes on Escape",
                sheet,
            )
            .everywhere(),
        stage
            .trial("filters: in the sheet the focus stays too", focus_in_sheet)
            .everywhere(),
    ]
}

/// Opens the list where the filters stand beside it.
async fn beside(browser: &Browser, stage: &Stage, query: &str) -> Result<Catalogue> {
    browser.resize(TABLET_LANDSCAPE).await?;
    list::open(browser, stage.site()?, query).await?;
    Catalogue::of(stage.site()?)
}

async fn everything(browser: &Browser, stage: &Stage) -> Result<()> {
    let catalogue = beside(browser, stage, "").await?;
    let list = List::read(browser).await?;
    ensure!(list.texts.len() == catalogue.all().len());
    list.agrees(&catalogue, &Choice::default())
}

async fn counts_follow(browser: &Browser, stage: &Stage) -> Result<()> {
    let catalogue = beside(browser, stage, "").await?;
    let one = Choice::default().and(ISSUE, "Women's rights");
    toggle(browser, "Women's rights").await?;
    List::read(browser).await?.agrees(&catalogue, &one)?;

    let either = one.and(ISSUE, "Justice");
    toggle(browser, "Justice").await?;
    List::read(browser).await?.agrees(&catalogue, &either)?;
    ensure!(catalogue.texts(&either).len() > catalogue.texts(&one).len());

    let within = either.and("Cluster", "Access to Justice");
    toggle(browser, "Access to Justice").await?;
    List::read(browser).await?.agrees(&catalogue, &within)?;
    ensure!(catalogue.texts(&within).len() < catalogue.texts(&either).len());

    toggle(browser, "Access to Justice").await?;
    List::read(browser).await?.agrees(&catalogue, &either)?;
    toggle(browser, "Justice").await?;
    List::read(browser).await?.agrees(&catalogue, &one)
}

/// Walks the clusters: each choice is dropped again before the next.
async fn promises(browser: &Browser, stage: &Stage) -> Result<()> {
    let catalogue = beside(browser, stage, "").await?;
    for cluster in catalogue.values("Cluster") {
        let choice = Choice::default().and("Cluster", &cluster);
        toggle(browser, &cluster).await?;
        List::read(browser).await?.agrees(&catalogue, &choice)?;
        toggle(browser, &cluster).await?;
    }
    let none = Choice::default();
    List::read(browser).await?.agrees(&catalogue, &none)
}

async fn disabled(browser: &Browser, stage: &Stage) -> Result<()> {
    let catalogue = beside(browser, stage, "").await?;
    toggle(browser, "Rights of the child").await?;
    let offered = List::read(browser).await?.offered(ISSUE)?;
    let none = offered.iter().filter(|value| value.disabled).count();
    ensure!(offered.len() == catalogue.values(ISSUE).len());
    ensure!(none > 0 && none < offered.len(), "{offered:#?}");
    let (element, _) = browser
        .all("checkbox")
        .await?
        .into_iter()
        .find(|(_, name)| name.starts_with("Labour") && !name.starts_with("Labour rights"))
        .ok_or_else(|| anyhow::anyhow!("the issue Labour is not shown"))?;
    ensure!(!element.is_enabled().await?, "Labour can be chosen");
    Ok(())
}

async fn chips(browser: &Browser, stage: &Stage) -> Result<()> {
    let query = "?cluster=labour-rights&issue=labour&issue=justice";
    let catalogue = beside(browser, stage, query).await?;
    let rest = Choice::default()
        .and("Cluster", "Labour rights")
        .and(ISSUE, "Labour");
    List::read(browser)
        .await?
        .agrees(&catalogue, &rest.and(ISSUE, "Justice"))?;

    browser.tap("button", "Remove filter: Justice").await?;
    List::read(browser).await?.agrees(&catalogue, &rest)?;
    let found = counted(catalogue.texts(&rest).len());
    let focus = browser
        .run("return document.activeElement.innerText")
        .await?;
    ensure!(focus == found, "the focus went to {focus}");

    browser.tap("button", "Clear all").await?;
    let none = Choice::default();
    List::read(browser).await?.agrees(&catalogue, &none)?;
    ensure!(list::query(browser).await?.is_empty());
    Ok(())
}

async fn focus_stays(browser: &Browser, stage: &Stage) -> Result<()> {
    beside(browser, stage, "").await?;
    for _ in 0..2 {
        toggle(browser, "Labour rights").await?;
        let (role, name) = browser.focused().await?;
        ensure!(
            role == "checkbox" && name.starts_with("Labour rights"),
            "{role} {name}"
        );
    }
    // And by the keyboard alone.
    browser.press(Key::Space).await?;
    ensure!(list::query(browser).await? == "?cluster=labour-rights");
    browser.press(Key::Space).await?;
    ensure!(list::query(browser).await?.is_empty());
    Ok(())
}

async fn dropping(browser: &Browser, stage: &Stage) -> Result<()> {
    let query = "?cluster=elections&issue=right-to-health";
    let catalogue = beside(browser, stage, query).await?;
    let health = Choice::default().and(ISSUE, "Right to health");
    let elections = Choice::default().and("Cluster", "Elections");
    ensure!(
        catalogue
            .texts(&health.and("Cluster", "Elections"))
            .is_empty()
    );
    let list = List::read(browser).await?;
    ensure!(
        list.count == counted(0) && list.texts.is_empty(),
        "{}",
        list.count
    );

    let without = |name: &str, then: &Choice| {
        let count = counted(catalogue.texts(then).len());
        format!("Without “{name}”: {count}")
    };
    browser
        .find("button", &without("Right to health", &elections))
        .await?;
    browser
        .tap("button", &without("Elections", &health))
        .await?;
    List::read(browser).await?.agrees(&catalogue, &health)?;

    // Words that nowhere stand: dropping them is offered as well.
    list::open(browser, stage.site()?, "?q=xylophone&issue=right-to-health").await?;
    browser
        .tap("button", &without("xylophone", &health))
        .await?;
    List::read(browser).await?.agrees(&catalogue, &health)
}

async fn sheet(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.resize(PHONE).await?;
    list::open(browser, stage.site()?, "").await?;
    let catalogue = Catalogue::of(stage.site()?)?;
    ensure!(
        browser.all("checkbox").await?.is_empty(),
        "filters without the sheet"
    );
    browser.tap("button", "Filters").await?;
    browser.find("dialog", "Filters").await?;

    let choice = Choice::default().and("Cluster", "Labour rights");
    toggle(browser, "Labour rights").await?;
    let count = catalogue.texts(&choice).len();
    browser.tap("button", &format!("Show {count}")).await?;
    ensure!(
        browser.find("dialog", "Filters").await.is_err(),
        "still open"
    );
    browser.expect_focus("button", "1 filter").await?;
    ensure!(List::read(browser).await?.count == counted(count));

    browser.tap("button", "1 filter").await?;
    browser.press(Key::Escape).await?;
    ensure!(
        browser.find("dialog", "Filters").await.is_err(),
        "Escape does not close it"
    );
    browser.expect_focus("button", "1 filter").await?;
    ensure!(
        list::query(browser).await? == "?cluster=labour-rights",
        "Escape undid it"
    );
    Ok(())
}

async fn focus_in_sheet(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.resize(PHONE).await?;
    list::open(browser, stage.site()?, "").await?;
    browser.tap("button", "Filters").await?;
    toggle(browser, "Labour rights").await?;
    let (role, name) = browser.focused().await?;
    ensure!(
        role == "checkbox" && name.starts_with("Labour rights"),
        "{role} {name}"
    );
    browser
        .tap("button", "Remove filter: Labour rights")
        .await?;
    let inside = "return document.activeElement.closest('dialog') !== null";
    ensure!(
        browser.run(inside).await? == true,
        "the focus left the sheet"
    );
    Ok(())
}
