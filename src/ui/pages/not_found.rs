//! The page for an address that leads nowhere: it says so, and offers the ways that lead on.

use crate::ui::element::el;
use leptos::prelude::*;

use crate::{
    locale::Key,
    route::Page,
    ui::{components::page_head, context::Site},
};

pub(crate) fn page(site: Site) -> AnyView {
    let clusters = site.edition().factsheets.iter().map(|factsheet| {
        let path = site.path(Page::Factsheet(factsheet.slug.clone()));
        el("li").child(el("a").attr("href", path).child(factsheet.title.as_str()))
    });
    el("div")
        .class("page")
        .child(page_head(().into_any(), site.say(Key::NotFoundTitle)))
        .child(el("p").class("lead").child(site.say(Key::NotFoundText)))
        .child(
            el("p")
                .class("actions")
                .child(
                    el("a")
                        .class("button button--main")
                        .attr("href", site.path(Page::Home))
                        .child(site.say(Key::NavHome)),
                )
                .child(
                    el("a")
                        .class("button")
                        .attr("href", site.path(Page::Recommendations))
                        .child(site.say(Key::NavRecommendations)),
                ),
        )
        .child(el("h2").child(site.say(Key::NavClusters)))
        .child(
            el("ul")
                .class("plain-list")
                .child(clusters.collect::<Vec<_>>()),
        )
        .into_any()
}
