//! axe-core, the accessibility checker: one script, from npm, kept in the user's cache.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::install::installed;
use super::packages::{self, Wanted};
use crate::process::{Job, on_path};

const VERSION: &str = "4.14.1";
const SCRIPT: &str = "axe.min.js";

/// Returns the checker's script, fetched once.
pub(crate) fn provide() -> Result<PathBuf> {
    let folder = installed(&format!("axe-core-{VERSION}"), SCRIPT, fetch)?;
    Ok(folder.join(SCRIPT))
}

fn fetch(folder: &Path) -> Result<()> {
    eprintln!("Setup: fetching axe-core {VERSION}");
    if on_path(npm()).is_none() {
        packages::provide(Wanted::Npm)?;
    }
    // --ignore-scripts: only a file is wanted, nothing that a package would run.
    let options = [
        "install",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--no-save",
    ];
    let scratch = folder.join("npm");
    fs::create_dir_all(&scratch)?;
    Job::new(npm())
        .within(&scratch)
        .args(options)
        .args(["--prefix".as_ref(), scratch.as_os_str()])
        .args([format!("axe-core@{VERSION}")])
        .quiet()?;
    let package = scratch.join("node_modules/axe-core");
    for file in [SCRIPT, "LICENSE"] {
        fs::copy(package.join(file), folder.join(file))?;
    }
    fs::remove_dir_all(&scratch)?;
    Ok(())
}

fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}
