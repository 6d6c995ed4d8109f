//! Reads an XLSX workbook: each sheet is a table. Takes bytes, touches no disk.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx, open_workbook_from_rs};

use super::table::{CellKind, Table, TableLine};

/// Reads all sheets. Fails if the bytes are not a workbook.
pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Table>, String> {
    let book: Result<Xlsx<_>, calamine::XlsxError> = open_workbook_from_rs(Cursor::new(bytes));
    let mut book = book.map_err(|error| error.to_string())?;
    let names = book.sheet_names();
    names
        .iter()
        .map(|name| {
            let sheet = book.worksheet_range(name);
            sheet
                .map(|it| table(&it))
                .map_err(|error| error.to_string())
        })
        .collect()
}

fn table(sheet: &Range<Data>) -> Table {
    // Empty rows above and columns before the first cell are not in the range.
    let (above, _) = sheet.start().unwrap_or((0, 0));
    let lines = sheet
        .rows()
        .zip(above + 1..)
        .map(|(row, number)| TableLine {
            number,
            cells: row.iter().map(ToString::to_string).collect(),
            kinds: row
                .iter()
                .enumerate()
                .filter_map(|(at, cell)| Some((at, kind(cell)?)))
                .collect(),
        });
    Table {
        lines: lines.filter(|line| !line.is_empty()).collect(),
        open: Vec::new(),
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
