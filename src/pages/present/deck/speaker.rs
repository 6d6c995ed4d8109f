//! What the speaker sees beside the slide: notes and pace and, in the speaker's window, the time.

use leptos::{ev, prelude::*};

use super::{
    buttons::{action_button, stage_button, toggle},
    deck_view::DeckView,
    labels::{cover_key, phase, phase_label, time_left, timer_label},
};
use crate::{html::*, pages::present::slide::notes};
use deck::{Action, Pace, Phase, WindowView, clock_text, hour_text};
use words::Key;

/// Draws the notes, and above them the time in the speaker's window; nothing on the projector.
pub(super) fn speaker(view: &'static DeckView) -> AnyView {
    let hydrated = view.site.hydrated;
    let settings = view.state.settings;
    let is_speaker =
        Memo::new(move |_| hydrated.get() && settings.with(|it| it.view() == WindowView::Speaker));
    let has_notes = Memo::new(move |_| {
        let on_stage = || settings.with(|it| it.view() == WindowView::Stage && it.choices.notes);
        is_speaker.get() || hydrated.get() && on_stage()
    });
    fragment()
        // Redrawn when the window's part changes and at no other time: focus and scroll position
        // are kept.
        .child(move || has_notes.get().then(|| panel(view, is_speaker.get())))
        .into_any()
}

fn panel(view: &'static DeckView, is_speaker: bool) -> AnyView {
    aside()
        .class("stage__beside")
        .attr("aria-label", view.say(Key::StageNotes))
        .child(is_speaker.then(|| time(view)))
        .child((!is_speaker).then(|| pace(view)))
        .child(is_speaker.then(|| screens(view)))
        .child(note_sizes(view))
        .child(
            div()
                .class("stage__notes")
                .attr("tabindex", "0")
                .child(move || {
                    let slide = view.deck.slides.get(view.state.settled_place.get());
                    slide.map(|it| notes(view.site.words(), it))
                }),
        )
        .into_any()
}

/// Draws the countdown, large, with its phase, its controls, the time of day and the pace.
fn time(view: &'static DeckView) -> AnyView {
    let countdown = p()
        .class("stage__clock")
        .attr("role", "timer")
        .attr("aria-label", view.say(Key::StageTimer))
        .attr("dir", "ltr")
        .child(move || time_left(view));
    let start = stage_button()
        .on(ev::click, move |_| {
            view.act(Action::Clock);
        })
        .child(move || timer_label(view));
    div()
        .class("stage__time")
        .attr("data-phase", move || phase(view).key())
        .child(
            div()
                .class("stage__clocks")
                .child(countdown)
                .child(time_of_day(view)),
        )
        .child(p().class("stage__phase").child(move || phase_label(view)))
        .child(pace(view))
        .child(
            p().class("stage__screens")
                .child(start)
                .child(action_button(view, Action::Reset, Key::StageReset)),
        )
        .into_any()
}

fn time_of_day(view: &'static DeckView) -> AnyView {
    let label = span()
        .class("stage__spoken")
        .child(view.say(Key::StageHour));
    let time = b()
        .attr("dir", "ltr")
        .child(move || hour_text(view.timers.minute.get()));
    p().class("stage__hour")
        .child(label)
        .child(" ")
        .child(time)
        .into_any()
}

/// Draws how far the speaker is ahead of or behind the plan.
fn pace(view: &'static DeckView) -> AnyView {
    p().class("stage__pace")
        .child(move || pace_label(view))
        .into_any()
}

/// Returns the pace, once the countdown has been started, and the time planned for the slide.
fn pace_label(view: &DeckView) -> Option<String> {
    let words = view.site.words();
    let phrase = |key, seconds: i64| words.fill(key, &[("time", &clock_text(seconds * 1000))]);
    let clock = view.state.settings.with(|it| it.clock);
    let place = view.state.settled_place.get();
    let slides = &view.deck.slides;
    let planned = phrase(Key::StagePlanned, i64::from(slides.get(place)?.seconds));
    let now = view.timers.now.get();
    if clock.phase(now) == Phase::Waiting {
        return Some(planned);
    }
    let pace = match Pace::new(slides, place, clock.used(now)) {
        Pace::Ahead(seconds) => phrase(Key::StageAhead, seconds),
        Pace::OnTime => words.get(Key::StageOnTime).to_owned(),
        Pace::Behind(seconds) => phrase(Key::StageBehind, seconds),
    };
    Some(format!("{pace} · {planned}"))
}

/// Draws the controls of the projector's screen, and a notice of what covers the slide there.
fn screens(view: &'static DeckView) -> AnyView {
    let cover = move || {
        let screen = view.state.settings.with(|it| it.screen);
        cover_key(screen).map(|key| p().class("stage__notice").child(view.say(key)))
    };
    div()
        .child(
            p().class("stage__screens")
                .child(toggle(view, Action::Black, Key::StageBlack))
                .child(toggle(view, Action::White, Key::StageWhite))
                .child(toggle(view, Action::TimeSign, Key::StageTimeSign)),
        )
        .child(div().attr("role", "status").child(cover))
        .into_any()
}

/// Draws the buttons that make the notes larger and smaller.
fn note_sizes(view: &'static DeckView) -> AnyView {
    let size = |action, label: Key, sign: &'static str| {
        stage_button()
            .on(ev::click, move |_| {
                view.act(action);
            })
            .child(sign)
            .child(span().class("stage__spoken").child(view.say(label)))
    };
    p().class("stage__screens stage__sizes")
        .child(b().child(view.say(Key::StageNotes)))
        .child(size(Action::NotesSmaller, Key::StageNotesSmaller, "A−"))
        .child(size(Action::NotesLarger, Key::StageNotesLarger, "A+"))
        .into_any()
}
