//! UPR Info's database export:
//! `SuR;Rgrp;Org;Recommendation;RS;Rgrp;Org;Response;Action;Issue;Session`.
//!
//! The classification is UPR Info's own and is kept. The export gives no document and no paragraph;
//! ids are derived from review, recommending State and text, so that a newer export of the same
//! rows gives the same ids. A row that occurs twice counts once.

mod columns;
mod row;

use std::collections::HashMap;

use super::ids::Ids;
use super::issueless;
use super::notes::Notes;
use super::table::{Table, columns_found, header};
use super::{FileTally, Imported, Progress, STEP, StateFilter, TableFile};
use columns::Columns;
use row::ExportRow;

/// Imports exports, skipping reviews of States that are not selected.
#[must_use]
pub fn uprinfo(
    files: &[TableFile<'_>],
    chosen: &StateFilter,
    progress: &mut Progress<'_>,
) -> Imported {
    let mut import = ExportImport {
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

/// An import in progress.
struct ExportImport<'a> {
    chosen: &'a StateFilter,
    ids: Ids,
    /// Every row so far, and its place.
    seen: HashMap<Vec<String>, String>,
    notes: Notes,
    done: Imported,
}

impl ExportImport<'_> {
    fn file(&mut self, source: &TableFile<'_>, progress: &mut Progress<'_>) {
        let mut tally = FileTally {
            file: source.name.to_owned(),
            ..FileTally::default()
        };
        match source.tables(&|names| Columns::find(names).is_some()) {
            Ok(tables) => self.tables(source, &tables, &mut tally, progress),
            Err(problem) => self.done.problems.push(problem),
        }
        let fix = "Export the column Issue too, with UPR Info's names";
        self.done.problems.extend(issueless::warning(&tally, fix));
        self.done.files.push(tally);
    }

    fn tables(
        &mut self,
        source: &TableFile<'_>,
        tables: &[Table],
        tally: &mut FileTally,
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
            let fix = format!("The first line names the columns: {}", columns::WANTED);
            self.done.problems.push(source.error(None, "", what, fix));
        }
    }

    fn table(
        &mut self,
        source: &TableFile<'_>,
        table: &Table,
        top: usize,
        columns: &Columns,
        tally: &mut FileTally,
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
            let row = ExportRow {
                source,
                line,
                columns,
                above,
            };
            above = self.row(&row, tally);
        }
        progress(lines.len(), lines.len());
    }

    /// Reads a row; returns its review.
    fn row(&mut self, row: &ExportRow<'_>, tally: &mut FileTally) -> Option<row::RowReview> {
        if let Some(place) = self.seen.get(&row.line.cells) {
            let what = format!("the same row is already in {place}");
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
                tally.with_issues += usize::from(!read.issues.is_empty());
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
