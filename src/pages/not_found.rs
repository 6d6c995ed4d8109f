//! The page for an address that leads nowhere: it says so, and links to what there is.

use leptos::prelude::*;

use model::route::Page;
use words::Key;

use crate::{components::page_head, context::use_site, html::*};

pub(crate) fn page() -> AnyView {
    let site = use_site();
    let clusters = site.edition().factsheets.iter().map(|factsheet| {
        let path = site.path(Page::Factsheet(factsheet.slug.clone()));
        li().child(a().attr("href", path).child(factsheet.title.as_str()))
    });
    div()
        .class("page")
        .child(page_head("", site.say(Key::NotFoundTitle), None))
        .child(p().class("lead").child(site.say(Key::NotFoundText)))
        .child(
            p().class("actions")
                .child(
                    a().class("button button--main")
                        .attr("href", site.path(Page::Home))
                        .child(site.say(Key::NavHome)),
                )
                .child(
                    a().class("button")
                        .attr("href", site.path(Page::Recommendations))
                        .child(site.say(Key::NavRecommendations)),
                ),
        )
        .child(h2().child(site.say(Key::NavClusters)))
        .child(ul().class("plain-list").children(clusters))
        .into_any()
}
