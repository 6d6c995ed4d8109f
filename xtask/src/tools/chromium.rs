//! Chromium and the driver that steers it, of one version.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::browsers::ProgramPlaces;
use super::packages::{self, Wanted};
use crate::process::Job;

const BROWSER: ProgramPlaces = ProgramPlaces {
    variable: "CHROMIUM",
    names: &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ],
    elsewhere: &[
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
    ],
};
const DRIVER: ProgramPlaces = ProgramPlaces {
    variable: "CHROMEDRIVER",
    names: &["chromedriver"],
    elsewhere: &[
        "/usr/lib/chromium/chromedriver",
        "/usr/lib64/chromium-browser/chromedriver",
    ],
};

/// Returns Chromium and chromedriver; `CHROMIUM` and `CHROMEDRIVER` name others than the system's.
pub(crate) fn provide() -> Result<(PathBuf, PathBuf)> {
    if find().is_none() {
        packages::provide(Wanted::Chromium)?;
    }
    let (chromium, driver) = find().context(
        "Chromium and chromedriver are not found: install both, or name them with CHROMIUM and CHROMEDRIVER",
    )?;
    refuse_mixed(&chromium, &driver)?;
    Ok((chromium, driver))
}

fn find() -> Option<(PathBuf, PathBuf)> {
    Some((BROWSER.find()?, DRIVER.find()?))
}

/// A driver steers only a browser of its own major version.
fn refuse_mixed(chromium: &Path, driver: &Path) -> Result<()> {
    let [browser_says, driver_says] =
        [chromium, driver].map(|program| Job::new(program).args(["--version"]).answer());
    let (browser_says, driver_says) = (browser_says?, driver_says?);
    if major(&browser_says) == major(&driver_says) {
        return Ok(());
    }
    bail!("Chromium and chromedriver differ: \"{browser_says}\" and \"{driver_says}\"")
}

/// Returns the first number of the first word that looks like a version.
fn major(said: &str) -> Option<u32> {
    said.split_whitespace()
        .find_map(|word| word.split_once('.')?.0.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_is_read_from_what_a_program_says() {
        assert_eq!(
            major("Chromium 156.0.8078.79 built on Debian 12"),
            Some(156)
        );
        assert_eq!(major("ChromeDriver 156.0.8078.79 (a21ce95)"), Some(156));
        assert_eq!(major("nothing of the kind"), None);
    }
}
