//! What no file may say: addresses and words written by hand, jobs left open, a machine's paths.

use super::messages::without_places;
use super::repository::{Complaints, File, files};
use super::syntax::Text;

/// Files over [`LONGEST`] lines, each with its reason.
const LONG: [(&str, &str); 3] = [
    (
        "crates/pack/src/raw/markdown/mod.rs",
        "one parser: its states are read together",
    ),
    (
        "crates/catalogue/src/result.rs",
        "its types stand with the one function that fills them",
    ),
    (
        "crates/catalogue/src/result/tests.rs",
        "tests: a list of sentences",
    ),
];
const KEYS: &str = "crates/words/src/key.rs";
/// A list of one line each is as long as what it lists.
const LISTS: [&str; 1] = [KEYS];
const LONGEST: usize = 300;
/// A file of the list that is this short needs no reason any more.
const SHORT_AGAIN: usize = 250;
/// Not even a file with a reason grows beyond this.
const LONGEST_WITH_A_REASON: usize = 360;

/// Words that stand on the screen as they are in every language.
const SAME_EVERYWHERE: [&str; 2] = ["CSV", "JSON"];
/// Attributes whose value is shown or read out.
const READ_OUT: [&str; 4] = ["aria-label", "title", "alt", "placeholder"];

#[test]
fn every_file_says_what_it_is_for() {
    let mut complaints = Complaints::default();
    for file in files("", ".rs") {
        if !file.text.starts_with("//!") {
            complaints.add(
                &file.path,
                1,
                "begin with `//!`: what the file is for, and what not",
            );
        }
    }
    complaints.none();
}

#[test]
fn files_are_short() {
    let mut complaints = Complaints::default();
    let all = files("", ".rs");
    for file in &all {
        let lines = file.text.lines().count();
        let reason = LONG.iter().any(|(path, _)| *path == file.path);
        let limit = if reason {
            LONGEST_WITH_A_REASON
        } else {
            LONGEST
        };
        if lines > limit && !LISTS.contains(&file.path.as_str()) {
            let what = format!("{lines} lines of {limit} allowed: move a subject to its own file");
            complaints.add(&file.path, lines, what);
        }
    }
    for (path, _) in LONG {
        let needs_it = |file: &&File| file.path == path && file.text.lines().count() > SHORT_AGAIN;
        if !all.iter().any(|file| needs_it(&file)) {
            complaints.add(path, 1, "is short again: take it out of the list LONG");
        }
    }
    complaints.none();
}

#[test]
fn no_job_is_left_open() {
    let open = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("db", "g!("),
        // What a merge leaves where two sides met.
        concat!("<<<", "<<<< "),
        concat!(">>>", ">>>> "),
    ];
    forbid(
        &open,
        |_| true,
        "do it now, or write it down where work is planned",
    );
}

#[test]
fn nothing_names_a_place_on_one_machine() {
    let places = [
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/wo", "rk/"),
        concat!(".lib", "rary"),
        concat!("../sha", "red"),
        concat!("far", "m-"),
        concat!("duplicates --", "change"),
    ];
    forbid(&places, |_| true, "name nothing that only one machine has");
    let outside_tests = |file: &File| !file.path.contains("tests");
    forbid(
        &[concat!("/t", "mp/")],
        outside_tests,
        "ask the system for a folder",
    );
}

/// Complains of every line of the repository that holds one of the words.
#[track_caller]
fn forbid(words: &[&str], of: impl Fn(&File) -> bool, mend: &str) {
    let mut complaints = Complaints::default();
    for file in files("", "").iter().filter(|file| of(file)) {
        for (at, line) in file.lines() {
            for word in words.iter().filter(|word| line.contains(**word)) {
                complaints.add(&file.path, at, format!("holds `{word}`: {mend}"));
            }
        }
    }
    complaints.none();
}

/// Lists the app's sources without their tests, which hold markup and words to compare.
fn app_sources() -> Vec<File> {
    let mut sources = files("src", ".rs");
    sources.retain(|file| !file.path.ends_with("/tests.rs"));
    sources
}

#[test]
fn no_page_is_made_of_html_in_a_string() {
    let mut complaints = Complaints::default();
    let makers = [
        "inner_html",
        "outer_html",
        "insert_adjacent_html",
        "create_contextual_fragment",
    ];
    for file in app_sources() {
        let syntax = file.syntax();
        for (name, line) in &syntax.names {
            if makers.iter().any(|maker| name.contains(maker)) {
                complaints.add(
                    &file.path,
                    *line,
                    format!("`{name}`: draw elements instead"),
                );
            }
        }
        for Text { value, line, .. } in &syntax.strings {
            if value.contains("</") || value.starts_with('<') {
                complaints.add(&file.path, *line, "HTML in a string: draw elements instead");
            }
        }
    }
    complaints.none();
}

#[test]
fn every_address_comes_from_the_route() {
    let mut complaints = Complaints::default();
    let folders = ["clusters", "data", "recommendations", "timeline", "about"];
    for file in app_sources() {
        for Text { value, line, .. } in file.syntax().strings {
            let path = value.trim_start_matches(['.', '/']);
            let folder = path
                .split_once('/')
                .is_some_and(|(it, _)| folders.contains(&it));
            if folder || path.starts_with("404.html") || path.contains("/clusters/") {
                let what = format!("the address {value:?}: ask the Route (or OpenFile) for it");
                complaints.add(&file.path, line, what);
            }
        }
    }
    complaints.none();
}

/// A heuristic: strings in what is shown or read out. The pseudo-locale tests find the rest.
#[test]
fn every_word_on_the_screen_comes_from_the_message_files() {
    let mut complaints = Complaints::default();
    for file in app_sources() {
        let strings = file.syntax().strings;
        for text in strings.iter().filter(|text| is_shown(text)) {
            if has_a_word(&without_places(&text.value)) {
                let what = format!("the word {:?}: give it a key in {KEYS}", text.value);
                complaints.add(&file.path, text.line, what);
            }
        }
    }
    complaints.none();
}

/// Says whether a string is a child of an element, or an attribute that is read out.
fn is_shown(text: &Text) -> bool {
    let mut calls = text.calls.iter().rev();
    let call = calls.find(|call| call.name != "format!");
    call.is_some_and(|call| match call.name.as_str() {
        ".child" => true,
        ".attr" => call
            .first
            .as_deref()
            .is_some_and(|it| READ_OUT.contains(&it)),
        _ => false,
    })
}

/// Two letters in a row are a word.
fn has_a_word(text: &str) -> bool {
    let mut text = text.to_owned();
    for word in SAME_EVERYWHERE {
        text = text.replace(word, "");
    }
    let letters: Vec<bool> = text.chars().map(char::is_alphabetic).collect();
    letters.windows(2).any(|pair| pair == [true, true])
}

#[test]
fn a_word_is_two_letters_in_a_row() {
    for (text, word) in [
        ("Close", true),
        (" · ", false),
        ("CSV", false),
        ("✕", false),
    ] {
        assert_eq!(has_a_word(text), word, "{text:?}");
    }
}
