//! The page for an address that leads nowhere: it says so, and offers the ways that lead on.

use leptos::prelude::*;

use crate::{components::page_head, context::Site, html::el};
use model::route::Page;
use words::Key;

pub(crate) fn page(site: Site) -> AnyView {
    let clusters = site.edition().factsheets.iter().map(|factsheet| {
        let path = site.path(Page::Factsheet(factsheet.slug.clone()));
        el("li").child(el("a").attr("href", path).child(factsheet.title.as_str()))
    });
    el("div.page")
        .child(page_head("", site.say(Key::NotFoundTitle), None))
        .child(el("p.lead").child(site.say(Key::NotFoundText)))
        .child(
            el("p.actions")
                .child(
                    el("a.button.button--main")
                        .attr("href", site.path(Page::Home))
                        .child(site.say(Key::NavHome)),
                )
                .child(
                    el("a.button")
                        .attr("href", site.path(Page::Recommendations))
                        .child(site.say(Key::NavRecommendations)),
                ),
        )
        .child(el("h2").child(site.say(Key::NavClusters)))
        .child(el("ul.plain-list").each(clusters))
        .into_any()
}
