//! Fingerprints of inputs, so that a step whose inputs did not change is left out.
//!
//! A fingerprint is of contents, not of dates: a checkout or a `touch` builds nothing.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

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

/// Returns a fingerprint of the names and contents of all files below the roots.
pub(crate) fn fingerprint(roots: &[PathBuf]) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for file in files_below(roots)? {
        file.hash(&mut hasher);
        let content = fs::read(&file).with_context(|| file.display().to_string())?;
        content.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// A note of the inputs that a result was last made from.
pub(crate) struct Stamp {
    file: PathBuf,
}

impl Stamp {
    /// Names the note for the result that a path holds.
    pub(crate) fn of(result: &Path) -> Self {
        let mut hasher = DefaultHasher::new();
        result.hash(&mut hasher);
        let name = format!("{:016x}.stamp", hasher.finish());
        Self {
            file: crate::paths::work().join("stamps").join(name),
        }
    }

    /// Tells whether the result was made from these inputs.
    pub(crate) fn says(&self, inputs: &str) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|noted| noted == inputs)
    }

    /// Notes the inputs, once the result is complete.
    pub(crate) fn note(&self, inputs: &str) -> Result<()> {
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&self.file, inputs).with_context(|| self.file.display().to_string())
    }

    /// Forgets the note, before the result is made again.
    pub(crate) fn forget(&self) {
        // A note that is not there is as good as forgotten.
        let _ = fs::remove_file(&self.file);
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::fingerprint;

    #[test]
    fn a_fingerprint_follows_contents_and_names() {
        let folder = std::env::temp_dir().join(format!("presession-stamp-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let roots = [folder.clone()];
        fs::write(folder.join("a"), "one").unwrap();
        let first = fingerprint(&roots).unwrap();
        fs::write(folder.join("a"), "one").unwrap();
        assert_eq!(fingerprint(&roots).unwrap(), first);
        fs::write(folder.join("a"), "two").unwrap();
        let second = fingerprint(&roots).unwrap();
        assert_ne!(second, first);
        fs::rename(folder.join("a"), folder.join("b")).unwrap();
        assert_ne!(fingerprint(&roots).unwrap(), second);
        fs::remove_dir_all(&folder).unwrap();
    }
}
