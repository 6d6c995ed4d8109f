//! A slow device as Chromium simulates it: its processor, its keys, and the work of its main thread.

use anyhow::{Context, Result};
use browser_tests::Browser;
use serde_json::{Value, json};

/// Starts counting the working time of the page's main thread, without other programs.
///
/// # Errors
/// If the browser does not answer.
pub async fn count_work(browser: &Browser) -> Result<()> {
    let ticks = json!({ "timeDomain": "threadTicks" });
    send(browser, "Performance.enable", ticks).await?;
    Ok(())
}

/// Returns how many milliseconds the page's main thread has worked.
///
/// # Errors
/// If the browser reports no such figure.
pub async fn worked(browser: &Browser) -> Result<f64> {
    let answer = send(browser, "Performance.getMetrics", json!({})).await?;
    let metrics = answer["metrics"].as_array().context("no metrics")?;
    let tasks = metrics.iter().find(|it| it["name"] == "TaskDuration");
    let seconds = tasks.and_then(|it| it["value"].as_f64());
    Ok(seconds.context("no TaskDuration")? * 1000.0)
}

/// Slows the processor down by a factor; 1 restores its own speed.
///
/// # Errors
/// If the browser does not answer.
pub async fn throttle(browser: &Browser, rate: u32) -> Result<()> {
    let rate = json!({ "rate": rate });
    send(browser, "Emulation.setCPUThrottlingRate", rate).await?;
    Ok(())
}

/// Presses and releases the key of a letter.
///
/// # Errors
/// If the browser does not answer.
pub async fn type_letter(browser: &Browser, letter: char) -> Result<()> {
    let event = json!({ "key": letter, "text": letter.to_string() });
    press(browser, event).await
}

/// Presses and releases a key that types nothing, given its name and its Windows key code.
///
/// # Errors
/// If the browser does not answer.
pub async fn press_named(browser: &Browser, name: &str, number: u32) -> Result<()> {
    let event = json!({ "key": name, "code": name, "windowsVirtualKeyCode": number });
    press(browser, event).await
}

async fn press(browser: &Browser, mut event: Value) -> Result<()> {
    event["type"] = "keyDown".into();
    send(browser, "Input.dispatchKeyEvent", event.clone()).await?;
    event["type"] = "keyUp".into();
    if let Some(event) = event.as_object_mut() {
        event.remove("text");
    }
    send(browser, "Input.dispatchKeyEvent", event).await?;
    Ok(())
}

async fn send(browser: &Browser, name: &str, arguments: Value) -> Result<Value> {
    let cdp = browser.driver().cdp();
    let answer = cdp.send_raw(name, arguments).await;
    answer.with_context(|| name.to_owned())
}
