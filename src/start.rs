//! Starts the app in the browser: hydrates a prerendered page, or mounts in an empty root.

use std::{cell::Cell, rc::Rc};

use leptos::{prelude::*, web_sys::HtmlElement};

use super::{
    app::app,
    context::{DeckLocation, HOME_STATE, Site},
    dom::{self, Host, Location, Navigation},
    pages::{self, Draw, head::head_of},
};
use model::{
    Slug, StateLabel,
    query::{Query, Showing},
    route::{Page, Role, Route},
};
use payload::{Payload, Unreadable};

/// What an app starts with.
pub struct Beginning<'a> {
    /// The data of the page's language.
    pub data: &'a [u8],
    /// Mounts the page instead of hydrating the prerendered one.
    pub afresh: bool,
    /// Loads files that are needed later.
    pub host: Host,
}

/// Starts the reader's app.
///
/// Errors if the bytes are not this build's data; the page then stays as it is.
pub fn reader(beginning: Beginning<'_>) -> Result<(), Unreadable> {
    start(beginning, Role::Reader, pages::reader)
}

/// Starts the presenter's app; errors as [`reader`].
pub fn presenter(beginning: Beginning<'_>) -> Result<(), Unreadable> {
    start(beginning, Role::Presenter, pages::presenter)
}

/// Starts the app of a role, with the pages that `draw` knows.
// Each app names only its own pages: the linker puts everything a function names into its module.
fn start(beginning: Beginning<'_>, role: Role, draw: Draw) -> Result<(), Unreadable> {
    let Beginning { data, afresh, host } = beginning;
    dom::set_host(host);
    let payload: &'static Payload = Box::leak(Box::new(Payload::decode(data)?));
    let root = dom::app_root().ok_or(Unreadable)?;
    let place = dom::location().ok_or(Unreadable)?;
    let languages = &payload.edition.review.languages;
    let route = or_not_found(payload, Route::parse(&place.path, languages));
    let started = Rc::new(Cell::new(None));
    let starting = Rc::clone(&started);
    let view = move || {
        let site = Site::new(payload, route);
        provide_context(site);
        starting.set(Some(site));
        app(draw)
    };
    if afresh {
        leptos::mount::mount_to(root, view).forget();
    } else {
        hydrate(root, view);
    }
    // Not in an effect: that would still run after hydration failed, and handle the links instead of
    // the app that is then mounted.
    if let Some(site) = started.get() {
        listen(site, role);
    }
    Ok(())
}

/// Hydrates the prerendered page.
#[cfg(feature = "hydrate")]
fn hydrate(root: HtmlElement, view: impl FnOnce() -> AnyView + 'static) {
    leptos::mount::hydrate_from(root, view).forget();
}

/// Does nothing: there is no page to hydrate while pages are prerendered.
#[cfg(not(feature = "hydrate"))]
fn hydrate(_: HtmlElement, _: impl FnOnce() -> AnyView + 'static) {}

/// Connects the app to the address. Runs once, when the first page is drawn.
fn listen(site: Site, role: Role) {
    if let Some(place) = dom::location() {
        site.replace_query(query_of(&site.route.read_untracked(), &place));
        set_deck_location(site, &place);
    }
    dom::on_navigate(move |place, how| show(site, role, &place, how));
    site.home_state.set(remembered_state(site.payload()));
    site.hydrated.set(true);
    dom::mark_ready();
}

/// Returns the State that this device was asked to remember.
fn remembered_state(payload: &'static Payload) -> Option<&'static StateLabel> {
    let slug = Slug::parse(&dom::storage::get(HOME_STATE)?).ok()?;
    payload.edition.recommending_state(&slug)
}

/// Shows a place and returns true if it is a page of this edition and app. Another language, another
/// app's page or a file is left to the browser.
fn show(site: Site, role: Role, place: &Location, how: Navigation) -> bool {
    let route = Route::parse(&place.path, site.languages());
    let route = or_not_found(site.payload(), route);
    let is_own = route.page.role() == role || route.page == Page::NotFound;
    if !is_own || route.language != site.edition().language {
        if how == Navigation::History {
            dom::reload();
        }
        return false;
    }
    if how == Navigation::Link && route.page == Page::NotFound {
        return false;
    }
    if how == Navigation::Link {
        let fragment = match place.fragment.as_str() {
            "" => String::new(),
            fragment => format!("#{fragment}"),
        };
        let address = format!("./{}{}{fragment}", place.path, place.query);
        dom::write_address(&address, dom::HistoryEntry::Push);
    }
    let is_same_page = *site.route.read_untracked() == route;
    let query = query_of(&route, place);
    site.note.set(None);
    if !is_same_page {
        let title = head_of(site.payload(), &route).title;
        // A link to the list begins at its top; Back finds the list as it was left.
        if how == Navigation::Link && route.page == Page::Earlier {
            site.asked_range.set(None);
        }
        // Before the query, so that the page left is gone by the time the query changes, and does
        // not search for it.
        site.route.set(route);
        dom::finish_navigation(&title, &place.fragment, how);
    }
    site.replace_query(query);
    set_deck_location(site, place);
    true
}

/// Passes on what the address says of a deck.
fn set_deck_location(site: Site, place: &Location) {
    site.deck_location.set(DeckLocation {
        showing: Showing::parse(&place.query),
        fragment: place.fragment.clone(),
    });
}

/// Returns the filters in the address, limited to those its page has.
fn query_of(route: &Route, place: &Location) -> Query {
    Query::parse(&place.query).only(route.page.facets())
}

/// Replaces a page that the edition does not have with "not found".
fn or_not_found(payload: &Payload, route: Route) -> Route {
    let edition = &payload.edition;
    let exists = match &route.page {
        // The browser loads it, and is redirected from there.
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
    if exists {
        route
    } else {
        Route {
            page: Page::NotFound,
            ..route
        }
    }
}
