//! Where the focus goes when the deck changes under it.

use super::address::slide_id;
use crate::dom;
use deck::DeckState;

/// The id of the dialog with the controls that are not in the bar.
pub(super) const MORE: &str = "stage-more";
/// The id of the dialog with the keyboard shortcuts.
pub(super) const HELP: &str = "stage-help";

/// Moves the focus as a change of the state requires, and closes dialogs that would hide a cover.
pub(super) fn follow(before: &DeckState, state: &DeckState) {
    let is_turned = state.place != before.place;
    if is_turned {
        dom::blur_within(".slide");
    }
    if state.overview && (is_turned || !before.overview) {
        // The keyboard continues from the slide shown.
        dom::focus(&pick_id(state.place));
    }
    if before.overview && !state.overview {
        // The element that had the focus is gone.
        dom::focus(&slide_id(state.place));
    }
    if state.is_covered() && !before.is_covered() {
        dom::close_dialog(MORE);
        dom::close_dialog(HELP);
    }
}

/// Returns the id of the button that picks a slide in the overview, by the slide's index.
pub(super) fn pick_id(place: usize) -> String {
    format!("pick-{}", place + 1)
}
