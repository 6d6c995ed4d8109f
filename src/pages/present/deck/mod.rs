//! A cluster's factsheet as slides. Without the app, all of them one below the other; once it
//! answers, one of them, with what a room needs around it.
//!
//! What happens is decided in [`deck`]; `stage` carries it out, the other files draw.

mod address;
mod bar;
mod cover;
mod listen;
mod minute;
mod second;
mod sheets;
mod slides;
mod speaker;
mod stage;
mod waits;
mod windows;

use crate::html::*;
use leptos::prelude::*;

use self::stage::Stage;
use crate::context::use_site;
use deck::{Deck, View, deck};
use model::Factsheet;
use words::Key;

pub(crate) fn page(factsheet: &'static Factsheet) -> AnyView {
    let site = use_site();

    // Made once, and needed as long as the page.
    let deck: &'static Deck = Box::leak(Box::new(deck(site.edition(), factsheet)));
    let stage = Stage::new(site, deck);
    stage.listen();
    stage.keep_minute();
    let title = site
        .words()
        .fill(Key::PresentSlides, &[("cluster", &deck.title)]);
    around(stage)
        .child(
            h1().class("deck__title")
                .attr("tabindex", "-1")
                .child(title),
        )
        .child(slides::slides(stage))
        .child(speaker::beside(stage))
        .child(bar::said(stage))
        .child(bar::bar(stage))
        .child(move || cover::cover(stage))
        .child(sheets::more(stage))
        .child(sheets::help(stage))
        .into_any()
}

/// Draws what holds everything: how it is shown stands in its attributes, for the style.
fn around(stage: Stage) -> Element {
    let setting = stage.setting;
    // Until the page answers, it is the list of slides that it was without the app.
    let view = move || {
        let hydrated = stage.site.hydrated.get();
        hydrated.then(|| setting.with(|it| it.view().key()))
    };
    let set = |set: bool| set.then_some("");
    div()
        .class("deck stage")
        .attr("data-view", view)
        .attr("data-contrast", move || {
            setting.with(|it| it.choices.contrast.then_some("high"))
        })
        .attr("data-type", move || {
            setting.with(|it| (it.choices.type_size > 0).then_some("larger"))
        })
        .attr("data-notes", move || {
            setting.with(|it| set(it.choices.notes && it.view() == View::Stage))
        })
        .attr("data-notes-size", move || {
            setting.with(|it| it.choices.notes_size.to_string())
        })
        .attr("data-filled", move || set(stage.filled.get()))
        .attr("data-idle", move || set(stage.idle.get()))
}
