//! What a new browser is asked to be: unseen, quiet on the network, and in English.

use std::env;

use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::Capabilities;

use crate::engine::{Engine, Need};

const CHROMIUM: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    // A view larger than its window is painted up to 300 ms late.
    "--window-size=1920,1400",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=en",
];

/// Returns what an engine's new browser is asked to be; `needs` are those of the test.
pub(crate) fn of(engine: Engine, needs: &[Need]) -> Result<Capabilities> {
    let mut wanted = Capabilities::new();
    match engine {
        Engine::Chromium => {
            let options = json!({ "args": CHROMIUM });
            wanted.set("browserName", "chrome")?;
            wanted.set("goog:chromeOptions", with_program(options, "CHROMIUM"))?;
            let logs = json!({ "browser": "ALL", "performance": "ALL" });
            wanted.set("goog:loggingPrefs", logs)?;
        }
        Engine::Firefox => {
            let preferences = json!({ "intl.accept_languages": "en" });
            let options = json!({ "args": ["-headless"], "prefs": preferences });
            wanted.set("browserName", "firefox")?;
            wanted.set("moz:firefoxOptions", with_program(options, "FIREFOX"))?;
        }
        Engine::WebKit => {
            let mut arguments = vec!["--automation"];
            if needs.contains(&Need::Dark) {
                arguments.push("--dark-mode");
            }
            let options = json!({ "args": arguments });
            wanted.set("browserName", "MiniBrowser")?;
            wanted.set(
                "webkitgtk:browserOptions",
                with_program(options, "MINIBROWSER"),
            )?;
        }
    }
    Ok(wanted)
}

fn with_program(mut options: Value, variable: &str) -> Value {
    if let Ok(program) = env::var(variable) {
        options["binary"] = Value::String(program);
    }
    options
}
