//! The places of the list, and how the entries of a new answer come into them.

use std::sync::Arc;

use leptos::prelude::*;
use search::wire::{Answer, Marks};

use crate::{context::place_id, dom, records::Record};
use model::EarlierRecommendation;

/// How many entries are drawn before the others: a tablet in portrait shows three below the search.
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
pub(super) struct Part {
    pub(super) start: u32,
    /// The place after the last.
    pub(super) end: u32,
    pub(super) total: u32,
    /// Whether some of its records could not be loaded.
    pub(super) missing: bool,
}

/// How much is drawn in one step.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// What is wholly in sight: a key waits for it.
    Sight,
    /// What may be partly in sight, with the filters' counts.
    First,
    /// All that is left.
    Rest,
}

/// The places. Each is drawn anew only if its entry is another.
#[derive(Clone, Copy)]
pub(super) struct Places {
    pub(super) part: RwSignal<Part>,
    /// How many entries there are, where a few stand above others that are still to be taken away:
    /// those are not to be seen meanwhile.
    pub(super) few: RwSignal<Option<u32>>,
    /// How many entries are wholly in sight, as far as that is known; at least one.
    sight: StoredValue<usize>,
    /// As many as there can be; leaked, since views keep them.
    pub(super) all: &'static [RwSignal<Option<Entry>>],
}

impl Places {
    pub(super) fn new(count: u32, part: Part, entries: &[Entry]) -> Self {
        let places = (0..count as usize).map(|at| RwSignal::new(entries.get(at).cloned()));
        Self {
            part: RwSignal::new(part),
            few: RwSignal::new(None),
            sight: StoredValue::new(FIRST),
            all: places.collect::<Vec<_>>().leak(),
        }
    }

    /// Notes how many of the first entries are wholly in sight: hardly one where a tablet's keyboard
    /// stands over the others. To be called right after a frame, when that costs nothing.
    pub(super) fn look(self) {
        let drawn = |place: &RwSignal<Option<Entry>>| {
            let entry = place.read_untracked();
            entry.as_ref().map(|it| place_id(it.record))
        };
        let first = self.all.iter().take(FIRST).map_while(drawn);
        let seen = first.take_while(|id| dom::ends_in_sight(id)).count();
        self.sight.set_value(seen.max(1));
    }

    /// Shows the entries of a step, or all of them if the list begins elsewhere. Old ones stand until
    /// then, with what is said below them: the page keeps its height, and the reader's place in it.
    /// Those that nothing takes the place of go all at once, and not with the key: to take them away
    /// costs more than to draw what is in sight. Tells whether all are shown.
    pub(super) fn show(self, part: Part, entries: &[Entry], step: Step) -> bool {
        let before = *self.part.read_untracked();
        let first = match step {
            _ if before.start != part.start => usize::MAX,
            Step::Sight => self.sight.get_value(),
            Step::First => FIRST,
            Step::Rest => usize::MAX,
        };
        let mut all = true;
        let mut few = None;
        for (place, at) in self.all.iter().zip(0..) {
            let entry = entries.get(at);
            if place.read_untracked().as_ref() == entry {
                continue;
            }
            let waits = match entry {
                Some(_) => at >= first,
                None => step == Step::Sight && before.start == part.start,
            };
            if !waits {
                place.set(entry.cloned());
                continue;
            }
            all = false;
            if entry.is_none() && at <= FIRST {
                few.get_or_insert(part.end - part.start);
            }
        }
        if *self.few.read_untracked() != few {
            self.few.set(few);
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
