//! `earlier.csv`: what States recommended before, one a line.
//!
//! Each line is read by itself, so that an open quotation mark cannot swallow the lines below it.

mod row;

use std::collections::BTreeSet;

use csv::{ReaderBuilder, StringRecord};

use super::file::FileText;
use super::meaning::Names;
use super::nearest::{nearest, write_instead};
use super::problem::{Place, Report};
use super::unique::Seen;
use crate::domain::EarlierRecommendation;
use row::Row;

const COLUMNS: [&str; 13] = EarlierRecommendation::COLUMNS;

/// The rows that can be used, and the ids of all rows: a name of a broken row is no unknown name.
#[derive(Debug, Default)]
pub(super) struct Earlier {
    pub(super) rows: Vec<EarlierRecommendation>,
    pub(super) ids: BTreeSet<String>,
}

/// Reads the file. `cycle` is the review's own cycle: what was earlier has a smaller one.
pub(super) fn read(
    file: &FileText,
    cycle: Option<u8>,
    names: &Names<'_>,
    report: &Report,
) -> Earlier {
    let mut earlier = Earlier::default();
    let mut seen = Seen::default();
    let mut lines = file.lines().filter(|(_, line)| !line.trim().is_empty());
    let Some((start, header)) = lines.next() else {
        report.error(
            &file.whole(),
            "the file is empty",
            "Begin it with a line of column names",
        );
        return earlier;
    };
    let columns = header_columns(header, &file.place(start, ""), report);
    for (start, line) in lines {
        let at = file.place(start, "");
        let Some(record) = split(line, &at, report) else {
            continue;
        };
        // Values in the wrong columns would only make noise; the id is still the first.
        let whole = record.len() == columns.len();
        if !whole {
            report_width(record.len(), columns.len(), &at, report);
        }
        let row = Row {
            columns: &columns,
            record: &record,
            at,
            report,
        };
        let first = row.id().is_some_and(|id| {
            earlier.ids.insert(id.value.clone());
            seen.is_first(&id.value, &id.at, "id", report)
        });
        if whole {
            let read = row.read(cycle, names);
            earlier.rows.extend(read.filter(|_| first));
        }
    }
    earlier
}

fn header_columns(header: &str, at: &Place, report: &Report) -> Vec<String> {
    let record = split(header, at, report).unwrap_or_default();
    let columns: Vec<String> = record.iter().map(|name| name.trim().to_owned()).collect();
    for name in columns
        .iter()
        .filter(|name| !COLUMNS.contains(&name.as_str()))
    {
        let mend = if columns.len() == 1 && header.contains(';') {
            "Separate the columns by commas".to_owned()
        } else {
            write_instead(name, COLUMNS, "Remove the column")
        };
        report.error(at, format!("there is no column \"{name}\""), mend);
    }
    for name in COLUMNS {
        let count = columns.iter().filter(|column| *column == name).count();
        if count != 1 {
            let what = if count == 0 {
                "is missing"
            } else {
                "stands twice"
            };
            report.error(
                &at.field(name),
                format!("the column {name} {what}"),
                format!("Write the first line so: {}", COLUMNS.join(",")),
            );
        }
    }
    columns
}

fn split(line: &str, at: &Place, report: &Report) -> Option<StringRecord> {
    if line.matches('"').count() % 2 == 1 {
        report.error(
            at,
            "a quotation mark is opened on this line and not closed",
            "Close it on the same line; a quotation mark inside a field is written twice",
        );
    }
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(line.as_bytes());
    reader.records().next()?.ok()
}

fn report_width(found: usize, wanted: usize, at: &Place, report: &Report) {
    report.error(
        at,
        format!("the row has {found} columns instead of {wanted}"),
        "Write every column; put a field that holds a comma in quotation marks",
    );
}

/// Says what to write instead of an unknown id.
pub(super) fn id_instead(written: &str, ids: &BTreeSet<String>) -> String {
    nearest(written, ids.iter().map(String::as_str)).map_or_else(
        || "Write an id of earlier.csv, or add the row there".to_owned(),
        |id| format!("Write \"{id}\", or add the row to earlier.csv"),
    )
}
