//! The page of earlier recommendations as a reader finds it, and what it must say, counted by hand
//! from the open data that the site itself publishes.
//!
//! It must not use the program's own search: two ways to one number prove more than one.

use anyhow::{Context, Result, bail, ensure};
use browser_tests::{Browser, Site};
use serde_json::Value;

/// How many entries stand in the list at first, and how many more come with each step.
pub(crate) const STEP: usize = 25;

/// Reads what is shown: the line that counts, the entries' ids, and the facets that are unfolded,
/// of two panels the one that can be seen.
const READ: &str = "
    const seen = (all) => [...document.querySelectorAll(all)].filter((it) => it.checkVisibility());
    const words = (it) => it.innerText.trim().replace(/\\s+/g, ' ');
    const facets = seen('details.facet').map((facet) => ({
        name: facet.querySelector('summary').firstChild.textContent.trim(),
        values: [...facet.querySelectorAll('li')].map((item) => ({
            label: item.querySelectorAll('span')[0]?.textContent,
            count: Number(item.querySelectorAll('span')[1]?.textContent),
            disabled: item.querySelector('input')?.disabled,
        })),
    }));
    return {
        count: words(document.querySelector('#count')),
        ids: seen('article[id^=\"e-\"]').map((it) => it.id.slice(2)),
        facets,
    }";

/// What the page shows.
pub(crate) struct Ledger {
    /// The number that the line of results begins with.
    pub(crate) count: usize,
    /// The ids of the entries shown, in order.
    pub(crate) ids: Vec<String>,
    facets: Vec<Value>,
}

impl Ledger {
    /// Reads the page that is open.
    pub(crate) async fn read(browser: &Browser) -> Result<Self> {
        still(browser).await?;
        let shown = browser.run(READ).await?;
        let count = shown["count"].as_str().unwrap_or_default();
        let number: String = count.chars().take_while(char::is_ascii_digit).collect();
        let ids = shown["ids"].as_array().into_iter().flatten();
        Ok(Self {
            count: number.parse().with_context(|| count.to_owned())?,
            ids: ids
                .map(|it| it.as_str().unwrap_or_default().to_owned())
                .collect(),
            facets: shown["facets"].as_array().cloned().unwrap_or_default(),
        })
    }

    /// Reads the page as soon as it counts a number of results; fails if it never does.
    pub(crate) async fn counting(browser: &Browser, count: usize) -> Result<Self> {
        let starts =
            format!("return parseInt(document.querySelector('#count').textContent) === {count}");
        if browser.becomes_true(&starts).await? {
            return Self::read(browser).await;
        }
        let shown = Self::read(browser).await?.count;
        bail!("{shown} results instead of {count}")
    }

    /// Returns the values of an unfolded facet with their counts, in order.
    pub(crate) fn values(&self, facet: &str) -> Result<Vec<(String, u64)>> {
        let found = self.facets.iter().find(|it| it["name"] == facet);
        let values = found.with_context(|| format!("no facet {facet}"))?["values"].as_array();
        let value = |it: &Value| {
            let label = it["label"].as_str().unwrap_or_default();
            (label.to_owned(), it["count"].as_u64().unwrap_or(u64::MAX))
        };
        let values: Vec<_> = values.into_iter().flatten().map(value).collect();
        ensure!(!values.is_empty(), "{facet} shows no value");
        Ok(values)
    }

    /// Returns the counts of an unfolded facet, in order.
    pub(crate) fn counts(&self, facet: &str) -> Result<Vec<u64>> {
        Ok(self.values(facet)?.into_iter().map(|it| it.1).collect())
    }
}

/// Opens the page with a query string and waits until words can be looked for.
pub(crate) async fn open(browser: &Browser, site: &Site, query: &str) -> Result<()> {
    let address = site.address(&format!("earlier/{query}"));
    browser.open_ready(&address).await?;
    searching(browser).await
}

/// Waits until the search has all it needs: it then says nothing of waiting any more.
pub(crate) async fn searching(browser: &Browser) -> Result<()> {
    let ready = "return document.documentElement.dataset.search === 'ready'";
    ensure!(browser.becomes_true(ready).await?, "the search never came");
    still(browser).await
}

/// Waits until nothing of what was asked for is still to come.
pub(crate) async fn still(browser: &Browser) -> Result<()> {
    let still = "return !document.querySelector('[aria-busy]')";
    if browser.becomes_true(still).await? {
        return browser.settled().await;
    }
    let busy = "return location.href + ' ' + document.visibilityState + '\\n'
        + [...document.querySelectorAll('[aria-busy]')].map((it) => it.outerHTML).join('\\n')";
    let busy = browser.run(busy).await?;
    bail!(
        "it never comes to rest: {:.3000}",
        busy.as_str().unwrap_or_default()
    )
}

/// Waits until a page with this in its path is shown and responds: between the reader and the
/// presenter a link loads a page.
pub(crate) async fn arrived(browser: &Browser, path: &str) -> Result<()> {
    let there = format!(
        "return location.pathname.includes({path:?})
             && document.documentElement.dataset.ready === 'true'"
    );
    ensure!(browser.becomes_true(&there).await?, "{path} never came");
    browser.settled().await
}

/// Types into the search field what shall be looked for in place of what stands there.
pub(crate) async fn search(browser: &Browser, words: &str) -> Result<()> {
    let field = browser
        .find("searchbox", "Search words, States, issues and paragraphs")
        .await?;
    field.clear().await?;
    browser.tap_on(&field).await?;
    browser.press(words).await
}

/// Unfolds a facet, or folds it.
pub(crate) async fn unfold(browser: &Browser, facet: &str) -> Result<()> {
    let name = format!(
        "const all = [...document.querySelectorAll('summary.facet__name')];
         const one = all.find((it) => it.checkVisibility()
             && it.firstChild.textContent.trim() === {facet:?});
         if (!one) return false;
         one.scrollIntoView({{ block: 'center', behavior: 'instant' }});
         one.click();
         return true"
    );
    let there = browser.run(&name).await?;
    ensure!(there == true, "no facet {facet}");
    browser.settled().await
}

/// Chooses a value of an unfolded facet, or drops it, by its label.
pub(crate) async fn toggle(browser: &Browser, label: &str) -> Result<()> {
    crate::list::toggle(browser, label).await
}

/// All earlier recommendations as the site publishes them for programs.
pub(crate) fn published(site: &Site) -> Result<Vec<Value>> {
    let rows: Vec<Value> = serde_json::from_str(&site.read("data/earlier.json")?)?;
    ensure!(rows.len() == 343, "{} rows", rows.len());
    Ok(rows)
}

/// Returns the ids of rows, sorted.
pub(crate) fn sorted_ids<'a>(rows: impl IntoIterator<Item = &'a Value>) -> Vec<String> {
    let ids = rows.into_iter().map(|row| row["id"].as_str());
    let mut ids: Vec<_> = ids.map(|id| id.unwrap_or_default().to_owned()).collect();
    ids.sort();
    ids
}
