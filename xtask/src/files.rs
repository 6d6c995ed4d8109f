//! The files below folders.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

/// Returns every file below the given files and folders, sorted. What does not exist is left out.
pub(crate) fn files_below(roots: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut waiting = roots.to_vec();
    let mut files = Vec::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).with_context(|| path.display().to_string())?;
            for entry in entries {
                waiting.push(entry?.path());
            }
        } else if path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
