//! Finds what word processors and spreadsheets leave in a text: it would be published as it is.

use std::collections::BTreeSet;

use super::file::FileText;
use super::problem::{Place, Report};

/// Bullets that Word writes at the beginning of a line.
const BULLETS: [char; 7] = ['•', '·', '▪', '◦', '‣', '\u{f0b7}', '\u{f0a7}'];

/// The beginnings of the months' names in English and French.
const MONTHS: [&str; 19] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "fév",
    "avr", "mai", "juil", "juin", "aoû", "déc",
];

/// Warns of damage in a factsheet or a review. `sources` holds the ids of its sources.
pub(super) fn check_text(file: &FileText, sources: &BTreeSet<&str>, report: &Report) {
    check_page(file, report);
    for (start, line) in published_lines(file) {
        check_brackets(line, sources, &file.place(start, ""), report);
    }
}

/// Lists the lines of a text, without comments of its TOML: in the body, `#` begins a heading.
fn published_lines(file: &FileText) -> impl Iterator<Item = (usize, &str)> {
    let mut is_toml = file.whole().file.ends_with(".toml");
    file.lines().filter(move |(_, line)| {
        is_toml ^= line.trim_end() == "+++";
        !(is_toml && line.trim_start().starts_with('#'))
    })
}

/// Warns of damage in a text that has no list of sources.
pub(super) fn check_page(file: &FileText, report: &Report) {
    for (start, line) in published_lines(file) {
        let at = file.place(start, "");
        check_characters(line, &at, report);
        let text = line.trim_start();
        if text.starts_with(BULLETS) {
            report.warning(
                &at,
                "a word processor's bullet begins this line, which makes no list",
                "Begin the line with a hyphen and a space",
            );
        }
        if text.starts_with('|') && text.matches('|').count() > 2 {
            report.warning(
                &at,
                "a table cannot be shown",
                "Write it as sentences or as a list",
            );
        }
    }
}

/// Warns of characters in a line that are invisible or shown as a box.
pub(super) fn check_characters(line: &str, at: &Place, report: &Report) {
    // In these scripts a zero-width space stands between words.
    let parts_words = |c: char| matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}');
    let mut said = BTreeSet::new();
    for c in line.chars().filter(|c| !c.is_ascii()) {
        let what = match c {
            '\u{ad}' => "a soft hyphen, a mark for a possible line break",
            '\u{200b}' if line.contains(parts_words) => continue,
            '\u{200b}' | '\u{2060}' | '\u{feff}' => "a character of no width",
            '\u{fffc}' => "the place of a picture that was not pasted",
            '\u{e000}'..='\u{f8ff}' => "a character that only one font has, shown as an empty box",
            _ => continue,
        };
        if said.insert(what) {
            report.warning(
                at,
                format!("this line holds {what} (U+{:04X})", u32::from(c)),
                "Delete it: type the word again, or paste the text without its formatting",
            );
        }
    }
}

/// Warns of `[1]` and `[report]`, which are no citations.
fn check_brackets(line: &str, sources: &BTreeSet<&str>, at: &Place, report: &Report) {
    let is_header = line.starts_with('[') && line.trim_end().ends_with(']') && !line.contains(' ');
    let is_list = |before: &str| before.trim_end().ends_with(['=', '[', ',']);
    let mut rest = line;
    while let Some((before, from)) = rest.split_once('[') {
        rest = from;
        // An id has 64 letters at most; looking no further keeps a long line quick.
        let Some(end) = from.bytes().take(65).position(|byte| byte == b']') else {
            continue;
        };
        let (inside, after) = (&from[..end], &from[end + 1..]);
        let is_number =
            (1..=3).contains(&inside.len()) && inside.bytes().all(|b| b.is_ascii_digit());
        let is_header = is_header && !is_number;
        let is_link = after.starts_with(['(', ']', '[', ':']);
        if is_header || is_link || is_list(before) || !(is_number || sources.contains(inside)) {
            continue;
        }
        let fix = if is_number {
            "Write [^id] with the id of a source: sources are numbered by themselves".to_owned()
        } else {
            format!("Write [^{inside}]")
        };
        report.warning(at, format!("[{inside}] is not a citation"), fix);
    }
}

/// Warns of a paragraph that a spreadsheet made a date of: `1.15` became `Jan 15` or `15-Jan`.
pub(super) fn check_paragraph(paragraph: &str, at: &Place, report: &Report) {
    if is_spreadsheet_date(paragraph) {
        report.warning(
            at,
            format!("\"{paragraph}\" is a date, not a paragraph"),
            "Format the column as text in the spreadsheet, and write the paragraph again",
        );
    }
}

/// Returns whether a text is a date as spreadsheets write it: a month and one or two numbers, or
/// year, month and day.
pub(super) fn is_spreadsheet_date(text: &str) -> bool {
    let small = text.to_lowercase();
    let parts: Vec<&str> = small.split([' ', '-', '.', '/']).collect();
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let (numbers, words): (Vec<&str>, Vec<&str>) = parts
        .iter()
        .partition(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let is_month = |word: &&str| MONTHS.iter().any(|month| word.starts_with(month));
    let is_day = numbers.first().is_some_and(|year| year.len() == 4) && small.contains('-');
    match (numbers.len(), words.as_slice()) {
        (1 | 2, [month]) => is_month(month) && month.len() <= 9,
        (3, []) => is_day,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_of_a_spreadsheet_is_no_paragraph() {
        for date in [
            "Jan 15",
            "15-Jan",
            "janv-15",
            "15 févr.",
            "5. Aug",
            "2019-01-15",
            "1-May-19",
        ] {
            assert!(is_spreadsheet_date(date), "{date}");
        }
        for other in [
            "118.107",
            "c1-001",
            "mali-15-4k2-7m1",
            "mar",
            "A-15",
            "22-118-107",
            "",
        ] {
            assert!(!is_spreadsheet_date(other), "{other}");
        }
    }
}
