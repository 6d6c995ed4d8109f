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

use super::context::use_site;
use model::route::Page;

/// Draws the page of a route, as far as an app knows it.
pub(crate) type Draw = fn(&Page) -> AnyView;

/// Draws the reader's pages. Any other page, and one that the edition does not have, becomes the one
/// that says so.
pub(crate) fn reader(page: &Page) -> AnyView {
    let site = use_site();

    let edition = site.edition();
    match page {
        Page::Home => home::page(),
        Page::Factsheet(slug) => edition
            .factsheet(slug)
            .map_or_else(not_found::page, factsheet::page),
        Page::Recommendations => recommendations::page(),
        Page::Recommendation(id) => edition
            .recommendation(id)
            .map_or_else(not_found::page, recommendation::page),
        Page::Earlier => earlier::page(),
        Page::States => states::page(),
        Page::State(slug) => edition
            .recommending_state(slug)
            .map_or_else(not_found::page, state::page),
        Page::Timeline => timeline::page(),
        Page::About => about::page(),
        Page::Present | Page::Deck(_) | Page::Panel(_) | Page::Short(_) | Page::NotFound => {
            not_found::page()
        }
    }
}

/// Draws the presenter's pages, and any other as [`reader`] does those that it does not know.
pub(crate) fn presenter(page: &Page) -> AnyView {
    let site = use_site();

    let edition = site.edition();
    let drawn = match page {
        Page::Present => Some(present::programme()),
        Page::Deck(slug) => edition.factsheet(slug).map(present::deck),
        Page::Panel(id) => edition.review.panel(id).map(present::panel),
        _ => None,
    };
    drawn.unwrap_or_else(not_found::page)
}
