//! The source of a figure, one tap away: a note at the foot of the screen.

use leptos::{ev, prelude::*};

use words::Key;

use super::rich::source_item;
use crate::{
    context::{CitedSource, use_site},
    dom,
    html::*,
};

const ID: &str = "source-note";
const TITLE_ID: &str = "source-note-title";

/// Renders the source whose citation was tapped; Escape or the button closes it.
pub(crate) fn source_note() -> AnyView {
    let site = use_site();
    fragment()
        .child(move || site.note.get().map(note))
        .into_any()
}

fn note(CitedSource { number, source }: CitedSource) -> AnyView {
    let site = use_site();
    dom::focus(ID);
    let title = site
        .words()
        .fill(Key::SourceNumber, &[("number", &number.to_string())]);
    let close = move || {
        site.note.set(None);
        dom::focus_opener();
    };
    let close_on_escape = move |event: ev::KeyboardEvent| {
        if dom::is_escape(&event) {
            close();
        }
    };
    aside()
        .class("note")
        .id(ID)
        .attr("tabindex", "-1")
        .attr("aria-labelledby", TITLE_ID)
        // Another source is another note: it opens at its top, and is read out.
        .fresh()
        .on(ev::keydown, close_on_escape)
        .child(h2().class("note__title").id(TITLE_ID).child(title))
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
        .into_any()
}
