//! The entries that are listed, and how those of a new answer take their places.

use std::sync::Arc;

use ::search::wire::{Answer, Marks};

use crate::{domain::EarlierRecommendation, ui::records::Record};

/// How many entries are drawn first: as many as are seen at once.
const IN_SIGHT: usize = 6;

/// The records shown.
#[derive(Clone, PartialEq)]
pub(super) struct Rows {
    pub(super) start: u32,
    /// The place after the last.
    pub(super) end: u32,
    pub(super) total: u32,
    /// Whether some of them could not be loaded.
    pub(super) missing: bool,
    pub(super) entries: Vec<Entry>,
}

/// A record in the list.
#[derive(Clone, PartialEq)]
pub(super) struct Entry {
    number: u32,
    pub(super) record: &'static EarlierRecommendation,
    pub(super) marks: Arc<Marks>,
}

impl Rows {
    /// Lists the records of an answer, as far as they are there.
    pub(super) fn of(answer: &Answer, start: u32, there: &[Record]) -> Self {
        let marks = Arc::new(answer.marks.clone());
        let numbered = answer.hits.iter().zip(there);
        let entries = numbered.filter_map(|(number, it)| {
            let (number, marks) = (*number, Arc::clone(&marks));
            let entry = |record| Entry {
                number,
                record,
                marks,
            };
            it.found().map(entry)
        });
        let entries: Vec<Entry> = entries.collect();
        let count = u32::try_from(entries.len()).unwrap_or_default();
        Self {
            start,
            end: start + count,
            total: answer.total,
            missing: there.iter().any(|it| matches!(it, Record::Missing)),
            entries,
        }
    }

    /// Takes over the first entries of `target`, if they are others, and all of them if those are
    /// there. Old entries stand until then: the page keeps its height, and the reader's place in it.
    pub(super) fn nearer(&self, target: &Self) -> Self {
        let first = |rows: &Self| {
            rows.entries
                .iter()
                .take(IN_SIGHT)
                .cloned()
                .collect::<Vec<_>>()
        };
        let mut rows = target.clone();
        if self.start == target.start && first(self) != first(target) {
            rows.entries.truncate(IN_SIGHT);
            let old = self.entries.iter().take(target.entries.len());
            rows.entries.extend(old.skip(IN_SIGHT).cloned());
        }
        rows
    }
}
