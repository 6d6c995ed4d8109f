//! A factsheet as a deck of slides. Without the app, all slides one below the other; with it, one of
//! them, and what a presentation needs around it.
//!
//! [`deck`] decides what happens and `deck_view` carries it out. Below it are its parts, each with
//! its own state: `state`, `timers`, `windows`, `second_language`, `address`. Above it, `listeners`
//! calls it, and the other files draw. A file imports only files below it.

mod address;
mod bar;
mod buttons;
mod cover;
mod deck_view;
mod dialogs;
mod focus;
mod labels;
mod listeners;
mod saved;
mod second_language;
mod slides;
mod speaker;
mod state;
mod status;
mod timers;
mod windows;

use leptos::prelude::*;

use self::deck_view::DeckView;
use crate::{context::use_site, html::*};
use deck::{WindowView, deck};
use model::Factsheet;
use words::Key;

/// Draws the page of a factsheet's deck.
pub(crate) fn page(factsheet: &'static Factsheet) -> AnyView {
    let site = use_site();
    // Views and handlers keep both, so they live as long as the page.
    let deck = Box::leak(Box::new(deck(site.edition(), factsheet)));
    let view: &'static DeckView = Box::leak(Box::new(DeckView::new(site, deck)));
    listeners::listen(view);
    let title = [("cluster", &*view.deck.title)];
    let title = site.words().fill(Key::PresentSlides, &title);
    stage(view)
        .child(
            h1().class("deck__title")
                .attr("tabindex", "-1")
                .child(title),
        )
        .child(slides::slides(view))
        .child(speaker::speaker(view))
        .child(status::status(view))
        .child(bar::bar(view))
        .child(move || cover::cover(view))
        .child(dialogs::more(view))
        .child(dialogs::help(view))
        .into_any()
}

/// Draws the element around a deck, whose attributes tell the style sheet how to show it.
fn stage(view: &'static DeckView) -> Element {
    let settings = view.state.settings;
    // Before hydration the style sheet shows a list of slides, as without the app.
    let window_view = move || {
        let hydrated = view.site.hydrated.get();
        hydrated.then(|| settings.with(|it| it.view().key()))
    };
    div()
        .class("deck stage")
        .attr("data-view", window_view)
        .attr("data-contrast", move || {
            settings.with(|it| it.choices.contrast.then_some("high"))
        })
        .attr("data-type", move || {
            settings.with(|it| (it.choices.type_size > 0).then_some("larger"))
        })
        .attr("data-notes", move || {
            settings.with(|it| it.choices.notes && it.view() == WindowView::Stage)
        })
        .attr("data-notes-size", move || {
            settings.with(|it| it.choices.notes_size)
        })
        .attr("data-filled", move || view.is_full_screen.get())
        .attr("data-idle", move || view.timers.is_idle.get())
}
