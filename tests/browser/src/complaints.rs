//! What a page did wrong while it was open: errors, breaches of its security policy, requests to
//! other hosts.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{Browser, Site};

/// Runs before any script of a page and writes down what goes wrong.
pub(crate) const LISTENER: &str = "
    window.__complaints = [];
    const note = (kind, text) => window.__complaints.push(kind + ': ' + text);
    addEventListener('error', (event) => note('error', event.message || event.target.outerHTML), true);
    addEventListener('unhandledrejection', (event) => note('rejection', String(event.reason)));
    addEventListener('securitypolicyviolation', (event) =>
        note('policy', event.violatedDirective + ' ' + event.blockedURI));
";

/// Returns all complaints since the last time, and forgets them. Empty is good.
///
/// # Errors
/// If the browser does not answer.
pub async fn of(browser: &Browser, site: &Site) -> Result<Vec<String>> {
    hear(browser, |address| site.hosts(address)).await
}

/// Hears complaints; `own` tells which addresses a page may ask for.
pub(crate) async fn hear(browser: &Browser, own: impl Fn(&str) -> bool) -> Result<Vec<String>> {
    let mut heard = noted_in_page(browser).await?;
    for entry in browser.driver().browser_log().await? {
        if matches!(entry.level.as_str(), "SEVERE" | "WARNING") {
            heard.push(format!("console: {}", entry.message));
        }
    }
    for address in requests(browser).await? {
        let local = ["data:", "blob:", "about:", "chrome"];
        if !own(&address) && !local.iter().any(|scheme| address.starts_with(scheme)) {
            heard.push(format!("foreign request: {address}"));
        }
    }
    Ok(heard)
}

/// Forgets what was said so far.
pub(crate) async fn forget(browser: &Browser) -> Result<()> {
    hear(browser, |_| true).await.map(|_| ())
}

async fn noted_in_page(browser: &Browser) -> Result<Vec<String>> {
    let take = "const all = window.__complaints ?? []; window.__complaints = []; return all";
    let noted = browser.run(take).await?;
    let texts = noted.as_array().into_iter().flatten();
    Ok(texts
        .map(|text| text.as_str().unwrap_or_default().to_owned())
        .collect())
}

/// Returns the address of every request since the last time.
async fn requests(browser: &Browser) -> Result<Vec<String>> {
    let mut addresses = Vec::new();
    for entry in browser.driver().get_log("performance").await? {
        let event: Value = serde_json::from_str(&entry.message).context("performance log")?;
        if event["message"]["method"] == "Network.requestWillBeSent" {
            let address = &event["message"]["params"]["request"]["url"];
            addresses.extend(address.as_str().map(str::to_owned));
        }
    }
    Ok(addresses)
}
