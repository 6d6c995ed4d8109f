//! The state of a deck in words, for buttons, notices and screen readers.

use leptos::prelude::*;

use super::deck_view::DeckView;
use crate::pages::present::{phase::phase_key, slide::heading};
use deck::{Phase, Screen, clock_text};
use words::Key;

/// Returns the number and heading of a slide, as a screen reader announces it.
pub(super) fn slide_label(view: &DeckView, place: usize) -> String {
    let words = view.site.words();
    let (number, count) = (place + 1, view.deck.slides.len());
    let slide = view.deck.slides.get(place);
    let heading = slide.map(|it| heading(words, view.deck, it));
    let values = [
        ("number", &*number.to_string()),
        ("count", &*count.to_string()),
        ("heading", &heading.unwrap_or_default()),
    ];
    words.fill(Key::StageAnnounce, &values)
}

/// Returns the phrase for what covers the slide on the projector, if anything does.
pub(super) fn cover_key(screen: Screen) -> Option<Key> {
    match screen {
        Screen::Slide => None,
        Screen::Black => Some(Key::StageScreenBlack),
        Screen::White => Some(Key::StageScreenWhite),
        Screen::Time => Some(Key::StageScreenTime),
    }
}

/// Returns the phase of the countdown. Tracks it.
pub(super) fn phase(view: &DeckView) -> Phase {
    let clock = view.state.settings.with(|it| it.clock);
    clock.phase(view.timers.now.get())
}

/// Returns the phase of the countdown in words. Tracks it.
pub(super) fn phase_label(view: &DeckView) -> &'static str {
    let is_running = view.state.settings.with(|it| it.clock.is_running());
    view.say(phase_key(phase(view), is_running))
}

/// Returns the time left, as in `6:59`. Tracks it.
pub(super) fn time_left(view: &DeckView) -> String {
    let clock = view.state.settings.with(|it| it.clock);
    clock_text(clock.left(view.timers.now.get()))
}

/// Returns the phrase for what a tap on the countdown does. Tracks it.
pub(super) fn timer_label(view: &DeckView) -> &'static str {
    let is_running = view.state.settings.with(|it| it.clock.is_running());
    view.say(if is_running {
        Key::StagePause
    } else {
        Key::StageStart
    })
}
