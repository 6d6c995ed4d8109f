//! UPR Info's export of its database: `SuR;Rgrp;Org;Recommendation;RS;Rgrp;Org;Response;Action;Issue;Session`.
//!
//! The classification is UPR Info's own and is kept. The export gives no document and no paragraph;
//! an id is made of review, recommending State and words, so that a newer export of the same rows
//! gives the same ids. A row that stands there twice counts once.

mod columns;
mod row;

use std::collections::HashMap;

use super::ids::Ids;
use super::notes::Notes;
use super::table::{Table, columns_found, header};
use super::{Chosen, Imported, Progress, STEP, TableFile, Tally};
use columns::Columns;
use row::Row;

/// Imports exports. Reviews of States that are not chosen are passed over.
#[must_use]
pub fn uprinfo(files: &[TableFile<'_>], chosen: &Chosen, progress: &mut Progress<'_>) -> Imported {
    let mut import = Import {
        chosen,
        ids: Ids::default(),
        seen: HashMap::new(),
        notes: Notes::default(),
        done: Imported::default(),
    };
    for source in files {
        import.file(source, progress);
    }
    let mut done = import.done;
    done.problems.extend(import.notes.into_problems());
    done.problems.sort();
    done
}

/// An import under way.
struct Import<'a> {
    chosen: &'a Chosen,
    ids: Ids,
    /// Every row so far, and where it stands.
    seen: HashMap<Vec<String>, String>,
    notes: Notes,
    done: Imported,
}

impl Import<'_> {
    fn file(&mut self, source: &TableFile<'_>, progress: &mut Progress<'_>) {
        let mut tally = Tally {
            file: source.name.to_owned(),
            ..Tally::default()
        };
        match source.tables(&|names| Columns::find(names).is_some()) {
            Ok(tables) => self.tables(source, &tables, &mut tally, progress),
            Err(problem) => self.done.problems.push(problem),
        }
        self.done.files.push(tally);
    }

    fn tables(
        &mut self,
        source: &TableFile<'_>,
        tables: &[Table],
        tally: &mut Tally,
        progress: &mut Progress<'_>,
    ) {
        let mut known = false;
        for table in tables {
            let Some((top, columns)) = header(table, Columns::find) else {
                continue;
            };
            known = true;
            self.table(source, table, top, &columns, tally, progress);
        }
        if !known {
            let what = format!(
                "these are not the columns of UPR Info's export: {}",
                columns_found(tables)
            );
            let mend = format!("The first line names the columns: {}", columns::WANTED);
            self.done.problems.push(source.error(None, "", what, mend));
        }
    }

    fn table(
        &mut self,
        source: &TableFile<'_>,
        table: &Table,
        top: usize,
        columns: &Columns,
        tally: &mut Tally,
        progress: &mut Progress<'_>,
    ) {
        let lines = &table.lines[top + 1..];
        let open = source.open_lines(table);
        tally.bad += open.len();
        self.done.problems.extend(open);
        let mut above = None;
        for (count, line) in lines.iter().enumerate() {
            if count % STEP == 0 {
                progress(count, lines.len());
            }
            let row = Row {
                source,
                line,
                columns,
                above,
            };
            above = self.row(&row, tally);
        }
        progress(lines.len(), lines.len());
    }

    /// Reads a row, and gives the review that it belongs to.
    fn row(&mut self, row: &Row<'_>, tally: &mut Tally) -> Option<row::Review> {
        if let Some(place) = self.seen.get(&row.line.cells) {
            let what = format!("the same row stands already in {place}");
            self.done
                .problems
                .push(row.error("", what, "Remove one of the two"));
            tally.bad += 1;
            return None;
        }
        let review = row.review();
        if let Some(review) = &review
            && !self.chosen.wants(review.state.names.english())
        {
            tally.others += 1;
            return Some(*review);
        }
        self.seen.insert(row.line.cells.clone(), row.place());
        match row.read(&mut self.ids, &mut self.notes) {
            Ok(read) => {
                tally.good += 1;
                if !tally.states.contains(&read.under_review) {
                    tally.states.insert(read.under_review.clone());
                }
                self.done.rows.push(read);
            }
            Err(problems) => {
                tally.bad += 1;
                self.done.problems.extend(problems);
            }
        }
        review
    }
}
