//! Putting a finished site in the place of an older one, and nothing else's place.
//!
//! It must not write into a published folder: a site is swapped in whole, or not at all.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// The file by which a folder is known to be a site of ours; the publisher writes it.
pub(crate) const MARKER: &str = ".presession-site";

/// Refuses a folder that holds something other than a site of ours.
pub(crate) fn refuse_foreign(out: &Path) -> Result<()> {
    if !out.exists() || out.join(MARKER).is_file() {
        return Ok(());
    }
    if !out.is_dir() {
        bail!(
            "{} is not a folder: name another one with --out",
            out.display()
        );
    }
    if fs::read_dir(out)?.next().is_some() {
        bail!(
            "{} holds files that this command did not write, so it is left alone: \
             empty it, or name another folder with --out",
            out.display()
        );
    }
    Ok(())
}

/// Returns an empty place beside `out` in which to prepare its next content.
pub(crate) fn staging(out: &Path) -> Result<PathBuf> {
    let staging = beside(out, "new")?;
    clear(&staging)?;
    if let Some(parent) = staging.parent() {
        fs::create_dir_all(parent).with_context(|| parent.display().to_string())?;
    }
    Ok(staging)
}

/// Puts the prepared folder in the place of `out`.
pub(crate) fn swap(staging: &Path, out: &Path) -> Result<()> {
    if !staging.join(MARKER).is_file() {
        bail!(
            "the publisher did not finish: {} has no {MARKER}",
            staging.display()
        );
    }
    refuse_foreign(out)?;
    let old = beside(out, "old")?;
    clear(&old)?;
    if out.exists() {
        fs::rename(out, &old).with_context(|| format!("cannot replace {}", out.display()))?;
    }
    fs::rename(staging, out).with_context(|| format!("cannot replace {}", out.display()))?;
    clear(&old)
}

/// Names a hidden sibling: on the same file system, so that a rename is one step.
fn beside(out: &Path, role: &str) -> Result<PathBuf> {
    let name = out
        .file_name()
        .with_context(|| format!("{} has no name", out.display()))?;
    let mut sibling = std::ffi::OsString::from(".");
    sibling.push(name);
    sibling.push(format!(".presession-{role}"));
    Ok(out.with_file_name(sibling))
}

fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::{MARKER, refuse_foreign, staging, swap};

    fn empty_place(name: &str) -> PathBuf {
        let place = std::env::temp_dir().join(format!("presession-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&place);
        fs::create_dir_all(&place).unwrap();
        place
    }

    #[test]
    fn a_folder_of_somebody_else_is_left_alone() {
        let place = empty_place("foreign");
        fs::write(place.join("thesis.odt"), "years of work").unwrap();
        assert!(refuse_foreign(&place).is_err());
        assert!(refuse_foreign(&place.join("thesis.odt")).is_err());
        assert!(refuse_foreign(&place.join("new")).is_ok());
        fs::remove_dir_all(&place).unwrap();
    }

    #[test]
    fn a_finished_site_replaces_the_older_one_whole() {
        let place = empty_place("swap");
        let out = place.join("dist");
        for page in ["first", "second"] {
            let new = staging(&out).unwrap();
            fs::create_dir(&new).unwrap();
            fs::write(new.join(MARKER), "").unwrap();
            fs::write(new.join(page), "").unwrap();
            swap(&new, &out).unwrap();
        }
        assert!(out.join("second").is_file());
        assert!(!out.join("first").exists());
        assert_eq!(fs::read_dir(&place).unwrap().count(), 1);
        fs::remove_dir_all(&place).unwrap();
    }

    #[test]
    fn an_unfinished_site_replaces_nothing() {
        let place = empty_place("unfinished");
        let out = place.join("dist");
        let new = staging(&out).unwrap();
        fs::create_dir(&new).unwrap();
        assert!(swap(&new, &out).is_err());
        assert!(!out.exists());
        fs::remove_dir_all(&place).unwrap();
    }
}
