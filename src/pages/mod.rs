//! One file a page. A page puts parts together; it computes nothing that the core could.
//!
//! Each role's app reaches its own pages only, so that the linker leaves the others out: what a page
//! names here, its app carries.

mod about;
mod earlier;
mod factsheet;
pub(crate) mod head;
mod home;
mod not_found;
mod present;
mod recommendation;
mod recommendations;
mod state;
mod states;
mod timeline;

use leptos::prelude::*;

use super::context::Site;
use model::route::Page;

/// Draws the page of a route, as far as an app knows it.
pub(crate) type Draw = fn(Site, &Page) -> AnyView;

/// Draws the reader's pages. Any other page, and one that the edition does not have, becomes the one
/// that says so.
pub(crate) fn reader(site: Site, page: &Page) -> AnyView {
    let edition = site.edition();
    match page {
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
        Page::Present | Page::Deck(_) | Page::Panel(_) | Page::Short(_) | Page::NotFound => {
            not_found::page(site)
        }
    }
}

/// Draws the presenter's pages, and any other as [`reader`] does those that it does not know.
pub(crate) fn presenter(site: Site, page: &Page) -> AnyView {
    let edition = site.edition();
    let drawn = match page {
        Page::Present => Some(present::programme(site)),
        Page::Deck(slug) => edition.factsheet(slug).map(|it| present::deck(site, it)),
        Page::Panel(id) => edition.review.panel(id).map(|it| present::panel(site, it)),
        _ => None,
    };
    drawn.unwrap_or_else(|| not_found::page(site))
}
