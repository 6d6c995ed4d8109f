//! Counts as a sheet: rows of cells for a spreadsheet, with shares in per cent.

use super::tally::Tally;
use model::query::Facet;

/// The headings of the columns that are not values, and the source of the counts.
#[derive(Clone, Debug, Default)]
pub struct TableHead {
    /// Heading of the row names.
    pub rows: String,
    /// Heading of the counts.
    pub total: String,
    /// Heading of the shares of all results, in per cent.
    pub share: String,
    /// Heading of the source.
    pub source_title: String,
    /// The source, repeated in every row because rows get sorted and cut.
    pub source: String,
}

/// Returns a share in whole per cent; only nothing is 0 % and only all is 100 %.
#[must_use]
pub fn percent(part: u32, whole: u32) -> String {
    let (part, whole) = (u64::from(part), u64::from(whole).max(1));
    match (part * 200 + whole) / (whole * 2) {
        0 if part > 0 => "<1".to_owned(),
        100.. if part < whole => ">99".to_owned(),
        rounded => rounded.to_string(),
    }
}

impl Tally {
    /// Writes the table cell by cell, for a spreadsheet: every value, those without results last.
    /// `head` names the columns before and after the counts.
    pub fn cells(&self, head: TableHead, name: impl Fn(Facet, &str) -> String) -> Vec<Vec<String>> {
        let mut first = vec![head.rows];
        if let Some(columns) = self.columns {
            first.extend(self.heads.iter().map(|head| name(columns, &head.value)));
        }
        first.extend([head.total, head.share, head.source_title]);
        let row = |value: &str, cells: &[u32], count: u32| {
            let mut row = vec![name(self.rows, value)];
            row.extend(cells.iter().map(u32::to_string));
            row.extend([count.to_string(), percent(count, self.found)]);
            row.push(head.source.clone());
            row
        };
        let none = vec![0; self.heads.len()];
        let lines = self.lines.iter();
        let lines = lines.map(|line| row(&line.value, &line.cells, line.count));
        let silent = self.silent.iter().map(|value| row(value, &none, 0));
        std::iter::once(first).chain(lines).chain(silent).collect()
    }
}
