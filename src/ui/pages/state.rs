//! A State's memory: what it asked before, and what became of it.

use leptos::prelude::*;

use crate::{
    domain::StateLabel,
    locale::Key,
    ui::{components::page_head, context::Site, element::el},
};

pub(crate) fn page(site: Site, state: &'static StateLabel) -> AnyView {
    el("div.page")
        .child(page_head(site.say(Key::MemoryTitle), &state.name, None))
        .into_any()
}
