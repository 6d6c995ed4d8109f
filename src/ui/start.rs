//! How the app comes to life in the browser: on a prerendered page, or afresh in an empty root.

use std::{cell::Cell, rc::Rc};

use leptos::prelude::*;

use super::{
    app::app,
    browser::{self, Host, Move, Place},
    context::{OWN_STATE, Site, Within},
    pages::{self, Draw, head::head_of},
};
use crate::{
    domain::{Slug, StateLabel},
    payload::{Payload, Unreadable},
    query::{Query, Showing},
    route::{App, Page, Route},
};

/// What an app is asked to begin with.
pub struct Beginning<'a> {
    /// The data of the page's language.
    pub data: &'a [u8],
    /// Draws the page anew instead of taking over what is there.
    pub afresh: bool,
    /// Loads what is needed later.
    pub host: Host,
}

/// Brings a page that is read to life.
///
/// Errors if the bytes are not this build's data; the page then stays as it is.
pub fn start_reading(beginning: Beginning<'_>) -> Result<(), Unreadable> {
    start(beginning, App::Reading, pages::reading)
}

/// Brings the page that searches earlier recommendations to life; errors as [`start_reading`].
pub fn start_search(beginning: Beginning<'_>) -> Result<(), Unreadable> {
    start(beginning, App::Search, pages::search)
}

/// Brings the pages to life that are presented; errors as [`start_reading`].
pub fn start_presenting(beginning: Beginning<'_>) -> Result<(), Unreadable> {
    start(beginning, App::Presenting, pages::presenting)
}

/// Each app names its own pages only: what one function names, the linker puts into its module.
fn start(beginning: Beginning<'_>, own: App, draw: Draw) -> Result<(), Unreadable> {
    let Beginning { data, afresh, host } = beginning;
    browser::keep_host(host);
    let payload: &'static Payload = Box::leak(Box::new(Payload::decode(data)?));
    let root = browser::app_root().ok_or(Unreadable)?;
    let place = browser::place().ok_or(Unreadable)?;
    let languages = &payload.edition.review.languages;
    let route = known(payload, Route::parse(&place.path, languages));
    let shown = Rc::new(Cell::new(None));
    let showing = Rc::clone(&shown);
    let view = move || {
        let site = Site::new(payload, route);
        provide_context(site);
        showing.set(Some(site));
        app(site, draw)
    };
    if afresh {
        leptos::mount::mount_to(root, view).forget();
    } else {
        leptos::mount::hydrate_from(root, view).forget();
    }
    // Only now, and not as an effect: one would still run after a page that could not be taken
    // over, and answer the links in place of the app that is then drawn afresh.
    if let Some(site) = shown.get() {
        listen(site, own);
    }
    Ok(())
}

/// Connects the app with the address. Runs once, when the first page stands.
fn listen(site: Site, own: App) {
    if let Some(place) = browser::place() {
        site.go_on(query_of(&site.route.read_untracked(), &place));
        go_within(site, &place);
    }
    browser::on_move(move |place, how| show(site, own, &place, how));
    site.own.set(own_state(site.payload()));
    site.alive.set(true);
    browser::mark_ready();
}

/// Finds the State that this device was asked to remember.
fn own_state(payload: &'static Payload) -> Option<&'static StateLabel> {
    let slug = Slug::parse(&browser::kept(OWN_STATE)?).ok()?;
    payload.edition.recommending_state(&slug)
}

/// Shows a place, if it is a page of this edition and app; another language, another app's page or
/// a file is the browser's.
fn show(site: Site, own: App, place: &Place, how: Move) -> bool {
    let route = Route::parse(&place.path, site.languages());
    let route = known(site.payload(), route);
    let is_own = route.page.app() == own || route.page == Page::NotFound;
    if !is_own || route.language != site.edition().language {
        if how == Move::History {
            browser::reload();
        }
        return false;
    }
    if how == Move::Link && route.page == Page::NotFound {
        return false;
    }
    if how == Move::Link {
        let fragment = match place.fragment.as_str() {
            "" => String::new(),
            fragment => format!("#{fragment}"),
        };
        let address = format!("./{}{}{fragment}", place.path, place.query);
        browser::write_address(&address, browser::Entry::New);
    }
    let same = *site.route.read_untracked() == route;
    site.note.set(None);
    site.go_on(query_of(&route, place));
    go_within(site, place);
    if !same {
        let title = head_of(site.payload(), &route).title;
        site.route.set(route);
        browser::arrive(&title, &place.fragment, how);
    }
    true
}

/// Tells a deck what its address says of it.
fn go_within(site: Site, place: &Place) {
    site.within.set(Within {
        showing: Showing::parse(&place.query),
        fragment: place.fragment.clone(),
    });
}

/// Reads what the address filters by, as far as its page can filter.
fn query_of(route: &Route, place: &Place) -> Query {
    Query::parse(&place.query).only(route.page.facets())
}

/// Turns a page that the edition does not have into the one that says so.
fn known(payload: &Payload, route: Route) -> Route {
    let edition = &payload.edition;
    let there = match &route.page {
        // The browser loads it, and is led on from there.
        Page::Short(_) => false,
        Page::Factsheet(slug) => edition.factsheet(slug).is_some(),
        Page::Recommendation(id) => edition.recommendation(id).is_some(),
        Page::State(slug) => edition.recommending_state(slug).is_some(),
        Page::Deck(slug) => edition.factsheet(slug).is_some(),
        Page::Panel(id) => edition.review.panel(id).is_some(),
        Page::Home
        | Page::Recommendations
        | Page::Earlier
        | Page::States
        | Page::Present
        | Page::Timeline
        | Page::About
        | Page::NotFound => true,
    };
    if there {
        route
    } else {
        Route {
            page: Page::NotFound,
            ..route
        }
    }
}
