//! A table as written: cells of text, each line with its number in the file.

pub(super) use workbook::CellKind;

use super::names::key;

/// How far down the header may be, below a title.
pub(super) const TOP: usize = 20;

/// A row.
#[derive(Clone, Debug, Default)]
pub(super) struct TableLine {
    /// The number of its first line in the file, from 1.
    pub(super) number: u32,
    /// The cells' contents.
    pub(super) cells: Vec<String>,
    /// The cells of a workbook that are not text: they may be displayed differently there.
    pub(super) kinds: Vec<(usize, CellKind)>,
}

/// A raw table.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// The lines that are not empty.
    pub(super) lines: Vec<TableLine>,
    /// The numbers of the lines with an unclosed quotation mark.
    pub(super) open: Vec<u32>,
}

impl TableLine {
    /// Returns a cell; empty if there is none.
    pub(super) fn cell(&self, index: Option<usize>) -> &str {
        index
            .and_then(|index| self.cells.get(index))
            .map_or("", String::as_str)
    }

    /// Returns a cell's type, or `None` for text, whole numbers and empty cells.
    pub(super) fn kind(&self, index: Option<usize>) -> Option<CellKind> {
        let of = self.kinds.iter().find(|(at, _)| Some(*at) == index);
        of.map(|(_, kind)| *kind)
    }
}

/// Finds the header and its columns: `find` reads the folded names.
pub(super) fn header<C>(
    table: &Table,
    find: impl Fn(&[String]) -> Option<C>,
) -> Option<(usize, C)> {
    let top = table.lines.iter().take(TOP).enumerate();
    top.filter_map(|(index, line)| Some((index, find(&folded(line))?)))
        .next()
}

/// Folds a line's cells, so that case, spaces and punctuation make no difference.
pub(super) fn folded(line: &TableLine) -> Vec<String> {
    line.cells.iter().map(|cell| key(cell)).collect()
}

/// Describes the columns a file has: the longest of its first lines.
pub(super) fn columns_found(tables: &[Table]) -> String {
    let top = tables.iter().flat_map(|table| table.lines.iter().take(TOP));
    let named = |line: &&TableLine| {
        line.cells
            .iter()
            .filter(|cell| !cell.trim().is_empty())
            .count()
    };
    // The first of equals.
    let mut best: Option<&TableLine> = None;
    for line in top {
        if best.is_none_or(|best| named(&line) > named(&best)) {
            best = Some(line);
        }
    }
    let cells = best.map(|line| &line.cells[..]).unwrap_or_default();
    let short = |cell: &String| cell.trim().chars().take(40).collect::<String>();
    let cells: Vec<String> = cells.iter().map(short).collect();
    if cells.is_empty() {
        "nothing".to_owned()
    } else {
        cells.join(" | ")
    }
}
