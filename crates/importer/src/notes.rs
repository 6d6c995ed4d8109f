//! Warnings that would repeat row by row, gathered: each is said once, with how often it holds.

use std::collections::BTreeMap;

use pack::{Problem, Severity};

use super::TableFile;

/// What is worth saying, by file and text: the first line and the number of rows.
#[derive(Debug, Default)]
pub(super) struct Notes(BTreeMap<(String, String, String), (u32, usize)>);

impl Notes {
    /// Notes that something holds of a row.
    pub(super) fn note(
        &mut self,
        source: &TableFile<'_>,
        line: u32,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) {
        let key = (source.name.to_owned(), what.into(), mend.into());
        self.0.entry(key).or_insert((line, 0)).1 += 1;
    }

    /// Returns the warnings, each at its first row.
    pub(super) fn into_problems(self) -> impl Iterator<Item = Problem> {
        self.0
            .into_iter()
            .map(|((file, what, mend), (line, count))| {
                let rows = if count == 1 {
                    "1 row".to_owned()
                } else {
                    format!("{count} rows")
                };
                Problem {
                    file,
                    line: Some(line),
                    field: String::new(),
                    severity: Severity::Warning,
                    what: format!("{what} ({rows}, here the first)"),
                    mend,
                }
            })
    }
}
