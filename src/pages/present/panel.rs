//! A panel for who moderates it: who speaks, who is next, how much time is left. Large enough to be
//! read by the speakers too. What happens is `turns`'s.

use leptos::prelude::*;

use super::{
    keycap::keycap,
    phase::phase_key,
    turns::{Moderation, SIGN},
};
use crate::{
    components::{Reader, example_mark, number},
    context::Site,
    dom,
    html::{El, el, live, run},
};
use deck::{Action, Binding, Countdown, PANEL_KEYS, Phase, Turn, clock_text, speaker_place};
use model::route::Page;
use model::{Factsheet, Programme};
use words::Key;

pub(crate) fn page(site: Site, panel: &'static Programme) -> AnyView {
    let it = Moderation::new(site, panel);
    el("div.panel")
        .child(head(it))
        .child(
            el("div.panel__floor")
                .child(
                    el("div")
                        .attr("role", "status")
                        .child(live(move || who(it))),
                )
                .child(live(move || clock(it)))
                .child(live(move || next(it))),
        )
        .child(list(it))
        .child(controls(it))
        .child(sign(site))
        .into_any()
}

fn head(it: Moderation) -> El {
    let site = it.site;
    el("div.panel__head")
        .child(
            el("h1.panel__title")
                .attr("tabindex", "-1")
                .child(it.panel.title.as_str()),
        )
        .child(el("p.panel__when").child(site.words().date(it.panel.date)))
        .child(example_mark(site, it.panel))
        .child(
            el("a.button.panel__leave")
                .attr("href", site.path(Page::Present))
                .child(site.say(Key::PanelLeave)),
        )
}

/// Who speaks now.
fn who(it: Moderation) -> El {
    let Some(place) = it.turns.read().speaking() else {
        return el("p.panel__name").child(it.site.say(Key::PanelDone));
    };
    let words = it.site.words();
    let (number, count) = ((place + 1).to_string(), it.speakers.len().to_string());
    let places = [("number", &*number), ("count", &*count)];
    let factsheet = it.speakers[place];
    run()
        .child(
            el("p.panel__label")
                .child(el("b").child(words.get(Key::PanelNowLabel)))
                .child(" · ")
                .child(words.fill(Key::PanelOf, &places)),
        )
        .child(name(it.site, el("p.panel__name"), factsheet))
        .child(
            el("p.panel__role")
                .child(words.get(Key::PanelRole))
                .child(" · ")
                .child(
                    el("span")
                        .in_language(Reader::language_of(it.site, factsheet))
                        .child(factsheet.coalition.as_str()),
                ),
        )
}

/// A cluster by number and name, in its line.
fn name(site: Site, line: El, factsheet: &'static Factsheet) -> El {
    let number = el("span")
        .class(format!("number cluster-{}", factsheet.number))
        .attr("aria-hidden", "true")
        .child(factsheet.number);
    line.child(number).child(
        el("span")
            .in_language(Reader::language_of(site, factsheet))
            .child(factsheet.title.as_str()),
    )
}

/// The time left, under a word for it on its colour; nothing when all have spoken.
fn clock(it: Moderation) -> Option<El> {
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
        el("div.panel__clock")
            .live("data-phase", move || phase.get().key())
            .child(
                el("p.panel__phase")
                    .attr("role", "status")
                    .child(live(move || {
                        it.site.say(phase_key(phase.get(), is_running(it)))
                    })),
            )
            .child(
                el("p.panel__time")
                    .attr("role", "timer")
                    .child(live(move || clock_text(left()))),
            ),
    )
}

/// Who is next; that nobody is, while the last one speaks.
fn next(it: Moderation) -> Option<El> {
    let turns = it.turns.read();
    turns.speaking()?;
    let label = el("p.panel__label");
    Some(match turns.next() {
        Some(place) => el("div")
            .child(label.child(it.site.say(Key::PanelThen)))
            .child(name(it.site, el("p.panel__then"), it.speakers[place])),
        None => el("div").child(label.child(it.site.say(Key::PanelLast))),
    })
}

/// All speakers, and how far each is.
fn list(it: Moderation) -> El {
    let speakers = it.speakers.iter().enumerate();
    let speakers = speakers.map(|(place, factsheet)| speaker(it, place, factsheet));
    el("section.panel__speakers")
        .attr("aria-labelledby", "speakers")
        .child(
            el("h2.panel__label")
                .attr("id", "speakers")
                .child(it.site.say(Key::PanelSpeakers)),
        )
        .child(el("ol.panel__list").each(speakers))
}

fn speaker(it: Moderation, place: usize, factsheet: &'static Factsheet) -> El {
    let turn = move || it.turns.read().turn(place);
    el("li")
        .class(format!("panel__speaker cluster-{}", factsheet.number))
        .attr("id", speaker_place(place))
        .live("data-turn", move || turn().key())
        .live("aria-current", move || {
            (turn() == Turn::Now).then_some("true")
        })
        .child(number(factsheet))
        .child(
            el("span.panel__cluster")
                .in_language(Reader::language_of(it.site, factsheet))
                .child(factsheet.short_title.as_str()),
        )
        .child(el("span.panel__state").child(live(move || state(it, place))))
        .child(
            el("a.panel__slides")
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

fn controls(it: Moderation) -> El {
    let buttons = PANEL_KEYS.iter().map(|binding| {
        // Not every device has a whole screen to give.
        let is_offered = move || {
            let can = || it.site.alive.get() && dom::can_fill_screen();
            binding.action != Action::FullScreen || can()
        };
        live(move || is_offered().then(|| button(it, binding)))
    });
    el("div.panel__controls.needs-app")
        .attr("role", "group")
        .attr("aria-label", it.site.say(Key::PanelControls))
        .each(buttons)
}

fn button(it: Moderation, binding: &'static Binding) -> El {
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
    el("button")
        .attr("type", "button")
        .class(class)
        .on("click", move |_| {
            it.act(action);
        })
        .child(el("span").child(live(label)))
        .child(cap.map(|stroke| keycap(words, stroke).attr("aria-hidden", "true")))
}

/// The sign that time is up, over everything, to be shown to who speaks. A tap puts it away.
fn sign(site: Site) -> El {
    el("dialog.panel__sign")
        .attr("id", SIGN)
        .attr("aria-label", site.say(Key::PanelSign))
        .on("click", |_| dom::close_dialog(SIGN))
        .child(el("p.panel__up").child(site.say(Key::StageTimeUp)))
        .child(el("p.panel__thanks").child(site.say(Key::StageTimeThanks)))
        .child(
            el("button.button")
                .attr("type", "button")
                .child(site.say(Key::PanelSignClose)),
        )
}
