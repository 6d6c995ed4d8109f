//! What all tests share: the sites, a few browsers, the accessibility checker.
//!
//! A browser is lent to one test at a time and given back as new: starting one takes longer than
//! most tests.

use std::env;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use tokio::runtime::{Builder, Runtime};

use crate::driver::Driver;
use crate::engine::{Engine, Need};
use crate::log::RunLog;
use crate::trial::{Act, Trial};
use crate::{Browser, Site};

/// More time than any test needs, ten times over: one that hangs must not take the run with it.
const ENOUGH: Duration = Duration::from_secs(300);

/// What a test may use beside its browser.
pub struct Stage {
    /// The built site, if `PRESESSION_DIST` names one.
    site: Option<Site>,
    /// The site with the pseudo-locale, if `PRESESSION_DIST_PSEUDO` names one.
    pseudo: Option<Site>,
    /// The site whose texts are at their limits, if `PRESESSION_DIST_LIMITS` names one.
    limits: Option<Site>,
    /// A few small pages that prove the stage itself.
    fixture: Site,
    axe: Option<String>,
    artefacts: PathBuf,
    idle: Mutex<Vec<Window>>,
    log: RunLog,
}

/// A browser, the runtime that its connections belong to, and the driver that steers it: most
/// drivers steer one browser only.
pub(crate) struct Window {
    runtime: Runtime,
    browser: Browser,
    _driver: Driver,
}

impl Stage {
    /// Serves the sites that the environment names.
    ///
    /// # Errors
    /// If a site cannot be served.
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
            limits: served("PRESESSION_DIST_LIMITS")?,
            fixture: Site::serve(&fixture)?,
            axe: env::var_os("PRESESSION_AXE")
                .map(fs::read_to_string)
                .transpose()?,
            artefacts,
            idle: Mutex::default(),
            log: RunLog::default(),
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

    /// Returns the site whose texts are as long as the check allows, with the pseudo-locale.
    ///
    /// # Errors
    /// If there is none: `PRESESSION_DIST_LIMITS` is not set.
    pub fn limits(&self) -> Result<&Site> {
        self.limits
            .as_ref()
            .context("PRESESSION_DIST_LIMITS names no site: use `cargo xtask test`")
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

    /// Returns the engines that are there, in the order in which they are tried.
    #[must_use]
    pub fn engines(&self) -> Vec<Engine> {
        let mut engines = Engine::ALL.to_vec();
        engines.retain(|engine| engine.is_there());
        engines
    }

    /// Makes a test of a function; its name should read as a sentence.
    pub fn trial<F>(self: &Arc<Self>, name: impl Into<String>, test: F) -> Trial
    where
        F: AsyncFn(&Browser, &Self) -> Result<()> + Send + Sync + 'static,
    {
        let act = move |window: &Window, stage: &Self| {
            window.runtime.block_on(async {
                let outcome = tokio::time::timeout(ENOUGH, test(&window.browser, stage));
                outcome.await.context("it does not come to an end")?
            })
        };
        Trial::new(self, name.into(), Arc::new(act))
    }

    /// Returns the record of this run.
    #[must_use]
    pub fn log(&self) -> &RunLog {
        &self.log
    }

    /// Returns the folder for screenshots, printed pages, logs and times.
    #[must_use]
    pub fn artefacts(&self) -> &Path {
        &self.artefacts
    }

    /// Closes all browsers.
    pub fn strike(&self) {
        for window in self.windows().drain(..) {
            window.close();
        }
    }

    /// Lends a browser of an engine to a test.
    pub(crate) fn play(&self, engine: Engine, needs: &[Need], act: &Act) -> Result<()> {
        let own = engine.told_at_start(needs);
        let idle = if own { None } else { self.idle_window(engine) };
        let window = match idle {
            Some(window) => window,
            None => self.open_window(engine, needs)?,
        };
        // A test that panics must give its browser back as well.
        let outcome = catch_unwind(AssertUnwindSafe(|| act(&window, self)));
        let sound = matches!(outcome, Ok(Ok(())));
        // One in which something failed may be what failed.
        if sound && !own && window.runtime.block_on(window.browser.reset()).is_ok() {
            self.windows().push(window);
        } else {
            window.close();
        }
        outcome.unwrap_or_else(|panic| resume_unwind(panic))
    }

    fn idle_window(&self, engine: Engine) -> Option<Window> {
        let mut windows = self.windows();
        let place = windows
            .iter()
            .position(|window| window.browser.engine() == engine)?;
        Some(windows.swap_remove(place))
    }

    fn open_window(&self, engine: Engine, needs: &[Need]) -> Result<Window> {
        let driver = Driver::start(engine, needs, &self.artefacts)?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let start = Browser::start(&driver, needs, &self.artefacts);
        let browser = runtime
            .block_on(start)
            .with_context(|| format!("starting {}", engine.name()))?;
        Ok(Window {
            runtime,
            browser,
            _driver: driver,
        })
    }

    fn windows(&self) -> std::sync::MutexGuard<'_, Vec<Window>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Window {
    fn close(self) {
        self.runtime.block_on(self.browser.quit());
    }
}

fn served(variable: &str) -> Result<Option<Site>> {
    match env::var_os(variable) {
        Some(folder) => Ok(Some(Site::serve(Path::new(&folder))?)),
        None => Ok(None),
    }
}
