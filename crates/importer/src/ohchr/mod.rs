//! OHCHR's matrix: the thematic list of the recommendations of one review.
//!
//! Two layouts are known, those of the third and the fourth cycle, and a flat one with a column for
//! each thing; see `layout`. A recommendation is one row of the table, or several below each other
//! where a word processor's cell was pasted into a spreadsheet; rows `Theme: …` stand between them.
//! Each State in brackets gives a row; ids name the paragraph, with `-2` behind it for the second
//! State of a paragraph. Issues and affected persons are carried over by our own tables
//! (`vocabulary::ohchr`); the themes stay as OHCHR wrote them, but `;` in one becomes `,`.

mod entry;
mod layout;
mod lists;
mod pieces;
mod review;
mod rows;
mod states;

use std::collections::BTreeMap;

use super::names::key;
use super::notes::Notes;
use super::table::{Table, columns_found, folded, header};
use super::{Imported, TableFile, Tally};
use entry::Entry;
use layout::Layout;
use model::EarlierRecommendation;

pub use review::MatrixReview;

/// Imports the matrices of one review.
#[must_use]
pub fn ohchr(files: &[TableFile<'_>], review: &MatrixReview) -> Imported {
    let mut import = Import {
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

/// An import under way. Rows get their ids at the end, when it is known how many a paragraph has.
struct Import<'a> {
    review: &'a MatrixReview,
    notes: Notes,
    rows: Vec<EarlierRecommendation>,
    /// Where a recommendation of a State stands in `rows`: paragraph, State, text.
    places: BTreeMap<(String, String, String), usize>,
    done: Imported,
}

impl Import<'_> {
    fn file(&mut self, source: &TableFile<'_>) {
        let mut tally = Tally {
            file: source.name.to_owned(),
            ..Tally::default()
        };
        match source.tables(&|names| Layout::find(names).is_some()) {
            Ok(tables) => self.tables(source, &tables, &mut tally),
            Err(problem) => self.done.problems.push(problem),
        }
        self.done.files.push(tally);
    }

    fn tables(&mut self, source: &TableFile<'_>, tables: &[Table], tally: &mut Tally) {
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
            let mend = format!("A line must name at least these: {}", layout::WANTED);
            self.done.problems.push(source.error(None, "", what, mend));
        }
    }

    /// Puts the lines of each recommendation together.
    fn entries(
        &mut self,
        source: &TableFile<'_>,
        table: &Table,
        top: usize,
        layout: &Layout,
        tally: &mut Tally,
    ) -> Vec<Entry> {
        let names = folded(&table.lines[top]);
        let mut entries: Vec<Entry> = Vec::new();
        for line in &table.lines[top + 1..] {
            let part = Entry::of(line, layout);
            // A table of several pages repeats its head.
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
                    let mend = "Begin with the paragraph's number, or remove the row";
                    let problem = source.error(Some(line.number), "", what, mend);
                    self.done.problems.push(problem);
                }
            }
        }
        entries
    }

    fn entry(&mut self, source: &TableFile<'_>, entry: &Entry, tally: &mut Tally) {
        let (rows, problems) = rows::read(entry, self.review, source, &mut self.notes);
        if rows.is_empty() {
            tally.bad += 1;
        } else {
            tally.good += 1;
            tally.states.insert(self.review.name().to_owned());
        }
        self.done.problems.extend(problems);
        for row in rows {
            self.row(row);
        }
    }

    /// Keeps a row; one that stands under several themes is one row with all of them.
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
