//! Mends the lines that begin a part of a TOML file, such as `[[sources]]`.
//!
//! Without such a line, everything below it would belong to the part above, and each of its fields
//! would be one more problem. So a line whose name can be recognised is reported and read as it was
//! meant: nothing follows from it.

use std::ops::Range;

use super::super::file::FileText;
use super::super::nearest::nearest;
use super::super::problem::Report;
use super::toml_file::{begins_entry, depth};

/// The parts of a factsheet.
pub(super) const FACTSHEET: [&str; 6] = [
    "[[figures]]",
    "[[earlier]]",
    "[[recommendations]]",
    "[[questions]]",
    "[[slides]]",
    "[[sources]]",
];

/// The parts of a review.
pub(super) const REVIEW: [&str; 5] = [
    "[pre_session]",
    "[review]",
    "[[programme]]",
    "[[timeline]]",
    "[[sources]]",
];

/// A line that begins a part, or was meant to.
enum Header {
    Sound,
    /// The header meant, and what is wrong.
    Meant(&'static str, String),
    /// No part has this name, and none a similar one.
    Unknown(String),
}

/// Returns the file with the headers mended in a range of it, `None` if all are sound. Reports each
/// as a cause. A part that cannot be recognised is left out, and what refers to it may be right.
pub(super) fn mended(
    file: &FileText,
    range: &Range<usize>,
    known: &[&'static str],
    report: &Report,
) -> Option<FileText> {
    let mut lines = Lines::default();
    let (mut text, mut is_lost, mut is_broken) = (String::new(), false, false);
    for (start, line) in file.lines() {
        let is_inside = range.contains(&start) && lines.may_begin_part(line);
        let header = is_inside.then(|| header(line, known)).flatten();
        is_lost = is_lost && header.is_none() && start < range.end;
        match header {
            Some(Header::Meant(meant, what)) => {
                let at = file.place(start, "");
                report.cause(&at, what, format!("Write {meant}, alone on its line"));
                text.push_str(meant);
                is_broken = true;
            }
            Some(Header::Unknown(what)) => {
                let at = file.place(start, "");
                let fix = format!(
                    "Write one of: {}; what stands below it is not checked until then",
                    known.join(", ")
                );
                report.cause(&at, what, fix);
                report.lose_part(&at);
                (is_lost, is_broken) = (true, true);
            }
            Some(Header::Sound) | None if is_lost => {}
            Some(Header::Sound) | None => text.push_str(line),
        }
        text.push('\n');
    }
    is_broken.then(|| file.with_text(text))
}

/// Returns whether a part has this name.
pub(super) fn is_part(name: &str) -> bool {
    let all = FACTSHEET.iter().chain(&REVIEW);
    all.copied().any(|header| name_of(header) == name)
}

/// What stands above a line: in a long text or a list, no part begins.
#[derive(Default)]
struct Lines {
    in_text: bool,
    open_lists: i32,
}

impl Lines {
    /// Returns whether a line may begin a part.
    fn may_begin_part(&mut self, line: &str) -> bool {
        let is_long = line.matches("\"\"\"").count() % 2 == 1;
        if self.in_text || is_long {
            self.in_text ^= is_long;
            return false;
        }
        let value = line.split_once('=').map(|(_, value)| value.trim());
        if begins_entry(line) {
            let value = value.filter(|value| value.starts_with('['));
            self.open_lists = value.map_or(0, depth);
        } else if self.open_lists > 0 {
            self.open_lists += depth(line);
            return line.starts_with("[[");
        }
        value.is_none()
    }
}

/// Reads a line as a header; `None` if it is none.
fn header(line: &str, known: &[&'static str]) -> Option<Header> {
    let written = line.split('#').next().unwrap_or_default().trim();
    let is_bracketed = written.starts_with('[');
    let compact: String = written
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '"')
        .collect();
    if let Some(sound) = known.iter().find(|header| **header == compact) {
        // A name in curly quotes, or none at all, is not the same.
        return Some(sound).map(|_| Header::Sound);
    }
    let inside = written.trim_start_matches(|c: char| !is_of_name(c));
    let end = inside.find(|c: char| !is_of_name(c));
    let (name, rest) = inside.split_at(end.unwrap_or(inside.len()));
    let is_alone = rest.chars().all(|c| !c.is_alphanumeric());
    let exact = known.iter().find(|header| name_of(header) == name);
    match exact {
        Some(meant) if is_bracketed && !rest.starts_with('.') || is_alone => {
            let what = "this line begins a part of the file, but its brackets are wrong";
            return Some(Header::Meant(meant, what.to_owned()));
        }
        _ if !is_bracketed || !is_alone => return None,
        Some(_) | None => {}
    }
    if name.is_empty() {
        let what = "this line begins a part of the file, but names none";
        return Some(Header::Unknown(what.to_owned()));
    }
    let what = format!("there is no part \"{name}\"");
    let near = nearest(name, known.iter().map(|header| name_of(header)));
    let meant = known.iter().find(|header| Some(name_of(header)) == near);
    Some(match meant {
        Some(meant) => Header::Meant(meant, what),
        None => Header::Unknown(what),
    })
}

fn name_of(header: &str) -> &str {
    header.trim_matches(['[', ']'])
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, wanted: &str) {
        let found = match header(line, &FACTSHEET) {
            None => "none",
            Some(Header::Sound) => "sound",
            Some(Header::Meant(meant, _)) => meant,
            Some(Header::Unknown(_)) => "unknown",
        };
        assert_eq!(found, wanted, "{line}");
    }

    #[test]
    fn a_sound_header_may_have_spaces_quotes_and_a_note() {
        for line in [
            "[[earlier]]",
            " [[ earlier ]] # what became of it",
            "[[\"earlier\"]]",
        ] {
            check(line, "sound");
        }
    }

    #[test]
    fn a_header_with_the_wrong_brackets_is_recognised() {
        for line in [
            "[[earlier",
            "[[earlier]",
            "[earlier]]",
            "[earlier]",
            "earlier]]",
            "[[earlier}}",
            "[[earlier]] the first",
            "[[“earlier”]]",
            "earlier",
            "earlier:",
            "[[earlier # first",
        ] {
            check(line, "[[earlier]]");
        }
    }

    #[test]
    fn a_misspelt_header_is_recognised() {
        for (line, meant) in [
            ("[[earleir]]", "[[earlier]]"),
            ("[[Figures]]", "[[figures]]"),
            ("[[recommendation", "[[recommendations]]"),
            ("[[sourecs]]", "[[sources]]"),
        ] {
            check(line, meant);
        }
    }

    #[test]
    fn a_header_of_no_part_is_unknown_and_other_lines_are_no_headers() {
        for line in ["[[references]]", "[notes]", "[", "[[]]"] {
            check(line, "unknown");
        }
        for line in [
            "",
            "id = \"x\"",
            "[note to self]",
            "[[a]] b",
            "a line",
            "earleir",
            "\"one\",",
        ] {
            check(line, "none");
        }
    }
}
