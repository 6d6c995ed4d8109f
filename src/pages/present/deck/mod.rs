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

use leptos::prelude::*;

use self::stage::Stage;
use crate::{
    context::Site,
    html::{El, el, live},
};
use deck::{Deck, View, deck};
use model::Factsheet;
use words::Key;

pub(crate) fn page(site: Site, factsheet: &'static Factsheet) -> AnyView {
    // Made once, and needed as long as the page.
    let deck: &'static Deck = Box::leak(Box::new(deck(site.edition(), factsheet)));
    let stage = Stage::new(site, deck);
    stage.listen();
    stage.keep_minute();
    let title = site
        .words()
        .fill(Key::PresentSlides, &[("cluster", &deck.title)]);
    around(stage)
        .child(el("h1.deck__title").attr("tabindex", "-1").child(title))
        .child(slides::slides(stage))
        .child(speaker::beside(stage))
        .child(bar::said(stage))
        .child(bar::bar(stage))
        .child(live(move || cover::cover(stage)))
        .child(sheets::more(stage))
        .child(sheets::help(stage))
        .into_any()
}

/// Draws what holds everything: how it is shown stands in its attributes, for the style.
fn around(stage: Stage) -> El {
    let setting = stage.setting;
    // Until the page answers, it is the list of slides that it was without the app.
    let view = move || {
        let alive = stage.site.alive.get();
        alive.then(|| setting.with(|it| it.view().key()))
    };
    let set = |set: bool| set.then_some("");
    el("div.deck.stage")
        .live("data-view", view)
        .live("data-contrast", move || {
            setting.with(|it| it.choices.contrast.then_some("high"))
        })
        .live("data-type", move || {
            setting.with(|it| (it.choices.type_size > 0).then_some("larger"))
        })
        .live("data-notes", move || {
            setting.with(|it| set(it.choices.notes && it.view() == View::Stage))
        })
        .live("data-notes-size", move || {
            setting.with(|it| it.choices.notes_size.to_string())
        })
        .live("data-filled", move || set(stage.filled.get()))
        .live("data-idle", move || set(stage.idle.get()))
}
