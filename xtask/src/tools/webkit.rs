//! WebKitGTK's small browser, the driver that steers it, and a screen that nobody sees.

use std::env::consts::ARCH;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::browsers::ProgramPlaces;
use super::packages::{self, Wanted};

/// What the tests need to know of it.
pub(crate) struct WebKit {
    /// The small browser.
    pub(crate) browser: PathBuf,
    /// The driver that steers it.
    pub(crate) driver: PathBuf,
    /// The screen: the browser has no mode without one.
    pub(crate) screen: PathBuf,
}

const BROWSER: ProgramPlaces = ProgramPlaces {
    variable: "MINIBROWSER",
    names: &[],
    elsewhere: &[],
};
/// Where systems keep the small browser, for each build of WebKitGTK.
const LIBRARIES: [&str; 4] = [
    "/usr/lib",
    "/usr/libexec",
    "/usr/lib64",
    "/usr/lib/ARCH-linux-gnu",
];
const BUILDS: [&str; 3] = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];

const DRIVER: ProgramPlaces = ProgramPlaces {
    variable: "WEBKIT_DRIVER",
    names: &["WebKitWebDriver"],
    elsewhere: &[],
};
const SCREEN: ProgramPlaces = ProgramPlaces {
    variable: "XVFB",
    names: &["Xvfb"],
    elsewhere: &[],
};

/// Returns all three; `MINIBROWSER`, `WEBKIT_DRIVER` and `XVFB` name others than the system's.
/// `None` where there is no WebKitGTK: Safari is steered only after its owner has allowed it by
/// hand, and Windows has no WebKit.
pub(crate) fn provide() -> Result<Option<WebKit>> {
    if !cfg!(target_os = "linux") {
        eprintln!("Setup: WebKit is left out, as WebKitGTK is found on Linux only");
        return Ok(None);
    }
    if find().is_none() {
        packages::provide(Wanted::WebKit)?;
    }
    find().map(Some).context(
        "WebKitGTK's MiniBrowser, WebKitWebDriver and Xvfb are not found: install them, or name them with MINIBROWSER, WEBKIT_DRIVER and XVFB",
    )
}

fn find() -> Option<WebKit> {
    Some(WebKit {
        browser: BROWSER.find().or_else(installed_browser)?,
        driver: DRIVER.find()?,
        screen: SCREEN.find()?,
    })
}

fn installed_browser() -> Option<PathBuf> {
    let libraries = LIBRARIES.map(|folder| folder.replace("ARCH", ARCH));
    let folders = BUILDS.iter().flat_map(|build| {
        let folders = libraries.iter();
        folders.map(move |library| Path::new(library).join(build))
    });
    folders
        .map(|folder| folder.join("MiniBrowser"))
        .find(|file| file.is_file())
}
