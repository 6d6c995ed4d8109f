//! The lines that begin a part of a file: what is wrong with one is said once, and first.

use super::super::fixture::{RADIO, REVIEW, WATER, pack, problems, replace, text};
use super::check;

#[test]
fn a_header_with_the_wrong_brackets_is_one_error() {
    for broken in [
        "[[sources",
        "[sources]]",
        "[[sources]",
        "[sources]",
        "sources]]",
        "[[sources]] the documents",
    ] {
        check(
            RADIO,
            "[[sources]]",
            broken,
            "error: clusters/radio.md:51: this line begins a part of the file, but its brackets are wrong. Write [[sources]], alone on its line.",
        );
    }
    check(
        REVIEW,
        "[pre_session]",
        "[[pre_session]]",
        "error: review.toml:10: this line begins a part of the file, but its brackets are wrong. Write [pre_session], alone on its line.",
    );
}

#[test]
fn a_misspelt_header_is_one_error() {
    check(
        RADIO,
        "[[earlier]]",
        "[[earleir]]",
        "error: clusters/radio.md:15: there is no part \"earleir\". Write [[earlier]], alone on its line.",
    );
    check(
        RADIO,
        "[[recommendations]]",
        "[[recommendation",
        "error: clusters/radio.md:21: there is no part \"recommendation\". Write [[recommendations]], alone on its line.",
    );
}

#[test]
fn what_follows_from_an_unknown_header_is_counted() {
    check(
        RADIO,
        "[[sources]]",
        "[[references]]",
        "error: clusters/radio.md:51: there is no part \"references\". Write one of: [[figures]], [[earlier]], [[recommendations]], [[questions]], [[slides]], [[sources]]; what stands below it is not checked until then; 6 problems that may follow from it are held back.",
    );
    check(
        RADIO,
        "[[earlier]]",
        "[",
        "error: clusters/radio.md:15: this line begins a part of the file, but names none. Write one of: [[figures]], [[earlier]], [[recommendations]], [[questions]], [[slides]], [[sources]]; what stands below it is not checked until then; 1 problem that may follow from it is held back.",
    );
}

#[test]
fn a_broken_header_comes_before_the_problems_of_other_files_and_hides_none() {
    let mut pack = pack();
    replace(&mut pack, RADIO, "[\"Media\"]", "[\"Medea\"]");
    replace(&mut pack, WATER, "[[recommendations]]", "[[recommendations");
    replace(
        &mut pack,
        WATER,
        "action_category = 3",
        "action_category = 9",
    );
    let problems = problems(&pack);
    assert_eq!(problems.len(), 3, "{problems:#?}");
    assert!(
        problems[0].contains("its brackets are wrong"),
        "{problems:#?}"
    );
    assert!(problems[1].contains("\"Medea\""), "{problems:#?}");
    assert!(
        problems[2].contains("9 is not a whole number"),
        "{problems:#?}"
    );
}

#[test]
fn brackets_in_lists_and_long_texts_begin_no_part() {
    for (from, to) in [
        (
            "issues = [\"Freedom of the press\"]",
            "issues = [\n  \"Freedom of the press\",\n]",
        ),
        (
            "rationale = \"Nobody knows who holds one.\"",
            "rationale = \"\"\"\nNobody\n(earlier)\nknows.\n\"\"\"",
        ),
    ] {
        let mut pack = pack();
        assert!(text(&pack, RADIO).contains(from), "{from}");
        replace(&mut pack, RADIO, from, to);
        assert_eq!(problems(&pack), Vec::<String>::new());
    }
}
