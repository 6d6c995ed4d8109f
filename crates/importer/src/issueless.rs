//! Warns of a file whose rows have no issues, or hardly any: whatever counts by issue would be
//! silent about them.

use pack::{Problem, Severity, counted};

use super::FileTally;

/// Returns a warning if fewer than half of a file's usable rows have an issue. `where_from` says
/// where the issues come from.
pub(super) fn warning(tally: &FileTally, where_from: &str) -> Option<Problem> {
    let FileTally {
        good, with_issues, ..
    } = tally;
    (with_issues * 2 < *good).then(|| Problem {
        file: tally.file.clone(),
        line: None,
        field: String::new(),
        severity: Severity::Warning,
        what: format!(
            "{with_issues} of {} got an issue: counts by issue leave the others out",
            counted(*good, "row")
        ),
        fix: where_from.to_owned(),
    })
}
