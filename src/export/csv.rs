//! Tables as CSV, one row at a time: what a spreadsheet reads and runs nothing of.
//!
//! UTF-8; lines end and fields are quoted as RFC 4180 has it. The browser writes tables too, so no
//! library is needed here; the tests hold every row against one.

use std::borrow::Cow;

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Writes one row with its line end. A row of one empty cell is written `""`: an empty line would
/// be no row at all.
#[must_use]
pub fn row<C: AsRef<str>>(cells: &[C]) -> String {
    let mut out = String::new();
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        push_cell(cell.as_ref(), cells.len() == 1, &mut out);
    }
    out.push_str("\r\n");
    out
}

fn push_cell(cell: &str, alone: bool, out: &mut String) {
    let cell = guarded(cell);
    if cell.contains([',', '"', '\r', '\n']) || (alone && cell.is_empty()) {
        out.push('"');
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(&cell);
    }
}

/// Puts an apostrophe before what a spreadsheet would run as a formula; numbers stay numbers.
pub(super) fn guarded(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(FORMULA) && !is_plain_number(cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

fn is_plain_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction]
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests;
