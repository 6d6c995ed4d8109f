//! What is presented when: the panels of the programme, the break-out groups, all decks.

use leptos::prelude::*;

use crate::{
    locale::Key,
    route::Page,
    ui::{components::page_head, context::Site, element::el},
};

pub(crate) fn page(site: Site) -> AnyView {
    let review = &site.edition().review;
    let decks = site.edition().factsheets.iter().map(|it| {
        let path = site.path(Page::Deck(it.slug.clone()));
        el("li").child(el("a").attr("href", path).child(it.title.as_str()))
    });
    el("div.page")
        .child(page_head(
            review.title.as_str(),
            site.say(Key::PresentTitle),
            None,
        ))
        .child(el("ol").each(decks))
        .into_any()
}
