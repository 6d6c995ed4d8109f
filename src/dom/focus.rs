//! Moving the focus, and what is in view.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::{
    document,
    element::{by_id, closest, focus_in_place, focused},
    frame::next_frame,
    window,
};

/// Focuses an element in the next frame, if it is there by then.
pub(crate) fn focus(id: &str) {
    let id = id.to_owned();
    next_frame(move || {
        if let Some(element) = by_id::<HtmlElement>(&id) {
            let _ = element.focus();
        }
    });
}

/// Removes the focus from inside an element that is about to be hidden.
pub(crate) fn blur_within(selector: &str) {
    let inside = |it: &Element| it.closest(selector).ok().flatten().is_some();
    let focused = focused().filter(inside);
    if let Some(focused) = focused.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = focused.blur();
    }
}

/// Sets whether the Tab key stops at the elements that match a selector.
pub(crate) fn set_tab_stops(selector: &str, stop: bool) {
    let found = document().and_then(|it| it.query_selector_all(selector).ok());
    let Some(found) = found else { return };
    let nodes = (0..found.length()).filter_map(|index| found.item(index));
    for element in nodes.filter_map(|it| it.dyn_into::<Element>().ok()) {
        let _ = if stop {
            element.remove_attribute("tabindex")
        } else {
            element.set_attribute("tabindex", "-1")
        };
    }
}

/// Clicks an element, such as a link, as the reader would.
pub(crate) fn click(id: &str) {
    if let Some(element) = by_id::<HtmlElement>(id) {
        element.click();
    }
}

/// Returns whether the lower edge of an element is above the bottom of the visual viewport, which
/// an on-screen keyboard makes smaller. What cannot be measured counts as visible.
pub(crate) fn is_bottom_visible(id: &str) -> bool {
    let visible = || {
        let viewport = window()?.visual_viewport()?;
        let bottom = by_id::<Element>(id)?.get_bounding_client_rect().bottom();
        Some(bottom <= viewport.offset_top() + viewport.height())
    };
    visible().unwrap_or(true)
}

thread_local! {
    static OPENER: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Remembers the link that was clicked, for [`focus_opener`].
pub(crate) fn remember_opener(event: &Event) {
    OPENER.set(closest(event, "a").and_then(|it| it.dyn_into().ok()));
}

/// Returns the focus to the link that opened what was just closed.
pub(crate) fn focus_opener() {
    if let Some(opener) = OPENER.take() {
        focus_in_place(&opener);
    }
}
