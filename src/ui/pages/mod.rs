//! One file a page. A page puts parts together; it computes nothing that the core could.

mod about;
mod earlier;
mod factsheet;
pub(crate) mod head;
mod home;
mod not_found;
mod recommendation;
mod recommendations;
mod state;
mod states;
mod timeline;

use leptos::prelude::*;

use super::context::Site;
use crate::route::{Page, Route};

/// Draws the page of a route. A page the edition does not have becomes the one that says so.
pub(crate) fn page(site: Site, route: &Route) -> AnyView {
    let edition = site.edition();
    match &route.page {
        Page::Home => home::page(site),
        Page::Factsheet(slug) => edition
            .factsheet(slug)
            .map_or_else(|| not_found::page(site), |it| factsheet::page(site, it)),
        Page::Recommendations => recommendations::page(site),
        Page::Recommendation(id) => edition.recommendation(id).map_or_else(
            || not_found::page(site),
            |it| recommendation::page(site, it),
        ),
        Page::Earlier => earlier::page(site),
        Page::States => states::page(site),
        Page::State(slug) => edition
            .recommending_state(slug)
            .map_or_else(|| not_found::page(site), |it| state::page(site, it)),
        Page::Timeline => timeline::page(site),
        Page::About => about::page(site),
        Page::NotFound => not_found::page(site),
    }
}
