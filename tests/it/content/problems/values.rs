//! Values: vocabulary terms, dates, ranges, lengths.

use super::super::fixture::{EARLIER, RADIO, REVIEW, WATER};
use super::{check, check_among};

#[test]
fn a_name_must_be_in_its_vocabulary() {
    check(
        RADIO,
        "\"Civil society\"]",
        "\"Civil sosiety\"]",
        "error: clusters/radio.md:29: recommendations[1].issues: \"Civil sosiety\" is not one of UPR Info's issues. Write \"Civil society\".",
    );
    check(
        RADIO,
        "[\"Media\"]",
        "[\"Medea\"]",
        "error: clusters/radio.md:30: recommendations[1].affected_persons: \"Medea\" is not one of the Universal Human Rights Index's affected persons. Write \"Media\".",
    );
    check(
        RADIO,
        "[\"16.10\"]",
        "[\"16.11\"]",
        "error: clusters/radio.md:31: recommendations[1].sdg_targets: \"16.11\" is not an SDG target. Look it up in lists/sdg_targets.csv (see `presession new`), and write it exactly so.",
    );
    check(
        RADIO,
        "\"ICCPR 19\"",
        "\"ICCPRR 19\"",
        "error: clusters/radio.md:32: recommendations[1].treaties: \"ICCPRR\" is not a treaty of the list. Write \"ICCPR\".",
    );
    check(
        RADIO,
        "[\"10.1\", \"10.2\"]",
        "[\"10.1\", \"10.22\"]",
        "error: clusters/radio.md:34: recommendations[1].builds_on: \"10.22\" is neither an id nor a paragraph in earlier.csv. Write \"10.2\", or add the row to earlier.csv.",
    );
    check_among(
        RADIO,
        "paragraph = \"10.2\"",
        "paragraph = \"10.2.\"",
        "error: clusters/radio.md:16: earlier[1].paragraph: \"10.2.\" is neither an id nor a paragraph in earlier.csv. Write \"10.2\", or add the row to earlier.csv.",
    );
}

#[test]
fn a_name_is_suggested_by_a_word_of_it() {
    check(
        RADIO,
        "\"Civil society\"]",
        "\"Housing\"]",
        "error: clusters/radio.md:29: recommendations[1].issues: \"Housing\" is not one of UPR Info's issues. Write \"Right to housing\".",
    );
    check(
        EARLIER,
        "Ghana",
        "Republic of Ghana",
        "error: earlier.csv:3: state: \"Republic of Ghana\" is not in the list of States. Write \"Ghana\".",
    );
    check(
        RADIO,
        "\"ICCPR 19\"",
        "\"ICCPR art. 19\"",
        "error: clusters/radio.md:32: recommendations[1].treaties: \"art. 19\" is more than the article's number. Write \"ICCPR 19\".",
    );
}

#[test]
fn a_no_break_space_from_a_word_processor_does_not_make_a_name_unknown() {
    let mut pack = super::super::fixture::pack();
    for (file, from, to) in [
        (RADIO, "\"Civil society\"]", "\"Civil\u{a0}society\"]"),
        (EARLIER, "Ghana", "Sri\u{a0}Lanka"),
        (EARLIER, "Africa", "Asia"),
    ] {
        super::super::fixture::replace(&mut pack, file, from, to);
    }
    assert_eq!(super::super::fixture::problems(&pack), Vec::<String>::new());
}

#[test]
fn a_paragraph_stands_for_its_row() {
    let mut pack = super::super::fixture::pack();
    super::super::fixture::replace(&mut pack, EARLIER, "10.2,2,22", "andorra-22-10.2,2,22");
    assert_eq!(super::super::fixture::problems(&pack), Vec::<String>::new());
}

#[test]
fn a_name_in_the_review_must_be_known_too() {
    check(
        REVIEW,
        "[\"water\", \"radio\"]",
        "[\"watter\", \"radio\"]",
        "error: review.toml:28: programme[1].clusters: \"watter\" is not the file name of a factsheet. Write \"water\".",
    );
    check(
        REVIEW,
        "state = \"Andorra\"",
        "state = \"Andora\"",
        "error: review.toml:1: state: \"Andora\" is not in the list of States. Write \"Andorra\".",
    );
    check(
        EARLIER,
        "Ghana",
        "Gana",
        "error: earlier.csv:3: state: \"Gana\" is not in the list of States. Write \"Ghana\".",
    );
    check(
        REVIEW,
        "city = \"Example City\"",
        "city = \"Example City\"\nkind = \"genva\"",
        "error: review.toml:12: pre_session.kind: \"genva\" is not a value of kind. Write \"geneva\".",
    );
    check(
        REVIEW,
        "kind = \"panel\"",
        "kind = \"pannel\"",
        "error: review.toml:24: programme[1].kind: \"pannel\" is not a value of kind. Write \"panel\".",
    );
    check(
        REVIEW,
        "\"ar\"]",
        "\"ar\", \"Khmer\"]",
        "error: review.toml:4: languages: \"Khmer\" is not a language code. Write two or three lower-case letters, such as \"en\", \"fr\", \"km\" or \"ar\".",
    );
}

#[test]
fn a_date_is_in_the_calendar() {
    check(
        REVIEW,
        "date = 2022-05-10",
        "date = \"10 May\"",
        "error: review.toml:17: review.date: this is not a date: not written as year-month-day. Write a day, such as 2018-11-14.",
    );
    check(
        RADIO,
        "\"2023-12\"",
        "\"2023-13\"",
        "error: clusters/radio.md:25: recommendations[1].deadline: this is not a date: no such day in the calendar. Write a year, a month or a day in quotes: \"2018\", \"2018-11\" or \"2018-11-14\".",
    );
    check(
        WATER,
        "\"2022-03-01\"",
        "\"2022-02-30\"",
        "error: clusters/water.md:7: version: this is not a date: no such day in the calendar. Write a day, such as 2018-11-14.",
    );
    check(
        REVIEW,
        "end = 2022-03-02",
        "end = 2022-02-02",
        "error: review.toml:14: pre_session.end: the end, 2022-02-02, is before the start, 2022-03-01. Write a day that is not before the start.",
    );
    check_among(
        RADIO,
        "version = 2022-03-01",
        "version = 2022-02-30",
        "error: clusters/radio.md:7: this is not TOML: invalid date, expected day between 01 and 28. Fix this first: it may cause other problems in the file.",
    );
}

#[test]
fn a_number_or_word_is_in_its_range() {
    check(
        RADIO,
        "action_category = 5",
        "action_category = 6",
        "error: clusters/radio.md:28: recommendations[1].action_category: 6 is not a whole number from 1 to 5. Write a number from 1 to 5, without quotes.",
    );
    check(
        RADIO,
        "assessment = \"partly\"",
        "assessment = \"partially\"",
        "error: clusters/radio.md:17: earlier[1].assessment: \"partially\" is not a value of assessment. Write one of: implemented, partly, not, no-information.",
    );
    check(
        RADIO,
        "number = 1",
        "number = 13",
        "error: clusters/radio.md:2: number: 13 is not a whole number from 1 to 12. Write a number from 1 to 12, without quotes.",
    );
}

#[test]
fn a_text_has_a_length() {
    check(
        RADIO,
        "\"Press\"",
        "\"The press and the radio too\"",
        "error: clusters/radio.md:4: short_title: this text has 27 characters, 3 too many. Shorten it to 24 characters or fewer.",
    );
    check(
        EARLIER,
        "Share what was learnt.",
        &"word ".repeat(40),
        "error: earlier.csv:5: summary: this text has 199 characters, 39 too many. Shorten it to 160 characters or fewer.",
    );
    check_among(
        WATER,
        "There is no law.",
        &"There is no law. ".repeat(400),
        "error: clusters/water.md: sheet one: the text is too long for its page by about 3 lines across it, 11.1 mm of 247.9. Take out about 60 words. What weighs most is National framework, 194.7 mm where 35.0 are usual: leave out what the table or the challenges say too.",
    );
}
