//! Reads the repository's own files, and gathers what is wrong with them.

use std::fs;
use std::path::Path;

use super::syntax::Syntax;

/// A text file of the repository.
pub(super) struct File {
    /// The path from the repository's root, with `/` between its parts.
    pub(super) path: String,
    pub(super) text: String,
}

impl File {
    /// Returns the lines with their numbers, from 1.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line))
    }

    /// Parses the file as Rust.
    pub(super) fn syntax(&self) -> Syntax {
        Syntax::of(&self.text)
    }
}

/// Reads every text file below a folder whose name ends so; built and hidden files are left out,
/// but for those of `.ci` and `.cargo`. The order is that of the paths.
pub(super) fn files(folder: &str, ending: &str) -> Vec<File> {
    let mut found = Vec::new();
    read_into(folder, ending, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "no file {folder}/**{ending}");
    found
}

/// Reads the Rust files of the app and of all crates, without tests that stand outside of them.
pub(super) fn sources() -> Vec<File> {
    let mut sources = files("src", ".rs");
    sources.retain(|file| !file.path.ends_with("/tests.rs"));
    let crates = files("crates", ".rs");
    sources.extend(
        crates
            .into_iter()
            .filter(|file| file.path.contains("/src/")),
    );
    sources
}

/// Returns the line of a place in a text, from 1.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

fn read_into(folder: &str, ending: &str, found: &mut Vec<File>) {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    for entry in fs::read_dir(root.join(folder)).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = match folder {
            "" => name.clone(),
            _ => format!("{folder}/{name}"),
        };
        let ours = !name.starts_with('.') || matches!(name.as_str(), ".ci" | ".cargo");
        if !ours || matches!(path.as_str(), "target" | "dist") {
            continue;
        }
        if entry.file_type().unwrap().is_dir() {
            read_into(&path, ending, found);
        } else if name.ends_with(ending)
            && let Ok(text) = fs::read_to_string(entry.path())
        {
            found.push(File { path, text });
        }
    }
}

/// What is wrong, file by file. A test ends by calling [`Complaints::none`].
#[derive(Default)]
pub(super) struct Complaints(Vec<String>);

impl Complaints {
    /// Notes that a line of a file is wrong, and how to mend it.
    pub(super) fn add(&mut self, path: &str, line: usize, what: impl AsRef<str>) {
        self.0.push(format!("{path}:{line}: {}", what.as_ref()));
    }

    /// Panics with the whole list, unless there is none.
    #[track_caller]
    pub(super) fn none(self) {
        assert!(self.0.is_empty(), "\n{}\n", self.0.join("\n"));
    }
}
