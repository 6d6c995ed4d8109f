//! The bar at the foot: what is used all the time, and a way to the rest. And what is said there.

use crate::html::*;
use leptos::ev;
use leptos::prelude::*;

use super::{
    cover,
    stage::{MORE, Stage},
};
use crate::{components::TextContext, dom, pages::present::phase::phase_key};
use deck::{self, Action, Phase, clock_text};
use model::route::Page;
use words::Key;

/// Marks a button that a telephone's bar leaves to the sheet, which has it as well.
const ROOMY: &str = "data-roomy";

/// Draws the bar.
pub(super) fn bar(stage: Stage) -> Element {
    let leave = Page::Factsheet(stage.deck.cluster.clone());
    let last = stage.deck.slides.len().saturating_sub(1);
    let is_last = Memo::new(move |_| stage.site.hydrated.get() && stage.place.get() == last);
    div()
        .class("stage__bar needs-app")
        .attr("role", "group")
        .attr("aria-label", stage.say(Key::StageControls))
        .child(action_button(stage, Action::Back, Key::StageTurn))
        .child(
            span()
                .class("stage__place")
                .attr("dir", "auto")
                .child(move || place(stage)),
        )
        .child(action_button(stage, Action::Next, Key::StageTurnOn))
        .child(timer(stage))
        .child(
            span()
                .class("stage__for-room")
                .child(toggle(stage, Action::Notes, Key::StageNotes))
                .child(action_button(stage, Action::Window, Key::StageWindow).attr(ROOMY, true)),
        )
        .child(toggle(stage, Action::Overview, Key::StageOverview).attr(ROOMY, true))
        .child(
            button()
                .class("stage__button")
                .attr("type", "button")
                .attr("aria-haspopup", "dialog")
                .on(ev::click, |_| dom::open_dialog(MORE))
                .child(stage.say(Key::StageMore)),
        )
        .child(move || next_deck(stage, is_last.get()))
        .child(
            a().class("stage__button stage__leave")
                .attr("href", stage.site.path(leave))
                .child(stage.say(Key::StageLeave)),
        )
}

/// Draws the way to the slides of who speaks next, where a deck ends.
fn next_deck(stage: Stage, is_last: bool) -> Option<Element> {
    let edition = stage.site.edition();
    let next = deck::next_deck(edition, &stage.deck.cluster).filter(|_| is_last)?;
    Some(
        a().class("stage__button stage__next")
            .attr("href", stage.site.path(Page::Deck(next.slug.clone())))
            .child(span().child(stage.say(Key::StageNextDeck)))
            .child(" ")
            .child(
                b().lang(TextContext::language_of(stage.site, next))
                    .child(next.short_title.as_str()),
            ),
    )
}

/// Draws a button that asks for something.
pub(super) fn action_button(stage: Stage, action: Action, label: Key) -> Element {
    let ask = move |_| {
        stage.act(action);
    };
    button()
        .class("stage__button")
        .attr("type", "button")
        .on(ev::click, ask)
        .child(stage.say(label))
}

/// Draws a button for what is either so or not.
pub(super) fn toggle(stage: Stage, action: Action, label: Key) -> Element {
    action_button(stage, action, label).attr("aria-pressed", move || {
        truth(stage.setting.with(|it| it.is_on(action)))
    })
}

/// Writes whether something is so, for an attribute.
pub(super) fn truth(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

fn place(stage: Stage) -> String {
    let words = stage.site.words();
    if let Some(number) = stage.typed.get() {
        return words.fill(Key::StageGo, &[("number", &number.to_string())]);
    }
    let (number, count) = (stage.place.get() + 1, stage.deck.slides.len());
    let places = [
        ("number", &*number.to_string()),
        ("count", &*count.to_string()),
    ];
    words.fill(Key::StagePlace, &places)
}

/// Draws the countdown: what is left, how far that is, and what a tap does.
fn timer(stage: Stage) -> Element {
    let clock = move || (stage.setting.with(|it| it.clock), stage.now.get());
    button()
        .class("stage__button stage__timer")
        .attr("type", "button")
        .attr("data-phase", move || {
            let (clock, now) = clock();
            clock.phase(now).key()
        })
        .on(ev::click, move |_| {
            stage.act(Action::Clock);
        })
        .child(
            span()
                .class("stage__spoken")
                .child(stage.say(Key::StageTimer)),
        )
        .child(b().class("stage__left").attr("dir", "ltr").child(move || {
            let (clock, now) = clock();
            clock_text(clock.left(now))
        }))
        .child(span().child(move || stage.phase_word()))
        .child(
            span()
                .class("stage__spoken")
                .child(move || stage.clock_word()),
        )
}

/// Says what changed: to who listens, the slide, what covers it, and that time runs out; to who
/// looks, what did not work. All of it is there from the beginning: what comes with its words is
/// often not read out.
pub(super) fn said(stage: Stage) -> Element {
    let slide = move || {
        let place = stage.place.get();
        stage.turned.get().then(|| stage.name(place))
    };
    let screen = Memo::new(move |_| {
        let shown = stage
            .setting
            .with(|it| it.is_covered().then_some(it.screen));
        shown.and_then(cover::words)
    });
    let phase = Memo::new(move |_| {
        let phase = stage.phase();
        (phase >= Phase::Amber).then(|| phase_key(phase, true))
    });
    let said = move || {
        let said = stage.said.get().map(|it| stage.say(it));
        said.map(|it| span().class("stage__notice").child(it))
    };
    let spoken = |words| {
        p().class("stage__spoken")
            .attr("role", "status")
            .child(words)
    };
    let word = move |key: Option<Key>| key.map(|it| stage.say(it));
    div()
        .class("stage__said")
        .child(spoken(fragment().child(slide).into_any()))
        .child(spoken(
            fragment().child(move || word(screen.get())).into_any(),
        ))
        .child(spoken(
            fragment().child(move || word(phase.get())).into_any(),
        ))
        .child(p().attr("role", "status").child(said))
}

impl Stage {
    /// Says what a tap on the countdown does.
    pub(super) fn clock_word(self) -> &'static str {
        self.say(if self.setting.with(|it| it.clock.is_running()) {
            Key::StagePause
        } else {
            Key::StageStart
        })
    }

    /// Tells how far the countdown is.
    fn phase(self) -> Phase {
        let (clock, now) = (self.setting.with(|it| it.clock), self.now.get());
        clock.phase(now)
    }

    /// Says how far the countdown is, in words.
    pub(super) fn phase_word(self) -> &'static str {
        let phase = self.phase();
        let runs = self.setting.with(|it| it.clock.is_running());
        self.say(phase_key(phase, runs))
    }
}
