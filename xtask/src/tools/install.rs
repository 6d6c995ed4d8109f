//! Installing into the user's cache: whole or not at all, and once at a time.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::paths;

/// Returns the cache folder `name`, in which `prepare` has put the file `proof`.
///
/// `prepare` fills a folder of another name, which is renamed when it is complete: an
/// installation that was cut off is done again.
pub(crate) fn installed(
    name: &str,
    proof: &str,
    prepare: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let cache = paths::cache()?;
    let folder = cache.join(name);
    if folder.join(proof).is_file() {
        return Ok(folder);
    }
    fs::create_dir_all(&cache).with_context(|| cache.display().to_string())?;
    let lock = File::create(cache.join(format!("{name}.lock")))?;
    lock.lock()?;
    // Another process may have installed it while this one waited.
    if folder.join(proof).is_file() {
        return Ok(folder);
    }
    let unfinished = cache.join(format!("{name}.unfinished"));
    for leftover in [&unfinished, &folder] {
        if leftover.exists() {
            fs::remove_dir_all(leftover)?;
        }
    }
    fs::create_dir_all(&unfinished)?;
    prepare(&unfinished)?;
    fs::rename(&unfinished, &folder)?;
    Ok(folder)
}
