//! What who speaks sees beside the slide: notes and the pace and, in the speaker's window, the time.

use crate::html::*;
use leptos::ev;
use leptos::prelude::*;

use super::{
    bar::{action_button, toggle},
    stage::Stage,
};
use crate::pages::present::slide::notes;
use deck::{Action, Phase, Standing, View, clock_text, hour_text, standing};
use words::Key;

/// What stands beside the slide.
const NOTHING: usize = 0;
const NOTES: usize = 1;
const ALL: usize = 2;

/// Draws the notes, and the time above them in the speaker's window; nothing for a room.
pub(super) fn beside(stage: Stage) -> AnyView {
    // Drawn anew only if something else stands there: focus and scroll stay otherwise.
    let what = Memo::new(move |_| {
        let hydrated = stage.site.hydrated.get();
        let (view, open) = stage.setting.with(|it| (it.view(), it.choices.notes));
        match view {
            View::Speaker if hydrated => ALL,
            View::Stage if hydrated && open => NOTES,
            _ => NOTHING,
        }
    });
    fragment()
        .child(move || match what.get() {
            NOTHING => None,
            all => Some(notes_panel(stage, all == ALL)),
        })
        .into_any()
}

fn notes_panel(stage: Stage, all: bool) -> Element {
    aside()
        .class("stage__beside")
        .attr("aria-label", stage.say(Key::StageNotes))
        .child(all.then(|| time(stage)))
        .child((!all).then(|| pace_line(stage)))
        .child(all.then(|| screens(stage)))
        .child(sizes(stage))
        .child(
            div()
                .class("stage__notes")
                .attr("tabindex", "0")
                .child(move || paragraphs(stage)),
        )
}

fn paragraphs(stage: Stage) -> Option<Element> {
    let slide = stage.deck.slides.get(stage.place.get());
    slide.map(|it| notes(stage.site.words(), it))
}

/// Draws where who speaks should be.
fn pace_line(stage: Stage) -> Element {
    p().class("stage__pace").child(move || pace(stage))
}

/// Draws the time of day.
fn hour(stage: Stage) -> Element {
    p().class("stage__hour")
        .child(
            span()
                .class("stage__spoken")
                .child(stage.say(Key::StageHour)),
        )
        .child(" ")
        .child(
            b().attr("dir", "ltr")
                .child(move || hour_text(stage.minute.get())),
        )
}

/// Draws the countdown large with the time of day, what it means, and where who speaks should be.
fn time(stage: Stage) -> Element {
    let phase = move || {
        let (clock, now) = (stage.setting.with(|it| it.clock), stage.now.get());
        clock.phase(now).key()
    };
    let left = move || {
        let (clock, now) = (stage.setting.with(|it| it.clock), stage.now.get());
        clock_text(clock.left(now))
    };
    div()
        .class("stage__time")
        .attr("data-phase", phase)
        .child(
            div()
                .class("stage__clocks")
                .child(
                    p().class("stage__clock")
                        .attr("role", "timer")
                        .attr("aria-label", stage.say(Key::StageTimer))
                        .attr("dir", "ltr")
                        .child(left),
                )
                .child(hour(stage)),
        )
        .child(p().class("stage__phase").child(move || stage.phase_word()))
        .child(pace_line(stage))
        .child(
            p().class("stage__screens")
                .child(
                    button()
                        .class("stage__button")
                        .attr("type", "button")
                        .on(ev::click, move |_| {
                            stage.act(Action::Clock);
                        })
                        .child(move || stage.clock_word()),
                )
                .child(action_button(stage, Action::Reset, Key::StageReset)),
        )
}

/// Says where who speaks is against the plan, and what is planned for the slide.
fn pace(stage: Stage) -> Option<String> {
    let words = stage.site.words();
    let (clock, place) = (stage.setting.with(|it| it.clock), stage.place.get());
    let said = |key, seconds: i64| words.fill(key, &[("time", &clock_text(seconds * 1000))]);
    let slides = &stage.deck.slides;
    let planned = said(Key::StagePlanned, i64::from(slides.get(place)?.seconds));
    let now = stage.now.get();
    if clock.phase(now) == Phase::Waiting {
        return Some(planned);
    }
    let stands = match standing(slides, place, clock.used(now)) {
        Standing::Ahead(seconds) => said(Key::StageAhead, seconds),
        Standing::OnTime => words.get(Key::StageOnTime).to_owned(),
        Standing::Behind(seconds) => said(Key::StageBehind, seconds),
    };
    Some(format!("{stands} · {planned}"))
}

/// Draws what the speaker does to the projector, and says what is there instead of the slide.
fn screens(stage: Stage) -> Element {
    let covered = move || {
        let screen = stage.setting.with(|it| it.screen);
        super::cover::words(screen).map(|key| p().class("stage__notice").child(stage.say(key)))
    };
    div()
        .child(
            p().class("stage__screens")
                .child(toggle(stage, Action::Black, Key::StageBlack))
                .child(toggle(stage, Action::White, Key::StageWhite))
                .child(toggle(stage, Action::TimeSign, Key::StageTimeSign)),
        )
        .child(div().attr("role", "status").child(covered))
}

/// Draws what makes notes larger and smaller.
fn sizes(stage: Stage) -> Element {
    let size = |action, label: Key, sign: &'static str| {
        button()
            .class("stage__button")
            .attr("type", "button")
            .on(ev::click, move |_| {
                stage.act(action);
            })
            .child(sign)
            .child(span().class("stage__spoken").child(stage.say(label)))
    };
    p().class("stage__screens stage__sizes")
        .child(b().child(stage.say(Key::StageNotes)))
        .child(size(Action::NotesSmaller, Key::StageNotesSmaller, "A−"))
        .child(size(Action::NotesLarger, Key::StageNotesLarger, "A+"))
}
