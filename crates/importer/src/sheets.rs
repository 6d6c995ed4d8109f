//! Takes the sheets of a workbook for tables: every line is as wide as the widest.

use workbook::Sheet;

use super::table::{Table, TableLine};

/// Reads all sheets. Fails if the bytes are not a workbook.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Table>, String> {
    let sheets = workbook::sheets(bytes)?;
    Ok(sheets.into_iter().map(table).collect())
}

fn table(sheet: Sheet) -> Table {
    let widths = sheet.lines.iter().map(|line| line.cells.len());
    let width = widths.max().unwrap_or_default();
    let lines = sheet.lines.into_iter().map(|mut line| {
        line.cells.resize(width, String::new());
        TableLine {
            number: line.number,
            cells: line.cells,
            kinds: line.kinds,
        }
    });
    Table {
        lines: lines.collect(),
        open: Vec::new(),
    }
}
