//! How the app comes to life in the browser: on a prerendered page, or afresh in an empty root.

use std::{cell::Cell, rc::Rc};

use leptos::{prelude::*, web_sys::HtmlElement};

use super::{
    app::app,
    context::{DeckLocation, HOME_STATE, Site},
    dom::{self, Host, Move, Place},
    pages::{self, Draw, head::head_of},
};
use model::query::{Query, Showing};
use model::route::{Page, Role, Route};
use model::{Slug, StateLabel};
use payload::{Payload, Unreadable};

/// What an app is asked to begin with.
pub struct Beginning<'a> {
    /// The data of the page's language.
    pub data: &'a [u8],
    /// Draws the page anew instead of taking over what is there.
    pub afresh: bool,
    /// Loads what is needed later.
    pub host: Host,
}

/// Starts the reader's app on the page that is there.
///
/// Errors if the bytes are not this build's data; the page then stays as it is.
pub fn reader(beginning: Beginning<'_>) -> Result<(), Unreadable> {
    start(beginning, Role::Reader, pages::reader)
}

/// Starts the presenter's app; errors as [`reader`].
pub fn presenter(beginning: Beginning<'_>) -> Result<(), Unreadable> {
    start(beginning, Role::Presenter, pages::presenter)
}

/// Each app names its own pages only: what one function names, the linker puts into its module.
fn start(beginning: Beginning<'_>, own: Role, draw: Draw) -> Result<(), Unreadable> {
    let Beginning { data, afresh, host } = beginning;
    dom::keep_host(host);
    let payload: &'static Payload = Box::leak(Box::new(Payload::decode(data)?));
    let root = dom::app_root().ok_or(Unreadable)?;
    let place = dom::place().ok_or(Unreadable)?;
    let languages = &payload.edition.review.languages;
    let route = known(payload, Route::parse(&place.path, languages));
    let shown = Rc::new(Cell::new(None));
    let showing = Rc::clone(&shown);
    let view = move || {
        let site = Site::new(payload, route);
        provide_context(site);
        showing.set(Some(site));
        app(draw)
    };
    if afresh {
        leptos::mount::mount_to(root, view).forget();
    } else {
        hydrate(root, view);
    }
    // Only now, and not as an effect: one would still run after a page that could not be taken
    // over, and answer the links in place of the app that is then drawn afresh.
    if let Some(site) = shown.get() {
        listen(site, own);
    }
    Ok(())
}

/// Takes over the page that is there.
#[cfg(feature = "hydrate")]
fn hydrate(root: HtmlElement, view: impl FnOnce() -> AnyView + 'static) {
    leptos::mount::hydrate_from(root, view).forget();
}

/// Does nothing: where pages are prerendered, none is taken over.
#[cfg(not(feature = "hydrate"))]
fn hydrate(_: HtmlElement, _: impl FnOnce() -> AnyView + 'static) {}

/// Connects the app with the address. Runs once, when the first page stands.
fn listen(site: Site, own: Role) {
    if let Some(place) = dom::place() {
        site.replace_query(query_of(&site.route.read_untracked(), &place));
        go_within(site, &place);
    }
    dom::on_move(move |place, how| show(site, own, &place, how));
    site.home_state.set(own_state(site.payload()));
    site.hydrated.set(true);
    dom::mark_ready();
}

/// Finds the State that this device was asked to remember.
fn own_state(payload: &'static Payload) -> Option<&'static StateLabel> {
    let slug = Slug::parse(&dom::kept(HOME_STATE)?).ok()?;
    payload.edition.recommending_state(&slug)
}

/// Shows a place, if it is a page of this edition and app; another language, another app's page or
/// a file is the browser's.
fn show(site: Site, own: Role, place: &Place, how: Move) -> bool {
    let route = Route::parse(&place.path, site.languages());
    let route = known(site.payload(), route);
    let is_own = route.page.role() == own || route.page == Page::NotFound;
    if !is_own || route.language != site.edition().language {
        if how == Move::History {
            dom::reload();
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
        dom::write_address(&address, dom::Entry::New);
    }
    let same = *site.route.read_untracked() == route;
    site.note.set(None);
    site.replace_query(query_of(&route, place));
    go_within(site, place);
    if !same {
        let title = head_of(site.payload(), &route).title;
        site.route.set(route);
        dom::arrive(&title, &place.fragment, how);
    }
    true
}

/// Tells a deck what its address says of it.
fn go_within(site: Site, place: &Place) {
    site.deck_location.set(DeckLocation {
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
