//! OHCHR's matrix: the thematic list of one review's recommendations.
//!
//! Reads the layouts of the third and the fourth cycle, and a flat one with a column for each
//! field; see `layout`. A recommendation is one row of the table, or several where a word
//! processor's cell was pasted into a spreadsheet; rows `Theme: …` come between them. Each State in
//! brackets makes a row; ids are the paragraph's, with `-2` appended for a paragraph's second
//! State. Issues and affected persons are mapped by the project's own tables (`vocabulary::ohchr`);
//! the themes stay as OHCHR wrote them, except that `;` becomes `,`.

mod entry;
mod layout;
mod lists;
mod pieces;
mod review;
mod rows;
mod states;
mod themes;

use std::collections::BTreeMap;

use super::issueless;
use super::names::key;
use super::notes::Notes;
use super::table::{Table, columns_found, folded, header};
use super::{FileTally, Imported, TableFile};
use entry::MatrixEntry;
use layout::Layout;
use model::EarlierRecommendation;

pub use review::MatrixReview;

/// Imports the matrices of a review.
#[must_use]
pub fn ohchr(files: &[TableFile<'_>], review: &MatrixReview) -> Imported {
    let mut import = MatrixImport {
        review,
        notes: Notes::default(),
        rows: Vec::new(),
        places: BTreeMap::new(),
        done: Imported::default(),
    };
    for source in files {
        import.file(source);
    }
    import.finish()
}

/// An import in progress. Rows get their ids at the end, when the number per paragraph is known.
struct MatrixImport<'a> {
    review: &'a MatrixReview,
    notes: Notes,
    rows: Vec<EarlierRecommendation>,
    /// The index in `rows` of a State's recommendation: paragraph, State, text.
    places: BTreeMap<(String, String, String), usize>,
    done: Imported,
}

impl MatrixImport<'_> {
    fn file(&mut self, source: &TableFile<'_>) {
        let mut tally = FileTally {
            file: source.name.to_owned(),
            ..FileTally::default()
        };
        match source.tables(&|names| Layout::find(names).is_some()) {
            Ok(tables) => self.tables(source, &tables, &mut tally),
            Err(problem) => self.done.problems.push(problem),
        }
        let fix = "See the other warnings: they list the themes that are not known";
        self.done.problems.extend(issueless::warning(&tally, fix));
        self.done.files.push(tally);
    }

    fn tables(&mut self, source: &TableFile<'_>, tables: &[Table], tally: &mut FileTally) {
        let mut known = false;
        for table in tables {
            let Some((top, layout)) = header(table, Layout::find) else {
                continue;
            };
            known = true;
            let open = source.open_lines(table);
            tally.bad += open.len();
            self.done.problems.extend(open);
            for entry in self.entries(source, table, top, &layout, tally) {
                self.entry(source, &entry, tally);
            }
        }
        if !known {
            let what = format!(
                "these are not the columns of a matrix: {}",
                columns_found(tables)
            );
            let fix = format!("A line must name at least these: {}", layout::WANTED);
            self.done.problems.push(source.error(None, "", what, fix));
        }
    }

    /// Joins the lines of each recommendation.
    fn entries(
        &mut self,
        source: &TableFile<'_>,
        table: &Table,
        top: usize,
        layout: &Layout,
        tally: &mut FileTally,
    ) -> Vec<MatrixEntry> {
        let names = folded(&table.lines[top]);
        let mut entries: Vec<MatrixEntry> = Vec::new();
        for line in &table.lines[top + 1..] {
            let part = MatrixEntry::from_line(line, layout);
            // A table over several pages repeats its header.
            if part.is_section() || folded(line) == names {
                continue;
            }
            match entries.last_mut() {
                Some(last) if part.continues(last) => last.append(part),
                Some(_) => entries.push(part),
                None if part.begins() => entries.push(part),
                None => {
                    tally.bad += 1;
                    let what = "no recommendation begins in this row or above it";
                    let fix = "Begin with the paragraph's number, or remove the row";
                    let problem = source.error(Some(line.number), "", what, fix);
                    self.done.problems.push(problem);
                }
            }
        }
        entries
    }

    fn entry(&mut self, source: &TableFile<'_>, entry: &MatrixEntry, tally: &mut FileTally) {
        let (rows, problems) = rows::read(entry, self.review, source, &mut self.notes);
        if rows.is_empty() {
            tally.bad += 1;
        } else {
            tally.good += 1;
            tally.with_issues += usize::from(rows.iter().any(|row| !row.issues.is_empty()));
            tally.states.insert(self.review.name().to_owned());
        }
        self.done.problems.extend(problems);
        for row in rows {
            self.row(row);
        }
    }

    /// Adds a row; one listed under several themes becomes one row with all of them.
    fn row(&mut self, row: EarlierRecommendation) {
        let at = (row.paragraph.clone(), row.state.clone(), key(&row.text));
        let Some(index) = self.places.get(&at) else {
            self.places.insert(at, self.rows.len());
            self.rows.push(row);
            return;
        };
        let kept = &mut self.rows[*index];
        add_new(&mut kept.themes, row.themes);
        add_new(&mut kept.issues, row.issues);
        add_new(&mut kept.goals, row.goals);
        add_new(&mut kept.affected_persons, row.affected_persons);
    }

    fn finish(self) -> Imported {
        let mut done = self.done;
        done.rows = self.rows;
        self.review.give_ids(&mut done.rows);
        done.problems.extend(self.notes.into_problems());
        done.problems.sort();
        done
    }
}

fn add_new<T: PartialEq>(kept: &mut Vec<T>, more: Vec<T>) {
    for each in more {
        if !kept.contains(&each) {
            kept.push(each);
        }
    }
}
