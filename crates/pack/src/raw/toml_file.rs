//! TOML with places: parses a file or its front matter, and lists every syntax error.
//!
//! The parser may give up at an error. So the lines with errors are blanked and the text is parsed
//! again, until no error is left: no error hides another, or the other fields.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, Error};

use super::super::file::FileText;
use super::super::problem::Report;

/// How often lines are blanked before the rest of a file is abandoned.
const ROUNDS: usize = 32;

/// Returns a part of a file with the lines blanked that are not TOML, and reports them.
pub(super) fn blanked(file: &FileText, range: &Range<usize>, report: &Report) -> String {
    let mut text = file
        .text()
        .get(range.clone())
        .unwrap_or_default()
        .to_owned();
    for _ in 0..ROUNDS {
        let (_, errors) = DeTable::parse_recoverable(&text);
        let offsets: Vec<usize> = errors.iter().map(|error| offset(error, &text)).collect();
        for (error, offset) in errors.iter().zip(&offsets) {
            report.error(
                &file.place(range.start + offset, ""),
                format!("this is not TOML: {}", first_line(error.message())),
                "Fix this first: it may cause other problems in the file",
            );
        }
        let blanked = blank_lines(&text, &offsets);
        if blanked == text {
            break;
        }
        text = blanked;
    }
    text
}

/// Parses a text returned by [`blanked`].
pub(super) fn parse(text: &str) -> DeTable<'_> {
    Spanned::into_inner(DeTable::parse_recoverable(text).0)
}

/// Blanks the lines at the offsets. All other offsets remain valid.
fn blank_lines(text: &str, offsets: &[usize]) -> String {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let range = start..start + line.len();
            start = range.end;
            let last = range.end == text.len();
            if offsets
                .iter()
                .any(|at| range.contains(at) || (last && *at >= range.end))
            {
                line.bytes()
                    .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
                    .collect()
            } else {
                line.to_owned()
            }
        })
        .collect()
}

/// Returns the offset of an error: for an unterminated string, where it starts.
fn offset(error: &Error, text: &str) -> usize {
    let start = error.span().map_or(0, |span| span.start);
    let opening = ["\"\"\"", "'''"]
        .iter()
        .filter_map(|quotes| text.rfind(quotes))
        .max();
    match opening {
        Some(opening)
            if error.message().contains("multi-line") && start >= text.trim_end().len() =>
        {
            opening
        }
        Some(_) | None => start,
    }
}

fn first_line(message: &str) -> &str {
    message
        .lines()
        .next()
        .unwrap_or_default()
        .trim_end_matches('.')
}
