//! Marks the words searched for in an entry: in its wording, and those the wording lacks in the names
//! and numbers beside it.

use std::cell::Cell;

use leptos::prelude::*;
use search::{
    mark::{Field, marked},
    wire::Marks,
};

use crate::html::*;

/// The words to mark in an entry, and those marked so far. Names are searched only for words that the
/// wording lacks, so most entries need no search.
pub(super) struct Marker<'a> {
    pub(super) marks: &'a Marks,
    /// The sequences that the wording lacks, a bit each.
    wanted: u64,
    /// Those of them that were marked since.
    found: Cell<u64>,
}

impl<'a> Marker<'a> {
    /// Marks the wording, and notes what it lacks.
    pub(super) fn new(marks: &'a Marks, wording: &'static str) -> (Self, Vec<AnyView>) {
        let in_text = marked(wording, marks, u64::MAX, Field::Text);
        let all = u32::try_from(marks.0.len()).ok();
        let all = all.and_then(|it| 1_u64.checked_shl(it));
        let marker = Self {
            marks,
            wanted: all.unwrap_or(0).wrapping_sub(1) & !in_text.found,
            found: Cell::new(0),
        };
        let mut pieces = Pieces::default();
        for (is_marked, text) in in_text.pieces {
            pieces.push(is_marked, text);
        }
        (marker, pieces.0)
    }

    /// Marks a name or number.
    pub(super) fn name(&self, text: &str) -> Vec<AnyView> {
        let in_name = marked(text, self.marks, self.wanted, Field::Name);
        self.found.set(self.found.get() | in_name.found);
        let mut pieces = Pieces::default();
        for (is_marked, text) in in_name.pieces {
            pieces.push(is_marked, text.to_owned());
        }
        pieces.0
    }

    /// Returns the sequences not marked anywhere yet, a bit each.
    pub(super) fn missing(&self) -> u64 {
        self.wanted & !self.found.get()
    }
}

/// Pieces of a text, alternately unmarked and marked, the first unmarked: another text drawn in the same
/// place then meets pieces of the same kind, and only the letters change.
#[derive(Default)]
struct Pieces(Vec<AnyView>);

impl Pieces {
    fn push(&mut self, is_marked: bool, text: impl IntoChildren) {
        if !is_marked {
            text.append_to(&mut self.0);
            return;
        }
        if self.0.len().is_multiple_of(2) {
            "".append_to(&mut self.0);
        }
        mark().child(text).append_to(&mut self.0);
    }
}
