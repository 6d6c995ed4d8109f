//! Moving between pages without loading them: links, Back and Forward.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlAnchorElement, HtmlElement, MouseEvent, ScrollBehavior, ScrollRestoration,
    ScrollToOptions,
};

use super::{
    document,
    element::{by_id, closest, focus_in_place},
    frame::next_frame,
    history::{
        discard_pending, end_typing, location, saved_scroll, set_scroll_restoration, write_pending,
    },
    url::Location,
    window,
};

/// How the reader navigates.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Navigation {
    /// By a link of this site.
    Link,
    /// Back or forward.
    History,
}

/// Calls `go` whenever the reader follows a link of this site or goes back or forward, as long as
/// the page is open. `go` returns whether the app shows the location; if not, the browser loads it.
pub(crate) fn on_navigate(go: impl Fn(Location, Navigation) -> bool + Copy + 'static) {
    let Some(window) = window() else { return };
    set_scroll_restoration(ScrollRestoration::Manual);
    let clicked = move |event: &Event| follow(event, go);
    let moved = move |_: &Event| {
        discard_pending();
        end_typing();
        if let Some(location) = location() {
            go(location, Navigation::History);
        }
    };
    let leaving = |_: &Event| {
        write_pending();
        // The way back to this page loads it: then the browser scrolls, not the app.
        set_scroll_restoration(ScrollRestoration::Auto);
    };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window, "click", options, clicked).forget();
    EventListener::new(&window, "popstate", moved).forget();
    EventListener::new(&window, "beforeunload", leaving).forget();
}

/// Follows a click on a link of this site without loading a page, if that is what was meant.
fn follow(event: &Event, go: impl Fn(Location, Navigation) -> bool) {
    if !is_plain_click(event) || event.default_prevented() {
        return;
    }
    let link = closest(event, "a[href]");
    let Some(link) = link.and_then(|it| it.dyn_into::<HtmlAnchorElement>().ok()) else {
        return;
    };
    if link.has_attribute("download") || !link.target().is_empty() {
        return;
    }
    let Some(to) = Location::parse(&link.href()) else {
        return;
    };
    let is_here = location().is_some_and(|here| here.path == to.path && here.query == to.query);
    if is_here && !to.fragment.is_empty() {
        return;
    }
    if go(to, Navigation::Link) {
        event.prevent_default();
    }
}

/// Returns whether a click has the main button and no modifier key, which would open a window.
fn is_plain_click(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|it| {
        it.button() == 0 && !(it.ctrl_key() || it.meta_key() || it.shift_key() || it.alt_key())
    })
}

/// Completes a navigation once the page is drawn: sets the title, scrolls, and focuses the heading.
pub(crate) fn finish_navigation(title: &str, fragment: &str, how: Navigation) {
    if let Some(document) = document() {
        document.set_title(title);
    }
    let fragment = fragment.to_owned();
    next_frame(move || {
        let anchor = (!fragment.is_empty()).then(|| by_id::<Element>(&fragment));
        match anchor.flatten() {
            Some(anchor) => anchor.scroll_into_view(),
            None => scroll_to(match how {
                Navigation::Link => 0.0,
                Navigation::History => saved_scroll(),
            }),
        }
        let heading = document().and_then(|it| it.query_selector("h1").ok().flatten());
        if let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            focus_in_place(&heading);
        }
    });
}

/// Scrolls the page at once to a height in CSS pixels: no animation on a page that is new.
fn scroll_to(top: f64) {
    let options = ScrollToOptions::new();
    options.set_top(top);
    options.set_behavior(ScrollBehavior::Instant);
    if let Some(window) = window() {
        window.scroll_to_with_scroll_to_options(&options);
    }
}
