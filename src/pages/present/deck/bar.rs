//! The bar at the foot: what is needed all the time, and a way to the rest.

use leptos::{ev, prelude::*};

use super::{
    buttons::{action_button, stage_button, toggle},
    deck_view::DeckView,
    focus::MORE,
    labels::{phase, phase_label, time_left, timer_label},
};
use crate::{components::TextContext, dom, html::*};
use deck::{Action, next_deck};
use model::route::Page;
use words::Key;

/// Marks a button that the bar of a phone leaves to the dialog, which has it too.
const ROOMY: &str = "data-roomy";

/// Draws the bar.
pub(super) fn bar(view: &'static DeckView) -> AnyView {
    let leave = Page::Factsheet(view.deck.cluster.clone());
    let last = view.deck.slides.len().saturating_sub(1);
    let is_last =
        Memo::new(move |_| view.site.hydrated.get() && view.state.settled_place.get() == last);
    div()
        .class("stage__bar needs-app")
        .attr("role", "group")
        .attr("aria-label", view.say(Key::StageControls))
        .child(action_button(view, Action::Back, Key::StageTurn))
        .child(
            span()
                .class("stage__place")
                .attr("dir", "auto")
                .child(move || place(view)),
        )
        .child(action_button(view, Action::Next, Key::StageTurnOn))
        .child(timer(view))
        .child(
            span()
                .class("stage__for-room")
                .child(toggle(view, Action::Notes, Key::StageNotes))
                .child(action_button(view, Action::Window, Key::StageWindow).attr(ROOMY, true)),
        )
        .child(toggle(view, Action::Overview, Key::StageOverview).attr(ROOMY, true))
        .child(
            stage_button()
                .attr("aria-haspopup", "dialog")
                .on(ev::click, |_| dom::open_dialog(MORE))
                .child(view.say(Key::StageMore)),
        )
        .child(move || is_last.get().then(|| next_speaker(view)))
        .child(
            a().class("stage__button stage__leave")
                .attr("href", view.site.path(leave))
                .child(view.say(Key::StageLeave)),
        )
        .into_any()
}

/// Draws the link to the deck of the next speaker, if there is one.
fn next_speaker(view: &DeckView) -> Option<AnyView> {
    let next = next_deck(view.site.edition(), &view.deck.cluster)?;
    let link = a()
        .class("stage__button stage__next")
        .attr("href", view.site.path(Page::Deck(next.slug.clone())))
        .child(span().child(view.say(Key::StageNextDeck)))
        .child(" ")
        .child(
            b().lang(TextContext::language_of(view.site, next))
                .child(next.short_title.as_str()),
        );
    Some(link.into_any())
}

/// Returns the number typed so far, or else that of the slide.
fn place(view: &DeckView) -> String {
    let words = view.site.words();
    if let Some(number) = view.state.typed.get() {
        return words.fill(Key::StageGo, &[("number", &number.to_string())]);
    }
    let (number, count) = (view.state.settled_place.get() + 1, view.deck.slides.len());
    let values = [
        ("number", &*number.to_string()),
        ("count", &*count.to_string()),
    ];
    words.fill(Key::StagePlace, &values)
}

/// Draws the countdown, which a tap starts and pauses.
fn timer(view: &'static DeckView) -> AnyView {
    let spoken = || span().class("stage__spoken");
    button()
        .class("stage__button stage__timer")
        .attr("type", "button")
        .attr("data-phase", move || phase(view).key())
        .on(ev::click, move |_| {
            view.act(Action::Clock);
        })
        .child(spoken().child(view.say(Key::StageTimer)))
        .child(
            b().class("stage__left")
                .attr("dir", "ltr")
                .child(move || time_left(view)),
        )
        .child(span().child(move || phase_label(view)))
        .child(spoken().child(move || timer_label(view)))
        .into_any()
}
