//! TOML with places: parses a file or its front matter, and lists every syntax error.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use super::super::file::FileText;
use super::super::problem::Report;

/// Parses a part of a file. What cannot be read is reported; the rest is there.
pub(super) fn parse<'a>(file: &'a FileText, range: &Range<usize>, report: &Report) -> DeTable<'a> {
    let text = file.text().get(range.clone()).unwrap_or_default();
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let offset = error.span().map_or(0, |span| span.start);
        report.error(
            &file.place(range.start + offset, ""),
            format!("this is not TOML: {}", first_line(error.message())),
            "Mend this first: other problems of the file may come from it",
        );
    }
    Spanned::into_inner(table)
}

fn first_line(message: &str) -> &str {
    message
        .lines()
        .next()
        .unwrap_or_default()
        .trim_end_matches('.')
}
