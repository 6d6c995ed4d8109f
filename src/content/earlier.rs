//! `earlier.csv`: what States recommended before, one a line.
//!
//! Each line is read by itself, so that an open quotation mark cannot swallow the lines below it.

use std::collections::BTreeSet;

use csv::{ReaderBuilder, StringRecord};

use super::file::FileText;
use super::length::limit;
use super::meaning::Names;
use super::nearest::{nearest, write_instead};
use super::problem::{Place, Report, Written};
use super::unique::Seen;
use crate::domain::{ActionCategory, EarlierRecommendation, RegionalGroup, Response};

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

/// The rows that can be used, and the ids of all rows: a name of a broken row is no unknown name.
#[derive(Debug, Default)]
pub(super) struct Earlier {
    pub(super) rows: Vec<EarlierRecommendation>,
    pub(super) ids: BTreeSet<String>,
}

/// A row that is being read.
struct Row<'a> {
    columns: &'a [String],
    record: &'a StringRecord,
    at: Place,
    report: &'a Report,
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

impl Row<'_> {
    /// Makes a recommendation of the row; none if a value is unusable.
    fn read(&self, cycle: Option<u8>, names: &Names<'_>) -> Option<EarlierRecommendation> {
        let id = self.id();
        let number = self.number("cycle", 1, 9);
        let session = self.number("session", 1, 99);
        let document = self.required("document");
        let state = self.required("state").and_then(|state| names.state(&state));
        let group = self.one_of(
            "group",
            &RegionalGroup::ALL.map(|group| (group.key(), group)),
        );
        let response = self.response("response", true);
        let changed_from = self.response("changed_from", false);
        let action = self
            .number("action", 1, 5)
            .and_then(ActionCategory::of_number);
        let issues = names.issues(&self.list("issues"));
        let clusters = names.clusters(&self.list("clusters"));
        let summary = self.required("summary");
        self.check_summary(summary.as_ref());
        self.check_cycle(number, cycle);
        self.check_change(response, changed_from);
        if let (Some((_, listed)), Some(group)) = (&state, group) {
            self.check_group(*listed, group);
        }
        Some(EarlierRecommendation {
            id: id?.value,
            cycle: number?,
            session: session?,
            document: document?.value,
            paragraph: self.get("paragraph").to_owned(),
            state: state?.0,
            group: group?,
            response: response?,
            changed_from,
            action_category: action?,
            issues,
            clusters,
            summary: summary?.value,
        })
    }

    /// Gives a field; empty if there is no such column, which was reported once for the file.
    fn get(&self, column: &str) -> &str {
        let index = self.columns.iter().position(|name| name == column);
        index
            .and_then(|index| self.record.get(index))
            .unwrap_or("")
            .trim()
    }

    fn exists(&self, column: &str) -> bool {
        let index = self.columns.iter().position(|name| name == column);
        index.is_some_and(|index| index < self.record.len())
    }

    fn at(&self, column: &str) -> Place {
        self.at.field(column)
    }

    fn id(&self) -> Option<Written<String>> {
        let id = self.required("id")?;
        let shaped = id.value.len() <= 32
            && id
                .value
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
        if !shaped {
            self.report.error(
                &id.at,
                format!("\"{}\" is no id", id.value),
                "Write the paragraph, such as 118.107, or a key of letters, digits, dots and hyphens",
            );
        }
        shaped.then_some(id)
    }

    fn required(&self, column: &str) -> Option<Written<String>> {
        let value = self.get(column);
        if value.is_empty() && self.exists(column) {
            self.report.error(
                &self.at(column),
                format!("{column} is empty"),
                "Fill in the field",
            );
        }
        (!value.is_empty()).then(|| Written {
            value: value.to_owned(),
            at: self.at(column),
        })
    }

    fn number(&self, column: &str, least: u8, most: u8) -> Option<u8> {
        let written = self.required(column)?;
        let number = written
            .value
            .parse()
            .ok()
            .filter(|number| (least..=most).contains(number));
        if number.is_none() {
            self.report.error(
                &written.at,
                format!(
                    "\"{}\" is not a whole number from {least} to {most}",
                    written.value
                ),
                format!("Write a number from {least} to {most}"),
            );
        }
        number
    }

    fn one_of<T: Copy>(&self, column: &str, words: &[(&'static str, T)]) -> Option<T> {
        let written = self.required(column)?;
        let found = words.iter().find(|(word, _)| *word == written.value);
        if found.is_none() {
            self.report.error(
                &written.at,
                format!("\"{}\" is not a word for {column}", written.value),
                write_instead(
                    &written.value,
                    words.iter().map(|(word, _)| *word),
                    "See README.md",
                ),
            );
        }
        found.map(|(_, value)| *value)
    }

    fn response(&self, column: &str, required: bool) -> Option<Response> {
        if !required && self.get(column).is_empty() {
            return None;
        }
        self.one_of(
            column,
            &Response::ALL.map(|response| (response.key(), response)),
        )
    }

    fn list(&self, column: &str) -> Vec<Written<String>> {
        self.get(column)
            .split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(|part| Written {
                value: part.to_owned(),
                at: self.at(column),
            })
            .collect()
    }

    fn check_summary(&self, summary: Option<&Written<String>>) {
        let Some(summary) = summary else { return };
        let length = summary.value.chars().count();
        if length > limit::SUMMARY {
            self.report.error(
                &summary.at,
                format!(
                    "this text has {length} characters, {} too many",
                    length - limit::SUMMARY
                ),
                format!("Shorten it to {} characters or fewer", limit::SUMMARY),
            );
        }
    }

    fn check_cycle(&self, cycle: Option<u8>, now: Option<u8>) {
        if let (Some(cycle), Some(now)) = (cycle, now)
            && cycle >= now
        {
            self.report.error(
                &self.at("cycle"),
                format!("cycle {cycle} is not earlier than this review's cycle {now}"),
                "Write the cycle in which the recommendation was made",
            );
        }
    }

    fn check_change(&self, response: Option<Response>, changed_from: Option<Response>) {
        if response.is_some() && response == changed_from {
            self.report.error(
                &self.at("changed_from"),
                "the response did not change",
                "Leave changed_from empty, or write the first response",
            );
        }
    }

    fn check_group(&self, listed: RegionalGroup, written: RegionalGroup) {
        if listed != written {
            self.report.warning(
                &self.at("group"),
                format!("the list of States has this State in {}", listed.key()),
                format!("Write {}, if that was its group at the time", listed.key()),
            );
        }
    }
}

/// Says what to write instead of an unknown id.
pub(super) fn id_instead(written: &str, ids: &BTreeSet<String>) -> String {
    nearest(written, ids.iter().map(String::as_str)).map_or_else(
        || "Write an id of earlier.csv, or add the row there".to_owned(),
        |id| format!("Write \"{id}\", or add the row to earlier.csv"),
    )
}
