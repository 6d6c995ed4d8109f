//! `earlier.csv` and the tables in `earlier/`: earlier recommendations, one per line.
//!
//! Each line of CSV is parsed separately, so that an unclosed quotation mark cannot swallow the
//! lines below it. A workbook has the same columns.

mod line;
mod reviews;
mod row;
mod sheet;

use std::collections::{BTreeMap, BTreeSet};

use super::damage;
use super::file::FileText;
use super::meaning::NameLookup;
use super::nearest::write_instead;
use super::problem::{Place, Report};
use super::raw::RawReview;
use super::unique::Seen;
use line::Splitter;
use model::EarlierRecommendation;
use reviews::Reviews;
use row::EarlierRow;

/// The table that an editor writes; a pack whose State was never reviewed has none.
pub(super) const TABLE: &str = "earlier.csv";

const COLUMNS: [&str; 18] = EarlierRecommendation::COLUMNS;
const OPTIONAL: [&str; 5] = EarlierRecommendation::OPTIONAL_COLUMNS;

/// The usable rows, and the ids of all rows: referring to a broken row is not an unknown id.
#[derive(Debug, Default)]
pub(super) struct Earlier {
    pub(super) rows: Vec<EarlierRecommendation>,
    pub(super) ids: BTreeSet<String>,
    /// The first table whose rows could not be read: what refers to them may be right.
    pub(super) unread: Option<String>,
    /// The State whose review the pack is about.
    own: Option<String>,
}

impl Earlier {
    /// Returns the paragraphs of the State's own reviews, with the ids of their rows; a paragraph
    /// that two reviews share is left out.
    pub(super) fn paragraphs(&self) -> BTreeMap<String, Vec<String>> {
        let mut found: BTreeMap<&str, (u8, Vec<String>)> = BTreeMap::new();
        let own = self
            .rows
            .iter()
            .filter(|row| Some(&row.under_review) == self.own.as_ref());
        for row in own.filter(|row| !row.paragraph.is_empty()) {
            let new = || (row.session, Vec::new());
            let (session, ids) = found.entry(&row.paragraph).or_insert_with(new);
            if *session != row.session {
                *session = 0;
            }
            ids.push(row.id.clone());
        }
        let alone = found.into_iter().filter(|(_, (session, _))| *session > 0);
        alone
            .map(|(paragraph, (_, ids))| (paragraph.to_owned(), ids))
            .collect()
    }
}

/// The pack's own review: rows without a State under review are about its State.
#[derive(Debug, Default)]
pub(super) struct OwnReview {
    /// The English name of the State under review.
    pub(super) state: Option<String>,
    /// The review's cycle: earlier ones have a smaller number.
    pub(super) cycle: Option<u8>,
}

impl OwnReview {
    /// Takes both from the raw review; the review itself is checked elsewhere.
    pub(super) fn from_raw(review: Option<&RawReview>, names: &NameLookup<'_>) -> Self {
        let state = review.and_then(|review| review.state.as_ref());
        let state = state.and_then(|state| names.vocabulary.state(&state.value));
        let cycle = review.and_then(|review| review.cycle.as_ref());
        Self {
            state: state.map(|state| state.names.english().to_owned()),
            cycle: cycle.map(|cycle| cycle.value),
        }
    }
}

/// Reads tables one after the other; ids must be unique across all of them, and each review's rows
/// must be in one table.
pub(super) struct TableReader<'a> {
    own: OwnReview,
    names: &'a NameLookup<'a>,
    earlier: Earlier,
    seen: Seen,
    reviews: Reviews,
    splitter: Splitter,
}

impl<'a> TableReader<'a> {
    /// Starts without rows.
    pub(super) fn new(own: OwnReview, names: &'a NameLookup<'a>) -> Self {
        Self {
            own,
            names,
            earlier: Earlier::default(),
            seen: Seen::default(),
            reviews: Reviews::default(),
            splitter: Splitter::new(),
        }
    }

    /// Returns the rows. Reports reviews that are in two tables.
    pub(super) fn finish(self) -> Earlier {
        self.reviews.report(self.names.report);
        Earlier {
            own: self.own.state,
            ..self.earlier
        }
    }

    /// Reads a table.
    pub(super) fn read(&mut self, file: &FileText) {
        let report = self.names.report;
        if !file.is_text() {
            self.leave_unread(&file.whole());
            return;
        }
        let mut lines = file.lines().filter(|(_, line)| !line.trim().is_empty());
        let Some((start, header)) = lines.next() else {
            report.cause(
                &file.whole(),
                "the file is empty",
                "Begin it with a line of column names",
            );
            self.leave_unread(&file.whole());
            return;
        };
        let at = file.place(start, "");
        self.splitter = Splitter::for_header(header);
        let columns = header_columns(&self.splitter.split(header, &at, report), &at, report);
        if !columns.iter().any(|column| column == "id") {
            // Without its columns, every row would be wrong in the same way.
            self.leave_unread(&file.whole());
            return;
        }
        for (start, line) in lines {
            self.line(line, file.place(start, ""), &columns);
        }
    }

    fn leave_unread(&mut self, file: &Place) {
        let name = || file.file.to_string();
        self.earlier.unread.get_or_insert_with(name);
    }

    fn line(&mut self, line: &str, at: Place, columns: &[String]) {
        let report = self.names.report;
        damage::check_characters(line, &at, report);
        let record = self.splitter.split(line, &at, report);
        // Values in the wrong columns would only cause noise; the first cell is still the id.
        if record.len() != columns.len() {
            report_width(record.len(), columns.len(), &at, report);
        }
        self.row(&record, at, columns);
    }

    /// Reads a row from its cells. Values of one that is not as wide as the header are not.
    fn row(&mut self, record: &[String], at: Place, columns: &[String]) {
        let report = self.names.report;
        let whole = record.len() == columns.len();
        let row = EarlierRow {
            columns,
            record,
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

/// Folds an id as the search does, where its address leads: case and punctuation make no
/// difference.
fn found_as(id: &str) -> String {
    id.to_ascii_lowercase().replace('.', "-")
}

fn header_columns(cells: &[String], at: &Place, report: &Report) -> Vec<String> {
    let columns: Vec<String> = cells.iter().map(|name| name.trim().to_owned()).collect();
    if columns.iter().any(String::is_empty) {
        report.cause(
            at,
            "a column has no name",
            "Write its name into this line, or delete the column",
        );
    }
    let named: BTreeSet<&str> = columns.iter().map(String::as_str).collect();
    for name in named
        .into_iter()
        .filter(|name| !name.is_empty() && !COLUMNS.contains(name))
    {
        report.cause(
            at,
            format!("there is no column \"{name}\""),
            write_instead(name, COLUMNS, "Remove the column"),
        );
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
                "appears twice"
            };
            report.cause(
                &at.field(name),
                format!("the column {name} {what}"),
                format!("Write the first line as: {}", COLUMNS.join(",")),
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
