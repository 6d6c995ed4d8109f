//! Rows, held against a library that writes and reads CSV.

use proptest::prelude::*;

use super::row;

/// Writes the same row with a library, formulas guarded as ours are.
fn theirs(cells: &[String]) -> String {
    let mut writer = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .from_writer(Vec::new());
    writer.write_record(cells).unwrap();
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn read(text: &str) -> Vec<String> {
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let record = reader.records().next().unwrap().unwrap();
    record.iter().map(str::to_owned).collect()
}

#[track_caller]
fn check(cell: &str, written: &str) {
    assert_eq!(row(&[cell, "x"]), format!("{written},x\r\n"));
}

#[test]
fn a_cell_is_quoted_where_it_must_be() {
    check("land", "land");
    check("", "");
    check("land, water", "\"land, water\"");
    check("the \"land\" law", "\"the \"\"land\"\" law\"");
    check("a\nb", "\"a\nb\"");
    check("ច្បាប់", "ច្បាប់");
    assert_eq!(row(&[""]), "\"\"\r\n");
    assert_eq!(row::<&str>(&[]), "\r\n");
}

#[test]
fn nothing_starts_a_formula_and_numbers_stay_numbers() {
    check("=1+1", "'=1+1");
    check("@sum", "'@sum");
    check("+a", "'+a");
    check("-", "'-");
    check("＝1", "'＝1");
    check("\tx", "'\tx");
    check("=a,b", "\"'=a,b\"");
    check("\rx", "\"'\rx\"");
    check("-12", "-12");
    check("+3.5", "+3.5");
    check("-3.", "'-3.");
    check("-1-1", "'-1-1");
}

proptest! {
    #[test]
    fn a_library_reads_back_what_was_written(cells in prop::collection::vec("[ -~\\r\\n\\tа-яក-អ＝]{0,12}", 1..6)) {
        let back = read(&row(&cells));
        prop_assert_eq!(back.len(), cells.len());
        for (back, cell) in back.iter().zip(&cells) {
            prop_assert!(back == cell || *back == format!("'{cell}"), "{:?} {:?}", back, cell);
        }
    }

    #[test]
    fn a_library_writes_the_same(cells in prop::collection::vec("[a-z0-9 ,\"\\r\\n]{0,12}", 1..6)) {
        prop_assume!(cells.iter().all(|cell| !cell.starts_with(['\r', '\n'])));
        prop_assert_eq!(row(&cells), theirs(&cells));
    }
}
