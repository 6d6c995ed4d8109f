//! The state of a deck as signals, one for each part that changes on its own: turning a slide wakes
//! nothing but the slides it shows and hides.

use leptos::prelude::*;

use crate::context::Site;
use deck::{DeckState, WindowView};

/// The state of a deck, and the signals that follow it.
pub(super) struct StateSignals {
    /// The state itself, which no view tracks.
    current: StoredValue<DeckState>,
    /// How each slide appears. Signals of its own, so that a turn leaves hidden slides alone.
    pub(super) slides: Vec<SlideSignals>,
    /// The index of the slide shown, once it has been painted: what surrounds the slide follows it,
    /// and a turn does not wait for that.
    pub(super) settled_place: RwSignal<usize>,
    /// The state without the slide shown and the digits typed: a turn leaves it unchanged.
    pub(super) settings: RwSignal<DeckState>,
    /// The number typed so far.
    pub(super) typed: RwSignal<Option<usize>>,
    /// Whether a single slide fills the stage.
    pub(super) is_staged: Memo<bool>,
}

/// How a slide appears in this window.
#[derive(Clone, Copy)]
pub(super) struct SlideSignals {
    /// Whether it is the slide shown.
    pub(super) is_shown: RwSignal<bool>,
    /// Whether it comes next, and the speaker sees it already. Elsewhere nobody does, and a turn
    /// marks none.
    pub(super) is_next: RwSignal<bool>,
}

impl SlideSignals {
    /// Creates the signals of a hidden slide.
    fn hidden() -> Self {
        Self {
            is_shown: RwSignal::new(false),
            is_next: RwSignal::new(false),
        }
    }

    /// Sets the signals of the slide at this index.
    fn set(self, place: usize, state: &DeckState) {
        set_if_changed(self.is_shown, place == state.place);
        set_if_changed(self.is_next, state.speaker && place == state.place + 1);
    }
}

impl StateSignals {
    /// Creates the signals for a deck of so many slides. All slides stay hidden until the first
    /// [`set`](Self::set).
    pub(super) fn new(site: Site, state: DeckState, slides: usize) -> Self {
        let settings = RwSignal::new(state.without_place());
        Self {
            current: StoredValue::new(state),
            slides: std::iter::repeat_with(SlideSignals::hidden)
                .take(slides)
                .collect(),
            settled_place: RwSignal::new(0),
            settings,
            typed: RwSignal::new(None),
            is_staged: Memo::new(move |_| {
                site.hydrated.get() && settings.with(|it| it.view() == WindowView::Stage)
            }),
        }
    }

    /// Returns the current state, untracked.
    pub(super) fn get(&self) -> DeckState {
        self.current.get_value()
    }

    /// Returns the current state, or `None` once the deck has been left.
    pub(super) fn try_get(&self) -> Option<DeckState> {
        self.current.try_get_value()
    }

    /// Sets the state and every signal it changes, but for [`settled_place`](Self::settled_place).
    pub(super) fn set(&self, state: DeckState) {
        for (place, slide) in self.slides.iter().enumerate() {
            slide.set(place, &state);
        }
        set_if_changed(self.typed, state.typed);
        set_if_changed(self.settings, state.without_place());
        self.current.set_value(state);
    }
}

/// Sets a signal unless it has that value already, which would wake its subscribers for nothing.
pub(super) fn set_if_changed<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if *signal.read_untracked() != value {
        signal.set(value);
    }
}
