//! The buttons of a deck.

use leptos::{ev, prelude::*};

use super::deck_view::DeckView;
use crate::html::*;
use deck::Action;
use words::Key;

/// Starts a button in the style of the bar.
pub(super) fn stage_button() -> Element {
    button().class("stage__button").attr("type", "button")
}

/// Draws a button for an action.
pub(super) fn action_button(view: &'static DeckView, action: Action, label: Key) -> Element {
    stage_button()
        .on(ev::click, move |_| {
            view.act(action);
        })
        .child(view.say(label))
}

/// Draws a button for an action that turns something on and off.
pub(super) fn toggle(view: &'static DeckView, action: Action, label: Key) -> Element {
    action_button(view, action, label).attr("aria-pressed", move || {
        pressed(view.state.settings.with(|it| it.is_on(action)))
    })
}

/// Returns the value of `aria-pressed`, which is written out where a boolean attribute would be
/// left out.
pub(super) fn pressed(is_on: bool) -> &'static str {
    if is_on { "true" } else { "false" }
}
