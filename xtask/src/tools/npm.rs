//! Files of packages from npm, fetched once and kept in the user's cache.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::install::installed;
use super::packages::{self, Wanted};
use crate::process::{Job, on_path};

/// A package, pinned, and what is wanted of it.
pub(crate) struct Package {
    /// The package's name.
    pub(crate) name: &'static str,
    /// The exact version.
    pub(crate) version: &'static str,
    /// The files wanted, as they are in the package and as they are called here; the first proves
    /// that all are there.
    pub(crate) files: &'static [(&'static str, &'static str)],
}

impl Package {
    /// Returns the folder that has the files, fetched once.
    pub(crate) fn provide(&self) -> Result<PathBuf> {
        let folder = format!("{}-{}", self.name, self.version);
        let proof = self.files.first().map_or("", |(_, name)| name);
        installed(&folder, proof, |folder| self.fetch(folder))
    }

    fn fetch(&self, folder: &Path) -> Result<()> {
        eprintln!("Setup: fetching {} {}", self.name, self.version);
        if on_path(npm()).is_none() {
            packages::provide(Wanted::Npm)?;
        }
        // --ignore-scripts: only files are wanted, nothing that a package would run.
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
            .args([format!("{}@{}", self.name, self.version)])
            .quiet()?;
        let package = scratch.join("node_modules").join(self.name);
        for (there, here) in self.files {
            fs::copy(package.join(there), folder.join(here))?;
        }
        fs::remove_dir_all(&scratch)?;
        Ok(())
    }
}

fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}
