//! The rows of the list, and how the entries of a new answer get into them.

use std::sync::Arc;

use leptos::prelude::*;
use search::wire::{Answer, Marks};

use crate::{
    context::{DrawPhase, place_id},
    dom,
    records::RecordState,
};
use model::EarlierRecommendation;

/// How many entries [`DrawPhase::First`] draws: a tablet in portrait shows three below the search.
const FIRST: usize = 3;

/// A record in the list.
#[derive(Clone, PartialEq)]
pub(super) struct Entry {
    number: u32,
    pub(super) record: &'static EarlierRecommendation,
    pub(super) marks: Arc<Marks>,
}

/// Which part of the results is listed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct ListedPart {
    pub(super) start: u32,
    /// The position after the last.
    pub(super) end: u32,
    pub(super) total: u32,
    /// Whether some of its records could not be loaded.
    pub(super) is_incomplete: bool,
}

/// The records of an answer, as far as they are loaded.
#[derive(Clone, PartialEq)]
pub(super) enum Listing {
    /// The results are counted, not listed.
    Counted,
    /// Some records are still to come.
    Loading {
        /// The records that nobody has asked for yet.
        unasked: Vec<u32>,
    },
    /// All records that can be loaded.
    Loaded(ListedPart, Vec<Entry>),
}

impl Listing {
    /// Lists the records of an answer that begins at a position of the results.
    pub(super) fn new(answer: &Answer, start: u32, records: &[RecordState]) -> Self {
        let is_incomplete = records.iter().any(|it| matches!(it, RecordState::Missing));
        if !is_incomplete && records.iter().any(|it| it.loaded().is_none()) {
            let numbered = answer.hits.iter().zip(records);
            let unasked = numbered.filter(|(_, it)| matches!(it, RecordState::Unasked));
            return Self::Loading {
                unasked: unasked.map(|(number, _)| *number).collect(),
            };
        }
        let marks = Arc::new(answer.marks.clone());
        let numbered = answer.hits.iter().zip(records);
        let entries = numbered.filter_map(|(number, it)| {
            let entry = |record| Entry {
                number: *number,
                record,
                marks: Arc::clone(&marks),
            };
            it.loaded().map(entry)
        });
        let entries: Vec<Entry> = entries.collect();
        let count = u32::try_from(entries.len()).unwrap_or_default();
        let part = ListedPart {
            start,
            end: start + count,
            total: answer.total,
            is_incomplete,
        };
        Self::Loaded(part, entries)
    }
}

/// The rows drawn. Each is redrawn only if its entry changes.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    pub(super) part: RwSignal<ListedPart>,
    /// As many as there can be; those beyond the last entry are empty.
    rows: StoredValue<Vec<RwSignal<Option<Entry>>>>,
    /// How many entries were wholly in sight when last measured; at least one.
    in_sight: StoredValue<usize>,
}

impl Rows {
    /// Sets up empty rows.
    pub(super) fn new(count: u32) -> Self {
        let rows = (0..count).map(|_| RwSignal::new(None));
        Self {
            part: RwSignal::new(ListedPart {
                start: 0,
                end: 0,
                total: 0,
                is_incomplete: false,
            }),
            rows: StoredValue::new(rows.collect()),
            in_sight: StoredValue::new(FIRST),
        }
    }

    /// Lists the rows, in order.
    pub(super) fn all(self) -> Vec<RwSignal<Option<Entry>>> {
        self.rows.get_value()
    }

    /// Returns the entry at a position of the results, if it is drawn.
    pub(super) fn entry_at(self, position: u32) -> Option<Entry> {
        let row = position.checked_sub(self.part.read_untracked().start)?;
        let row = self.rows.read_value().get(row as usize).copied()?;
        row.get_untracked()
    }

    /// Counts the first entries that are wholly in sight: barely one where a tablet's keyboard
    /// covers the others. To be called right after a frame, when measuring costs nothing; does
    /// nothing on a page that was left.
    pub(super) fn measure(self) {
        let Some(rows) = self.rows.try_get_value() else {
            return;
        };
        let drawn = |row: &RwSignal<Option<Entry>>| {
            let entry = row.read_untracked();
            entry.as_ref().map(|it| place_id(it.record))
        };
        let first = rows.iter().take(FIRST).map_while(drawn);
        let in_sight = first.take_while(|id| dom::is_bottom_visible(id)).count();
        self.in_sight.set_value(in_sight.max(1));
    }

    /// Shows the entries of a phase, or all of them if the part begins elsewhere. Old entries stay
    /// until theirs comes, with the lines below them: the page keeps its height, and the reader's
    /// place in it.
    pub(super) fn show(self, part: ListedPart, entries: &[Entry], phase: DrawPhase) {
        let before = *self.part.read_untracked();
        let phase = if before.start == part.start {
            phase
        } else {
            DrawPhase::All
        };
        let count = match phase {
            DrawPhase::InSight => self.in_sight.get_value(),
            DrawPhase::First => FIRST,
            DrawPhase::All => usize::MAX,
        };
        // Removing entries costs more than drawing those in sight, so it waits for the next frame,
        // unless they would be seen below the few that were found.
        let removes = phase > DrawPhase::InSight || entries.len() <= FIRST;
        let mut is_complete = true;
        for (at, row) in self.rows.read_value().iter().enumerate() {
            let entry = entries.get(at);
            if row.read_untracked().as_ref() == entry {
                continue;
            }
            let is_due = match entry {
                Some(_) => at < count,
                None => removes,
            };
            if is_due {
                row.set(entry.cloned());
            } else {
                is_complete = false;
            }
        }
        // Whether there is a list at all is seen at once.
        if before != part && (is_complete || before.total == 0 || part.total == 0) {
            self.part.set(part);
        }
    }
}
