//! A line may be as long as a book: it is read once, not once for each of its letters.
//!
//! No test has a stopwatch. Whatever took the square of the length would not come to an end here.

use pack::PackFiles;

use super::fixture::{EARLIER, RADIO, loaded, pack, replace};

/// The length of a line, in bytes.
const LONG: usize = 200_000;

/// The most letters of a problem, with its place and its fix.
const LONGEST: usize = 2_000;

const SUMMARY: &str = "Adopt a law on licences.";
const PARAGRAPH: &str = "Stations close.";
const RATIONALE: &str = "There is *no* procedure.[^third]";

/// Repeats a text until it is long.
fn long(text: &str) -> String {
    text.repeat(LONG / text.len())
}

/// Texts that differ from each other, each of nine letters.
fn different() -> impl Iterator<Item = String> {
    (0..LONG / 30).map(|number| format!("{number:09}"))
}

#[track_caller]
fn read(pack: &PackFiles) {
    for problem in loaded(pack).problems {
        let shown = problem.to_string();
        assert!(shown.chars().count() < LONGEST, "{shown:.200}");
    }
}

#[track_caller]
fn check(file: &str, from: &str, to: &str) {
    let mut pack = pack();
    replace(&mut pack, file, from, to);
    read(&pack);
}

#[test]
fn a_field_of_a_table_may_be_as_long_as_a_book() {
    for field in ["a word ", "Jan 1 ", "\"\"", "x"] {
        check(EARLIER, SUMMARY, &format!("\"{}\"", long(field)));
    }
    for list in ["a;", "Development;"] {
        check(EARLIER, "Freedom of the press", &long(list));
    }
    for column in ["10.1,", "France", "A/HRC/99/1,10.1", "WEOG", "summary"] {
        check(EARLIER, column, &format!("\"{}\"", long("a word ")));
    }
    let columns: Vec<String> = different().collect();
    check(EARLIER, "summary", &columns.join(","));
    check(EARLIER, SUMMARY, &long(","));
}

#[test]
fn a_line_of_markdown_may_be_as_long_as_a_book() {
    for text in [
        "a word ",
        "x",
        "[a ",
        "[1] ",
        "[^first] ",
        "[^nope] ",
        "*a ",
        "**a* ",
        "`a ",
        "<a ",
        "<b>a ",
        "[a](b) ",
        "a\u{ad}",
        "&amp; ",
    ] {
        check(RADIO, PARAGRAPH, &long(text));
    }
    let heading = format!("## {}\n\n{}", long("a word "), long("[^nope] "));
    check(RADIO, "## National framework", &heading);
}

#[test]
fn a_text_of_toml_may_be_as_long_as_a_book() {
    for text in ["a word ", "x", "\\n", "[^nope] "] {
        check(RADIO, RATIONALE, &long(text));
    }
    for field in [
        "Freedom of the press",
        "licences",
        "Media",
        "ICCPR 19",
        "2023-12",
        "32",
    ] {
        check(
            RADIO,
            &format!("\"{field}\""),
            &format!("\"{}\"", long("a word ")),
        );
    }
    let names: Vec<String> = different().map(|name| format!("\"{name}\"")).collect();
    check(RADIO, "[\"Media\"]", &format!("[{}]", names.join(",")));
    check(RADIO, "short_title = ", &format!("{} = ", long("a")));
    check(RADIO, "\"Example coalition\"", &long("\"a\" "));
    check(
        RADIO,
        "\"Example coalition\"",
        &format!("\"{}", long("a word ")),
    );
}

#[test]
fn a_file_may_have_any_number_of_broken_lines() {
    for line in ["a = [\n", "a\n", "[[earlier\n", "a = “\n", "\"\"\"\n"] {
        check(
            RADIO,
            "[[earlier]]\n",
            &format!("{}[[earlier]]\n", line.repeat(LONG / 20)),
        );
    }
}
