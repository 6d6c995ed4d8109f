//! What the importer says while it works and when it is done.

use std::collections::BTreeSet;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use importer::{FileTally, Imported};
use pack::{Severity, counted};

/// How wide the bar is, in letters.
const WIDTH: usize = 30;

/// Shows how far it is, on one line; nothing where standard error is no terminal.
pub(crate) fn progress(done: usize, total: usize) {
    let mut to = io::stderr();
    if !to.is_terminal() {
        return;
    }
    // Nothing depends on it: a terminal that is gone stops no import.
    let _ = to.write_all(bar(done, total).as_bytes());
    let _ = to.flush();
}

/// Draws the bar over the one before; the last ends its line.
fn bar(done: usize, total: usize) -> String {
    let full = (WIDTH * done).checked_div(total).unwrap_or(WIDTH);
    let full = full.min(WIDTH);
    let (full, empty) = ("#".repeat(full), "-".repeat(WIDTH - full));
    let end = if done == total { "\n" } else { "" };
    format!("\r[{full}{empty}] {done} of {total} rows{end}")
}

/// Prints every problem, one a line.
pub(crate) fn problems(imported: &Imported) {
    let mut to = io::BufWriter::new(io::stderr().lock());
    for problem in &imported.problems {
        let _ = writeln!(to, "{problem}");
    }
    let _ = to.flush();
}

/// Prints the outcome of each file, and of all.
pub(crate) fn summary(imported: &Imported, out: &Path) {
    for tally in &imported.files {
        println!("{}", line(&tally.file, tally));
    }
    let mut all = FileTally::default();
    for tally in &imported.files {
        all.good += tally.good;
        all.with_issues += tally.with_issues;
        all.bad += tally.bad;
        all.others += tally.others;
        all.states.extend(tally.states.iter().cloned());
    }
    if imported.files.len() > 1 {
        println!("{}", line("All", &all));
    }
    let warnings = imported.problems.iter();
    let warnings = warnings
        .filter(|it| it.severity == Severity::Warning)
        .count();
    let rows = imported.rows.len();
    let ends = [" written to ", "; nothing written to "][usize::from(rows == 0)];
    let recommending: BTreeSet<&str> = imported.rows.iter().map(|it| it.state.as_str()).collect();
    println!(
        "{} by {}{ends}{}; {}.",
        counted(rows, "recommendation"),
        counted(recommending.len(), "State"),
        out.display(),
        counted(warnings, "warning")
    );
}

fn line(name: &str, tally: &FileTally) -> String {
    let FileTally {
        good,
        with_issues,
        bad,
        others,
        states,
        ..
    } = tally;
    let total = counted(good + bad + others, "row");
    let states = counted(states.len(), "State");
    format!(
        "{name}: {total}: {good} good, {with_issues} with issues, {bad} left out, {others} not asked for; \
         {states} under review."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_fills_in_its_place_and_the_last_ends_the_line() {
        for (done, total, drawn) in [
            (0, 8000, "\r[------------------------------] 0 of 8000 rows"),
            (
                2000,
                8000,
                "\r[#######-----------------------] 2000 of 8000 rows",
            ),
            (
                7999,
                8000,
                "\r[#############################-] 7999 of 8000 rows",
            ),
            (
                8000,
                8000,
                "\r[##############################] 8000 of 8000 rows\n",
            ),
            (0, 0, "\r[##############################] 0 of 0 rows\n"),
        ] {
            assert_eq!(bar(done, total), drawn);
        }
    }

    #[test]
    fn a_summary_counts_every_row_once() {
        let tally = FileTally {
            file: "a.csv".to_owned(),
            good: 7,
            with_issues: 6,
            bad: 2,
            others: 1,
            states: BTreeSet::from(["Mali".to_owned()]),
        };
        assert_eq!(
            line("a.csv", &tally),
            "a.csv: 10 rows: 7 good, 6 with issues, 2 left out, 1 not asked for; 1 State under review."
        );
    }
}
