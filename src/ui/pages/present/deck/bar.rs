//! The bar at the foot: what is used all the time, and a way to the rest. And what is said there.

use leptos::prelude::*;

use super::stage::{MORE, Stage};
use crate::{
    deck::{Action, Phase, clock_text},
    locale::Key,
    route::Page,
    ui::{
        browser,
        element::{El, el, live},
    },
};

/// Draws the bar.
pub(super) fn bar(stage: Stage) -> El {
    let leave = Page::Factsheet(stage.deck.cluster.clone());
    el("div.stage__bar.needs-app")
        .attr("role", "group")
        .attr("aria-label", stage.say(Key::StageControls))
        .child(button(stage, Action::Back, Key::StageTurn))
        .child(
            el("span.stage__place")
                .attr("dir", "auto")
                .child(live(move || place(stage))),
        )
        .child(button(stage, Action::Next, Key::StageTurnOn))
        .child(timer(stage))
        .child(
            el("span.stage__for-room")
                .child(toggle(stage, Action::Notes, Key::StageNotes))
                .child(button(stage, Action::Window, Key::StageWindow)),
        )
        .child(toggle(stage, Action::Overview, Key::StageOverview))
        .child(
            el("button.stage__button")
                .attr("type", "button")
                .attr("aria-haspopup", "dialog")
                .on("click", |_| browser::open_dialog(MORE))
                .child(stage.say(Key::StageMore)),
        )
        .child(
            el("a.stage__button.stage__leave")
                .attr("href", stage.site.path(leave))
                .child(stage.say(Key::StageLeave)),
        )
}

/// Draws a button that asks for something.
pub(super) fn button(stage: Stage, action: Action, label: Key) -> El {
    let ask = move |_| {
        stage.act(action);
    };
    el("button.stage__button")
        .attr("type", "button")
        .on("click", ask)
        .child(stage.say(label))
}

/// Draws a button for what is either so or not.
pub(super) fn toggle(stage: Stage, action: Action, label: Key) -> El {
    button(stage, action, label).live("aria-pressed", move || {
        truth(stage.room.with(|it| it.is_on(action)))
    })
}

/// Writes whether something is so, for an attribute.
pub(super) fn truth(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

fn place(stage: Stage) -> String {
    let typed = stage.room.with(|it| it.typed);
    let words = stage.site.words();
    if let Some(number) = typed {
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
fn timer(stage: Stage) -> El {
    let clock = move || (stage.room.with(|it| it.clock), stage.now.get());
    el("button.stage__button.stage__timer")
        .attr("type", "button")
        .live("data-phase", move || {
            let (clock, now) = clock();
            clock.phase(now).key()
        })
        .on("click", move |_| {
            stage.act(Action::Clock);
        })
        .child(el("span.stage__spoken").child(stage.say(Key::StageTimer)))
        .child(el("b.stage__left").attr("dir", "ltr").child(live(move || {
            let (clock, now) = clock();
            clock_text(clock.left(now))
        })))
        .child(el("span").child(live(move || stage.phase_word())))
        .child(el("span.stage__spoken").child(live(move || stage.clock_word())))
}

/// Says what changed: to who listens, the slide; to who looks, what did not work.
pub(super) fn said(stage: Stage) -> El {
    let spoken = move || {
        let place = stage.place.get();
        stage.turned.get().then(|| stage.name(place))
    };
    let said = move || {
        let said = stage.said.get().map(|it| stage.say(it));
        said.map(|it| el("span.stage__notice").child(it))
    };
    el("div.stage__said")
        .child(
            el("p.stage__spoken")
                .attr("role", "status")
                .child(live(spoken)),
        )
        .child(el("p").attr("role", "status").child(live(said)))
}

impl Stage {
    /// Says what a tap on the countdown does.
    pub(super) fn clock_word(self) -> &'static str {
        self.say(if self.room.with(|it| it.clock.is_running()) {
            Key::StagePause
        } else {
            Key::StageStart
        })
    }

    /// Says how far the countdown is, in words.
    pub(super) fn phase_word(self) -> &'static str {
        let (clock, now) = (self.room.with(|it| it.clock), self.now.get());
        let phase = clock.phase(now);
        let paused = !clock.is_running() && phase != Phase::Waiting;
        self.say(match phase {
            _ if paused => Key::StagePaused,
            Phase::Waiting => Key::StagePhaseWaiting,
            Phase::Green => Key::StagePhaseGreen,
            Phase::Amber => Key::StagePhaseAmber,
            Phase::Red => Key::StagePhaseRed,
            Phase::Over => Key::StagePhaseOver,
        })
    }
}
