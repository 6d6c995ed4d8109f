//! What all tests share: the sites, a few browsers, the accessibility checker.
//!
//! A browser is lent to one test at a time and given back as new: starting one takes longer than
//! most tests.

use std::env;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use libtest_mimic::{Failed, Trial};
use tokio::runtime::{Builder, Runtime};

use crate::driver::Driver;
use crate::{Browser, Site};

/// What a test may use beside its browser.
pub struct Stage {
    /// The built site, if `PRESESSION_DIST` names one.
    site: Option<Site>,
    /// The site with the pseudo-locale, if `PRESESSION_DIST_PSEUDO` names one.
    pseudo: Option<Site>,
    /// A few small pages that prove the stage itself.
    fixture: Site,
    axe: Option<String>,
    artefacts: PathBuf,
    driver: Driver,
    idle: Mutex<Vec<Window>>,
}

/// A browser and the runtime that its connections belong to.
struct Window {
    runtime: Runtime,
    browser: Browser,
}

impl Stage {
    /// Serves the sites that the environment names and starts the driver.
    ///
    /// # Errors
    /// If a site cannot be served, or chromedriver does not start.
    pub fn set_up() -> Result<Arc<Self>> {
        let artefacts = env::var_os("PRESESSION_ARTEFACTS").map_or_else(
            || env::temp_dir().join("presession-artefacts"),
            PathBuf::from,
        );
        fs::create_dir_all(&artefacts)?;
        // Asked at run time: clones may share a target folder, and so this program.
        let fixture = env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .context("CARGO_MANIFEST_DIR is not set: use `cargo test`")?
            .join("fixture");
        Ok(Arc::new(Self {
            site: served("PRESESSION_DIST")?,
            pseudo: served("PRESESSION_DIST_PSEUDO")?,
            fixture: Site::serve(&fixture)?,
            axe: env::var_os("PRESESSION_AXE")
                .map(fs::read_to_string)
                .transpose()?,
            driver: Driver::start(&artefacts)?,
            artefacts,
            idle: Mutex::default(),
        }))
    }

    /// Returns the built site.
    ///
    /// # Errors
    /// If there is none: `PRESESSION_DIST` is not set.
    pub fn site(&self) -> Result<&Site> {
        self.site
            .as_ref()
            .context("PRESESSION_DIST names no site: use `cargo xtask test`")
    }

    /// Returns the site with the pseudo-locale.
    ///
    /// # Errors
    /// If there is none: `PRESESSION_DIST_PSEUDO` is not set.
    pub fn pseudo(&self) -> Result<&Site> {
        self.pseudo
            .as_ref()
            .context("PRESESSION_DIST_PSEUDO names no site: use `cargo xtask test`")
    }

    /// Returns the small pages that prove the stage itself.
    #[must_use]
    pub fn fixture(&self) -> &Site {
        &self.fixture
    }

    /// Returns the accessibility checker's script.
    ///
    /// # Errors
    /// If `PRESESSION_AXE` is not set.
    pub fn axe(&self) -> Result<&str> {
        self.axe
            .as_deref()
            .context("PRESESSION_AXE names no script: use `cargo xtask test`")
    }

    /// Makes a test of a function; its name should read as a sentence.
    pub fn trial<F>(self: &Arc<Self>, name: impl Into<String>, test: F) -> Trial
    where
        F: AsyncFn(&Browser, &Self) -> Result<()> + Send + 'static,
    {
        let stage = Arc::clone(self);
        let run = move || {
            stage
                .play(test)
                .map_err(|problem| Failed::from(format!("{problem:#}")))
        };
        Trial::test(name, run)
    }

    /// Closes all browsers.
    pub fn strike(&self) {
        for window in self.windows().drain(..) {
            window.runtime.block_on(window.browser.quit());
        }
    }

    fn play(&self, test: impl AsyncFn(&Browser, &Self) -> Result<()>) -> Result<()> {
        let idle = self.windows().pop();
        let window = match idle {
            Some(window) => window,
            None => self.open_window()?,
        };
        // A test that panics must give its browser back as well.
        let run = AssertUnwindSafe(|| window.runtime.block_on(test(&window.browser, self)));
        let outcome = catch_unwind(run);
        if window.runtime.block_on(window.browser.reset()).is_ok() {
            self.windows().push(window);
        }
        outcome.unwrap_or_else(|panic| resume_unwind(panic))
    }

    fn open_window(&self) -> Result<Window> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let driver = self.driver.address();
        let start = Browser::start(&driver, &self.artefacts);
        let browser = runtime.block_on(start)?;
        Ok(Window { runtime, browser })
    }

    fn windows(&self) -> std::sync::MutexGuard<'_, Vec<Window>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn served(variable: &str) -> Result<Option<Site>> {
    match env::var_os(variable) {
        Some(folder) => Ok(Some(Site::serve(Path::new(&folder))?)),
        None => Ok(None),
    }
}
