//! What Firefox does when asked from where its own interface runs: sizes, preferences, forgetting.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::extensions::addons::firefox::FirefoxTools;
use thirtyfour::{RequestData, SessionId};

use crate::Browser;

const RESIZE: &str = "
    const style = gBrowser.selectedBrowser.style;
    const [width, height] = arguments;
    for (const [name, value] of Object.entries({ width, height })) {
        for (const which of [name, `min-${name}`, `max-${name}`]) {
            style.setProperty(which, `${value}px`);
        }
    }";

/// The reader's preferences as Firefox calls them, each with the value that switches it on.
const PREFERENCES: [(&str, &str, &str, u8); 3] = [
    (
        "prefers-color-scheme",
        "dark",
        "layout.css.prefers-color-scheme.content-override",
        0,
    ),
    (
        "prefers-reduced-motion",
        "reduce",
        "ui.prefersReducedMotion",
        1,
    ),
    (
        "forced-colors",
        "active",
        "browser.display.document_color_use",
        2,
    ),
];

const EMULATE: &str = "
    const [medium, off, on] = arguments;
    off.forEach((name) => Services.prefs.clearUserPref(name));
    on.forEach(([name, value]) => Services.prefs.setIntPref(name, value));
    gBrowser.selectedBrowser.browsingContext.mediumOverride = medium;";

const FORGET: &str = "
    const done = arguments[arguments.length - 1];
    Services.clearData.deleteData(Services.clearData.CLEAR_ALL, done);";

pub(crate) async fn resize(browser: &Browser, (width, height): (u32, u32)) -> Result<()> {
    privileged(browser, RESIZE, vec![width.into(), height.into()]).await
}

/// Shows pages in a medium, `print` or as usual, for a reader with these preferences only.
pub(crate) async fn emulate(
    browser: &Browser,
    medium: &str,
    preferences: &[(&str, &str)],
) -> Result<()> {
    let mut on = Vec::new();
    for wanted in preferences {
        let known = PREFERENCES.iter().find(|it| (it.0, it.1) == *wanted);
        let Some((.., name, value)) = known else {
            bail!("Firefox is not told how to prefer {wanted:?}");
        };
        on.push(json!([name, value]));
    }
    let off: Vec<_> = PREFERENCES.iter().map(|it| it.2).collect();
    privileged(browser, EMULATE, vec![medium.into(), off.into(), on.into()]).await
}

/// Returns a picture of the whole page.
pub(crate) async fn picture(browser: &Browser) -> Result<Vec<u8>> {
    let tools = FirefoxTools::new(browser.driver().handle().clone());
    Ok(tools.full_screenshot_as_png().await?)
}

pub(crate) async fn forget(browser: &Browser) -> Result<()> {
    within(browser, "chrome").await?;
    let forgotten = browser.driver().execute_async(FORGET, Vec::new()).await;
    within(browser, "content").await?;
    forgotten.context("forgetting")?;
    Ok(())
}

async fn privileged(browser: &Browser, script: &str, arguments: Vec<Value>) -> Result<()> {
    within(browser, "chrome").await?;
    let outcome = browser.driver().execute(script, arguments).await;
    within(browser, "content").await?;
    outcome?;
    Ok(())
}

async fn within(browser: &Browser, context: &'static str) -> Result<()> {
    browser
        .driver()
        .handle()
        .cmd(ScriptContext(context))
        .await?;
    Ok(())
}

/// Where scripts run from now on: in the page, or beside Firefox's own interface.
#[derive(Debug)]
struct ScriptContext(&'static str);

impl FormatRequestData for ScriptContext {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let address = format!("session/{session}/moz/context");
        let wanted = json!({ "context": self.0 });
        RequestData::new(axum::http::Method::POST, address).add_body(wanted)
    }
}
