//! Reads an XLSX workbook: each sheet is lines of text. Takes bytes, touches no disk.
//!
//! What a cell holds is not always what its editor typed: `118.10` in a cell that is not formatted
//! as text is the number 118.1, and `1.15` a day in January. So a cell also says its [`CellKind`].

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, DataRef, Reader, Xlsx, XlsxError, open_workbook_from_rs};

/// Columns beyond this are passed over: a stray cell at the far right of every row would otherwise
/// fill the memory with empty ones.
const WIDEST: u32 = 1_000;

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The name on its tab.
    pub name: String,
    /// The rows that are not empty.
    pub lines: Vec<SheetLine>,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetLine {
    /// Its number in the sheet, from 1.
    pub number: u32,
    /// The cells' contents, from column A to the last that is not empty. A date is written
    /// `2019-01-15`.
    pub cells: Vec<String>,
    /// The cells that are not text: they may be displayed differently in the spreadsheet.
    pub kinds: Vec<(usize, CellKind)>,
}

/// The type of a cell that is not text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// A number with a fraction, which may have lost trailing zeros.
    Fraction,
    /// A date or time, which spreadsheets store as a number of days.
    Date,
}

/// Reads all sheets. Fails if the bytes are not a workbook.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, String> {
    let book: Result<Xlsx<_>, XlsxError> = open_workbook_from_rs(Cursor::new(bytes));
    let mut book = book.map_err(|error| error.to_string())?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        match lines(&mut book, &name) {
            Ok(lines) => sheets.push(Sheet { name, lines }),
            // A sheet that is a chart has no cells.
            Err(XlsxError::NotAWorksheet(_)) => {}
            Err(error) => return Err(error.to_string()),
        }
    }
    Ok(sheets)
}

/// Reads a sheet cell by cell: as a rectangle, two cells far apart would fill the memory.
fn lines(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<SheetLine>, XlsxError> {
    let mut reader = book.worksheet_cells_reader(name)?;
    let mut lines: BTreeMap<u32, SheetLine> = BTreeMap::new();
    while let Some(cell) = reader.next_cell()? {
        let (row, column) = cell.get_position();
        let value = cell.get_value();
        if column < WIDEST && *value != DataRef::Empty {
            let line = lines.entry(row).or_default();
            line.number = row + 1;
            line.put(usize::try_from(column).unwrap_or_default(), value);
        }
    }
    Ok(lines
        .into_values()
        .filter(|line| !line.is_empty())
        .collect())
}

impl SheetLine {
    /// Returns whether all cells are blank.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// Returns a cell's type, or `None` for text, whole numbers and empty cells.
    #[must_use]
    pub fn kind(&self, index: usize) -> Option<CellKind> {
        let of = self.kinds.iter().find(|(at, _)| *at == index);
        of.map(|(_, kind)| *kind)
    }

    fn put(&mut self, column: usize, value: &DataRef<'_>) {
        let value = Data::from(value.clone());
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = shown(&value);
        self.kinds.extend(kind(&value).map(|kind| (column, kind)));
    }
}

fn kind(cell: &Data) -> Option<CellKind> {
    match cell {
        Data::Float(number) if number.fract() != 0.0 => Some(CellKind::Fraction),
        Data::DateTime(_) | Data::DateTimeIso(_) | Data::DurationIso(_) => Some(CellKind::Date),
        Data::Float(_)
        | Data::Int(_)
        | Data::String(_)
        | Data::Bool(_)
        | Data::Error(_)
        | Data::Empty => None,
    }
}

/// Writes a cell as text. A day is not shown as its number: nobody would recognise it.
fn shown(cell: &Data) -> String {
    match cell {
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use samples::xlsx::Cell::{At, Day, Empty, Inline, Number, Shared};
    use samples::xlsx::workbook;

    use super::*;

    #[test]
    fn a_cell_is_its_text_and_its_kind() {
        let rows = vec![
            vec![Shared("text"), Inline("10.10"), Number("2"), Number("10.1")],
            Vec::new(),
            vec![Empty, Day("43586")],
        ];
        let line = |number, cells: &[&str], kinds: &[(usize, CellKind)]| SheetLine {
            number,
            cells: cells.iter().map(ToString::to_string).collect(),
            kinds: kinds.to_vec(),
        };
        let sheet = Sheet {
            name: "Sheet 1".to_owned(),
            lines: vec![
                line(
                    1,
                    &["text", "10.10", "2", "10.1"],
                    &[(3, CellKind::Fraction)],
                ),
                line(3, &["", "2019-05-01"], &[(1, CellKind::Date)]),
            ],
        };
        assert_eq!(sheets(&workbook(&[rows])), Ok(vec![sheet]));
    }

    #[test]
    fn cells_at_the_ends_of_a_sheet_do_not_fill_the_memory() {
        let far = vec![At("XFD1048575", "right"), At("A1048576", "down")];
        let sheets = sheets(&workbook(&[vec![vec![Shared("a")], far]])).unwrap();
        let lines: Vec<_> = sheets[0]
            .lines
            .iter()
            .map(|line| (line.number, line.cells.len()))
            .collect();
        assert_eq!(lines, [(1, 1), (1_048_576, 1)]);
    }
}
