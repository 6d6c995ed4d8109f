//! The list of recommendations as a reader finds it on the screen.

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Site};
use serde_json::Value;

use crate::catalogue::{Catalogue, Choice, FACETS, bare};

/// Reads what is shown: of two panels of filters, the one that can be seen.
const READ: &str = "
    const seen = (all) => [...document.querySelectorAll(all)].filter((it) => it.checkVisibility());
    const words = (it) => it.innerText.trim().replace(/\\s+/g, ' ');
    const facets = seen('details.facet').map((facet) => ({
        name: facet.querySelector('summary').firstChild.textContent.trim(),
        values: [...facet.querySelectorAll('li')].map((item) => ({
            label: item.querySelectorAll('span')[0].textContent,
            count: Number(item.querySelectorAll('span')[1].textContent),
            disabled: item.querySelector('input').disabled,
            checked: item.querySelector('input').checked,
        })),
    }));
    return {
        count: words(document.querySelector('[role=status]')),
        texts: seen('article h3').map(words),
        groups: seen('main h2').map(words),
        chips: seen('[aria-label=\"Active filters\"] button').map((it) => it.ariaLabel ?? words(it)),
        facets,
    }";

/// What the page of recommendations shows.
pub(crate) struct List {
    /// The line that says how many there are.
    pub(crate) count: String,
    /// The recommendations' words.
    pub(crate) texts: Vec<String>,
    /// The headings between them.
    pub(crate) groups: Vec<String>,
    /// The names of the chips' buttons.
    pub(crate) chips: Vec<String>,
    facets: Vec<Value>,
}

/// A value of a facet, as it is offered.
#[derive(Debug)]
pub(crate) struct Offered {
    pub(crate) label: String,
    pub(crate) count: u64,
    pub(crate) disabled: bool,
    pub(crate) checked: bool,
}

impl List {
    /// Reads the page that is open.
    pub(crate) async fn read(browser: &Browser) -> Result<Self> {
        browser.settled().await?;
        let shown = browser.run(READ).await?;
        let texts = |key: &str| {
            let all = shown[key].as_array().into_iter().flatten();
            all.map(|it| it.as_str().unwrap_or_default().to_owned())
                .collect()
        };
        Ok(Self {
            count: shown["count"].as_str().unwrap_or_default().to_owned(),
            texts: texts("texts"),
            groups: texts("groups"),
            chips: texts("chips"),
            facets: shown["facets"].as_array().cloned().unwrap_or_default(),
        })
    }

    /// Returns the values that a facet offers.
    pub(crate) fn offered(&self, facet: &str) -> Result<Vec<Offered>> {
        let found = self.facets.iter().find(|it| it["name"] == facet);
        let values = found.with_context(|| format!("no facet {facet}"))?["values"].as_array();
        let offered = |value: &Value| Offered {
            label: value["label"].as_str().unwrap_or_default().to_owned(),
            count: value["count"].as_u64().unwrap_or(u64::MAX),
            disabled: value["disabled"] == true,
            checked: value["checked"] == true,
        };
        Ok(values.into_iter().flatten().map(offered).collect())
    }

    /// Fails unless everything shown is what a choice must show: the count, the list, the chips,
    /// and of every facet every value with its count.
    pub(crate) fn agrees(&self, catalogue: &Catalogue, choice: &Choice) -> Result<()> {
        let expected = catalogue.texts(choice);
        ensure!(self.texts == expected, "{:#?}\n{expected:#?}", self.texts);
        let count = counted(expected.len());
        ensure!(self.count == count, "{} instead of {count}", self.count);
        for (facet, _) in FACETS {
            self.facet_agrees(catalogue, choice, facet)
                .with_context(|| format!("{facet}, with {:?} chosen", choice.0))?;
        }
        self.chips_agree(choice)
    }

    fn facet_agrees(&self, catalogue: &Catalogue, choice: &Choice, facet: &str) -> Result<()> {
        let offered = self.offered(facet)?;
        let all = catalogue.values(facet).len();
        ensure!(offered.len() == all, "{} of {all} values", offered.len());
        for value in offered {
            let label = bare(facet, &value.label);
            let count = catalogue.count(facet, label, choice) as u64;
            let checked = choice.has(facet, label);
            ensure!(value.count == count, "{value:?} should find {count}");
            ensure!(
                value.checked == checked,
                "{value:?} of {choice:?}",
                choice = choice.0
            );
            ensure!(value.disabled == (count == 0 && !checked), "{value:?}");
        }
        Ok(())
    }

    fn chips_agree(&self, choice: &Choice) -> Result<()> {
        let chosen = choice.0.len();
        // And one that clears them all.
        let expected = if chosen == 0 { 0 } else { chosen + 1 };
        ensure!(self.chips.len() == expected, "{:?}", self.chips);
        for (facet, label) in &choice.0 {
            let is_chip = |chip: &String| {
                let name = chip.strip_prefix("Remove filter: ");
                name.is_some_and(|name| bare(facet, name) == label)
            };
            ensure!(self.chips.iter().any(is_chip), "{label}: {:?}", self.chips);
        }
        Ok(())
    }
}

/// Writes a count as the page does.
pub(crate) fn counted(count: usize) -> String {
    let word = if count == 1 {
        "recommendation"
    } else {
        "recommendations"
    };
    format!("{count} {word}")
}

/// Opens the list with a query string.
pub(crate) async fn open(browser: &Browser, site: &Site, query: &str) -> Result<()> {
    let address = site.address(&format!("recommendations/{query}"));
    browser.open_ready(&address).await?;
    browser.settled().await
}

/// Chooses a value of a facet, or drops it, as a finger does: by its label.
pub(crate) async fn toggle(browser: &Browser, label: &str) -> Result<()> {
    // The accessible name ends with the count.
    let starts = |name: &str| {
        let rest = name.strip_prefix(label);
        rest.is_some_and(|rest| rest.trim().chars().all(|c| c.is_ascii_digit()))
    };
    for (element, name) in browser.all_saying("checkbox", label).await? {
        if starts(&name) {
            return browser.tap_on(&element).await;
        }
    }
    anyhow::bail!("no checkbox \"{label}\"")
}

/// Returns the query string of the address shown, which follows typing after some 300 ms.
pub(crate) async fn query(browser: &Browser) -> Result<String> {
    tokio::time::sleep(std::time::Duration::from_millis(450)).await;
    let query = browser.run("return location.search").await?;
    Ok(query.as_str().unwrap_or_default().to_owned())
}
