//! One file per page. A page composes components; it computes nothing that the core could.
//!
//! Each role's app refers to its own pages only, so that the linker drops the others.

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

/// Renders the page of a route, if the app has it.
pub(crate) type Draw = fn(&Page) -> AnyView;

/// Renders the reader's pages. Any other page, and one that the edition lacks, becomes the page that
/// says so.
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

/// Renders the presenter's pages. Any other page, and one that the edition lacks, becomes the page
/// that says so.
pub(crate) fn presenter(page: &Page) -> AnyView {
    let site = use_site();
    let edition = site.edition();
    let view = match page {
        Page::Present => Some(present::programme()),
        Page::Deck(slug) => edition.factsheet(slug).map(present::deck),
        Page::Panel(id) => edition.review.panel(id).map(present::panel),
        _ => None,
    };
    view.unwrap_or_else(not_found::page)
}
