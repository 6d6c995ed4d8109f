//! What word processors and spreadsheets leave in a text.

use super::super::fixture::{EARLIER, RADIO, REVIEW, pack, problems, replace};
use super::{check, check_among};

#[test]
fn a_number_or_a_source_in_plain_brackets_is_no_citation() {
    check(
        RADIO,
        "Stations close.",
        "Stations close.[1]",
        "warning: clusters/radio.md:92: [1] is not a citation. Write [^id] with the id of a source: sources are numbered by themselves.",
    );
    check(
        RADIO,
        "Stations close.",
        "Stations close.[first]",
        "warning: clusters/radio.md:92: [first] is not a citation. Write [^first].",
    );
}

#[test]
fn a_bullet_of_word_makes_no_list() {
    check(
        RADIO,
        "Stations close.",
        "•\tStations close.",
        "warning: clusters/radio.md:92: a word processor's bullet begins this line, which makes no list. Begin the line with a hyphen and a space.",
    );
}

#[test]
fn invisible_characters_are_named() {
    for (character, what) in [
        (
            '\u{ad}',
            "a soft hyphen, a mark for a possible line break (U+00AD)",
        ),
        ('\u{200b}', "a character of no width (U+200B)"),
        (
            '\u{f0b7}',
            "a character that only one font has, shown as an empty box (U+F0B7)",
        ),
    ] {
        check(
            RADIO,
            "Stations close.",
            &format!("Sta{character}tions close."),
            &format!(
                "warning: clusters/radio.md:92: this line holds {what}. Delete it: type the word again, or paste the text without its formatting."
            ),
        );
    }
}

#[test]
fn a_zero_width_space_parts_words_in_khmer() {
    let mut pack = pack();
    replace(&mut pack, RADIO, "Stations close.", "សិទ្ធិ\u{200b}មនុស្ស");
    assert_eq!(problems(&pack), Vec::<String>::new());
}

#[test]
fn a_table_is_not_shown() {
    check(
        RADIO,
        "Stations close.",
        "| Year | Stations |",
        "warning: clusters/radio.md:92: a table cannot be shown. Write it as sentences or as a list.",
    );
}

#[test]
fn a_figure_has_a_source() {
    check_among(
        RADIO,
        "frequencies fell silent[^first]",
        "frequencies fell silent",
        "warning: clusters/radio.md:13: figures[1].label: the figure has no source. Write [^id] at the end, with the id of a source.",
    );
}

#[test]
fn a_spreadsheet_makes_a_date_of_a_paragraph() {
    check(
        EARLIER,
        "A/HRC/99/1,10.1,",
        "A/HRC/99/1,Jan 15,",
        "warning: earlier.csv:2: paragraph: \"Jan 15\" is a date, not a paragraph. Format the column as text in the spreadsheet, and write the paragraph again.",
    );
}

#[test]
fn a_review_comes_after_its_pre_session() {
    check_among(
        REVIEW,
        "date = 2022-05-10",
        "date = 2021-05-10",
        "warning: review.toml:17: review.date: the review, 2021-05-10, is before the end of the Pre-session, 2022-03-02. Compare both dates: the Pre-session comes some months before the review.",
    );
}
