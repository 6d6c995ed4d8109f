//! What survives a reload: the display settings of the room, and the countdown of each deck. Both
//! are stored for the visit only.

use crate::dom;
use deck::{Choices, Deck, DeckState};

/// The storage key of the display settings, which all decks share.
const CHOICES: &str = "presession.room";
/// The start of the storage key of a deck's countdown.
const CLOCK_PREFIX: &str = "presession.clock.";

/// Restores what the last visit to the deck stored.
pub(super) fn restore(state: &mut DeckState, deck: &Deck) {
    if let Some(text) = dom::storage::session_get(CHOICES) {
        state.choices = Choices::parse(&text);
    }
    if let Some(text) = dom::storage::session_get(&clock_key(deck)) {
        state.clock = state.clock.restored(&text);
    }
}

/// Stores the display settings.
pub(super) fn save_choices(state: &DeckState) {
    dom::storage::session_set(CHOICES, &state.choices.to_text());
}

/// Stores the countdown of a deck.
pub(super) fn save_clock(state: &DeckState, deck: &Deck) {
    dom::storage::session_set(&clock_key(deck), &state.clock.to_text());
}

fn clock_key(deck: &Deck) -> String {
    format!("{CLOCK_PREFIX}{}", deck.cluster.as_str())
}
