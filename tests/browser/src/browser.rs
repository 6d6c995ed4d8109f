//! One browser window: opening pages, sizes, preferences, scripts, pictures.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use thirtyfour::WebDriver;

use crate::driver::Driver;
use crate::engine::{Engine, Need};
use crate::{capabilities, chromium, complaints, dress, firefox, webkit};

const READY_WITHIN: Duration = Duration::from_secs(20);
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// A browser window.
pub struct Browser {
    engine: Engine,
    driver: WebDriver,
    artefacts: PathBuf,
    /// Whether pages are asked for without scripts, where the server must see to that.
    still: AtomicBool,
    /// The origins that were opened since the last reset.
    visited: Mutex<Vec<String>>,
}

impl Browser {
    pub(crate) async fn start(driver: &Driver, needs: &[Need], artefacts: &Path) -> Result<Self> {
        let engine = driver.engine();
        let wanted = capabilities::of(engine, needs)?;
        let browser = Self {
            engine,
            driver: WebDriver::new(driver.address(), wanted).await?,
            artefacts: artefacts.to_path_buf(),
            still: AtomicBool::new(false),
            visited: Mutex::default(),
        };
        match browser.prepare().await {
            Ok(()) => Ok(browser),
            Err(problem) => {
                browser.quit().await;
                Err(problem)
            }
        }
    }

    async fn prepare(&self) -> Result<()> {
        match self.engine {
            Engine::Chromium => chromium::prepare(self).await?,
            Engine::WebKit => webkit::prepare(self).await?,
            Engine::Firefox => {}
        }
        self.reset().await
    }

    /// Returns which engine it is.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
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
        let address = if self.still.load(Ordering::Relaxed) {
            // Without scripts it can keep nothing.
            dress::still(address)
        } else {
            self.note_origin(address);
            address.to_owned()
        };
        let opened = match self.engine {
            Engine::WebKit => webkit::open(self, &address).await,
            Engine::Chromium | Engine::Firefox => {
                self.driver.goto(&address).await.map_err(Into::into)
            }
        };
        opened.with_context(|| format!("opening {address}"))
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
    /// If the script still fails at the end: a page that is just being left fails it at first.
    pub async fn becomes_true(&self, script: &str) -> Result<bool> {
        let start = Instant::now();
        loop {
            let outcome = self.run(script).await;
            if matches!(outcome, Ok(Value::Bool(true))) {
                return Ok(true);
            }
            if start.elapsed() > READY_WITHIN {
                return outcome.map(|_| false);
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
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
        // Not the driver's own way: WebKit's runs the words of neighbouring lines together.
        let text = "return document.querySelector(arguments[0]).innerText.trim()";
        let text = self.run_with(text, vec![selector.into()]).await;
        let text = text.with_context(|| selector.to_owned())?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Switches scripts off or on, for pages opened from now on.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn allow_scripts(&self, allowed: bool) -> Result<()> {
        if self.engine == Engine::Chromium {
            return chromium::allow_scripts(self, allowed).await;
        }
        self.still.store(!allowed, Ordering::Relaxed);
        Ok(())
    }

    /// Saves a picture of the whole page as `screenshots/<name>.png` and returns where it is.
    ///
    /// # Errors
    /// If the picture cannot be taken or saved.
    pub async fn picture(&self, name: &str) -> Result<PathBuf> {
        let folder = self.artefacts.join("screenshots").join(self.engine.name());
        fs::create_dir_all(&folder)?;
        let file = folder.join(format!("{name}.png"));
        let picture = match self.engine {
            Engine::Chromium => chromium::picture(self).await?,
            Engine::Firefox => firefox::picture(self).await?,
            // Of the view only.
            Engine::WebKit => self.driver.screenshot_as_png().await?,
        };
        fs::write(&file, picture)?;
        Ok(file)
    }

    /// Puts the window back into the state of a new one, with nothing remembered.
    pub(crate) async fn reset(&self) -> Result<()> {
        self.close_others().await?;
        self.allow_scripts(true).await?;
        let visited = std::mem::take(&mut *self.visited());
        match self.engine {
            Engine::Chromium => chromium::forget(self).await?,
            Engine::Firefox => firefox::forget(self).await?,
            Engine::WebKit => webkit::forget(self, &visited).await?,
        }
        self.open("about:blank").await?;
        self.prefer(&[]).await?;
        self.resize(crate::reader::TABLET).await?;
        complaints::forget(self).await
    }

    pub(crate) fn artefacts(&self) -> &Path {
        &self.artefacts
    }

    fn note_origin(&self, address: &str) {
        let parts: Vec<_> = address.splitn(4, '/').collect();
        if let ["http:", "", host, ..] = parts[..] {
            let origin = format!("http://{host}");
            let mut visited = self.visited();
            if !visited.contains(&origin) {
                visited.push(origin);
            }
        }
    }

    fn visited(&self) -> std::sync::MutexGuard<'_, Vec<String>> {
        self.visited.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
