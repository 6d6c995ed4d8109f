//! A workbook of earlier recommendations: its sheets have the columns of `earlier.csv`.
//!
//! Sheets without these columns are passed over: they hold notes, or another table.

use workbook::{CellKind, Sheet, SheetLine};

use super::super::damage;
use super::super::problem::{Place, Report};
use super::super::raw::one_line;
use super::{COLUMNS, TableReader, header_columns};

/// How far down the names of the columns may be, below a title.
const TOP: usize = 20;

/// How many known names make a line the header: not all, so that a misspelt one is reported.
const FEWEST: usize = 3;

/// The columns whose numbers a spreadsheet changes.
const PARAGRAPHS: [&str; 2] = ["id", "paragraph"];

/// Paragraphs stored as numbers: the column, the first cell, and how many.
struct Fractions {
    column: &'static str,
    at: Place,
    first: String,
    count: usize,
}

impl TableReader<'_> {
    /// Reads the sheets of a workbook.
    pub(crate) fn read_workbook(&mut self, path: &str, bytes: &[u8]) {
        let report = self.names.report;
        let book = Place::whole(path);
        let sheets = match workbook::sheets(bytes) {
            Ok(sheets) => sheets,
            Err(error) => {
                let what = format!("this is an Excel workbook that cannot be read ({error})");
                let fix =
                    "Open it in a spreadsheet, and save it again as .xlsx or as \"CSV UTF-8\"";
                report.cause(&book, what, fix);
                return self.leave_unread(&book);
            }
        };
        let tables: Vec<_> = sheets.iter().filter_map(below_header).collect();
        if tables.is_empty() {
            report.cause(
                &book,
                "no sheet of this workbook has the columns of earlier.csv",
                format!(
                    "Write their names into its first row: {}",
                    COLUMNS.join(" | ")
                ),
            );
            return self.leave_unread(&book);
        }
        let is_alone = tables.len() == 1;
        for (sheet, header, rows) in tables {
            let field = format!("sheet \"{}\"", sheet.name);
            let at = if is_alone {
                book.clone()
            } else {
                book.field(&field)
            };
            self.sheet(header, rows, &at);
        }
    }

    fn sheet(&mut self, header: &SheetLine, rows: &[SheetLine], sheet: &Place) {
        let report = self.names.report;
        let columns = header_columns(&header.cells, &line(sheet, header), report);
        if !columns.iter().any(|column| column == "id") {
            // Without its columns, every row would be wrong in the same way.
            return self.leave_unread(sheet);
        }
        let mut fractions = Vec::new();
        for row in rows {
            let at = line(sheet, row);
            note_fractions(row, &at, &columns, &mut fractions);
            let mut cells: Vec<String> = row.cells.iter().map(|cell| one_line(cell)).collect();
            damage::check_characters(&cells.join(" "), &at, report);
            if cells
                .iter()
                .skip(columns.len())
                .any(|cell| !cell.is_empty())
            {
                report.error(
                    &at,
                    "a cell stands to the right of the last column",
                    "Delete it, or move it into its column",
                );
            }
            cells.resize(columns.len(), String::new());
            self.row(&cells, at, &columns);
        }
        fractions.iter().for_each(|each| each.report(report));
    }
}

/// Finds the names of the columns, and the rows below them.
fn below_header(sheet: &Sheet) -> Option<(&Sheet, &SheetLine, &[SheetLine])> {
    let is_known = |cell: &&String| COLUMNS.contains(&cell.trim());
    let is_header = |line: &SheetLine| line.cells.iter().filter(is_known).count() >= FEWEST;
    let index = sheet.lines.iter().take(TOP).position(is_header)?;
    let (header, rows) = sheet.lines.get(index..)?.split_first()?;
    Some((sheet, header, rows))
}

fn line(sheet: &Place, line: &SheetLine) -> Place {
    Place {
        line: Some(line.number),
        ..sheet.clone()
    }
}

/// Notes the paragraphs of a row that are stored as numbers: 118.10 is then 118.1.
fn note_fractions(row: &SheetLine, at: &Place, columns: &[String], found: &mut Vec<Fractions>) {
    for column in PARAGRAPHS {
        let index = columns.iter().position(|name| name == column);
        let Some(index) = index.filter(|index| row.kind(*index) == Some(CellKind::Fraction)) else {
            continue;
        };
        if let Some(known) = found.iter_mut().find(|each| each.column == column) {
            known.count += 1;
        } else {
            found.push(Fractions {
                column,
                at: at.field(column),
                first: row.cells[index].clone(),
                count: 1,
            });
        }
    }
}

impl Fractions {
    fn report(&self, report: &Report) {
        let Self { first, count, .. } = self;
        let cells = match count {
            1 => String::new(),
            _ => format!(" ({count} cells, this is the first)"),
        };
        report.warning(
            &self.at,
            format!("{first} is stored as a number, which drops a zero at its end{cells}"),
            format!(
                "If the report has {first}0, write that. Format the column as text in the \
                 spreadsheet, and write the paragraphs again"
            ),
        );
    }
}
