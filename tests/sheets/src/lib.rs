//! The project's style sheets, parsed by Lightning CSS, for tests.
//!
//! Selectors and values are as they are written in the file: the parser says where they stand.

#![expect(
    clippy::unwrap_used,
    reason = "a helper of a test may panic as the test may"
)]

mod length;
mod measure;
mod walk;

use std::fs;
use std::path::{Path, PathBuf};

pub use length::{Length, lengths};
pub use measure::Measure;

/// A style sheet taken apart.
#[derive(Debug)]
pub struct CssFile {
    /// The path from the repository's root.
    pub path: String,
    /// The declarations in their order.
    pub declarations: Vec<Declaration>,
    /// The selectors, a list as a whole, each with its line.
    pub selectors: Vec<(String, usize)>,
    /// What stands at the top, with its line: `@layer components`, `:root`.
    pub top: Vec<(String, usize)>,
}

/// A declaration with its place.
#[derive(Clone, Debug)]
pub struct Declaration {
    /// The property's name.
    pub property: String,
    /// The value, on one line.
    pub value: String,
    /// The line of its name, from 1.
    pub line: usize,
    /// The selector, or the at-rule that holds declarations itself.
    pub rule: String,
    /// The at-rules around it but layers, such as `@media print`.
    pub within: String,
}

impl CssFile {
    /// Parses a style sheet; panics on what a browser would skip.
    #[must_use]
    pub fn parse(path: &str, css: &str) -> Self {
        walk::sheet(path, css)
    }

    /// Reads a style sheet by its path from the repository's root.
    #[must_use]
    pub fn read(path: &str) -> Self {
        Self::parse(path, &fs::read_to_string(root().join(path)).unwrap())
    }

    /// Reads every style sheet, in the order of their names.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let mut names = Vec::new();
        for entry in fs::read_dir(root().join("style")).unwrap() {
            names.push(entry.unwrap().file_name().into_string().unwrap());
        }
        names.sort();
        let paths = names.iter().map(|name| format!("style/{name}"));
        paths.map(|path| Self::read(&path)).collect()
    }

    /// Finds the last declaration of a property for a selector, which may be one of a list.
    ///
    /// `within` names the at-rules around it but layers. Panics where there is none.
    #[track_caller]
    #[must_use]
    pub fn find(&self, within: &str, selector: &str, property: &str) -> &Declaration {
        let mut found = self.declarations.iter().rev().filter(|it| {
            let mut selectors = it.rule.split(", ");
            it.within == within
                && it.property == property
                && (it.rule == selector || selectors.any(|one| one == selector))
        });
        let Some(found) = found.next() else {
            panic!(
                "{}: `{within} {selector}` has no `{property}`, which a measure restates",
                self.path
            );
        };
        found
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
