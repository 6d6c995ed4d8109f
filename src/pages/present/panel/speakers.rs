//! The speakers of a panel, and where each is in its course.

use leptos::prelude::*;

use super::moderation::Moderation;
use crate::{
    components::{TextContext, cluster_number},
    context::use_site,
    html::*,
};
use deck::{Turn, clock_text, speaker_place};
use model::{Factsheet, route::Page};
use words::Key;

/// Draws all speakers in order.
pub(super) fn speakers(moderation: Moderation) -> AnyView {
    let speakers = moderation.speakers.iter().enumerate();
    let speakers = speakers.map(|(place, factsheet)| speaker(moderation, place, factsheet));
    section()
        .class("panel__speakers")
        .attr("aria-labelledby", "speakers")
        .child(
            h2().class("panel__label")
                .id("speakers")
                .child(use_site().say(Key::PanelSpeakers)),
        )
        .child(ol().class("panel__list").children(speakers))
        .into_any()
}

fn speaker(moderation: Moderation, place: usize, factsheet: &'static Factsheet) -> AnyView {
    let site = use_site();
    let turn = move || moderation.turns.read().turn(place);
    let cluster = span()
        .class("panel__cluster")
        .lang(TextContext::language_of(site, factsheet))
        .child(factsheet.short_title.as_str());
    let slides = a()
        .class("panel__slides")
        .attr("href", site.path(Page::Deck(factsheet.slug.clone())))
        .child(site.say(Key::PanelSlides));
    li().class(format!("panel__speaker cluster-{}", factsheet.number))
        .id(speaker_place(place))
        .attr("data-turn", move || turn().key())
        .attr("aria-current", move || {
            (turn() == Turn::Now).then_some("true")
        })
        .child(cluster_number(factsheet))
        .child(cluster)
        .child(
            span()
                .class("panel__state")
                .child(move || turn_label(moderation, place)),
        )
        .child(slides)
        .into_any()
}

/// Returns the turn of a speaker in words, or how long the speaker spoke.
fn turn_label(moderation: Moderation, place: usize) -> String {
    let words = moderation.site.words();
    let turns = moderation.turns.read();
    // Untracked: the clock of a speaker who has spoken is not running.
    if let Some(used) = turns.time_spoken(place, moderation.now.get_untracked()) {
        return words.fill(Key::PanelSpoke, &[("time", &clock_text(used))]);
    }
    let key = match turns.turn(place) {
        Turn::Spoken => Key::PanelSpoken,
        Turn::Now => Key::PanelNow,
        Turn::Next => Key::PanelUpNext,
        Turn::Later => Key::PanelLater,
    };
    words.get(key).to_owned()
}
