//! A downloaded file: reads it as CSV or as a workbook, and names it in problems.

use pack::{Problem, Severity};

use super::table::Table;
use super::{separated, sheets};

/// A downloaded file.
#[derive(Clone, Copy, Debug)]
pub struct TableFile<'a> {
    /// Its name in problems.
    pub name: &'a str,
    /// Its contents.
    pub bytes: &'a [u8],
}

impl TableFile<'_> {
    /// Reads the file's tables: one for a CSV file, one per sheet for a workbook. `is_header`
    /// recognises the folded names of columns. Fails with the problem of a file that is neither.
    pub(super) fn tables(
        &self,
        is_header: &dyn Fn(&[String]) -> bool,
    ) -> Result<Vec<Table>, Problem> {
        let zip = self.bytes.starts_with(b"PK");
        let old = self.bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]);
        let wide = self.bytes.starts_with(&[0xff, 0xfe]) || self.bytes.starts_with(&[0xfe, 0xff]);
        if zip {
            return sheets::read(self.bytes).map_err(|error| {
                let what = format!("the file is not a workbook: {error}");
                self.error(None, "", what, "Save the table as .xlsx or as CSV")
            });
        }
        if old || wide {
            let what = "the file is neither UTF-8 text nor an .xlsx workbook";
            let fix = "Save the table as .xlsx, or as CSV with the encoding UTF-8";
            return Err(self.error(None, "", what, fix));
        }
        let text = String::from_utf8_lossy(self.bytes);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        Ok(vec![separated::split(text, is_header)])
    }

    /// Makes a problem about a row or the file.
    pub(super) fn error(
        &self,
        line: Option<u32>,
        field: &str,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) -> Problem {
        Problem {
            file: self.name.to_owned(),
            line,
            field: field.to_owned(),
            severity: Severity::Error,
            what: what.into(),
            fix: fix.into(),
        }
    }

    /// Makes the problems of lines that could not be split into cells.
    pub(super) fn open_lines(&self, table: &Table) -> Vec<Problem> {
        let problem = |number: &u32| {
            self.error(
                Some(*number),
                "",
                "a quotation mark is opened in this row and not closed",
                "Close it; a quotation mark inside a cell is written twice",
            )
        };
        table.open.iter().map(problem).collect()
    }
}
