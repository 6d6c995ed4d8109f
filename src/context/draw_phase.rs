//! How much of the results is drawn, frame by frame: what the reader is looking at comes first, so
//! that the next key need not wait for the rest.

use leptos::prelude::*;

use super::Site;
use crate::dom;

/// How much of the results is drawn. Each phase includes the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum DrawPhase {
    /// The count and the entries wholly in sight, in the frame of the key or tap.
    InSight,
    /// The first entries, the filters' counts, and all that follows
    /// [`settled_query`](super::SiteState::settled_query): chips, links, the note on paper.
    First,
    /// Everything.
    All,
}

impl DrawPhase {
    const fn next(self) -> Self {
        match self {
            Self::InSight => Self::First,
            Self::First | Self::All => Self::All,
        }
    }
}

impl Site {
    /// Draws results from a phase on: that one now, the others after the next frames.
    pub(super) fn draw_from(self, phase: DrawPhase) {
        // Unless everything is drawn, the next phase is already queued.
        let is_queued = *self.phase.read_untracked() != DrawPhase::All;
        self.enter(phase);
        if !is_queued {
            self.queue_next_phase();
        }
    }

    fn queue_next_phase(self) {
        dom::after_paint(move || {
            let phase = self.phase.read_untracked().next();
            self.enter(phase);
            if phase != DrawPhase::All {
                self.queue_next_phase();
            }
        });
    }

    fn enter(self, phase: DrawPhase) {
        // Set here rather than derived from the phase: a derived signal would make everything that
        // reads it check for changes in the frame of the key.
        if phase >= DrawPhase::First
            && *self.settled_query.read_untracked() != *self.query.read_untracked()
        {
            self.settled_query.set(self.query.get_untracked());
        }
        if *self.phase.read_untracked() != phase {
            self.phase.set(phase);
        }
    }
}
