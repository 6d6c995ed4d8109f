//! TOML with places: parses a file or its front matter, and lists every syntax error.
//!
//! The parser may give up at an error. So the lines with errors are blanked and the text is parsed
//! again, until no error is left: no error hides another, or the other fields.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, Error};

use super::super::file::FileText;
use super::super::problem::{Advice, Place, Report};
use super::plain_words::{explain, outside_texts, without_comment};

/// How often lines are blanked before the rest of a file is abandoned.
const ROUNDS: usize = 32;

/// Returns a part of a file with the lines blanked that are not TOML, and reports them.
pub(super) fn blanked(file: &FileText, range: &Range<usize>, report: &Report) -> String {
    let mut text = file
        .text()
        .get(range.clone())
        .unwrap_or_default()
        .to_owned();
    let lists = unclosed_lists(&text);
    for list in &lists {
        let at = file.place(range.start + list.start, "");
        report.cause(
            &at,
            "this is not TOML: the list that begins here is not closed",
            "End it with ]",
        );
        note_key(file, &at, report);
    }
    text = blank_ranges(&text, &lists);
    for _ in 0..ROUNDS {
        let (_, errors) = DeTable::parse_recoverable(&text);
        let opening = last_opening(&text);
        let offset = |error: &Error| offset(error, &text, opening);
        let offsets: Vec<usize> = errors.iter().map(offset).collect();
        for (error, offset) in errors.iter().zip(&offsets) {
            let at = file.place(range.start + offset, "");
            // The parser may find several errors in a line, and calls each by its own words.
            if !note_key(file, &at, report) {
                continue;
            }
            let (what, fix) = explained(error, line_at(&text, *offset)).unwrap_or_else(|| {
                let fix = "Fix this first: it may cause other problems in the file";
                (first_line(error.message()).to_owned(), fix.to_owned())
            });
            report.cause(&at, format!("this is not TOML: {what}"), fix);
        }
        let blanked = blank_lines(&text, &offsets);
        if blanked == text {
            break;
        }
        text = blanked;
    }
    text
}

fn explained(error: &Error, line: &str) -> Option<Advice<String>> {
    if line.contains("\"\"\"") && error.message().contains("multi-line") {
        let what = "the long text that begins here is not closed";
        return Some((what.to_owned(), "End it with \"\"\"".to_owned()));
    }
    explain(line)
}

/// Finds lists that the next entry or table begins inside of: `issues = ["Labour"`. The parser would
/// report every line below one.
fn unclosed_lists(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut start) = (Vec::new(), 0);
    let mut open: Option<(Range<usize>, i32)> = None;
    let mut is_long_text = false;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        // A long text may contain a #.
        let code = if is_long_text {
            line
        } else {
            without_comment(line)
        };
        let long = code.matches("\"\"\"").count() % 2 == 1;
        if is_long_text || long {
            is_long_text ^= long;
        } else if begins_entry(line) {
            found.extend(open.take().map(|(list, _)| list));
            let value = line.split_once('=').map_or("", |(_, value)| value.trim());
            let deep = depth(value);
            open = (value.starts_with('[') && deep > 0).then_some((start..end, deep));
        } else if let Some((list, deep)) = &mut open {
            list.end = end;
            *deep += depth(line);
            if *deep <= 0 {
                open = None;
            }
        }
        start = end;
    }
    found.extend(open.map(|(list, _)| list));
    found
}

/// Returns whether a line begins an entry or a table.
pub(super) fn begins_entry(line: &str) -> bool {
    let table = line.starts_with('[') && without_comment(line).ends_with(']');
    let key = line.split_once('=').map_or("", |(key, _)| key.trim());
    table || (!key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'))
}

/// Counts the brackets outside of texts and comments that are opened and not closed.
pub(super) fn depth(value: &str) -> i32 {
    outside_texts(without_comment(value))
        .map(|(_, c)| i32::from(c == '[') - i32::from(c == ']'))
        .sum()
}

/// Blanks ranges that stand one after the other. All other offsets remain valid.
fn blank_ranges(text: &str, ranges: &[Range<usize>]) -> String {
    let blank = |byte: u8| if byte == b'\n' { '\n' } else { ' ' };
    let (mut blanked, mut from) = (String::with_capacity(text.len()), 0);
    for range in ranges {
        blanked.push_str(&text[from..range.start]);
        blanked.extend(text[range.clone()].bytes().map(blank));
        from = range.end;
    }
    blanked + &text[from..]
}

fn line_at(text: &str, offset: usize) -> &str {
    let before = text.get(..offset).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    text[start..].lines().next().unwrap_or_default()
}

/// Remembers that the field of a line was written, so that it is not called missing. Returns
/// whether the line is new.
fn note_key(file: &FileText, at: &Place, report: &Report) -> bool {
    let line = at.line.unwrap_or_default();
    let written = file.line(line).split(['=', ':', ' ', '\u{a0}']).next();
    let key = written.unwrap_or_default().trim();
    report.broken_line(&at.file, line, key)
}

/// Parses a text returned by [`blanked`].
pub(super) fn parse(text: &str) -> DeTable<'_> {
    Spanned::into_inner(DeTable::parse_recoverable(text).0)
}

/// Blanks the lines at the offsets.
fn blank_lines(text: &str, offsets: &[usize]) -> String {
    let mut offsets = offsets.to_vec();
    offsets.sort_unstable();
    let mut offsets = offsets.into_iter().peekable();
    let (mut start, mut lines) = (0, Vec::new());
    for line in text.split_inclusive('\n') {
        let range = start..start + line.len();
        start = range.end;
        // An error behind the text is on its last line.
        let is_last = range.end == text.len();
        let mut is_wrong = false;
        while offsets.next_if(|at| *at < range.end || is_last).is_some() {
            is_wrong = true;
        }
        if is_wrong {
            lines.push(range);
        }
    }
    blank_ranges(text, &lines)
}

/// Returns the offset at which the last long text begins or ends.
fn last_opening(text: &str) -> Option<usize> {
    let quotes = ["\"\"\"", "'''"];
    quotes.iter().filter_map(|quotes| text.rfind(quotes)).max()
}

/// Returns the offset of an error: for an unterminated string, where it starts.
fn offset(error: &Error, text: &str, opening: Option<usize>) -> usize {
    let start = error.span().map_or(0, |span| span.start);
    let is_long = error.message().contains("multi-line");
    let is_open = is_long && start >= text.trim_end().len();
    opening.filter(|_| is_open).unwrap_or(start)
}

fn first_line(message: &str) -> &str {
    message
        .lines()
        .next()
        .unwrap_or_default()
        .trim_end_matches('.')
}
