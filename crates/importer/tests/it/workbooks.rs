//! Workbooks: the same tables saved by a spreadsheet.

use importer::{Imported, MatrixReview, TableFile, ohchr};
use samples::xlsx::Cell::{self, Day, Empty, Inline, Number, Shared};
use samples::xlsx::workbook;

use super::{bytes, imported, printed};

/// Reads a fixture's cells with a CSV reader.
fn cells(name: &str) -> Vec<Vec<String>> {
    let bytes = bytes(name);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap());
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

/// Returns a cell as a spreadsheet stores it after opening and saving the CSV file.
fn kept(cell: &str) -> Cell<'_> {
    match cell {
        "" => Empty,
        number if number.parse::<f64>().is_ok() => Number(number),
        text if text.len() % 2 == 0 => Inline(text),
        text => Shared(text),
    }
}

fn sheet(rows: &[Vec<String>]) -> Vec<Vec<Cell<'_>>> {
    rows.iter()
        .map(|row| row.iter().map(|cell| kept(cell)).collect())
        .collect()
}

#[test]
fn an_export_saved_as_a_workbook_gives_the_same_rows() {
    let rows = cells("uprinfo.csv");
    let (first, second) = rows.split_at(4);
    let second: Vec<Vec<String>> = [&rows[..1], second].concat();
    let notes = vec![vec![Shared("Notes"), Empty, Number("2018")]];
    let book = workbook(&[notes, sheet(first), Vec::new(), sheet(&second)]);
    let from_book = imported("export.xlsx", &book);
    let from_csv = imported("uprinfo.csv", &bytes("uprinfo.csv"));
    assert_eq!(from_book.rows, from_csv.rows);
    assert_eq!((from_book.files[0].good, from_book.files[0].bad), (7, 0));
}

fn matrix(rows: Vec<Vec<Cell<'_>>>) -> Imported {
    let review = MatrixReview::new("Andorra", 3, 36, "").unwrap();
    let bytes = workbook(&[rows]);
    let name = "matrix.xlsx";
    ohchr(
        &[TableFile {
            name,
            bytes: &bytes,
        }],
        &review,
    )
}

fn row<'a>(paragraph: Cell<'a>, text: &'a str) -> Vec<Cell<'a>> {
    vec![
        paragraph,
        Shared(text),
        Inline("Supported"),
        Shared("Right to health"),
    ]
}

#[test]
fn a_paragraph_that_is_not_text_is_reported_with_its_line() {
    let names = ["Paragraph", "Recommendation", "Position", "Themes"].map(Shared);
    let imported = matrix(vec![
        vec![Shared("Thematic list of recommendations")],
        names.to_vec(),
        row(Number("118.1"), "Plant trees (Mali)"),
        row(Shared("118.10"), "Dig wells (Mali)"),
        row(Day("43586"), "Mend roads (Mali)"),
        row(Number("119"), "Count bridges (Mali)"),
        row(Empty, "118.20 Paint kiosks (Mali)"),
    ]);
    assert_eq!(
        printed(&imported),
        [
            "warning: matrix.xlsx:3: the paragraph 118.1 is stored as a number, which drops a zero at its end. If the report has 118.10, write that. Format the column as text and write the paragraphs again.",
            "error: matrix.xlsx:5: the spreadsheet took the paragraph for a date. Format the column as text and write the paragraphs again.",
        ]
    );
    let paragraphs: Vec<&str> = imported
        .rows
        .iter()
        .map(|it| it.paragraph.as_str())
        .collect();
    assert_eq!(paragraphs, ["118.1", "118.10", "119", "118.20"]);
}

#[test]
fn a_number_at_the_start_of_a_split_recommendation_is_reported_too() {
    let names = ["Recommendation", "Position", "Themes"].map(Shared);
    let imported = matrix(vec![
        names.to_vec(),
        vec![Number("6.1"), Shared("Noted"), Shared("Right to health")],
        vec![Shared("Bake bread (Chile);")],
    ]);
    assert_eq!(imported.rows.len(), 1, "{:?}", printed(&imported));
    assert_eq!(imported.rows[0].paragraph, "6.1");
    assert!(printed(&imported)[0].starts_with("warning: matrix.xlsx:2: the paragraph 6.1 is"));
}
