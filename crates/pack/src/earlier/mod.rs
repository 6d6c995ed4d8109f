//! `earlier.csv` and `earlier/*.csv`: what States recommended before, one a line.
//!
//! Each line is read by itself, so that an open quotation mark cannot swallow the lines below it.

mod line;
mod reviews;
mod row;

use std::collections::BTreeSet;

use super::file::FileText;
use super::meaning::Names;
use super::nearest::write_instead;
use super::problem::{Place, Report};
use super::raw::RawReview;
use super::unique::Seen;
use line::Splitter;
use model::EarlierRecommendation;
use reviews::Reviews;
use row::Row;

const COLUMNS: [&str; 18] = EarlierRecommendation::COLUMNS;
const OPTIONAL: [&str; 5] = EarlierRecommendation::OPTIONAL_COLUMNS;

/// The rows that can be used, and the ids of all rows: a name of a broken row is no unknown name.
#[derive(Debug, Default)]
pub(super) struct Earlier {
    pub(super) rows: Vec<EarlierRecommendation>,
    pub(super) ids: BTreeSet<String>,
}

/// The review that the pack is for: what rows say nothing about is about its State.
#[derive(Debug, Default)]
pub(super) struct Own {
    /// The English name of the State under review.
    pub(super) state: Option<String>,
    /// The review's cycle: what was earlier has a smaller one.
    pub(super) cycle: Option<u8>,
}

impl Own {
    /// Reads the two off what was written; the review itself is checked elsewhere.
    pub(super) fn of(review: Option<&RawReview>, names: &Names<'_>) -> Self {
        let state = review.and_then(|review| review.state.as_ref());
        let state = state.and_then(|state| names.vocabulary.state(&state.value));
        let cycle = review.and_then(|review| review.cycle.as_ref());
        Self {
            state: state.map(|state| state.names.english().to_owned()),
            cycle: cycle.map(|cycle| cycle.value),
        }
    }
}

/// Reads tables one after the other; ids must differ in all of them together, and a review's rows
/// stand in one.
pub(super) struct Reader<'a> {
    own: Own,
    names: &'a Names<'a>,
    earlier: Earlier,
    seen: Seen,
    reviews: Reviews,
    splitter: Splitter,
}

impl<'a> Reader<'a> {
    /// Begins with no rows.
    pub(super) fn new(own: Own, names: &'a Names<'a>) -> Self {
        Self {
            own,
            names,
            earlier: Earlier::default(),
            seen: Seen::default(),
            reviews: Reviews::default(),
            splitter: Splitter::new(),
        }
    }

    /// Returns what was read. Reports reviews that two tables hold.
    pub(super) fn finish(self) -> Earlier {
        self.reviews.report(self.names.report);
        self.earlier
    }

    /// Reads one table.
    pub(super) fn read(&mut self, file: &FileText) {
        let report = self.names.report;
        let mut lines = file.lines().filter(|(_, line)| !line.trim().is_empty());
        let Some((start, header)) = lines.next() else {
            report.error(
                &file.whole(),
                "the file is empty",
                "Begin it with a line of column names",
            );
            return;
        };
        let at = file.place(start, "");
        let columns = header_columns(
            &self.splitter.split(header, &at, report),
            header,
            &at,
            report,
        );
        for (start, line) in lines {
            self.line(line, file.place(start, ""), &columns);
        }
    }

    fn line(&mut self, line: &str, at: Place, columns: &[String]) {
        let report = self.names.report;
        let record = self.splitter.split(line, &at, report);
        // Values in the wrong columns would only make noise; the id is still the first.
        let whole = record.len() == columns.len();
        if !whole {
            report_width(record.len(), columns.len(), &at, report);
        }
        let row = Row {
            columns,
            record: &record,
            at,
            report,
        };
        let first = row.id().is_some_and(|id| {
            self.earlier.ids.insert(id.value.clone());
            self.seen
                .is_first_as(&found_as(&id.value), &id.value, &id.at, "id", report)
        });
        if whole && let Some(read) = row.read(&self.own, self.names) {
            self.reviews.note(&read, &row.at);
            self.earlier.rows.extend(first.then_some(read));
        }
    }
}

/// Folds an id as the search does, where its address leads: case and signs make no difference.
fn found_as(id: &str) -> String {
    id.to_ascii_lowercase().replace('.', "-")
}

fn header_columns(cells: &[String], header: &str, at: &Place, report: &Report) -> Vec<String> {
    let columns: Vec<String> = cells.iter().map(|name| name.trim().to_owned()).collect();
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
        let left_out = OPTIONAL.contains(&name) && !columns.iter().any(|column| column == name);
        if left_out {
            continue;
        }
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

fn report_width(found: usize, wanted: usize, at: &Place, report: &Report) {
    report.error(
        at,
        format!("the row has {found} columns instead of {wanted}"),
        "Write every column; put a field that holds a comma in quotation marks",
    );
}
