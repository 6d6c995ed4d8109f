//! Open data, read back by the readers that people use.

use proptest::prelude::*;

use super::*;
use crate::catalogue::fixture::{
    deadline, earlier, edition, factsheet, recommendation, rich, slug,
};
use crate::domain::TreatyReference;

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
fn json_has_the_same_names_and_keeps_lists_and_signs() {
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
fn earlier_recommendations_have_the_columns_of_the_pack() {
    let mut changed = earlier("118.107", "Norway");
    changed.changed_from = Some(Response::Noted);
    let all = [changed, earlier("118.9", "Chile")];
    let text = earlier_csv(&all);
    assert!(text.starts_with(
        "id,cycle,session,under_review,document,paragraph,state,group,response,changed_from,action,issues,clusters,sdg,persons,themes,summary,text\r\n"
    ));
    let rows = read(&text);
    assert_eq!(rows[0]["changed_from"], "noted");
    assert_eq!(
        (rows[1]["state"].as_str(), rows[1]["response"].as_str()),
        ("Chile", "supported")
    );
    let json: Vec<BTreeMap<String, serde_json::Value>> =
        serde_json::from_str(&earlier_json(&all)).unwrap();
    assert!(json[0].keys().eq(rows[0].keys()));
}

#[test]
fn nothing_leaves_no_row_but_the_names() {
    assert_eq!(earlier_csv(&[]).lines().count(), 1);
    assert_eq!(earlier_json(&[]), "[]\n");
}

#[test]
fn a_cell_starts_no_formula_and_a_number_stays_one() {
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

proptest! {
    #[test]
    fn any_text_is_read_back_behind_its_guard(text in "(\\PC|[=+@\t\r\n\",;-]){0,60}") {
        let mut one = earlier("1", "Chile");
        one.summary = text.clone();
        let rows = read(&earlier_csv(&[one]));
        prop_assert_eq!(&rows[0]["summary"], &guarded(&text));
    }
}
