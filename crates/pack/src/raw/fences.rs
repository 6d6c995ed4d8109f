//! Splits a factsheet into front matter, between two `+++` lines, and the body below.

use std::ops::Range;

use super::super::file::FileText;
use super::super::problem::Report;

const FENCE: &str = "+++";

/// The offsets of the halves in the file.
pub(super) struct Halves {
    pub(super) front: Range<usize>,
    pub(super) body: usize,
}

/// Finds the halves. A missing fence is reported and its position guessed, so that both halves are
/// still checked.
pub(super) fn split(file: &FileText, report: &Report) -> Halves {
    let fences: Vec<(usize, usize)> = file
        .lines()
        .filter(|(_, line)| line.trim_end() == FENCE)
        .map(|(start, line)| (start, start + line.len()))
        .take(2)
        .collect();
    let opens_file = |start: usize| {
        file.text()
            .get(..start)
            .is_some_and(|before| before.trim().is_empty())
    };
    match fences.as_slice() {
        [open, close] if opens_file(open.0) => Halves {
            front: open.1..close.0,
            body: close.1,
        },
        [open] if opens_file(open.0) => unclosed(file, open.1, report),
        [close, ..] => unopened(file, *close, report),
        [] => {
            report.error(
                &file.place(0, ""),
                "the file has no front matter",
                "Begin it with a line +++, then the fields, then another line +++",
            );
            let body = first_heading(file, 0);
            Halves {
                front: 0..body,
                body,
            }
        }
    }
}

fn unclosed(file: &FileText, front: usize, report: &Report) -> Halves {
    report.error(
        &file.place(front, ""),
        "the front matter that begins here does not end",
        "Put a line +++ between the fields and the first heading",
    );
    let body = first_heading(file, front);
    Halves {
        front: front..body,
        body,
    }
}

fn unopened(file: &FileText, (start, end): (usize, usize), report: &Report) -> Halves {
    report.error(
        &file.place(0, ""),
        "the front matter does not begin with a line +++ at the top of the file",
        "Make +++ the first line",
    );
    Halves {
        front: 0..start,
        body: end,
    }
}

/// Returns the offset of the first line that looks like a section heading, or else of the end.
fn first_heading(file: &FileText, from: usize) -> usize {
    file.lines()
        .find(|(start, line)| *start >= from && line.starts_with("## "))
        .map_or(file.text().len(), |(start, _)| start)
}
