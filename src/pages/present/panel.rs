//! A panel for who moderates it: who speaks, who is next, how much time is left. Large enough to be
//! read by the speakers too. What happens is `turns`'s.

use crate::html::*;
use leptos::ev;
use leptos::prelude::*;

use super::{
    keycap::keycap,
    phase::phase_key,
    turns::{Moderation, SIGN},
};
use crate::{
    components::{TextContext, cluster_number, example_mark},
    context::use_site,
    dom,
};
use deck::{Action, Binding, Countdown, PANEL_KEYS, Phase, Turn, clock_text, speaker_place};
use model::route::Page;
use model::{Factsheet, Programme};
use words::Key;

pub(crate) fn page(panel: &'static Programme) -> AnyView {
    let site = use_site();

    let it = Moderation::new(site, panel);
    div()
        .class("panel")
        .child(head(it))
        .child(
            div()
                .class("panel__floor")
                .child(div().attr("role", "status").child(move || who(it)))
                .child(move || clock(it))
                .child(move || next(it)),
        )
        .child(list(it))
        .child(controls(it))
        .child(sign())
        .into_any()
}

fn head(it: Moderation) -> Element {
    let site = it.site;
    div()
        .class("panel__head")
        .child(
            h1().class("panel__title")
                .attr("tabindex", "-1")
                .child(it.panel.title.as_str()),
        )
        .child(
            p().class("panel__when")
                .child(site.words().date(it.panel.date)),
        )
        .child(example_mark(it.panel))
        .child(
            a().class("button panel__leave")
                .attr("href", site.path(Page::Present))
                .child(site.say(Key::PanelLeave)),
        )
}

/// Who speaks now.
fn who(it: Moderation) -> AnyView {
    let Some(place) = it.turns.read().speaking() else {
        return p()
            .class("panel__name")
            .child(it.site.say(Key::PanelDone))
            .into_any();
    };
    let words = it.site.words();
    let (number, count) = ((place + 1).to_string(), it.speakers.len().to_string());
    let places = [("number", &*number), ("count", &*count)];
    let factsheet = it.speakers[place];
    fragment()
        .child(
            p().class("panel__label")
                .child(b().child(words.get(Key::PanelNowLabel)))
                .child(" · ")
                .child(words.fill(Key::PanelOf, &places)),
        )
        .child(name(p().class("panel__name"), factsheet))
        .child(
            p().class("panel__role")
                .child(words.get(Key::PanelRole))
                .child(" · ")
                .child(
                    span()
                        .lang(TextContext::language_of(it.site, factsheet))
                        .child(factsheet.coalition.as_str()),
                ),
        )
        .into_any()
}

/// A cluster by number and name, in its line.
fn name(line: Element, factsheet: &'static Factsheet) -> Element {
    let site = use_site();

    let number = span()
        .class(format!("number cluster-{}", factsheet.number))
        .attr("aria-hidden", "true")
        .child(factsheet.number);
    line.child(number).child(
        span()
            .lang(TextContext::language_of(site, factsheet))
            .child(factsheet.title.as_str()),
    )
}

/// The time left, under a word for it on its colour; nothing when all have spoken.
fn clock(it: Moderation) -> Option<Element> {
    // Drawn anew with another speaker only: a clock that is replaced all the time says nothing.
    let place = Memo::new(move |_| it.turns.read().speaking());
    place.get()?;
    let left = move || {
        it.turns
            .read()
            .clock()
            .map_or(0, |clock| clock.left(it.now.get()))
    };
    let phase = Memo::new(move |_| {
        let clock = it.turns.read().clock();
        clock.map_or(Phase::Over, |clock| clock.phase(it.now.get()))
    });
    Some(
        div()
            .class("panel__clock")
            .attr("data-phase", move || phase.get().key())
            .child(
                p().class("panel__phase")
                    .attr("role", "status")
                    .child(move || it.site.say(phase_key(phase.get(), is_running(it)))),
            )
            .child(
                p().class("panel__time")
                    .attr("role", "timer")
                    .child(move || clock_text(left())),
            ),
    )
}

/// Who is next; that nobody is, while the last one speaks.
fn next(it: Moderation) -> Option<Element> {
    let turns = it.turns.read();
    turns.speaking()?;
    let label = p().class("panel__label");
    Some(match turns.next() {
        Some(place) => div()
            .child(label.child(it.site.say(Key::PanelThen)))
            .child(name(p().class("panel__then"), it.speakers[place])),
        None => div().child(label.child(it.site.say(Key::PanelLast))),
    })
}

/// All speakers, and how far each is.
fn list(it: Moderation) -> Element {
    let speakers = it.speakers.iter().enumerate();
    let speakers = speakers.map(|(place, factsheet)| speaker(it, place, factsheet));
    section()
        .class("panel__speakers")
        .attr("aria-labelledby", "speakers")
        .child(
            h2().class("panel__label")
                .id("speakers")
                .child(it.site.say(Key::PanelSpeakers)),
        )
        .child(ol().class("panel__list").children(speakers))
}

fn speaker(it: Moderation, place: usize, factsheet: &'static Factsheet) -> Element {
    let turn = move || it.turns.read().turn(place);
    li().class(format!("panel__speaker cluster-{}", factsheet.number))
        .id(speaker_place(place))
        .attr("data-turn", move || turn().key())
        .attr("aria-current", move || {
            (turn() == Turn::Now).then_some("true")
        })
        .child(cluster_number(factsheet))
        .child(
            span()
                .class("panel__cluster")
                .lang(TextContext::language_of(it.site, factsheet))
                .child(factsheet.short_title.as_str()),
        )
        .child(span().class("panel__state").child(move || state(it, place)))
        .child(
            a().class("panel__slides")
                .attr("href", it.site.path(Page::Deck(factsheet.slug.clone())))
                .child(it.site.say(Key::PanelSlides)),
        )
}

fn state(it: Moderation, place: usize) -> String {
    let words = it.site.words();
    let turns = it.turns.read();
    let key = match turns.turn(place) {
        Turn::Spoken => Key::PanelSpoken,
        Turn::Now => Key::PanelNow,
        Turn::Next => Key::PanelUpNext,
        Turn::Later => Key::PanelLater,
    };
    // The time of who has spoken stands still.
    match turns.spoke(place, it.now.get_untracked()) {
        Some(used) => words.fill(Key::PanelSpoke, &[("time", &clock_text(used))]),
        None => words.get(key).to_owned(),
    }
}

fn is_running(it: Moderation) -> bool {
    let turns = it.turns.read();
    turns.clock().is_some_and(Countdown::is_running)
}

fn controls(it: Moderation) -> Element {
    let buttons = PANEL_KEYS.iter().map(|binding| {
        // Not every device has a whole screen to give.
        let is_offered = move || {
            let can = || it.site.hydrated.get() && dom::can_fill_screen();
            binding.action != Action::FullScreen || can()
        };
        fragment()
            .child(move || is_offered().then(|| action_button(it, binding)))
            .into_any()
    });
    div()
        .class("panel__controls needs-app")
        .attr("role", "group")
        .attr("aria-label", it.site.say(Key::PanelControls))
        .children(buttons)
}

fn action_button(it: Moderation, binding: &'static Binding) -> Element {
    let Binding { action, label, .. } = *binding;
    let words = it.site.words();
    let label = move || match action {
        Action::Clock if is_running(it) => words.get(Key::StagePause),
        Action::Clock => words.get(Key::StageStart),
        _ => words.get(label),
    };
    let cap = binding.strokes.first();
    let class = if action == Action::Clock {
        "button button--main panel__button"
    } else {
        "button panel__button"
    };
    button()
        .attr("type", "button")
        .class(class)
        .on(ev::click, move |_| {
            it.act(action);
        })
        .child(span().child(label))
        .child(cap.map(|stroke| keycap(words, stroke).attr("aria-hidden", "true")))
}

/// The sign that time is up, over everything, to be shown to who speaks. A tap puts it away.
fn sign() -> Element {
    let site = use_site();

    dialog()
        .class("panel__sign")
        .id(SIGN)
        .attr("aria-label", site.say(Key::PanelSign))
        .on(ev::click, |_| dom::close_dialog(SIGN))
        .child(p().class("panel__up").child(site.say(Key::StageTimeUp)))
        .child(
            p().class("panel__thanks")
                .child(site.say(Key::StageTimeThanks)),
        )
        .child(
            button()
                .class("button")
                .attr("type", "button")
                .child(site.say(Key::PanelSignClose)),
        )
}
