//! Where things are: the repository, what is built, and what is kept for this user.
//!
//! It must not create or remove anything.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Returns the repository's root folder: the one in which Cargo was asked to run xtask.
///
/// The folder it was compiled in is second best: where clones share a target folder, Cargo runs
/// for one of them what it compiled for another.
pub(crate) fn repository() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent()
        .map_or_else(|| here.clone(), Path::to_path_buf)
}

/// Returns Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(
        || repository().join("target"),
        |folder| absolute(Path::new(&folder)),
    )
}

/// Returns the folder below the target folder for what xtask itself builds.
pub(crate) fn work() -> PathBuf {
    target().join("presession")
}

/// Returns the folder in which Trunk leaves the page shell: wasm, scripts, styles, template.
pub(crate) fn shell() -> PathBuf {
    work().join("shell")
}

/// Makes a path absolute, without asking that it exist.
pub(crate) fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}

/// Returns Cargo's home folder.
pub(crate) fn cargo_home() -> Result<PathBuf> {
    match env::var_os("CARGO_HOME") {
        Some(folder) => Ok(PathBuf::from(folder)),
        None => Ok(home()?.join(".cargo")),
    }
}

/// Returns this user's cache folder for the project: it outlives `cargo clean` and clones.
pub(crate) fn cache() -> Result<PathBuf> {
    let platform = if cfg!(windows) {
        env::var_os("LOCALAPPDATA")
            .map(PathBuf::from)
            .context("LOCALAPPDATA is not set, so there is no folder to keep the tools in")?
    } else if cfg!(target_os = "macos") {
        home()?.join("Library/Caches")
    } else {
        match env::var_os("XDG_CACHE_HOME") {
            Some(folder) if Path::new(&folder).is_absolute() => PathBuf::from(folder),
            _ => home()?.join(".cache"),
        }
    };
    Ok(platform.join("presession"))
}

fn home() -> Result<PathBuf> {
    env::home_dir().context("this user has no home folder, so there is nowhere to keep the tools")
}
