//! Who has the floor: the speaker, the time left, and who is next.

use leptos::prelude::*;

use super::moderation::Moderation;
use crate::{
    components::TextContext, context::use_site, html::*, pages::present::phase::phase_key,
};
use deck::{Phase, clock_text};
use model::Factsheet;
use words::Key;

/// Draws who has the floor.
pub(super) fn floor(moderation: Moderation) -> AnyView {
    // The clock is redrawn for another speaker and at no other time: screen readers would not
    // announce a clock that is replaced every second.
    let speaking = Memo::new(move |_| moderation.turns.read().speaking());
    div()
        .class("panel__floor")
        .child(
            div()
                .attr("role", "status")
                .child(move || speaker(moderation)),
        )
        .child(move || speaking.get().map(|_| clock(moderation)))
        .child(move || next(moderation))
        .into_any()
}

fn speaker(moderation: Moderation) -> AnyView {
    let site = use_site();
    let words = site.words();
    let Some(place) = moderation.turns.read().speaking() else {
        return p()
            .class("panel__name")
            .child(words.get(Key::PanelDone))
            .into_any();
    };
    let count = moderation.speakers.len().to_string();
    let values = [("number", &*(place + 1).to_string()), ("count", &*count)];
    let factsheet = moderation.speakers[place];
    let coalition = span()
        .lang(TextContext::language_of(site, factsheet))
        .child(factsheet.coalition.as_str());
    fragment()
        .child(
            p().class("panel__label")
                .child(b().child(words.get(Key::PanelNowLabel)))
                .child(" · ")
                .child(words.fill(Key::PanelOf, &values)),
        )
        .child(cluster("panel__name", factsheet))
        .child(
            p().class("panel__role")
                .child(words.get(Key::PanelRole))
                .child(" · ")
                .child(coalition),
        )
        .into_any()
}

/// Draws the number and title of a cluster.
fn cluster(class: &'static str, factsheet: &'static Factsheet) -> AnyView {
    let number = span()
        .class(format!("number cluster-{}", factsheet.number))
        .attr("aria-hidden", "true")
        .child(factsheet.number);
    let title = span()
        .lang(TextContext::language_of(use_site(), factsheet))
        .child(factsheet.title.as_str());
    p().class(class).child(number).child(title).into_any()
}

/// Draws the time left, on the colour of its phase and under a word for it.
fn clock(moderation: Moderation) -> AnyView {
    let site = moderation.site;
    let countdown = move || moderation.turns.read().clock();
    let now = moderation.now;
    let phase = Memo::new(move |_| countdown().map_or(Phase::Over, |it| it.phase(now.get())));
    let phase_label = move || site.say(phase_key(phase.get(), moderation.is_running()));
    div()
        .class("panel__clock")
        .attr("data-phase", move || phase.get().key())
        .child(
            p().class("panel__phase")
                .attr("role", "status")
                .child(phase_label),
        )
        .child(
            p().class("panel__time")
                .attr("role", "timer")
                .child(move || clock_text(countdown().map_or(0, |it| it.left(now.get())))),
        )
        .into_any()
}

/// Draws who is next, or that nobody is; `None` when all have spoken.
fn next(moderation: Moderation) -> Option<AnyView> {
    let site = use_site();
    let turns = moderation.turns.read();
    turns.speaking()?;
    let next = turns.next().map(|place| moderation.speakers[place]);
    let label = site.say(match next {
        Some(_) => Key::PanelThen,
        None => Key::PanelLast,
    });
    let next = div()
        .child(p().class("panel__label").child(label))
        .child(next.map(|it| cluster("panel__then", it)));
    Some(next.into_any())
}
