//! When a deck listens to the browser: from the moment its page is hydrated until it is left.

use leptos::prelude::*;

use super::deck_view::DeckView;
use crate::dom::{self, RoomHandlers};
use deck::{Action, Press};

/// Starts listening once the page is hydrated, and stops when the deck is left.
pub(super) fn listen(view: &'static DeckView) {
    let has_entered = StoredValue::new(false);
    Effect::new(move |_| {
        let location = view.site.deck_location.get();
        if !view.site.hydrated.get() || !view.address.is_current() {
            return;
        }
        if has_entered.get_value() {
            view.follow(&location);
        } else {
            has_entered.set_value(true);
            enter_room(view);
            view.enter(&location);
        }
    });
    on_cleanup(dom::leave_room);
    let is_speaker = move || view.state.settings.with(|it| it.speaker);
    let is_speaker = Memo::new(move |_| view.site.hydrated.get() && is_speaker());
    view.timers.follow_minute(is_speaker);
}

fn enter_room(view: &'static DeckView) {
    let handlers = RoomHandlers {
        key: Box::new(move |press| on_key(view, press)),
        received: Box::new(move |text| view.receive(text)),
        fullscreen: Box::new(move |filled| view.is_full_screen.set(filled)),
        printing: Box::new(move |printing| view.is_printing.set(printing)),
        activity: Box::new(move || view.timers.wake()),
    };
    dom::enter_room(&view.address.channel(), handlers);
    view.timers.wake();
}

/// Handles a key press; returns whether the deck has a use for it.
fn on_key(view: &'static DeckView, press: &Press<'_>) -> bool {
    let action = press.action(view.site.words().direction);
    if !action.is_some_and(Action::is_quiet) {
        view.timers.wake();
    }
    let any = press.brings_back().then_some(Action::Any);
    action.or(any).is_some_and(|it| view.act(it))
}
