//! Finding elements: by id, by focus, around an event.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement};

use super::document;

/// Returns the element with an id, if it is there and of that type.
pub(super) fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Returns the element that has the focus. The body, which has it when nothing else does, is `None`.
pub(super) fn focused() -> Option<Element> {
    let document = document()?;
    let body = document.body();
    let focused = document.active_element();
    focused.filter(|it| body.as_ref().is_none_or(|body| it != body.as_ref()))
}

/// Focuses an element without scrolling to it.
pub(super) fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Returns the element that an event was dispatched to.
pub(super) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Returns the nearest element around an event's target that matches a selector.
pub(super) fn closest(event: &Event, selector: &str) -> Option<Element> {
    target(event)?.closest(selector).ok().flatten()
}

/// Returns whether the `<details>` that an event was dispatched to is open.
pub(crate) fn is_open(event: &Event) -> bool {
    target(event).is_some_and(|it| it.has_attribute("open"))
}
