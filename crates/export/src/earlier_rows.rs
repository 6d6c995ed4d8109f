//! Earlier recommendations as flat open data, for the publisher's files and for download.
//!
//! Values are ids, as in the pack's file; downloads have a permanent address in every row.

use std::borrow::Cow;

use super::DataFormat;
use super::table::{Cell, Row, csv, json};
use model::{ActionCategory, EarlierRecommendation, Response, Slug};

/// The column of permanent addresses, after those of the pack's file.
pub const PERMALINK: &str = "permalink";

/// A record and its permanent address; `None` in the publisher's files, which have no addresses.
pub type Linked<'a> = (&'a EarlierRecommendation, Option<String>);

/// Writes records in a format. With `linked`, every row ends with its permanent address.
pub fn write<'a>(
    form: DataFormat,
    linked: bool,
    records: &mut dyn Iterator<Item = Linked<'a>>,
) -> String {
    let mut columns = EarlierRecommendation::COLUMNS.to_vec();
    if linked {
        columns.push(PERMALINK);
    }
    let mut rows = records.map(|(record, address)| row(record, address.filter(|_| linked)));
    match form {
        DataFormat::Csv => csv(&columns, &mut rows),
        DataFormat::Json => json(&columns, &mut rows),
    }
}

/// Writes records for the publisher's files.
#[must_use]
pub fn plain(form: DataFormat, records: &[EarlierRecommendation]) -> String {
    write(form, false, &mut records.iter().map(|each| (each, None)))
}

/// Returns a record's values in the order of [`EarlierRecommendation::COLUMNS`].
fn row(record: &EarlierRecommendation, address: Option<String>) -> Row<'_> {
    let mut row = vec![
        text(&record.id),
        Cell::Number(record.cycle.into()),
        Cell::Number(record.session.into()),
        text(&record.under_review),
        text(&record.document),
        text(&record.paragraph),
        text(&record.state),
        text(record.group.key()),
        text(record.response.key()),
        record
            .changed_from
            .map(Response::key)
            .map_or(Cell::Missing, text),
        record
            .action_category
            .map(ActionCategory::number)
            .map_or(Cell::Missing, |it| Cell::Number(it.into())),
        slugs(&record.issues),
        slugs(&record.clusters),
        Cell::Numbers(record.goals.iter().copied().map(u32::from).collect()),
        slugs(&record.affected_persons),
        Cell::Texts(record.themes.iter().map(Cow::from).collect()),
        text(&record.summary),
        text(&record.text),
    ];
    row.extend(address.map(|it| Cell::Text(Cow::Owned(it))));
    row
}

fn text(text: &str) -> Cell<'_> {
    Cell::Text(Cow::Borrowed(text))
}

fn slugs(slugs: &[Slug]) -> Cell<'_> {
    let texts = slugs.iter().map(|each| Cow::Borrowed(each.as_str()));
    Cell::Texts(texts.collect())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use samples::earlier;

    type Json = Vec<BTreeMap<String, serde_json::Value>>;

    fn address(record: &EarlierRecommendation) -> Option<String> {
        Some(format!(
            "https://example.org/earlier/?q=%3D%22{}%22",
            record.id
        ))
    }

    #[test]
    fn the_columns_are_those_of_the_pack() {
        let text = plain(DataFormat::Csv, &[earlier("118.107", "Norway")]);
        let names = text.lines().next().unwrap();
        assert_eq!(names, EarlierRecommendation::COLUMNS.join(","));
        let json: Json =
            serde_json::from_str(&plain(DataFormat::Json, &[earlier("1", "Chile")])).unwrap();
        for name in EarlierRecommendation::COLUMNS {
            assert!(json[0].contains_key(name), "{name}");
        }
    }

    #[test]
    fn downloads_end_with_a_permanent_address() {
        let all = [earlier("118.107", "Norway"), earlier("118.9", "Chile")];
        let linked = |form| {
            write(
                form,
                true,
                &mut all.iter().map(|each| (each, address(each))),
            )
        };
        let text = linked(DataFormat::Csv);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<BTreeMap<String, String>> =
            reader.deserialize().map(Result::unwrap).collect();
        assert_eq!(rows[1][PERMALINK], address(&all[1]).unwrap());
        let rows: Json = serde_json::from_str(&linked(DataFormat::Json)).unwrap();
        assert_eq!(rows[0][PERMALINK], address(&all[0]).unwrap());
        assert_eq!(rows[0]["changed_from"], serde_json::Value::Null);
        assert_eq!(rows[0]["issues"], serde_json::json!(["land"]));
    }

    proptest! {
        #[test]
        fn any_text_survives_a_round_trip(text in "(\\PC|[=+@\t\r\n\",;\\\\-]){0,60}") {
            let mut one = earlier("1", "Chile");
            one.summary = text.clone();
            let json: Json = serde_json::from_str(&plain(DataFormat::Json, &[one.clone()])).unwrap();
            prop_assert_eq!(json[0]["summary"].as_str(), Some(&*text));
            let csv = plain(DataFormat::Csv, &[one]);
            let row = csv::Reader::from_reader(csv.as_bytes()).records().next().unwrap().unwrap();
            prop_assert!(row[16].ends_with(&text));
        }
    }
}
