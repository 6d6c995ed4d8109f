//! Firefox, and the driver that steers it.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::browsers::ProgramPlaces;
use super::cargo_tool::CargoTool;
use super::packages::{self, Wanted};

const FIREFOX: ProgramPlaces = ProgramPlaces {
    variable: "FIREFOX",
    names: &["firefox-esr", "firefox"],
    elsewhere: &[
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        "C:/Program Files/Mozilla Firefox/firefox.exe",
    ],
};

const DRIVER: ProgramPlaces = ProgramPlaces {
    variable: "GECKODRIVER",
    names: &[],
    elsewhere: &[],
};

/// Steers Firefox. Few systems have a package of it.
const GECKODRIVER: CargoTool = CargoTool {
    krate: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    compatible: "0.37.",
    options: &["--locked"],
    minutes: 3,
};

/// Returns Firefox and geckodriver; `FIREFOX` and `GECKODRIVER` name others than the system's and
/// the pinned one.
pub(crate) fn provide() -> Result<(PathBuf, PathBuf)> {
    if FIREFOX.find().is_none() {
        packages::provide(Wanted::Firefox)?;
    }
    let firefox = FIREFOX
        .find()
        .context("Firefox is not found: install it, or name it with FIREFOX")?;
    let driver = if let Some(driver) = DRIVER.find() {
        driver
    } else {
        GECKODRIVER.provide()?;
        GECKODRIVER.program()?
    };
    Ok((firefox, driver))
}
