//! A pack's file as text with line numbers.

use std::sync::Arc;

use super::file_kind;
use super::problem::{Place, Report};

/// A text file of a pack.
#[derive(Debug)]
pub(super) struct FileText {
    name: Arc<str>,
    text: String,
    /// The offset at which each line starts.
    starts: Vec<usize>,
    /// Whether it is text at all: a Word document is reported, and then taken for empty.
    is_text: bool,
}

impl FileText {
    /// Decodes a file. Bytes that are not UTF-8 are reported and shown as �, so that the rest is
    /// still checked.
    pub(super) fn decode(name: &str, bytes: &[u8], report: &Report) -> Self {
        if let Some((what, fix)) = file_kind::not_text(bytes) {
            report.cause(&Place::whole(name), what, fix);
            return Self {
                is_text: false,
                ..Self::new(name, "")
            };
        }
        let text = String::from_utf8_lossy(bytes);
        let file = Self::new(name, text.strip_prefix('\u{feff}').unwrap_or(&text));
        if let Err(error) = std::str::from_utf8(bytes) {
            let line = count_lines(&bytes[..error.valid_up_to()]);
            let at = Place {
                line: Some(line),
                ..Place::whole(name)
            };
            report.cause(
                &at,
                "the file is not UTF-8 text",
                "Save it with the encoding UTF-8, and look at the letters with accents on this line",
            );
        }
        file
    }

    fn new(name: &str, text: impl Into<String>) -> Self {
        let text = text.into();
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = breaks.map(|(index, _)| index + 1);
        Self {
            name: Arc::from(name),
            starts: std::iter::once(0).chain(starts).collect(),
            text,
            is_text: true,
        }
    }

    /// Returns the file with another text, each line of which stands where it stood.
    pub(super) fn with_text(&self, text: String) -> Self {
        Self::new(&self.name, text)
    }

    /// Returns whether the file is text; if not, that is reported, and nothing else should be.
    pub(super) fn is_text(&self) -> bool {
        self.is_text
    }

    /// Returns the text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Returns the lines without their ends, with the offsets at which they start.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.starts.iter().enumerate().map(|(index, start)| {
            let end = self
                .starts
                .get(index + 1)
                .map_or(self.text.len(), |next| next - 1);
            (*start, self.text[*start..end].trim_end_matches('\r'))
        })
    }

    /// Returns a line, from 1, without its end; empty if there is none.
    pub(super) fn line(&self, number: u32) -> &str {
        let index = usize::try_from(number).unwrap_or_default();
        let start = index
            .checked_sub(1)
            .and_then(|index| self.starts.get(index));
        let rest = start.and_then(|start| self.text.get(*start..));
        rest.and_then(|rest| rest.lines().next())
            .unwrap_or_default()
    }

    /// Returns the number of the last line.
    pub(super) fn last_line(&self) -> u32 {
        u32::try_from(self.starts.len()).unwrap_or(u32::MAX)
    }

    /// Returns the place of an offset.
    pub(super) fn place(&self, offset: usize, field: &str) -> Place {
        let line = self.starts.partition_point(|start| *start <= offset);
        Place {
            file: Arc::clone(&self.name),
            line: u32::try_from(line).ok(),
            field: field.to_owned(),
        }
    }

    /// Returns the place of the file as a whole.
    pub(super) fn whole(&self) -> Place {
        Place {
            file: Arc::clone(&self.name),
            line: None,
            field: String::new(),
        }
    }
}

fn count_lines(bytes: &[u8]) -> u32 {
    let breaks = bytes.iter().filter(|byte| **byte == b'\n').count();
    u32::try_from(breaks + 1).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_is_on_the_line_that_an_editor_shows() {
        let file = FileText::new("a.md", "one\r\ntwo\n\nfour");
        for (offset, line) in [(0, 1), (4, 1), (5, 2), (8, 2), (9, 3), (10, 4), (99, 4)] {
            assert_eq!(file.place(offset, "").line, Some(line), "{offset}");
        }
        let lines: Vec<_> = file.lines().collect();
        assert_eq!(lines, [(0, "one"), (5, "two"), (9, ""), (10, "four")]);
    }

    #[test]
    fn bytes_that_are_not_text_are_reported_with_their_line() {
        let report = Report::default();
        let file = FileText::decode("a.md", b"one\ntw\xff", &report);
        assert_eq!(file.text(), "one\ntw\u{fffd}");
        assert_eq!(report.into_problems()[0].line, Some(2));
    }
}
