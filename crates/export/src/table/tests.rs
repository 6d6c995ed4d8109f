//! Tables, compared with the usual readers and writers.

use proptest::prelude::*;

use super::*;

const COLUMNS: [&str; 6] = ["text", "number", "flag", "missing", "texts", "numbers"];

fn row(text: &str, number: u32, texts: &[String]) -> Row<'static> {
    let owned = |text: &str| Cow::Owned(text.to_owned());
    vec![
        Cell::Text(owned(text)),
        Cell::Number(number),
        Cell::Flag(number.is_multiple_of(2)),
        Cell::Missing,
        Cell::Texts(texts.iter().map(|text| owned(text)).collect()),
        Cell::Numbers(vec![number; texts.len()]),
    ]
}

#[derive(serde::Serialize)]
struct Plain<'a> {
    text: &'a str,
    number: u32,
    flag: bool,
    missing: Option<u8>,
    texts: &'a [String],
    numbers: Vec<u32>,
}

#[test]
fn no_cell_starts_a_formula_and_numbers_stay_numbers() {
    for (cell, safe) in [
        ("=SUM(A1)", "'=SUM(A1)"),
        ("+1 for all", "'+1 for all"),
        ("-", "'-"),
        ("-1+1", "'-1+1"),
        ("-1.", "'-1."),
        ("@here", "'@here"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1", "'＝1"),
        ("-5", "-5"),
        ("+3.5", "+3.5"),
        ("118.107", "118.107"),
        ("land = life", "land = life"),
        ("", ""),
    ] {
        assert_eq!(guarded(cell), safe);
    }
}

#[test]
fn without_rows_there_are_names_and_an_empty_list() {
    assert_eq!(csv(&["a", "b"], &mut [].into_iter()), "a,b\r\n");
    assert_eq!(json(&["a", "b"], &mut [].into_iter()), "[]\n");
}

const ANY: &str = "(\\PC|[=+@\t\r\n\",;\\\\\u{0}-\u{1f}-]){0,40}";

proptest! {
    #[test]
    fn json_is_what_serde_writes(
        rows in prop::collection::vec((ANY, any::<u32>(), prop::collection::vec(ANY, 0..3)), 0..4)
    ) {
        let mut ours = rows.iter().map(|(text, number, texts)| row(text, *number, texts));
        let theirs: Vec<Plain> = rows.iter().map(|(text, number, texts)| Plain {
            text,
            number: *number,
            flag: number.is_multiple_of(2),
            missing: None,
            texts,
            numbers: vec![*number; texts.len()],
        }).collect();
        let theirs = serde_json::to_string_pretty(&theirs).unwrap();
        prop_assert_eq!(json(&COLUMNS, &mut ours), theirs + "\n");
    }

    #[test]
    fn a_csv_reader_reads_every_guarded_cell_back(
        rows in prop::collection::vec((ANY, any::<u32>(), prop::collection::vec(ANY, 0..3)), 0..4)
    ) {
        let mut ours = rows.iter().map(|(text, number, texts)| row(text, *number, texts));
        let text = csv(&COLUMNS, &mut ours);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let read: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        prop_assert_eq!(read.len(), rows.len());
        for (read, (text, number, texts)) in read.iter().zip(&rows) {
            prop_assert_eq!(&read[0], &guarded(text));
            prop_assert_eq!(&read[1], &number.to_string());
            prop_assert_eq!(&read[4], &guarded(&texts.join("; ")));
        }
    }

    #[test]
    fn csv_is_what_the_csv_crate_writes(text in ANY, texts in prop::collection::vec(ANY, 0..3)) {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(Vec::new());
        let cells = row(&text, 7, &texts);
        writer.write_record(COLUMNS).unwrap();
        writer.write_record(cells.iter().map(|cell| guarded(&plain(cell)))).unwrap();
        let theirs = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        prop_assert_eq!(csv(&COLUMNS, &mut [cells].into_iter()), theirs);
    }
}

#[test]
fn a_saved_table_starts_with_a_byte_order_mark_and_reads_the_same() {
    let table = csv(
        &["id", "name"],
        &mut std::iter::once(vec![Cell::Text("1".into()), Cell::Text("Côte".into())]),
    );
    let saved = to_save(&table);
    assert_eq!(saved.as_bytes()[..3], [0xef, 0xbb, 0xbf]);
    let read = |table: &str| {
        let mut reader = ::csv::Reader::from_reader(table.as_bytes());
        let head = reader.headers().unwrap().clone();
        (
            head,
            reader.records().map(Result::unwrap).collect::<Vec<_>>(),
        )
    };
    assert_eq!(read(&saved), read(&table));
}
