//! Where the reader is: the address, the history, and the links followed.

use std::cell::{Cell, RefCell};

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, HtmlAnchorElement, MouseEvent, Url};

use super::{
    document,
    page::{after_paint, pause},
    window,
};

/// How a change of address enters the history.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    /// As a step that "back" undoes.
    New,
    /// In place of the step shown.
    Same,
}

/// Where the reader is, relative to the site's root.
pub(crate) struct Place {
    /// The path, such as `clusters/elections/`.
    pub(crate) path: String,
    /// The query string with its `?`, or nothing.
    pub(crate) query: String,
    /// The fragment without its `#`, or nothing.
    pub(crate) fragment: String,
}

/// The address of the site's root. `boot.js` made the `<base>` absolute, so this never changes.
fn root() -> Option<String> {
    document()?.base_uri().ok().flatten()
}

/// Splits an address of this site. None for any other address.
fn place_of(url: &Url) -> Option<Place> {
    let base = Url::new(&root()?).ok()?;
    if url.origin() != base.origin() {
        return None;
    }
    let path = url.pathname().strip_prefix(&base.pathname())?.to_owned();
    Some(Place {
        path,
        query: url.search(),
        fragment: url.hash().trim_start_matches('#').to_owned(),
    })
}

/// Gives the place shown.
pub(crate) fn place() -> Option<Place> {
    place_of(&Url::new(&address()).ok()?)
}

/// Gives the whole address shown, or about to be.
pub(crate) fn address() -> String {
    let shown = || window()?.location().href().ok();
    let awaited = AWAITED.with_borrow(|it| it.as_deref().map(absolute));
    awaited.or_else(shown).unwrap_or_default()
}

/// Gives the whole address of a page of this site.
pub(crate) fn absolute(path: &str) -> String {
    let whole = || Some(Url::new_with_base(path, &root()?).ok()?.href());
    whole().unwrap_or_default()
}

/// Gives the address shown as one would type it: no scheme, no fragment.
pub(crate) fn short_address() -> String {
    let address = address();
    let rest = address
        .split_once("://")
        .map_or(&*address, |(_, rest)| rest);
    rest.split('#').next().unwrap_or_default().to_owned()
}

thread_local! {
    /// The address that is to be written in place of the one shown, relative to the root.
    static AWAITED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// How long an address waits that takes the place of the one shown, in milliseconds: browsers need
/// long to write one, and take only so many from those who type.
const WRITTEN_AFTER: i32 = 300;

/// Writes an address, relative to the root, into the history: a step at once, one in place of the
/// step shown a little later.
pub(crate) fn write_address(address: &str, entry: Entry) {
    if entry == Entry::Same {
        if AWAITED.replace(Some(address.to_owned())).is_none() {
            // The key that changed it does not wait for its clock to be set.
            after_paint(|| {
                leptos::task::spawn_local(async {
                    pause(WRITTEN_AFTER).await;
                    write_awaited();
                });
            });
        }
        return;
    }
    write_awaited();
    if let Some(history) = history() {
        keep_scroll(&history);
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&absolute(address)));
    }
}

/// Writes the address that waits, if one does.
fn write_awaited() {
    let awaited = AWAITED.take();
    if let Some((address, history)) = awaited.zip(history()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&absolute(&address)));
    }
}

fn history() -> Option<web_sys::History> {
    window()?.history().ok()
}

/// Notes in the entry left how far it was scrolled, for the way back.
fn keep_scroll(history: &web_sys::History) {
    let top = window().and_then(|window| window.scroll_y().ok());
    // A refusal costs the reader a scroll position, nothing more.
    let _ = history.replace_state(&JsValue::from_f64(top.unwrap_or(0.0)), "");
}

/// What made the reader go somewhere.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Move {
    /// A link of this site.
    Link,
    /// Back or forward.
    History,
}

/// Calls `go` whenever the reader follows a link of this site or goes back or forward.
/// `go` says whether the app shows the place itself; if not, the browser loads it.
pub(crate) fn on_move(go: impl Fn(Place, Move) -> bool + Copy + 'static) {
    let Some(window) = window() else { return };
    restore_scroll(web_sys::ScrollRestoration::Manual);
    // Another page is loaded: on the way back from it the browser scrolls, not the app.
    let leaves = Closure::<dyn Fn()>::new(|| {
        write_awaited();
        restore_scroll(web_sys::ScrollRestoration::Auto);
    });
    let clicked = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        follow(&event, go);
    });
    let moved = Closure::<dyn Fn()>::new(move || {
        // It was to replace an entry that is no longer the one shown.
        AWAITED.take();
        // What is typed next starts a step of its own.
        typing(false);
        if let Some(place) = place() {
            go(place, Move::History);
        }
    });
    let _ = window.add_event_listener_with_callback("click", clicked.as_ref().unchecked_ref());
    let _ = window.add_event_listener_with_callback("popstate", moved.as_ref().unchecked_ref());
    let _ =
        window.add_event_listener_with_callback("beforeunload", leaves.as_ref().unchecked_ref());
    leaves.forget();
    clicked.forget();
    moved.forget();
}

/// Says who scrolls to where the reader was, on the way back.
fn restore_scroll(how: web_sys::ScrollRestoration) {
    if let Some(history) = history() {
        let _ = history.set_scroll_restoration(how);
    }
}

/// Follows a click on a link of this site without loading a page, if that is what was meant.
fn follow(event: &MouseEvent, go: impl Fn(Place, Move) -> bool) {
    let plain = event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if !plain || event.default_prevented() {
        return;
    }
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let link = target.and_then(|it| it.closest("a[href]").ok().flatten());
    let Some(link) = link.and_then(|it| it.dyn_into::<HtmlAnchorElement>().ok()) else {
        return;
    };
    if link.has_attribute("download") || !link.target().is_empty() {
        return;
    }
    let Some(place) = Url::new(&link.href()).ok().and_then(|url| place_of(&url)) else {
        return;
    };
    let here = self::place();
    let within = here.is_some_and(|here| here.path == place.path && here.query == place.query);
    if within && !place.fragment.is_empty() {
        return;
    }
    if go(place, Move::Link) {
        event.prevent_default();
    }
}

pub(super) fn kept_scroll() -> f64 {
    let state = history().and_then(|history| history.state().ok());
    state.and_then(|state| state.as_f64()).unwrap_or(0.0)
}

/// Loads the page shown anew, as another language needs it.
pub(crate) fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

thread_local! {
    static TYPING: Cell<bool> = const { Cell::new(false) };
}

/// Says how a change belongs into the history: a run of typing is one step.
pub(crate) fn typing(now: bool) -> Entry {
    if !now {
        write_awaited();
    }
    let before = TYPING.with(|typing| typing.replace(now));
    if before && now {
        Entry::Same
    } else {
        Entry::New
    }
}
