//! The places of the list, and how the entries of a new answer come into them.

use std::sync::Arc;

use ::search::wire::{Answer, Marks};
use leptos::prelude::*;

use crate::{domain::EarlierRecommendation, ui::records::Record};

/// How many entries are drawn first: a tablet in portrait shows three below the search.
const IN_SIGHT: usize = 3;

/// A record in the list.
#[derive(Clone, PartialEq)]
pub(super) struct Entry {
    number: u32,
    pub(super) record: &'static EarlierRecommendation,
    pub(super) marks: Arc<Marks>,
}

/// Which part of the results is listed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) start: u32,
    /// The place after the last.
    pub(super) end: u32,
    pub(super) total: u32,
    /// Whether some of its records could not be loaded.
    pub(super) missing: bool,
}

/// The places. Each is drawn anew only if its entry is another.
#[derive(Clone, Copy)]
pub(super) struct Places {
    pub(super) part: RwSignal<Part>,
    /// As many as there can be; leaked, since views keep them.
    pub(super) all: &'static [RwSignal<Option<Entry>>],
}

impl Places {
    pub(super) fn new(count: u32, part: Part, entries: &[Entry]) -> Self {
        let places = (0..count as usize).map(|at| RwSignal::new(entries.get(at).cloned()));
        Self {
            part: RwSignal::new(part),
            all: places.collect::<Vec<_>>().leak(),
        }
    }

    /// Shows the first entries, if they are others, and all of them if those are there. Old ones
    /// stand until then, with what is said below them: the page keeps its height, and the reader's
    /// place in it. Tells whether all are shown.
    pub(super) fn show(self, part: Part, entries: &[Entry]) -> bool {
        let is_new = |at: usize| self.all[at].read_untracked().as_ref() != entries.get(at);
        let before = *self.part.read_untracked();
        let in_steps = before.start == part.start && (0..IN_SIGHT).any(is_new);
        let mut all = true;
        for (place, at) in self.all.iter().zip(0..) {
            if !is_new(at) {
                continue;
            }
            if in_steps && at >= IN_SIGHT && at < entries.len() {
                all = false;
            } else {
                place.set(entries.get(at).cloned());
            }
        }
        // Whether there is a list at all is seen at once.
        if before != part && (all || before.total == 0 || part.total == 0) {
            self.part.set(part);
        }
        all
    }
}

/// Gives the records of an answer that begins at a place of the results, as far as they are there.
pub(super) fn listed(answer: &Answer, start: u32, there: &[Record]) -> (Part, Vec<Entry>) {
    let marks = Arc::new(answer.marks.clone());
    let numbered = answer.hits.iter().zip(there);
    let entries = numbered.filter_map(|(number, it)| {
        let entry = |record| Entry {
            number: *number,
            record,
            marks: Arc::clone(&marks),
        };
        it.found().map(entry)
    });
    let entries: Vec<Entry> = entries.collect();
    let count = u32::try_from(entries.len()).unwrap_or_default();
    let part = Part {
        start,
        end: start + count,
        total: answer.total,
        missing: there.iter().any(|it| matches!(it, Record::Missing)),
    };
    (part, entries)
}
