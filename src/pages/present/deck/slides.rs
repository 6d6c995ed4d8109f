//! The slides: all of them are in the page, and the style shows those that are to be seen. So
//! another slide is an attribute taken from one and given to another.

use crate::html::*;
use leptos::ev;
use std::cell::Cell;

use leptos::prelude::*;

use super::stage::Stage;
use crate::{
    dom::{self, Point},
    pages::present::slide::{Sheet, pair, slide},
};
use deck::{Action, Room, Slide, View, swipe, tap};
use words::Key;

thread_local! {
    /// Where a finger went down.
    static DOWN: Cell<Option<Point>> = const { Cell::new(None) };
}

/// What a slide is in the window.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Hidden,
    Shown,
    Next,
}

impl Part {
    /// Gives the part of a slide, which is numbered from 0.
    pub(super) fn of(place: usize, room: &Room) -> Self {
        match place {
            it if it == room.place => Self::Shown,
            // Only the speaker sees two slides: elsewhere a turn need not say which the second is.
            it if room.speaker && it == room.place + 1 => Self::Next,
            _ => Self::Hidden,
        }
    }
}

/// Draws all slides.
pub(super) fn slides(stage: Stage) -> Element {
    pass_over_links(stage);
    let overview = move || stage.setting.with(|it| it.view() == View::Overview);
    let class = move || {
        if overview() {
            "stage__slides deck--overview"
        } else {
            "stage__slides"
        }
    };
    let slides = (0..).zip(&stage.deck.slides).zip(stage.parts);
    div()
        .class(class)
        .on(ev::pointerdown, |event| DOWN.set(dom::finger(&event)))
        .on(ev::pointercancel, |_| DOWN.set(None))
        .on(ev::pointerup, move |event| swiped(stage, &event))
        .on(ev::click, move |event| tapped(stage, &event))
        .children(slides.map(|((place, it), part)| move || one(stage, place, it, *part)))
        .child(
            p().class("stage__then")
                .attr("aria-hidden", "true")
                .child(move || then(stage)),
        )
}

/// Draws a slide, in one language or two; the second comes when it is there.
fn one(stage: Stage, place: usize, it: &'static Slide, part: RwSignal<Part>) -> Element {
    let sheet = |words, deck, it| Sheet {
        site: stage.site,
        words,
        deck,
        number: place + 1,
        slide: it,
    };
    let own = sheet(stage.site.words(), stage.deck, it);
    let second = stage.second.get();
    let second = second.and_then(|second| Some((second, second.slide(&it.id)?)));
    let section = match second {
        None => slide(own),
        Some((second, it)) => pair(own, sheet(second.words, second.deck, it)),
    };
    // On the stage all are laid out one over the other, and only one may be read; on paper, all.
    let alone = move || stage.staged.get() && !stage.prints.get();
    let is_hidden = move || part.get() != Part::Shown && alone();
    section
        .attr("aria-hidden", move || is_hidden().then_some("true"))
        .attr("aria-current", move || {
            (part.get() == Part::Shown).then_some("true")
        })
        .attr("data-next", move || part.get() == Part::Next)
        .child(pick(stage, place))
}

/// Has the Tab key pass over the links of slides that nobody sees. It follows a turn: hidden with
/// it, they would be styled anew before the slide is seen.
fn pass_over_links(stage: Stage) {
    Effect::new(move |_| {
        stage.place.track();
        stage.second.track();
        let staged = stage.staged.get();
        // The second language is drawn by then.
        dom::after_paint(move || {
            if staged {
                dom::pass_over(".slide:not([aria-current]) a:not([tabindex])", true);
                dom::pass_over(".slide[aria-current] a[tabindex]", false);
            } else {
                dom::pass_over(".slide a[tabindex]", false);
            }
        });
    });
}

/// Draws what chooses the slide in the overview.
fn pick(stage: Stage, place: usize) -> Element {
    let label = stage.name(place);
    let choose = move |_| {
        stage.act(Action::Jump(place));
        stage.act(Action::Settle);
    };
    button()
        .class("stage__pick needs-app")
        .attr("type", "button")
        .id(format!("pick-{}", place + 1))
        .attr("aria-label", label)
        .on(ev::click, choose)
}

/// Says in the speaker's window what the second slide is.
fn then(stage: Stage) -> &'static str {
    let last = stage.place.get() + 1 >= stage.deck.slides.len();
    stage.say(if last {
        Key::StageLastHere
    } else {
        Key::StageNextHere
    })
}

fn swiped(stage: Stage, event: &leptos::ev::Event) {
    let (from, to) = (DOWN.take(), dom::finger(event));
    if let Some((from, to)) = from.zip(to).filter(|_| stage.staged.get_untracked()) {
        let direction = stage.site.words().direction;
        if let Some(action) = swipe(to.x - from.x, to.y - from.y, direction) {
            stage.act(action);
        }
    }
}

fn tapped(stage: Stage, event: &leptos::ev::Event) {
    if let Some(point) = dom::point(event).filter(|_| stage.staged.get_untracked()) {
        let direction = stage.site.words().direction;
        if let Some(action) = tap(point.x, point.width, direction) {
            stage.act(action);
        }
    }
}
