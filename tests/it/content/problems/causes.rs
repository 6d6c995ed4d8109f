//! Causes come first, in plain words, and hold back what only follows from them.

use super::super::fixture::{EARLIER, RADIO, REVIEW, WATER, pack, problems, replace};
use super::{check, check_file};

#[test]
fn curly_quotes_are_named_and_the_field_is_not_missing() {
    check(
        RADIO,
        "coalition = \"Example coalition\"",
        "coalition = “Example coalition”",
        "error: clusters/radio.md:6: this is not TOML: the quotation marks are curly. Write straight quotes: coalition = \"…\".",
    );
}

#[test]
fn a_date_written_day_first_is_turned_round() {
    check(
        REVIEW,
        "end = 2022-03-02",
        "end = 02/03/2022",
        "error: review.toml:14: this is not TOML: the date is not written as year-month-day. Write 2022-03-02, without quotes, if the day comes first here.",
    );
}

#[test]
fn a_no_break_space_in_a_key_is_named() {
    check(
        RADIO,
        "coalition = ",
        "coalition\u{a0}= ",
        "error: clusters/radio.md:6: this is not TOML: there is a no-break space outside the quotation marks. Delete the spaces of this line and type them again: the text was pasted from a word processor or a web page.",
    );
}

#[test]
fn an_unclosed_list_is_one_error() {
    check(
        RADIO,
        "affected_persons = [\"Media\"]",
        "affected_persons = [\"Media\"",
        "error: clusters/radio.md:30: this is not TOML: the list that begins here is not closed. End it with ].",
    );
}

#[test]
fn a_bracket_in_a_comment_is_part_of_no_list() {
    let mut pack = pack();
    replace(
        &mut pack,
        RADIO,
        "\"Civil society\"]",
        "\"Civil society\"]  # or [Press",
    );
    assert_eq!(problems(&pack), Vec::<String>::new());
}

#[test]
fn an_unclosed_list_ends_at_a_table_with_a_comment() {
    check(
        RADIO,
        "[\"10.1\", \"10.2\"]\n\n[[recommendations]]",
        "[\"10.1\", \"10.2\"\n\n[[recommendations]]  # another",
        "error: clusters/radio.md:34: this is not TOML: the list that begins here is not closed. End it with ].",
    );
}

#[test]
fn a_word_document_is_recognised_and_nothing_else_is_said_of_it() {
    for (bytes, what) in [
        (
            &b"PK\x03\x04..word/document.xml"[..],
            "this is a Word document",
        ),
        (
            b"PK\x03\x04..application/vnd.oasis.opendocument.spreadsheet",
            "this is a LibreOffice spreadsheet",
        ),
        (b"{\\rtf1\\ansi", "this is rich text (RTF), not plain text"),
        (
            b"\xff\xfet\0i\0",
            "the file is saved with the encoding UTF-16",
        ),
    ] {
        for file in [WATER, EARLIER] {
            let mut pack = pack();
            pack.insert(file.to_owned(), bytes.to_vec());
            let problems = problems(&pack);
            assert_eq!(problems.len(), 1, "{problems:#?}");
            assert!(
                problems[0].starts_with(&format!("error: {file}: {what}. ")),
                "{problems:#?}"
            );
        }
    }
}

#[test]
fn what_follows_from_an_unreadable_table_is_counted() {
    let mut pack = pack();
    pack.insert(EARLIER.to_owned(), b"PK\x03\x04..xl/workbook.xml".to_vec());
    let problems = problems(&pack);
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(
        problems[0].contains("this is an Excel workbook"),
        "{problems:#?}"
    );
    assert!(
        problems[0].contains("problems that may follow from it are held back"),
        "{problems:#?}"
    );
}

#[test]
fn a_cause_comes_before_the_problems_of_other_files() {
    let mut pack = pack();
    replace(&mut pack, RADIO, "[\"Media\"]", "[\"Medea\"]");
    replace(
        &mut pack,
        REVIEW,
        "venue = \"Example Hall\"",
        "venue = Example Hall",
    );
    let problems = problems(&pack);
    assert_eq!(
        problems[0],
        "error: review.toml:12: this is not TOML: the text has no quotation marks. Put it between straight quotes: venue = \"…\"."
    );
    assert_eq!(problems.len(), 2);
}

#[test]
fn earlier_csv_may_be_missing_unless_something_refers_to_it() {
    let mut pack = pack();
    pack.remove(EARLIER);
    let problems = problems(&pack);
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(
        problems[0].starts_with(
            "error: earlier.csv: the file is missing, and factsheets refer to its rows."
        )
    );
}

#[test]
fn a_table_separated_by_semicolons_is_read() {
    let mut pack = pack();
    let rows = "id;cycle;session;document;paragraph;state;group;response;changed_from;action;issues;clusters;summary\n\
        10.1;2;22;A/HRC/99/1;10.1;France;WEOG;supported;;5;\"Freedom of the press;Civil society\";radio;Adopt a law, soon.\n\
        10.2;2;22;A/HRC/99/1;10.2;Ghana;Africa;noted;;4;;radio;Protect them.\n";
    pack.insert(EARLIER.to_owned(), rows.as_bytes().to_vec());
    let problems = problems(&pack);
    let of_table: Vec<_> = problems
        .iter()
        .filter(|it| it.contains("earlier.csv:"))
        .collect();
    assert!(of_table.is_empty(), "{of_table:#?}");
}

#[test]
fn letters_of_another_encoding_are_one_error_and_its_consequences_are_counted() {
    let mut pack = pack();
    let rows = b"id;cycle;session;document;paragraph;state;group;response;changed_from;action;issues;clusters;summary\n\
        10.1;2;22;A/HRC/99/1;10.1;C\xf4te d'Ivoire;Africa;supported;;5;;radio;Adopt a law.\n\
        10.2;2;22;A/HRC/99/1;10.2;T\xfcrkiye;WEOG;noted;;4;;radio;Protect them.\n\
        10.3;2;22;A/HRC/99/1;10.3;Peru;GRULAC;noted;;4;;water;Keep a register.\n";
    pack.insert(EARLIER.to_owned(), rows.to_vec());
    assert_eq!(
        problems(&pack),
        [
            "error: earlier.csv:2: the file is not UTF-8 text. Save it with the encoding UTF-8, and look at the letters with accents on this line; 2 problems that may follow from it are held back."
        ]
    );
}

#[test]
fn what_word_windows_and_macos_leave_behind_is_passed_over() {
    for file in [
        "clusters/~$radio.md",
        "Thumbs.db",
        "clusters/desktop.ini",
        "__MACOSX/clusters/._radio.md",
    ] {
        let mut pack = pack();
        pack.insert(file.to_owned(), vec![0xff; 9]);
        assert_eq!(problems(&pack), Vec::<String>::new(), "{file}");
    }
}

#[test]
fn a_workbook_outside_the_folder_of_tables_is_recognised_by_its_name() {
    check_file(
        "matrix.xlsx",
        b"PK\x03\x04",
        "warning: matrix.xlsx: this is a workbook and is left out. Put a table of earlier recommendations into the folder earlier/, as .xlsx or as CSV; one that others publish is imported with `presession import`.",
    );
}

#[test]
fn a_table_of_another_kind_is_a_cause() {
    check_file(
        "earlier/matrix.ods",
        b"PK\x03\x04",
        "error: earlier/matrix.ods: this is a workbook of a kind that is not read here. Save it as an Excel workbook (.xlsx) or as \"CSV UTF-8\", and delete this file.",
    );
    check_file(
        "earlier/matrix.xlsx",
        &[0xd0, 0xcf, 0x11, 0xe0],
        "error: earlier/matrix.xlsx: this is an old workbook, or one with a password. Save it as an Excel workbook (.xlsx) without a password, or as \"CSV UTF-8\".",
    );
    let mut pack = pack();
    let table = pack.remove(EARLIER).unwrap();
    pack.insert("earlier/table.xls".to_owned(), table);
    let problems = problems(&pack);
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(
        problems[0].ends_with("problems that may follow from it are held back."),
        "{problems:#?}"
    );
}
