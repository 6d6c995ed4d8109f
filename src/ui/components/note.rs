//! The source of a figure, one tap away: a note at the foot of the screen.

use leptos::prelude::*;

use super::rich::source_item;
use crate::{
    locale::Key,
    ui::{
        browser,
        context::{Note, Site},
    },
};

/// Shows the source whose citation was tapped; Escape or the button puts it away.
pub(crate) fn source_note(site: Site) -> AnyView {
    (move || site.note.get().map(|note| shown(site, note))).into_any()
}

fn shown(site: Site, Note { number, source }: Note) -> impl IntoView {
    browser::focus("source-note");
    let title = site
        .words()
        .fill(Key::SourceNumber, &[("number", &number.to_string())]);
    let close = move || site.note.set(None);
    let escape = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    view! {
        <aside class="note" id="source-note" tabindex="-1" aria-labelledby="source-note-title" on:keydown=escape>
            <h2 class="note__title" id="source-note-title">{title}</h2>
            <p class="note__source">{source_item(source)}</p>
            <button class="button" type="button" on:click=move |_| close()>
                {site.say(Key::ActionClose)}
            </button>
        </aside>
    }
}
