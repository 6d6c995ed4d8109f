//! Writes the table: whole or not at all, and never over a file that nobody gave up.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

/// Refuses a file that is there already, and a file that is read.
pub(crate) fn refuse_to_overwrite(out: &Path, files: &[PathBuf], force: bool) -> Result<()> {
    let real = fs::canonicalize(out).ok();
    let read = |file: &PathBuf| real.is_some() && fs::canonicalize(file).ok() == real;
    if files.iter().any(read) {
        bail!("{} is read: write another file", out.display());
    }
    if out.is_dir() {
        bail!("{} is a folder: name a file in it", out.display());
    }
    if real.is_some() && !force {
        bail!(
            "there is a file {} already: name another, or add --force to write over it",
            out.display()
        );
    }
    Ok(())
}

/// Writes the file beside its place, then moves it there. Folders that are missing are made.
pub(crate) fn write(out: &Path, text: &str) -> io::Result<()> {
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    // A pack passes over names that begin with a dot.
    let staged = folder.join(format!(".{name}.{}", std::process::id()));
    let moved = fs::write(&staged, text).and_then(|()| fs::rename(&staged, out));
    if moved.is_err() {
        // The first error is the one to tell.
        let _ = fs::remove_file(&staged);
    }
    moved
}
