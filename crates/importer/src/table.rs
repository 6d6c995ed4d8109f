//! A table as it was written: cells of text, each line with its number in the file.

use super::names::key;

/// How far down the line of column names may stand, below a title.
pub(super) const TOP: usize = 20;

/// One row.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// The number of its first line in the file, from 1.
    pub(super) number: u32,
    /// What its cells hold.
    pub(super) cells: Vec<String>,
    /// Which cells hold no text, in a workbook: what one reads there may be written otherwise here.
    pub(super) kinds: Vec<(usize, Kind)>,
}

/// What a cell is that is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A number with a fraction, whose last digits may have been zeros.
    Fraction,
    /// A day or a time, which is a number of days to the spreadsheet.
    Date,
}

/// A table without a meaning.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// The lines that are not empty.
    pub(super) lines: Vec<Line>,
    /// The numbers of the lines that open a quotation mark and do not close it.
    pub(super) open: Vec<u32>,
}

impl Line {
    /// Returns a cell; empty if there is none.
    pub(super) fn cell(&self, index: Option<usize>) -> &str {
        index
            .and_then(|index| self.cells.get(index))
            .map_or("", String::as_str)
    }

    /// Returns what a cell is, or `None` for text, for a whole number and for nothing.
    pub(super) fn kind(&self, index: Option<usize>) -> Option<Kind> {
        let of = self.kinds.iter().find(|(at, _)| Some(*at) == index);
        of.map(|(_, kind)| *kind)
    }

    /// Returns whether no cell holds a letter.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Finds the line of column names, and what stands where in it: `find` reads the folded names.
pub(super) fn header<C>(
    table: &Table,
    find: impl Fn(&[String]) -> Option<C>,
) -> Option<(usize, C)> {
    let top = table.lines.iter().take(TOP).enumerate();
    top.filter_map(|(index, line)| Some((index, find(&folded(line))?)))
        .next()
}

/// Returns a line's cells so that case, spaces and signs make no difference.
pub(super) fn folded(line: &Line) -> Vec<String> {
    line.cells.iter().map(|cell| key(cell)).collect()
}

/// Returns which columns a file has: the longest of its first lines.
pub(super) fn columns_found(tables: &[Table]) -> String {
    let top = tables.iter().flat_map(|table| table.lines.iter().take(TOP));
    let named = |line: &&Line| {
        line.cells
            .iter()
            .filter(|cell| !cell.trim().is_empty())
            .count()
    };
    // The first of equals.
    let mut best: Option<&Line> = None;
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
