//! The source of a figure, one tap away: a note at the foot of the screen.

use crate::html::*;
use leptos::ev;
use leptos::prelude::*;

use super::rich::source_item;
use crate::{
    context::{Note, Site, use_site},
    dom,
};
use words::Key;

/// Shows the source whose citation was tapped; Escape or the button puts it away.
pub(crate) fn source_note() -> AnyView {
    let site = use_site();

    fragment()
        .child(move || site.note.get().map(|note| shown(site, note)))
        .into_any()
}

fn shown(site: Site, Note { number, source }: Note) -> Element {
    dom::focus("source-note");
    let title = site
        .words()
        .fill(Key::SourceNumber, &[("number", &number.to_string())]);
    let close = move || {
        site.note.set(None);
        dom::return_to_opener();
    };
    let escape = move |event: ev::KeyboardEvent| {
        if dom::is_escape(&event) {
            close();
        }
    };
    aside()
        .class("note")
        .id("source-note")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "source-note-title")
        .on(ev::keydown, escape)
        .child(
            h2().class("note__title")
                .id("source-note-title")
                .child(title),
        )
        .child(
            p().class("note__source")
                .child(source_item(site.words(), source)),
        )
        .child(
            button()
                .class("button")
                .attr("type", "button")
                .on(ev::click, move |_| close())
                .child(site.say(Key::ActionClose)),
        )
}
