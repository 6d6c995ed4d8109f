//! One browser window: opening pages, sizes, preferences, scripts, pictures.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::{By, WebDriver};

use crate::complaints;

const READY_WITHIN: Duration = Duration::from_secs(20);
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// The sizes at which pages are looked at, in CSS pixels.
pub const PHONE: (u32, u32) = (390, 844);
/// A tablet held upright.
pub const TABLET: (u32, u32) = (820, 1180);
/// A tablet on its side.
pub const TABLET_LANDSCAPE: (u32, u32) = (1180, 820);
/// A projector.
pub const PROJECTOR: (u32, u32) = (1920, 1080);

/// A browser window.
pub struct Browser {
    driver: WebDriver,
    artefacts: PathBuf,
}

impl Browser {
    pub(crate) async fn start(driver: &str, artefacts: &Path) -> Result<Self> {
        let driver = WebDriver::new(driver, crate::driver::capabilities()?).await?;
        let browser = Self {
            driver,
            artefacts: artefacts.to_path_buf(),
        };
        let listener = json!({ "source": complaints::LISTENER });
        browser
            .command("Page.addScriptToEvaluateOnNewDocument", listener)
            .await?;
        browser.reset().await?;
        Ok(browser)
    }

    pub(crate) async fn quit(self) {
        // A browser that is gone already is what we want.
        let _ = self.driver.quit().await;
    }

    /// Returns the WebDriver session, for what this type does not offer.
    #[must_use]
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Opens an address and waits until it is loaded.
    ///
    /// # Errors
    /// If the address does not answer.
    pub async fn open(&self, address: &str) -> Result<()> {
        self.driver
            .goto(address)
            .await
            .with_context(|| format!("opening {address}"))
    }

    /// Opens an address and waits until the page is interactive.
    ///
    /// # Errors
    /// If the page does not become ready; the error says what it complained of.
    pub async fn open_ready(&self, address: &str) -> Result<()> {
        self.open(address).await?;
        self.wait_until_ready()
            .await
            .with_context(|| address.to_owned())
    }

    /// Waits for `data-ready="true"` on the root element.
    ///
    /// # Errors
    /// If it does not appear in time; the error says what the page complained of.
    pub async fn wait_until_ready(&self) -> Result<()> {
        let ready = "return document.documentElement.dataset.ready === 'true'";
        if self.becomes_true(ready).await? {
            return Ok(());
        }
        let heard = complaints::hear(self, |_| true).await?;
        bail!("the page did not become interactive; it complained of {heard:#?}")
    }

    /// Waits until a script returns `true`; returns `false` if it never does.
    ///
    /// # Errors
    /// If the script fails.
    pub async fn becomes_true(&self, script: &str) -> Result<bool> {
        let start = Instant::now();
        while self.run(script).await? != Value::Bool(true) {
            if start.elapsed() > READY_WITHIN {
                return Ok(false);
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
        Ok(true)
    }

    /// Runs a script in the page and returns what it returns.
    ///
    /// # Errors
    /// If the script throws.
    pub async fn run(&self, script: &str) -> Result<Value> {
        self.run_with(script, Vec::new()).await
    }

    /// Runs a script with `arguments`.
    ///
    /// # Errors
    /// If the script throws.
    pub async fn run_with(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.driver.execute(script, arguments).await?.json().clone())
    }

    /// Returns the text of the page as a reader sees it.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn text(&self) -> Result<String> {
        self.text_of("body").await
    }

    /// Returns the text, as a reader sees it, of the first element that a selector names.
    ///
    /// # Errors
    /// If there is no such element.
    pub async fn text_of(&self, selector: &str) -> Result<String> {
        let element = self.driver.find(By::Css(selector)).await;
        Ok(element.with_context(|| selector.to_owned())?.text().await?)
    }

    /// Sets the size of the page's view in CSS pixels.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn resize(&self, (width, height): (u32, u32)) -> Result<()> {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.command("Emulation.setDeviceMetricsOverride", size)
            .await
    }

    /// Sets what the reader prefers, such as `("prefers-color-scheme", "dark")`; what is not
    /// named is as usual.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn prefer(&self, preferences: &[(&str, &str)]) -> Result<()> {
        let features: Vec<Value> = preferences
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.command(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await
    }

    /// Shows the page as its style sheets have it on paper, or as usual again.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn as_on_paper(&self, paper: bool) -> Result<()> {
        let media = if paper { "print" } else { "" };
        self.command("Emulation.setEmulatedMedia", json!({ "media": media }))
            .await
    }

    /// Switches scripts off or on, for pages opened from now on.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn allow_scripts(&self, allowed: bool) -> Result<()> {
        self.command(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": !allowed }),
        )
        .await
    }

    /// Saves a picture of the whole page as `screenshots/<name>.png` and returns where it is.
    ///
    /// # Errors
    /// If the picture cannot be taken or saved.
    pub async fn picture(&self, name: &str) -> Result<PathBuf> {
        let folder = self.artefacts.join("screenshots");
        fs::create_dir_all(&folder)?;
        let file = folder.join(format!("{name}.png"));
        let wanted = json!({ "format": "png", "captureBeyondViewport": true });
        let picture = self
            .driver
            .cdp()
            .send_raw("Page.captureScreenshot", wanted)
            .await?;
        fs::write(&file, crate::paper::bytes(&picture)?)?;
        Ok(file)
    }

    /// Puts the window back into the state of a new one, with nothing remembered.
    pub(crate) async fn reset(&self) -> Result<()> {
        self.allow_scripts(true).await?;
        self.prefer(&[]).await?;
        self.as_on_paper(false).await?;
        self.command("Browser.resetPermissions", json!({})).await?;
        self.resize(TABLET).await?;
        let everything = json!({ "origin": "*", "storageTypes": "all" });
        self.command("Storage.clearDataForOrigin", everything)
            .await?;
        self.command("Network.clearBrowserCache", json!({})).await?;
        self.open("about:blank").await?;
        complaints::forget(self).await
    }

    pub(crate) fn artefacts(&self) -> &Path {
        &self.artefacts
    }

    pub(crate) async fn command(&self, name: &str, arguments: Value) -> Result<()> {
        self.driver
            .cdp()
            .send_raw(name, arguments)
            .await
            .with_context(|| name.to_owned())?;
        Ok(())
    }
}
