//! Earlier recommendations: searching, filtering, going back, and seeing the rest.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use browser_tests::reader::{PHONE, TABLET_LANDSCAPE};
use browser_tests::{Browser, Stage, Trial};
use serde_json::Value;

use crate::ledger::{self, Ledger, STEP, published, search, sorted_ids, toggle, unfold};

pub(crate) fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    vec![
        stage.trial("earlier: all 343 are there, 25 at first", everything),
        stage.trial(
            "earlier: the second cycle's totals are those of its sources",
            second_cycle,
        ),
        stage.trial("earlier: every region finds what it promises", promises),
        stage.trial("earlier: issues, any or all of them", any_or_all),
        stage
            .trial(
                "earlier: the address holds it all, back and forward",
                history,
            )
            .everywhere(),
        stage.trial(
            "earlier: the rest comes step by step, 50 at a time",
            the_rest,
        ),
        stage.trial("earlier: a long list is narrowed by typing", narrowing),
        stage.trial("earlier: an empty result names what to drop", dropping),
        stage
            .trial("earlier: on a phone the filters are a sheet", sheet)
            .everywhere(),
        stage.trial("earlier: a stale address filters by nothing unseen", stale),
    ]
}

pub(crate) async fn open(browser: &Browser, stage: &Stage, query: &str) -> Result<Vec<Value>> {
    browser.resize(TABLET_LANDSCAPE).await?;
    ledger::open(browser, stage.site()?, query).await?;
    published(stage.site()?)
}

async fn everything(browser: &Browser, stage: &Stage) -> Result<()> {
    let rows = open(browser, stage, "").await?;
    let shown = Ledger::read(browser).await?;
    ensure!(shown.count == rows.len() && shown.ids.len() == STEP);
    // The newest session first, by paragraph.
    ensure!(
        shown.ids[..3] == ["118.1", "118.2", "118.3"],
        "{:?}",
        shown.ids
    );
    browser.find("button", "Show 25 more (318 left)").await?;
    Ok(())
}

async fn second_cycle(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage, "?cycle=2").await?;
    for facet in ["Action category", "Change of position"] {
        unfold(browser, facet).await?;
    }
    let shown = Ledger::counting(browser, 205).await?;
    let of = |facet| shown.counts(facet);
    // Supported, noted, pending.
    ensure!(of("Response")?[..2] == [163, 42], "{:?}", of("Response")?);
    // Africa, Asia, EEG, GRULAC, WEOG, observers.
    ensure!(of("Regional group")? == [26, 45, 32, 28, 72, 2]);
    ensure!(of("Action category")? == [2, 42, 11, 91, 59]);
    ensure!(of("Change of position")?[0] == 8);
    Ok(())
}

async fn promises(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage, "").await?;
    let groups = Ledger::read(browser).await?.values("Regional group")?;
    ensure!(groups.len() == 6, "{groups:?}");
    for (label, count) in groups.iter().filter(|(_, count)| *count > 0) {
        toggle(browser, label).await?;
        let shown = Ledger::counting(browser, usize::try_from(*count)?).await?;
        // The counts of a facet are those without its own choice.
        ensure!(shown.values("Regional group")? == groups, "{label}");
        toggle(browser, label).await?;
    }
    Ok(())
}

async fn any_or_all(browser: &Browser, stage: &Stage) -> Result<()> {
    let rows = open(
        browser,
        stage,
        "?issue=right-to-land&issue=right-to-housing",
    )
    .await?;
    let has = |row: &Value, issue: &str| {
        let mut issues = row["issues"].as_array().into_iter().flatten();
        issues.any(|it| it == issue)
    };
    let (land, housing) = ("right-to-land", "right-to-housing");
    let any = rows.iter().filter(|it| has(it, land) || has(it, housing));
    let all = rows.iter().filter(|it| has(it, land) && has(it, housing));
    let (any, all) = (any.count(), all.count());
    ensure!(all > 0 && all < any, "{all} of {any}: nothing is tested");
    Ledger::counting(browser, any).await?;
    unfold(browser, "Issue").await?;
    browser.tap("checkbox", "All selected issues").await?;
    Ledger::counting(browser, all).await?;
    ensure!(crate::list::query(browser).await?.contains("issues=all"));
    Ok(())
}

async fn history(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage, "").await?;
    let noted = |shown: &Ledger| -> Result<usize> {
        let values = shown.values("Response")?;
        let (_, count) = values
            .iter()
            .find(|(label, _)| label == "Noted")
            .context("Noted")?;
        Ok(usize::try_from(*count)?)
    };
    let all_noted = noted(&Ledger::read(browser).await?)?;
    toggle(browser, "Noted").await?;
    Ledger::counting(browser, all_noted).await?;
    search(browser, "land").await?;
    let both = Ledger::read(browser).await?;
    ensure!(both.count > 0 && both.count < all_noted);
    let query = crate::list::query(browser).await?;
    ensure!(query == "?q=land&response=noted", "{query}");

    browser.driver().back().await?;
    Ledger::counting(browser, all_noted).await?;
    browser.driver().back().await?;
    Ledger::counting(browser, 343).await?;
    browser.driver().forward().await?;
    browser.driver().forward().await?;
    let again = Ledger::counting(browser, both.count).await?;
    ensure!(again.ids == both.ids);
    // The same address, opened by somebody else.
    ledger::open(browser, stage.site()?, &query).await?;
    let shared = Ledger::counting(browser, both.count).await?;
    ensure!(shared.ids == both.ids, "{:?}\n{:?}", shared.ids, both.ids);
    Ok(())
}

async fn the_rest(browser: &Browser, stage: &Stage) -> Result<()> {
    let rows = open(browser, stage, "").await?;
    let mut seen = Ledger::read(browser).await?.ids;
    let mut left = rows.len() - STEP;
    while left > 0 {
        let step = left.min(STEP);
        browser
            .tap("button", &format!("Show {step} more ({left} left)"))
            .await?;
        left -= step;
        let last = format!(
            "const all = document.querySelectorAll('article[id^=\"e-\"]');
             const text = document.querySelector('main').innerText;
             return all.length > 0 && {}",
            if left == 0 {
                "!/Show \\d+ more/.test(text)".to_owned()
            } else {
                format!("text.includes('({left} left)')")
            }
        );
        ensure!(browser.becomes_true(&last).await?, "{left} left never came");
        let shown = Ledger::read(browser).await?.ids;
        ensure!(shown.len() <= 2 * STEP, "{} at once", shown.len());
        let new = &shown[shown.len() - step..];
        ensure!(new.iter().all(|id| !seen.contains(id)), "{new:?}");
        let focused = browser.run("return document.activeElement.id").await?;
        ensure!(focused == format!("e-{}", new[0]), "{focused}");
        seen.extend_from_slice(new);
    }
    seen.sort();
    ensure!(seen == sorted_ids(&rows), "some were never shown");
    Ok(())
}

async fn narrowing(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage, "").await?;
    unfold(browser, "Recommending State").await?;
    let all = Ledger::read(browser)
        .await?
        .values("Recommending State")?
        .len();
    // Nobody is hidden: States that asked nothing cannot be chosen, but are there.
    ensure!(all == 194, "{all} States");
    let field = browser
        .find("searchbox", "Find in list: Recommending State")
        .await?;
    browser.tap_on(&field).await?;
    browser.press("swed").await?;
    let few = Ledger::read(browser).await?.values("Recommending State")?;
    ensure!(few.len() == 1 && few[0].0 == "Sweden", "{few:?}");
    toggle(browser, "Sweden").await?;
    Ledger::counting(browser, usize::try_from(few[0].1)?).await?;
    let field = browser
        .find("searchbox", "Find in list: Recommending State")
        .await?;
    browser.tap_on(&field).await?;
    browser.press(thirtyfour::Key::Escape).await?;
    let again = Ledger::read(browser)
        .await?
        .values("Recommending State")?
        .len();
    ensure!(again == all, "{again}");
    Ok(())
}

async fn dropping(browser: &Browser, stage: &Stage) -> Result<()> {
    open(browser, stage, "?q=%22evictions%22&response=pending").await?;
    Ledger::counting(browser, 0).await?;
    let (button, name) = browser
        .all("button")
        .await?
        .into_iter()
        .find(|(_, name)| name.starts_with("Without “Pending”"))
        .context("nothing to drop is named")?;
    let promised: String = name.chars().filter(char::is_ascii_digit).collect();
    browser.tap_on(&button).await?;
    Ledger::counting(browser, promised.parse()?).await?;
    Ok(())
}

async fn sheet(browser: &Browser, stage: &Stage) -> Result<()> {
    browser.resize(PHONE).await?;
    ledger::open(browser, stage.site()?, "").await?;
    browser.tap("button", "Filters").await?;
    unfold(browser, "Response").await?;
    toggle(browser, "Noted").await?;
    let rows = published(stage.site()?)?;
    let noted = rows.iter().filter(|row| row["response"] == "noted").count();
    // Behind the sheet the list follows at once.
    Ledger::counting(browser, noted).await?;
    let close = format!("Show {noted}");
    browser.tap("button", &close).await?;
    let open = "return document.querySelector('dialog[open]') !== null";
    ensure!(browser.run(open).await? == false, "the sheet stays");
    Ok(())
}

async fn stale(browser: &Browser, stage: &Stage) -> Result<()> {
    open(
        browser,
        stage,
        "?year=2020&builds=yes&rows=year&nonsense=1&sort=oldest",
    )
    .await?;
    Ledger::counting(browser, 343).await?;
    // A State that nobody knows finds nothing, and says so: it can be dropped.
    open(browser, stage, "?state=atlantis").await?;
    Ledger::counting(browser, 0).await?;
    let chip = browser.all("button").await?;
    ensure!(
        chip.iter().any(|(_, name)| name.contains("atlantis")),
        "no chip"
    );
    Ok(())
}
