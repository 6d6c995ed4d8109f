//! What only Chromium's own protocol offers: emulated readers, and everything forgotten at once.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{Browser, complaints};

/// Has what goes wrong written down from the first script of a page on.
pub(crate) async fn prepare(browser: &Browser) -> Result<()> {
    let listener = json!({ "source": complaints::LISTENER });
    command(browser, "Page.addScriptToEvaluateOnNewDocument", listener).await
}

pub(crate) async fn resize(browser: &Browser, (width, height): (u32, u32)) -> Result<()> {
    let size = json!({
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
    });
    command(browser, "Emulation.setDeviceMetricsOverride", size).await
}

/// Shows pages in a medium, `print` or as usual, for a reader with these preferences only.
pub(crate) async fn emulate(
    browser: &Browser,
    medium: &str,
    preferences: &[(&str, &str)],
) -> Result<()> {
    let features: Vec<Value> = preferences
        .iter()
        .map(|(name, value)| json!({ "name": name, "value": value }))
        .collect();
    let wanted = json!({ "media": medium, "features": features });
    command(browser, "Emulation.setEmulatedMedia", wanted).await
}

pub(crate) async fn allow_scripts(browser: &Browser, allowed: bool) -> Result<()> {
    let wanted = json!({ "value": !allowed });
    command(browser, "Emulation.setScriptExecutionDisabled", wanted).await
}

/// Returns a picture of the whole page.
pub(crate) async fn picture(browser: &Browser) -> Result<Vec<u8>> {
    let wanted = json!({ "format": "png", "captureBeyondViewport": true });
    let picture = browser
        .driver()
        .cdp()
        .send_raw("Page.captureScreenshot", wanted)
        .await?;
    let text = picture["data"].as_str();
    crate::paper::base64(text.context("the browser sent no picture")?)
        .context("the browser sent a broken picture")
}

pub(crate) async fn forget(browser: &Browser) -> Result<()> {
    command(browser, "Browser.resetPermissions", json!({})).await?;
    let everything = json!({ "origin": "*", "storageTypes": "all" });
    command(browser, "Storage.clearDataForOrigin", everything).await?;
    command(browser, "Network.clearBrowserCache", json!({})).await
}

async fn command(browser: &Browser, name: &str, arguments: Value) -> Result<()> {
    let answer = browser.driver().cdp().send_raw(name, arguments).await;
    answer.with_context(|| name.to_owned())?;
    Ok(())
}
