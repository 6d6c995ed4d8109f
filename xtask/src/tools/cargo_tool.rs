//! Tools that Cargo compiles at one exact version into the user's cache, unless a compatible one is
//! installed already.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Result, bail};

use super::install::installed;
use crate::paths;
use crate::process::{Job, on_path, seconds};

/// A pinned tool.
pub(crate) struct CargoTool {
    /// The package's name in the registry.
    pub(crate) krate: &'static str,
    /// The program's name.
    pub(crate) program: &'static str,
    /// The exact version that is compiled.
    pub(crate) version: &'static str,
    /// What the version of an installed one must start with to be used instead.
    pub(crate) compatible: &'static str,
    /// Further options of `cargo install`.
    pub(crate) options: &'static [&'static str],
    /// About how long it takes to compile on two cores.
    pub(crate) minutes: u32,
}

impl CargoTool {
    /// Returns where the program is, or will be.
    pub(crate) fn program(&self) -> Result<PathBuf> {
        match self.installed() {
            Some(program) => Ok(program),
            None => Ok(paths::cache()?.join(self.folder()).join(self.proof())),
        }
    }

    /// Finds a compatible program that somebody installed.
    fn installed(&self) -> Option<PathBuf> {
        let program = on_path(self.program)?;
        let said = Job::new(&program).args(["--version"]).answer().ok()?;
        is_compatible(&said, self.compatible).then_some(program)
    }

    /// Compiles the tool unless this user has it already.
    pub(crate) fn provide(&self) -> Result<()> {
        if self.installed().is_some() {
            return Ok(());
        }
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
                .logging_as(self.program)
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

/// Tells whether what a program says of itself, such as `trunk 0.21.14`, begins with a version.
fn is_compatible(said: &str, version: &str) -> bool {
    let found = said.split_whitespace().nth(1).unwrap_or_default();
    let rest = found.strip_prefix(version);
    rest.is_some_and(|rest| {
        version.ends_with('.') || !rest.starts_with(|it: char| it.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::is_compatible;

    #[test]
    fn an_installed_tool_is_used_only_in_a_compatible_version() {
        assert!(is_compatible("trunk 0.21.14", "0.21."));
        assert!(is_compatible("trunk 0.21.9", "0.21."));
        assert!(!is_compatible("trunk 0.22.0", "0.21."));
        assert!(is_compatible("wasm-bindgen 0.2.130", "0.2.130"));
        assert!(is_compatible("wasm-bindgen 0.2.130 (a1b2c3)", "0.2.130"));
        assert!(!is_compatible("wasm-bindgen 0.2.1301", "0.2.130"));
        assert!(!is_compatible("wasm-bindgen 0.2.13", "0.2.130"));
        assert!(!is_compatible("", "0.21."));
    }
}
