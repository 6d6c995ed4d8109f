//! Rows of plain values as CSV and JSON: one writer for the publisher and the browser.
//!
//! Written by hand, because the crates that do it natively would cost the browser more than the
//! pages that offer the download. CSV is RFC 4180 with lists joined by `; `, and no cell starts a
//! formula in a spreadsheet. JSON is indented by two spaces.

use std::borrow::Cow;

/// The value of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Text.
    Text(Cow<'a, str>),
    /// A whole number.
    Number(u32),
    /// A boolean.
    Flag(bool),
    /// No value.
    Missing,
    /// A list of texts.
    Texts(Vec<Cow<'a, str>>),
    /// A list of numbers.
    Numbers(Vec<u32>),
}

/// A row: one value per column.
pub type Row<'a> = Vec<Cell<'a>>;

/// Writes rows as CSV under a header of column names.
pub fn csv<'a>(columns: &[&str], rows: &mut dyn Iterator<Item = Row<'a>>) -> String {
    let mut out = String::new();
    for (at, name) in columns.iter().enumerate() {
        push_field(at, name, &mut out);
    }
    out.push_str("\r\n");
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            push_field(at, &guarded(&plain(cell)), &mut out);
        }
        out.push_str("\r\n");
    }
    out
}

/// Returns a table ready to save, with a UTF-8 byte order mark. Without it, Excel assumes the
/// system's encoding and garbles accents. The publisher's files have none: programs would read it
/// as part of the first column's name.
#[must_use]
pub fn to_save(table: &str) -> String {
    format!("\u{feff}{table}")
}

/// Writes rows as a JSON list of objects; empty lists stay lists, missing values are `null`.
pub fn json<'a>(columns: &[&str], rows: &mut dyn Iterator<Item = Row<'a>>) -> String {
    let mut out = "[".to_owned();
    for (at, row) in rows.enumerate() {
        out.push_str(if at == 0 { "\n  {" } else { ",\n  {" });
        for (at, (name, cell)) in columns.iter().zip(&row).enumerate() {
            out.push_str(if at == 0 { "\n    " } else { ",\n    " });
            push_string(name, &mut out);
            out.push_str(": ");
            push_value(cell, &mut out);
        }
        out.push_str("\n  }");
    }
    out.push_str(if out.len() == 1 { "]\n" } else { "\n]\n" });
    out
}

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.to_string(),
        Cell::Number(number) => number.to_string(),
        Cell::Flag(flag) => if *flag { "true" } else { "false" }.to_owned(),
        Cell::Missing => String::new(),
        Cell::Texts(texts) => texts.join("; "),
        Cell::Numbers(numbers) => texts_of(numbers).join("; "),
    }
}

fn texts_of(numbers: &[u32]) -> Vec<String> {
    numbers.iter().map(u32::to_string).collect()
}

fn push_field(at: usize, field: &str, out: &mut String) {
    if at > 0 {
        out.push(',');
    }
    if field.contains(['"', ',', '\r', '\n']) {
        out.push('"');
        for c in field.chars() {
            if c == '"' {
                out.push('"');
            }
            out.push(c);
        }
        out.push('"');
    } else {
        out.push_str(field);
    }
}

fn push_value(cell: &Cell, out: &mut String) {
    match cell {
        Cell::Text(text) => push_string(text, out),
        Cell::Number(_) | Cell::Flag(_) => out.push_str(&plain(cell)),
        Cell::Missing => out.push_str("null"),
        Cell::Texts(texts) => push_list(texts.len(), out, |at, out| push_string(&texts[at], out)),
        Cell::Numbers(numbers) => push_list(numbers.len(), out, |at, out| {
            out.push_str(&numbers[at].to_string());
        }),
    }
}

fn push_list(length: usize, out: &mut String, push: impl Fn(usize, &mut String)) {
    out.push('[');
    for at in 0..length {
        out.push_str(if at == 0 { "\n      " } else { ",\n      " });
        push(at, out);
    }
    out.push_str(if length == 0 { "]" } else { "\n    ]" });
}

fn push_string(text: &str, out: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\0'..='\u{1f}' => {
                let code = c as usize;
                out.push_str("\\u00");
                out.push(char::from(DIGITS[code >> 4]));
                out.push(char::from(DIGITS[code & 15]));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// Puts an apostrophe before anything a spreadsheet would run as a formula; numbers stay numbers.
fn guarded(cell: &str) -> String {
    let starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if cell.starts_with(starts) && !is_plain_number(cell) {
        format!("'{cell}")
    } else {
        cell.to_owned()
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
