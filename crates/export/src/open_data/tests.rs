//! Open data, read back by the usual readers.

use super::*;
use samples::{deadline, edition, factsheet, recommendation, rich, slug};

fn example() -> Edition {
    let mut titles = recommendation("titles", "Adopt a \"land\" law,\nsoon");
    titles.rationale = rich("=1+1");
    titles.deadline = deadline("2020-12");
    titles.issues = vec![slug("youth"), slug("land"), slug("unnamed")];
    titles.treaties = [("ICCPR", "22"), ("CRC", "")]
        .map(|(treaty, article)| TreatyReference {
            treaty: treaty.to_owned(),
            article: article.to_owned(),
        })
        .into();
    edition(vec![factsheet(
        "land",
        2,
        vec![titles, recommendation("housing", "House all")],
    )])
}

fn read(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

#[test]
fn recommendations_are_rows_with_named_columns() {
    let rows = read(&recommendations_csv(&example()));
    assert_eq!(rows.len(), 2);
    for (column, cell) in [
        ("id", "titles"),
        ("cluster", "land"),
        ("number", "1"),
        ("text", "Adopt a \"land\" law,\nsoon"),
        ("rationale", "'=1+1"),
        ("deadline", "2020-12"),
        ("action", "5"),
        ("issues", "Éducation; Land; unnamed"),
        ("treaties", "ICCPR 22; CRC"),
        ("illustrative", "true"),
        ("version", "2018-11-14"),
    ] {
        assert_eq!(rows[0][column], cell, "{column}");
    }
    assert_eq!(rows[1]["deadline"], "");
}

#[test]
fn json_has_the_same_names_and_keeps_lists_and_symbols() {
    let rows: Vec<BTreeMap<String, serde_json::Value>> =
        serde_json::from_str(&recommendations_json(&example())).unwrap();
    let columns: Vec<_> = read(&recommendations_csv(&example()))[0]
        .keys()
        .cloned()
        .collect();
    assert_eq!(rows[0].keys().cloned().collect::<Vec<_>>(), columns);
    assert_eq!(rows[0]["rationale"], "=1+1");
    assert_eq!(rows[0]["treaties"], serde_json::json!(["ICCPR 22", "CRC"]));
    assert!(rows[1]["deadline"].is_null());
}

#[test]
fn without_recommendations_only_the_names_are_left() {
    let none = edition(Vec::new());
    assert_eq!(recommendations_csv(&none).lines().count(), 1);
    assert_eq!(recommendations_json(&none), "[]\n");
}
