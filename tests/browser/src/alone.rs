//! One browser for something that is no test, such as a measurement.

use std::fs;
use std::path::Path;

use anyhow::Result;
use tokio::runtime::Builder;

use crate::Browser;
use crate::driver::Driver;
use crate::engine::Engine;

/// Starts Chromium, does something with it, and closes it; logs and pictures go into a folder.
///
/// # Errors
/// If the browser does not start, or what is done fails.
pub fn with_browser<T>(
    artefacts: &Path,
    run: impl AsyncFnOnce(&Browser) -> Result<T>,
) -> Result<T> {
    fs::create_dir_all(artefacts)?;
    let driver = Driver::start(Engine::Chromium, &[], artefacts)?;
    let runtime = Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let browser = Browser::start(&driver, &[], artefacts).await?;
        let outcome = run(&browser).await;
        browser.quit().await;
        outcome
    })
}
