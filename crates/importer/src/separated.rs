//! Splits separated text into cells; an unclosed quotation mark costs one line, not the rest.
//!
//! Follows RFC 4180, with any of three separators, and is as lenient as exports require: a
//! quotation mark inside a plain cell is a character. Cells are returned as written.

use super::table::{TOP, Table, TableLine, folded};

/// The most lines in a record; a quoted cell may contain line breaks.
const LONGEST: usize = 200;

/// Possible separators; the semicolon, which UPR Info uses, first. A pack's own table begins with its
/// header, so its loader (`earlier/line.rs`) only counts them there.
const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];

/// Splits a file. The header, which `is_header` recognises by its folded cells and which may be
/// below a title, determines the separator and the number of cells; without a header near the top,
/// the first line does.
pub(super) fn split(text: &str, is_header: &dyn Fn(&[String]) -> bool) -> Table {
    let names = |line: &TableLine| is_header(&folded(line));
    let known = SEPARATORS.into_iter().find(|separator| {
        let top = lines(text, *separator, TOP, &names);
        top.lines.iter().any(names)
    });
    if let Some(separator) = known {
        return lines(text, separator, usize::MAX, &names);
    }
    let first = text.lines().find(|line| !line.trim().is_empty());
    let separator = separator(first.unwrap_or(""));
    lines(text, separator, usize::MAX, &|_| true)
}

/// Splits up to `most` lines. Below the header, a record over several lines must be as wide as the
/// header.
fn lines(text: &str, separator: u8, most: usize, is_header: &dyn Fn(&TableLine) -> bool) -> Table {
    let mut table = Table::default();
    let mut width: Option<usize> = None;
    let (mut at, mut number) = (0, 1);
    while at < text.len() && table.lines.len() < most {
        let (length, cells) = match record(&text[at..], separator) {
            // Wrong in width and over several lines: a quotation mark swallowed its neighbours.
            Some((cells, length, lines))
                if lines < 2 || width.is_none_or(|it| it == cells.len()) =>
            {
                (length, Some(cells))
            }
            Some(_) | None => (line_length(&text[at..]), None),
        };
        match cells {
            Some(cells) if cells.iter().all(|cell| cell.trim().is_empty()) => {}
            Some(cells) => {
                let line = TableLine {
                    number,
                    cells,
                    ..TableLine::default()
                };
                if width.is_none() && is_header(&line) {
                    width = Some(line.cells.len());
                }
                table.lines.push(line);
            }
            None => table.open.push(number),
        }
        number += breaks(&text[at..at + length]);
        at += length;
    }
    table
}

/// Returns the most frequent separator in a line, outside quotation marks.
fn separator(line: &str) -> u8 {
    let mut quoted = false;
    let mut counts = SEPARATORS.map(|it| (it, 0));
    for byte in line.bytes() {
        quoted ^= byte == b'"';
        for (_, count) in counts.iter_mut().filter(|(it, _)| *it == byte && !quoted) {
            *count += 1;
        }
    }
    // The first of equals.
    let best = counts.iter().rev().max_by_key(|(_, count)| *count);
    best.map_or(SEPARATORS[0], |(separator, _)| *separator)
}

fn line_length(text: &str) -> usize {
    text.find('\n').map_or(text.len(), |end| end + 1)
}

fn breaks(text: &str) -> u32 {
    let breaks = text.bytes().filter(|byte| *byte == b'\n').count();
    u32::try_from(breaks).unwrap_or(u32::MAX)
}

/// Reads one record: its cells, and its length in bytes and in lines. `None` if a quotation mark is
/// not closed in time.
fn record(text: &str, separator: u8) -> Option<(Vec<String>, usize, usize)> {
    let (mut cells, mut at, mut lines) = (Vec::new(), 0, 1);
    loop {
        let (cell, length) = cell(&text[at..], separator)?;
        lines += text[at..at + length].matches('\n').count();
        if lines > LONGEST {
            return None;
        }
        at += length;
        cells.push(cell);
        match text.as_bytes().get(at) {
            Some(byte) if *byte == separator => at += 1,
            Some(_) => return Some((cells, at + 1, lines)),
            None => return Some((cells, at, lines)),
        }
    }
}

/// Reads one cell: its text, and its length up to the next separator or line break.
fn cell(text: &str, separator: u8) -> Option<(String, usize)> {
    let (mut inside, mut start) = (String::new(), 0);
    if text.starts_with('"') {
        start = 1;
        loop {
            let end = start + closing(&text[start..])?;
            inside.push_str(&text[start..end]);
            start = end + 1;
            if !text[start..].starts_with('"') {
                break;
            }
            inside.push('"');
            start += 1;
        }
        // Over several lines, the closing mark may be one that opens another cell further down.
        let next = text.as_bytes().get(start);
        let ends = next.is_none_or(|byte| *byte == separator || b"\r\n".contains(byte));
        if !ends && inside.contains('\n') {
            return None;
        }
    }
    let rest = text.as_bytes()[start..].iter();
    let end = rest
        .clone()
        .position(|byte| *byte == separator || *byte == b'\n');
    let end = start + end.unwrap_or(rest.len());
    inside.push_str(text[start..end].trim_end_matches('\r'));
    Some((inside, end))
}

/// Finds the next quotation mark, unless it is too many lines away.
fn closing(text: &str) -> Option<usize> {
    let mut lines = 0;
    for (at, byte) in text.bytes().enumerate() {
        lines += usize::from(byte == b'\n');
        if byte == b'"' {
            return Some(at);
        }
        if lines > LONGEST {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, wanted: &[(u32, &[&str])], open: &[u32]) {
        let table = split(text, &|_| false);
        let found: Vec<(u32, Vec<&str>)> = table
            .lines
            .iter()
            .map(|line| (line.number, line.cells.iter().map(String::as_str).collect()))
            .collect();
        let wanted: Vec<(u32, Vec<&str>)> = wanted
            .iter()
            .map(|(number, cells)| (*number, cells.to_vec()))
            .collect();
        assert_eq!((found, table.open.as_slice()), (wanted, open), "{text:?}");
    }

    #[test]
    fn semicolons_commas_and_tabs_separate() {
        for separator in [";", ",", "\t"] {
            let text = ["a", "b\r\n1", "2"].join(separator);
            check(&text, &[(1, &["a", "b"]), (2, &["1", "2"])], &[]);
        }
    }

    #[test]
    fn quotation_marks_keep_separators_breaks_and_doubled_marks() {
        check(
            "a;b\n\"1;\r\n\"\"x\"\"\";2\n3;4",
            &[
                (1, &["a", "b"]),
                (2, &["1;\r\n\"x\"", "2"]),
                (4, &["3", "4"]),
            ],
            &[],
        );
        check(
            "a;b\nhe said \"no\";2",
            &[(1, &["a", "b"]), (2, &["he said \"no\"", "2"])],
            &[],
        );
    }

    #[test]
    fn an_open_quotation_mark_costs_its_own_line() {
        check(
            "a;b\n\"open;2\n3;4\n\"x\";5",
            &[(1, &["a", "b"]), (3, &["3", "4"]), (4, &["x", "5"])],
            &[2],
        );
        check("a;b\n\"open;2", &[(1, &["a", "b"])], &[2]);
    }

    #[test]
    fn the_header_decides_even_below_a_title() {
        let is_header = |names: &[String]| names == ["text", "of", "no"];
        for (separator, quote) in [(";", ""), (",", "\""), ("\t", "")] {
            let header = [
                format!("{quote}Text{quote}"),
                "of".to_owned(),
                "No".to_owned(),
            ];
            let rows = [
                header.join(separator),
                ["\"a; b,\nc\"", "x", "1"].join(separator),
            ];
            let title = "A title, without an end; 2018\n\"over\ntwo lines\"\n";
            let table = split(&format!("{title}{}", rows.join("\n")), &is_header);
            let last: Vec<&str> = table.lines[3].cells.iter().map(String::as_str).collect();
            assert_eq!(last, ["a; b,\nc", "x", "1"]);
            assert_eq!((table.lines[3].number, table.open.len()), (5, 0));
        }
    }

    proptest! {
        #[test]
        fn a_csv_writer_s_output_is_read_back(
            rows in prop::collection::vec(prop::collection::vec("[a-zក-ឡ;,\"\n &#]{0,12}", 3), 1..8),
        ) {
            let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
            writer.write_record(["one", "two", "three"]).unwrap();
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let read: Vec<Vec<String>> = split(&text, &|_| false).lines.into_iter().skip(1).map(|line| line.cells).collect();
            let wanted: Vec<Vec<String>> = rows
                .into_iter()
                .filter(|row| row.iter().any(|cell| !cell.trim().is_empty()))
                .collect();
            prop_assert_eq!(read, wanted);
        }

        #[test]
        fn any_text_is_split(text in "[a;,\"\r\nខ]{0,60}") {
            split(&text, &|_| false);
        }
    }
}
