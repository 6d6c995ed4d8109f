//! Splits a line of CSV into its cells.

use super::super::problem::{Place, Report};

/// A reusable CSV reader: setting one up costs more than reading a line.
#[derive(Debug)]
pub(super) struct Splitter {
    reader: csv_core::Reader,
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Splitter {
    /// Sets up the reader.
    pub(super) fn new() -> Self {
        Self::separated_by(b',')
    }

    /// Sets up the reader for a table whose first line is given: spreadsheets in many countries
    /// write semicolons, and tables copied from them have tabs. The importer (`separated.rs`) finds
    /// out in another way, because its tables may begin with a title.
    pub(super) fn for_header(header: &str) -> Self {
        let count = |separator| header.matches(separator).count();
        let separator = match (count(','), count(';'), count('\t')) {
            (0, 0, 1..) => b'\t',
            (0, 1.., 0) => b';',
            _ => b',',
        };
        Self::separated_by(separator)
    }

    fn separated_by(separator: u8) -> Self {
        Self {
            // Its `default()` is not set up and splits nothing.
            reader: csv_core::ReaderBuilder::new().delimiter(separator).build(),
            bytes: Vec::new(),
            ends: Vec::new(),
        }
    }

    /// Splits a line. Reports an unclosed quotation mark, and reads on to the end of the line.
    pub(super) fn split(&mut self, line: &str, at: &Place, report: &Report) -> Vec<String> {
        if line.matches('"').count() % 2 == 1 {
            report.error(
                at,
                "a quotation mark is opened on this line and not closed",
                "Close it on the same line; a quotation mark inside a field is written twice",
            );
        }
        self.reader.reset();
        self.bytes.resize(line.len(), 0);
        // A line has at most one cell more than it has bytes.
        self.ends.resize(line.len() + 1, 0);
        let (result, _, written, mut cells) =
            self.reader
                .read_record(line.as_bytes(), &mut self.bytes, &mut self.ends);
        if result == csv_core::ReadRecordResult::InputEmpty {
            // No more input: the reader ends the last cell.
            let rest = &mut self.bytes[written..];
            cells += self
                .reader
                .read_record(&[], rest, &mut self.ends[cells..])
                .3;
        }
        let mut start = 0;
        let ends = self.ends[..cells].iter();
        ends.map(|end| {
            let cell = String::from_utf8_lossy(&self.bytes[start..*end]).into_owned();
            start = *end;
            cell
        })
        .collect()
    }
}
