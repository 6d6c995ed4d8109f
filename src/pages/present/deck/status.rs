//! What a deck announces as it changes: to screen readers the slide, its cover and the time; to
//! everybody, what did not work.

use leptos::prelude::*;

use super::{
    deck_view::DeckView,
    labels::{cover_key, phase, slide_label},
};
use crate::{html::*, pages::present::phase::phase_key};
use deck::Phase;
use words::Key;

/// Draws the live regions. They are in the page from the start, since screen readers often miss one
/// that is added together with its text.
pub(super) fn status(view: &'static DeckView) -> AnyView {
    let slide = move || {
        let place = view.state.settled_place.get();
        view.has_turned.get().then(|| slide_label(view, place))
    };
    let cover = Memo::new(move |_| {
        let settings = view.state.settings.read();
        settings
            .is_covered()
            .then_some(settings.screen)
            .and_then(cover_key)
    });
    let phase = Memo::new(move |_| {
        let phase = phase(view);
        (phase >= Phase::Amber).then(|| phase_key(phase, true))
    });
    let notice = move || {
        let notice = view.notice.get().map(|it| view.say(it));
        notice.map(|it| span().class("stage__notice").child(it))
    };
    let phrase = move |key: Option<Key>| key.map(|it| view.say(it));
    div()
        .class("stage__said")
        .child(spoken(fragment().child(slide)))
        .child(spoken(fragment().child(move || phrase(cover.get()))))
        .child(spoken(fragment().child(move || phrase(phase.get()))))
        .child(p().attr("role", "status").child(notice))
        .into_any()
}

/// Draws a live region that is heard and not seen.
fn spoken(text: impl IntoChildren) -> AnyView {
    p().class("stage__spoken")
        .attr("role", "status")
        .child(text)
        .into_any()
}
