//! Tools that Cargo compiles, at one exact version, kept in the user's cache.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Result, bail};

use super::install::installed;
use crate::paths;
use crate::process::{Job, seconds};

/// A pinned tool.
pub(crate) struct CargoTool {
    /// The package's name in the registry.
    pub(crate) krate: &'static str,
    /// The program's name.
    pub(crate) program: &'static str,
    /// The exact version.
    pub(crate) version: &'static str,
    /// Further options of `cargo install`.
    pub(crate) options: &'static [&'static str],
    /// About how long it takes to compile on two cores.
    pub(crate) minutes: u32,
}

impl CargoTool {
    /// Returns where the program is, or will be.
    pub(crate) fn program(&self) -> Result<PathBuf> {
        Ok(paths::cache()?.join(self.folder()).join(self.proof()))
    }

    /// Compiles the tool unless this user has it already.
    pub(crate) fn provide(&self) -> Result<()> {
        installed(&self.folder(), &self.proof(), |folder| {
            let start = Instant::now();
            eprintln!(
                "Setup: compiling {} {} (about {} minutes, once)",
                self.program, self.version, self.minutes
            );
            // Kept until the end, so that a second try goes on where the first was cut off.
            let objects = paths::cache()?.join(format!("{}.objects", self.folder()));
            Job::cargo()
                .within(folder)
                .args(["install", "--debug", "--version", self.version])
                .args(self.options)
                .args(["--root".as_ref(), folder.as_os_str()])
                .args([self.krate])
                .env("CARGO_TARGET_DIR", &objects)
                // Smaller and quicker to compile: nobody debugs these.
                .env("CARGO_PROFILE_DEV_DEBUG", "0")
                .quiet()?;
            self.try_out(folder.join(self.proof()))?;
            fs::remove_dir_all(&objects)?;
            eprintln!(
                "Setup: {} is ready ({})",
                self.program,
                seconds(start.elapsed())
            );
            Ok(())
        })?;
        Ok(())
    }

    fn try_out(&self, program: PathBuf) -> Result<()> {
        let said = Job::new(program).args(["--version"]).answer()?;
        if said.contains(self.version) {
            return Ok(());
        }
        bail!(
            "expected {} {}, but it says \"{said}\"",
            self.program,
            self.version
        )
    }

    fn folder(&self) -> String {
        format!("{}-{}", self.program, self.version)
    }

    fn proof(&self) -> String {
        format!("bin/{}{EXE_SUFFIX}", self.program)
    }
}
