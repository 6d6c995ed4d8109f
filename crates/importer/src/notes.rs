//! Groups warnings that would repeat row by row: each is reported once, with the number of rows.

use std::collections::BTreeMap;

use pack::{Problem, Severity, counted};

use super::TableFile;

/// The warnings, by file and text: the first line and the number of rows.
#[derive(Debug, Default)]
pub(super) struct Notes(BTreeMap<(String, String, String), (u32, usize)>);

impl Notes {
    /// Records a warning about a row.
    pub(super) fn note(
        &mut self,
        source: &TableFile<'_>,
        line: u32,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) {
        let key = (source.name.to_owned(), what.into(), fix.into());
        self.0.entry(key).or_insert((line, 0)).1 += 1;
    }

    /// Returns the warnings, each at its first row.
    pub(super) fn into_problems(self) -> impl Iterator<Item = Problem> {
        self.0
            .into_iter()
            .map(|((file, what, fix), (line, count))| {
                let rows = counted(count, "row");
                Problem {
                    file,
                    line: Some(line),
                    field: String::new(),
                    severity: Severity::Warning,
                    what: format!("{what} ({rows}, this is the first)"),
                    fix,
                }
            })
    }
}
