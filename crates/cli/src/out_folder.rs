//! Putting a finished site in the place of an older one, and in no other place.
//!
//! It must not write into a published folder: a site is swapped in whole, or not at all.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// The file that marks a folder as a site of ours, which the next build may replace.
const MARKER: &str = ".presession-site";
const MARKED: &str = "Written by Presession; the next build may replace this folder.\n";

/// A folder that may receive a site.
pub(crate) struct OutFolder(PathBuf);

impl OutFolder {
    /// Accepts a folder that is missing, empty, or an earlier site; refuses one that holds anything
    /// else, and one that holds the pack or lies inside it.
    pub(crate) fn new(out: &Path, pack: &Path) -> Result<Self> {
        let out = real(out)?;
        refuse_foreign(&out)?;
        let pack = real(pack)?;
        if out.starts_with(&pack) || pack.starts_with(&out) {
            bail!(
                "{} and the pack may not lie inside one another: write the site beside the pack, \
                 such as --out ../site",
                out.display()
            );
        }
        Ok(Self(out))
    }

    /// Replaces what is in the folder by what `write` puts into an empty one.
    pub(crate) fn replace(&self, write: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
        let (new, old) = (self.beside("new")?, self.beside("old")?);
        clear(&new)?;
        fs::create_dir_all(&new).with_context(|| cannot_write(&new))?;
        let written = write(&new)
            .and_then(|()| fs::write(new.join(MARKER), MARKED).with_context(|| cannot_write(&new)));
        if let Err(error) = written.and_then(|()| self.swap(&new, &old)) {
            // The first error is the one to tell.
            let _ = clear(&new);
            return Err(error);
        }
        if let Err(error) = clear(&old) {
            // The new site is in place; only the old one is in use, as an open file is on Windows.
            let old = old.display();
            eprintln!("warning: the old site is still in {old}: {error:#}");
        }
        Ok(())
    }

    fn swap(&self, new: &Path, old: &Path) -> Result<()> {
        let out = &self.0;
        // Somebody may have put files there while the site was written.
        refuse_foreign(out)?;
        clear(old)?;
        let replaced = || format!("cannot replace {}", out.display());
        let existed = out.exists();
        if existed {
            fs::rename(out, old).with_context(replaced)?;
        }
        let moved = fs::rename(new, out).with_context(replaced);
        if moved.is_err() && existed {
            // Better the old site than none.
            let _ = fs::rename(old, out);
        }
        moved
    }

    /// Names a hidden sibling: on the same file system, so that a rename is one step.
    fn beside(&self, role: &str) -> Result<PathBuf> {
        let out = &self.0;
        let name = out.file_name();
        let name = name.with_context(|| format!("{} cannot hold a site", out.display()))?;
        let mut sibling = std::ffi::OsString::from(".");
        sibling.push(name);
        sibling.push(format!(".presession-{role}"));
        Ok(out.with_file_name(sibling))
    }
}

/// Makes a path absolute and follows its links, as far as it exists: two paths of one folder are
/// then equal.
fn real(path: &Path) -> Result<PathBuf> {
    let path = std::path::absolute(path).with_context(|| path.display().to_string())?;
    let mut ancestors = path.ancestors();
    let existing = ancestors.find_map(|it| Some((it, fs::canonicalize(it).ok()?)));
    let Some((ancestor, real)) = existing else {
        return Ok(path);
    };
    let mut missing = path.strip_prefix(ancestor)?.components().peekable();
    Ok(match missing.peek() {
        Some(_) => real.join(missing.collect::<PathBuf>()),
        None => real,
    })
}

fn refuse_foreign(out: &Path) -> Result<()> {
    if !out.exists() || out.join(MARKER).is_file() {
        return Ok(());
    }
    if !out.is_dir() {
        bail!(
            "{} is not a folder: name another one with --out",
            out.display()
        );
    }
    let mut entries = fs::read_dir(out).with_context(|| out.display().to_string())?;
    if entries.next().is_some() {
        bail!(
            "{} holds files that presession did not write, so it is left alone: \
             empty it, or name another folder with --out",
            out.display()
        );
    }
    Ok(())
}

fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    Ok(())
}

fn cannot_write(folder: &Path) -> String {
    format!("cannot write {}", folder.display())
}
