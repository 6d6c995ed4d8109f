//! The source of a figure, one tap away: a note at the foot of the screen.

use leptos::prelude::*;

use super::rich::source_item;
use crate::{
    context::{Note, Site},
    dom,
    html::{El, el, live},
};
use words::Key;

/// Shows the source whose citation was tapped; Escape or the button puts it away.
pub(crate) fn source_note(site: Site) -> AnyView {
    live(move || site.note.get().map(|note| shown(site, note)))
}

fn shown(site: Site, Note { number, source }: Note) -> El {
    dom::focus("source-note");
    let title = site
        .words()
        .fill(Key::SourceNumber, &[("number", &number.to_string())]);
    let close = move || {
        site.note.set(None);
        dom::return_to_opener();
    };
    let escape = move |event: leptos::ev::Event| {
        if dom::is_escape(&event) {
            close();
        }
    };
    el("aside.note")
        .attr("id", "source-note")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "source-note-title")
        .on("keydown", escape)
        .child(
            el("h2.note__title")
                .attr("id", "source-note-title")
                .child(title),
        )
        .child(el("p.note__source").child(source_item(site.words(), source)))
        .child(
            el("button.button")
                .attr("type", "button")
                .on("click", move |_| close())
                .child(site.say(Key::ActionClose)),
        )
}
