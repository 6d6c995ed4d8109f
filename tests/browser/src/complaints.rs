//! What a page did wrong while it was open: errors, breaches of its security policy, requests to
//! other hosts.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::engine::Engine;
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

/// Goes on from [`LISTENER`] in browsers that have no log to ask for: what the page says aloud,
/// room to remember every request, and those that failed, which WebKit does not remember.
pub(crate) const LISTENER_TO_CONSOLE: &str = "
    for (const level of ['error', 'warn', 'assert']) {
        const say = console[level];
        console[level] = (...words) => {
            if (level !== 'assert' || !words[0]) note('console', words.map(String).join(' '));
            say.apply(console, words);
        };
    }
    performance.setResourceTimingBufferSize(10000);
    window.__failed = [];
    addEventListener('error', ({ target }) => {
        const address = target?.src ?? target?.href;
        if (address) window.__failed.push(address);
    }, true);
";

/// Returns every request since the last time, where the page itself has to remember them.
const REQUESTED: &str = "
    const all = performance.getEntriesByType('resource').map((it) => it.name);
    performance.clearResourceTimings();
    return [location.href, ...all, ...(window.__failed ?? []).splice(0)]";

/// Returns all complaints since the last time, and forgets them. Empty is good.
///
/// # Errors
/// If the browser does not answer.
pub async fn of(browser: &Browser, site: &Site) -> Result<Vec<String>> {
    hear(browser, |address| site.hosts(address)).await
}

/// Hears complaints; `own` tells which addresses a page may ask for.
pub(crate) async fn hear(browser: &Browser, own: impl Fn(&str) -> bool) -> Result<Vec<String>> {
    let take = "const all = window.__complaints ?? []; window.__complaints = []; return all";
    let mut heard = texts(&browser.run(take).await?);
    let requests = if browser.engine() == Engine::Chromium {
        heard.extend(logged(browser).await?);
        requests(browser).await?
    } else {
        texts(&browser.run(REQUESTED).await?)
    };
    for address in requests {
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

fn texts(all: &Value) -> Vec<String> {
    let all = all.as_array().into_iter().flatten();
    all.map(|text| text.as_str().unwrap_or_default().to_owned())
        .collect()
}

/// Returns what Chromium's console shows since the last time.
async fn logged(browser: &Browser) -> Result<Vec<String>> {
    let log = browser.driver().browser_log().await?;
    let bad = log
        .into_iter()
        .filter(|entry| matches!(entry.level.as_str(), "SEVERE" | "WARNING"));
    Ok(bad.map(|it| format!("console: {}", it.message)).collect())
}

/// Returns the address of every request of Chromium since the last time.
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
