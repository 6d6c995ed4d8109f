//! `presession trunk-hook`: what Trunk calls once it has built the shell, so that `trunk serve` and
//! `trunk build` make the whole site. Trunk.toml names it; nobody types it.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};

use super::build::{self, BuildOptions};

/// The pack to publish: a folder, or nothing where only the shell is wanted.
const PACK: &str = "PRESESSION_PACK";
/// The pack published if the environment names none.
const OWN_PACK: &str = "public/content";
/// Where Trunk put what it built, and takes the site from.
const STAGING: &str = "TRUNK_STAGING_DIR";

/// Turns the shell in Trunk's staging folder into the site of the pack; says whether the pack
/// allowed it.
pub(crate) fn run() -> Result<bool> {
    let pack = env::var_os(PACK).unwrap_or_else(|| OWN_PACK.into());
    if pack.is_empty() {
        return Ok(true);
    }
    let staging = env::var_os(STAGING).map(PathBuf::from);
    let staging =
        staging.with_context(|| format!("{STAGING} is not set: only Trunk calls this"))?;
    publish_into(&staging, pack.into())
}

fn publish_into(staging: &Path, pack: PathBuf) -> Result<bool> {
    let built = staging.with_extension("shell");
    if built.exists() {
        fs::remove_dir_all(&built)?;
    }
    fs::rename(staging, &built).with_context(|| format!("cannot move {}", staging.display()))?;
    let outcome = build::build(&BuildOptions::of(
        pack,
        built.clone(),
        staging.to_path_buf(),
    ));
    fs::remove_dir_all(&built)?;
    outcome
}
