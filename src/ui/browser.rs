//! The one file that touches the browser: address, history, focus, clipboard, printing.
//!
//! Nothing here panics: what a browser refuses is reported by a `bool` or an `Option`, or quietly
//! left undone where the page is just as usable without it.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place where web_sys::window may be called"
)]

mod storage;

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, HtmlAnchorElement, HtmlDialogElement, HtmlElement, HtmlTextAreaElement,
    MouseEvent, Url, Window,
};

use crate::domain::Date;

pub(crate) use storage::{forget, keep, kept};

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

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
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

/// Gives the whole address shown.
pub(crate) fn address() -> String {
    window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default()
}

/// Gives the address shown as one would type it: no scheme, no fragment.
pub(crate) fn short_address() -> String {
    let address = address();
    let rest = address
        .split_once("://")
        .map_or(&*address, |(_, rest)| rest);
    rest.split('#').next().unwrap_or_default().to_owned()
}

/// Writes an address, relative to the root, into the history.
pub(crate) fn write_address(address: &str, entry: Entry) {
    let written = || {
        let url = Url::new_with_base(address, &root()?).ok()?.href();
        let history = window()?.history().ok()?;
        match entry {
            Entry::New => {
                keep_scroll(&history);
                history.push_state_with_url(&JsValue::NULL, "", Some(&url))
            }
            Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
        }
        .ok()
    };
    written();
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
    if let Ok(history) = window.history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    let clicked = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        follow(&event, go);
    });
    let moved = Closure::<dyn Fn()>::new(move || {
        // What is typed next starts a step of its own.
        typing(false);
        if let Some(place) = place() {
            go(place, Move::History);
        }
    });
    let _ = window.add_event_listener_with_callback("click", clicked.as_ref().unchecked_ref());
    let _ = window.add_event_listener_with_callback("popstate", moved.as_ref().unchecked_ref());
    clicked.forget();
    moved.forget();
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

/// Shows what a page is once it has been drawn: its title, its heading in focus, its scroll.
pub(crate) fn arrive(title: &str, fragment: &str, how: Move) {
    if let Some(document) = document() {
        document.set_title(title);
    }
    let fragment = fragment.to_owned();
    request_animation_frame(move || {
        let Some(document) = document() else { return };
        let anchor = (!fragment.is_empty()).then(|| document.get_element_by_id(&fragment));
        match anchor.flatten() {
            Some(anchor) => anchor.scroll_into_view(),
            None => scroll(match how {
                Move::Link => 0.0,
                Move::History => kept_scroll(),
            }),
        }
        let heading = document.query_selector("h1").ok().flatten();
        if let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            focus_quietly(&heading);
        }
    });
}

fn kept_scroll() -> f64 {
    let state = window().and_then(|window| window.history().ok()?.state().ok());
    state.and_then(|state| state.as_f64()).unwrap_or(0.0)
}

/// Scrolls the page to a height, in CSS pixels.
pub(crate) fn scroll(top: f64) {
    let options = web_sys::ScrollToOptions::new();
    options.set_top(top);
    // At once: a new page that rolls by is no page to read.
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    if let Some(window) = window() {
        window.scroll_to_with_scroll_to_options(&options);
    }
}

fn focus_quietly(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Loads the page shown anew, as another language needs it.
pub(crate) fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Follows a link of the page as a tap would.
pub(crate) fn follow_link(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(link) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        link.click();
    }
}

/// Moves the focus to an element, if it is there.
pub(crate) fn focus(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        let element = document().and_then(|document| document.get_element_by_id(&id));
        if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}

thread_local! {
    static OPENER: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Remembers the link that was tapped, for when what it opened is put away.
pub(crate) fn remember_opener(event: &web_sys::Event) {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let link = target.and_then(|it| it.closest("a").ok().flatten());
    OPENER.set(link.and_then(|it| it.dyn_into().ok()));
}

/// Moves the focus back to the link that opened what was put away.
pub(crate) fn return_to_opener() {
    if let Some(opener) = OPENER.take() {
        focus_quietly(&opener);
    }
}

/// Tells whether an event is the Escape key.
pub(crate) fn is_escape(event: &web_sys::Event) -> bool {
    let key = event.dyn_ref::<web_sys::KeyboardEvent>();
    key.is_some_and(|key| key.key() == "Escape")
}

/// Opens the browser's printing at once, inside the tap, as iPads need it.
pub(crate) fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Gives the day it is here.
pub(crate) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let narrow = |n: u32| u8::try_from(n).ok();
    let year = u16::try_from(now.get_full_year()).ok()?;
    Date::new(year, narrow(now.get_month() + 1)?, narrow(now.get_date())?).ok()
}

/// Copies a text. On plain HTTP there is no clipboard to ask, so the old way is tried too.
pub(crate) async fn copy(text: String) -> bool {
    let secure = window().is_some_and(|window| window.is_secure_context());
    if secure && let Some(window) = window() {
        let promise = window.navigator().clipboard().write_text(&text);
        if JsFuture::from(promise).await.is_ok() {
            return true;
        }
    }
    copy_by_selection(&text).unwrap_or(false)
}

fn copy_by_selection(text: &str) -> Option<bool> {
    let document = document()?;
    let field = document.create_element("textarea").ok()?;
    let field = field.dyn_into::<HtmlTextAreaElement>().ok()?;
    field.set_value(text);
    let before = document.active_element();
    document.body()?.append_child(&field).ok()?;
    field.select();
    let html: web_sys::HtmlDocument = document.dyn_into().ok()?;
    let done = html.exec_command("copy").unwrap_or(false);
    field.remove();
    if let Some(before) = before.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        focus_quietly(&before);
    }
    Some(done)
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Opens a dialog over the page; the browser keeps focus inside and closes it on Escape.
pub(crate) fn open_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog; the browser puts the focus back.
pub(crate) fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

/// Says to style sheets and tests that the page answers.
pub(crate) fn mark_ready() {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("data-ready", "true");
    }
}

/// Finds the element that the app lives in.
pub(crate) fn app_root() -> Option<HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

thread_local! {
    static TYPING: Cell<bool> = const { Cell::new(false) };
}

/// Says how a change belongs into the history: a run of typing is one step.
pub(crate) fn typing(now: bool) -> Entry {
    let before = TYPING.with(|typing| typing.replace(now));
    if before && now {
        Entry::Same
    } else {
        Entry::New
    }
}
