//! A workbook of earlier recommendations is read as the table is that it was saved from.

use proptest::collection::vec;
use proptest::prelude::*;
use samples::xlsx::Cell::{self, Day, Empty, Number, Shared};
use samples::xlsx::workbook;

use super::super::fixture::{EARLIER, loaded, pack, problems, text};
use super::super::mutations::mutation;

const BOOK: &str = "earlier/table.xlsx";
const COLUMNS: [&str; 13] = [
    "id",
    "cycle",
    "session",
    "document",
    "paragraph",
    "state",
    "group",
    "response",
    "changed_from",
    "action",
    "issues",
    "clusters",
    "summary",
];

/// Splits a line of the fixture's table.
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            c => cells.last_mut().unwrap().push(c),
        }
    }
    cells
}

/// Returns a cell as a spreadsheet stores it: numbers as numbers, but text where it must be.
fn kept(column: usize, cell: &str) -> Cell<'_> {
    match cell {
        "" => Empty,
        number if column != 0 && column != 4 && number.parse::<u8>().is_ok() => Number(number),
        text => Shared(text),
    }
}

fn header() -> Vec<Cell<'static>> {
    COLUMNS.map(Shared).to_vec()
}

/// A row of another State's review, with its id and paragraph.
fn row<'a>(id: Cell<'a>, paragraph: Cell<'a>) -> Vec<Cell<'a>> {
    let (two, empty) = (Number("2"), Empty);
    let document = Shared("A/HRC/88/9");
    let (state, group, response) = (Shared("Ghana"), Shared("Africa"), Shared("noted"));
    let summary = Shared("Say so.");
    vec![
        id,
        two,
        Number("15"),
        document,
        paragraph,
        state,
        group,
        response,
        empty,
        empty,
        empty,
        empty,
        summary,
    ]
}

/// Adds a workbook to the pack and lists the problems.
fn with(sheets: &[Vec<Vec<Cell<'_>>>]) -> Vec<String> {
    let mut pack = pack();
    pack.insert(BOOK.to_owned(), workbook(sheets));
    problems(&pack)
}

#[track_caller]
fn check(row: Vec<Cell<'_>>, expected: &str) {
    assert_eq!(with(&[vec![header(), row]]), [expected]);
}

#[test]
fn a_table_saved_as_a_workbook_gives_the_same_rows() {
    let csv = pack();
    let table = text(&csv, EARLIER);
    let rows: Vec<Vec<String>> = table.lines().map(cells).collect();
    let rows: Vec<Vec<Cell<'_>>> = rows
        .iter()
        .map(|row| {
            row.iter()
                .enumerate()
                .map(|(at, it)| kept(at, it))
                .collect()
        })
        .collect();
    let notes = vec![vec![Shared("Notes"), Empty, Number("2018")]];
    let titled = [
        vec![vec![Shared("What States asked")], Vec::new()],
        rows.clone(),
    ]
    .concat();
    let (first, second) = rows.split_at(3);
    let second = [&rows[..1], second].concat();
    for (name, book) in [
        ("earlier.xlsx", workbook(std::slice::from_ref(&rows))),
        (BOOK, workbook(&[notes, titled])),
        ("earlier/Cycle.2.XLSX", workbook(&[first.to_vec(), second])),
        // Also under the name of the table, where somebody has only renamed the file.
        (EARLIER, workbook(std::slice::from_ref(&rows))),
    ] {
        let mut pack = csv.clone();
        pack.remove(EARLIER);
        pack.insert(name.to_owned(), book);
        let (from_book, from_csv) = (loaded(&pack), loaded(&csv));
        assert_eq!(from_book.earlier, from_csv.earlier, "{name}");
        assert_eq!(from_book.problems, from_csv.problems, "{name}");
    }
}

#[test]
fn a_problem_names_file_row_and_column() {
    let faulty = |column: usize, cell| {
        let mut row = row(Shared("g-1"), Empty);
        row[column] = cell;
        row
    };
    check(
        faulty(5, Shared("Gold Coast")),
        "error: earlier/table.xlsx:2: state: \"Gold Coast\" is not in the list of States. Look it up in lists/states.csv (see `presession new`), and write it exactly so.",
    );
    check(
        faulty(9, Number("2.5")),
        "error: earlier/table.xlsx:2: action: \"2.5\" is not a whole number from 1 to 5. Write a number from 1 to 5.",
    );
    check(
        faulty(12, Empty),
        "error: earlier/table.xlsx:2: summary: summary is empty. Fill in the field.",
    );
    let mut wide = row(Shared("g-1"), Empty);
    wide.push(Shared("a remark"));
    check(
        wide,
        "error: earlier/table.xlsx:2: a cell stands to the right of the last column. Delete it, or move it into its column.",
    );
}

#[test]
fn a_problem_names_the_sheet_if_there_are_several() {
    let sheet = |id| vec![header(), Vec::new(), row(Shared(id), Day("43586"))];
    assert_eq!(
        with(&[sheet("g-1"), sheet("g-2")]),
        ["Sheet 1", "Sheet 2"].map(|sheet| format!(
            "warning: earlier/table.xlsx:3: sheet \"{sheet}\".paragraph: \"2019-05-01\" is a date, not a paragraph. Format the column as text in the spreadsheet, and write the paragraph again."
        ))
    );
}

#[test]
fn what_excel_made_of_a_paragraph_is_told() {
    check(
        row(Shared("g-1"), Day("43586")),
        "warning: earlier/table.xlsx:2: paragraph: \"2019-05-01\" is a date, not a paragraph. Format the column as text in the spreadsheet, and write the paragraph again.",
    );
    check(
        row(Shared("g-1"), Shared("15 janv.")),
        "warning: earlier/table.xlsx:2: paragraph: \"15 janv.\" is a date, not a paragraph. Format the column as text in the spreadsheet, and write the paragraph again.",
    );
    check(
        row(Day("43586"), Empty),
        "warning: earlier/table.xlsx:2: id: \"2019-05-01\" is a date, not a paragraph. Format the column as text in the spreadsheet, and write the paragraph again.",
    );
    let rows = ["118.1", "118.2"].map(|it| row(Number(it), Shared(it)));
    assert_eq!(
        with(&[[vec![header()], rows.to_vec()].concat()]),
        [
            "warning: earlier/table.xlsx:2: id: 118.1 is stored as a number, which drops a zero at its end (2 cells, this is the first). If the report has 118.10, write that. Format the column as text in the spreadsheet, and write the paragraphs again."
        ]
    );
}

#[test]
fn a_misspelt_column_is_named_and_its_rows_are_not_wrong_for_it() {
    let mut names = header();
    names[0] = Shared("Id");
    let problems = with(&[vec![names, row(Shared("g-1"), Empty)]]);
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert_eq!(
        problems[0],
        "error: earlier/table.xlsx:1: there is no column \"Id\". Write \"id\"."
    );
    assert!(problems[1].starts_with("error: earlier/table.xlsx:1: id: the column id is missing."));
}

#[test]
fn a_workbook_without_the_columns_or_that_is_broken_is_one_error() {
    let notes = with(&[vec![vec![Shared("Notes")], vec![Number("1")]]]);
    assert_eq!(notes.len(), 1, "{notes:#?}");
    assert!(
        notes[0].starts_with("error: earlier/table.xlsx: no sheet of this workbook has the columns of earlier.csv. Write their names into its first row: id | cycle |"),
        "{notes:#?}"
    );
    let mut pack = pack();
    pack.insert(BOOK.to_owned(), b"PK\x03\x04..xl/workbook.xml".to_vec());
    let broken = problems(&pack);
    assert_eq!(broken.len(), 1, "{broken:#?}");
    assert!(
        broken[0].starts_with(
            "error: earlier/table.xlsx: this is an Excel workbook that cannot be read ("
        ),
        "{broken:#?}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_workbook_never_panics(mutations in vec(mutation(), 1..8)) {
        let mut bytes = workbook(&[vec![header(), row(Shared("g-1"), Number("1.5"))]]);
        mutations.iter().for_each(|mutation| mutation.apply(&mut bytes));
        let mut pack = pack();
        pack.insert(BOOK.to_owned(), bytes);
        loaded(&pack);
    }
}
