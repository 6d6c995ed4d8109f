//! `docs/measured.md`: every measured number of the project, in sections that only a bench writes.
//!
//! A section stands between two marker comments. It must not know what was measured.

use std::fs;
use std::path::PathBuf;
use std::thread::available_parallelism;

use anyhow::{Context, Result};
use jiff::Timestamp;

use crate::paths;
use crate::process::Job;

/// A section of the document.
#[derive(Clone, Copy)]
pub(crate) struct Section {
    /// The subcommand of `cargo xtask bench` that writes it.
    pub(crate) bench: &'static str,
    /// The heading.
    pub(crate) title: &'static str,
}

impl Section {
    /// Replaces the section with a new report, dated and signed with this machine and commit.
    pub(crate) fn write(self, report: &str) -> Result<()> {
        let file = document();
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        let replaced = self
            .replaced(&text, &conditions(), report)
            .with_context(|| format!("{} has no section `{}`", file.display(), self.bench))?;
        fs::write(&file, replaced).with_context(|| file.display().to_string())?;
        eprintln!("Written to {}", file.display());
        Ok(())
    }

    fn replaced(self, document: &str, conditions: &str, report: &str) -> Option<String> {
        let [start, end] = self.markers();
        let (before, rest) = document.split_once(&start)?;
        let (_, after) = rest.split_once(&end)?;
        let (title, report) = (self.title, report.trim());
        Some(format!(
            "{before}{start}\n## {title}\n\n{conditions}\n\n{report}\n{end}{after}"
        ))
    }

    fn markers(self) -> [String; 2] {
        ["begin", "end"].map(|edge| format!("<!-- {}: {edge} -->", self.bench))
    }
}

/// Returns the document that holds the measurements.
fn document() -> PathBuf {
    paths::repository().join("docs/measured.md")
}

/// Says when, on what code and on what kind of machine a measurement was made.
fn conditions() -> String {
    let date = Timestamp::now().strftime("%-d %B %Y");
    let cores = available_parallelism().map_or(1, usize::from);
    let (system, processor) = (std::env::consts::OS, std::env::consts::ARCH);
    format!(
        "{date}, commit {}; {cores} cores, {system} on {processor}.",
        commit()
    )
}

fn commit() -> String {
    let git = |arguments: &[&str]| {
        Job::new("git")
            .within(&paths::repository())
            .args(arguments)
            .answer()
    };
    let Ok(commit) = git(&["rev-parse", "--short", "HEAD"]) else {
        return "unknown".to_owned();
    };
    // Another section may just have been written.
    let changes = git(&["status", "--porcelain", "--", ":(exclude)docs/measured.md"]);
    match changes.as_deref() {
        Ok("") => commit,
        Ok(_) | Err(_) => format!("{commit} with uncommitted changes"),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Section, document};
    use crate::bench::SECTIONS;

    const SECTION: Section = Section {
        bench: "slides",
        title: "Slides",
    };

    #[test]
    fn a_report_replaces_its_own_section_and_nothing_else() {
        let document = "# Measured\n<!-- slides: begin -->\nold\n<!-- slides: end -->\nrest\n";
        let replaced = SECTION.replaced(document, "Today.", "| 5 ms |\n");
        let expected = "# Measured\n<!-- slides: begin -->\n## Slides\n\nToday.\n\n| 5 ms |\n\
                        <!-- slides: end -->\nrest\n";
        assert_eq!(replaced.as_deref(), Some(expected));
    }

    #[test]
    fn a_document_without_the_section_is_left_alone() {
        assert_eq!(SECTION.replaced("# Measured\n", "Today.", "5 ms"), None);
    }

    #[test]
    fn the_document_has_a_section_for_every_bench() {
        let text = fs::read_to_string(document()).unwrap();
        for section in SECTIONS {
            let replaced = section.replaced(&text, "Today.", "5 ms");
            assert!(replaced.is_some(), "{}", section.bench);
        }
    }
}
