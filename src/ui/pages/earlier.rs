//! The page of earlier recommendations.

use leptos::prelude::*;

use crate::{
    locale::Key,
    ui::{components::page_head, context::Site, element::el},
};

pub(crate) fn page(site: Site) -> AnyView {
    el("div.page")
        .child(page_head(
            site.edition().review.title.as_str(),
            site.say(Key::LedgerTitle),
            None,
        ))
        .into_any()
}
