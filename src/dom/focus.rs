//! What the reader looks at: scrolling, focus, dialogs.

use std::cell::RefCell;

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

use super::{
    address::{Move, kept_scroll},
    document, window,
};

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

/// Tells whether an element ends above the lower edge of what is seen: a keyboard on the screen
/// stands over what is below. What is not known counts as seen.
pub(crate) fn ends_in_sight(id: &str) -> bool {
    let seen = || {
        let view = window()?.visual_viewport()?;
        let element = document()?.get_element_by_id(id)?;
        let end = element.get_bounding_client_rect().bottom();
        Some(end <= view.offset_top() + view.height())
    };
    seen().unwrap_or(true)
}

pub(super) fn focus_quietly(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Takes the focus away from what a selector names, or from what is in it: it is about to be hidden.
pub(crate) fn let_go(selector: &str) {
    let Some(document) = document() else { return };
    // Mostly nothing has the focus: then nothing is looked for.
    let body = document.body();
    let focused = document.active_element();
    let focused = focused.filter(|it| body.as_ref().is_none_or(|body| it != body.as_ref()));
    let within = |it: &Element| it.closest(selector).ok().flatten().is_some();
    let held = focused.filter(within);
    if let Some(held) = held.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = held.blur();
    }
}

/// Has the Tab key pass over what a selector names, or stop there again.
pub(crate) fn pass_over(selector: &str, pass: bool) {
    let found = document().and_then(|it| it.query_selector_all(selector).ok());
    let Some(found) = found else { return };
    let elements = (0..found.length()).filter_map(|place| found.item(place));
    for element in elements.filter_map(|it| it.dyn_into::<Element>().ok()) {
        let _ = if pass {
            element.set_attribute("tabindex", "-1")
        } else {
            element.remove_attribute("tabindex")
        };
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

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

thread_local! {
    /// The dialog that was opened last.
    static DIALOG: RefCell<Option<HtmlDialogElement>> = const { RefCell::new(None) };
}

/// Opens a dialog over the page; the browser keeps focus inside and closes it on Escape.
pub(crate) fn open_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        let _ = dialog.show_modal();
        DIALOG.set(Some(dialog));
    }
}

/// Tells whether a dialog is open: not every browser moves the focus into it. A deck asks with every
/// key, and to look through the page for one took a seventh of the time that the key takes.
pub(super) fn has_dialog() -> bool {
    DIALOG.with_borrow(|it| it.as_ref().is_some_and(|it| it.open() && it.is_connected()))
}

/// Closes a dialog; the browser puts the focus back.
pub(crate) fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

/// Tells whether the element that an event happened to is unfolded.
pub(crate) fn is_open(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    target.is_some_and(|it| it.has_attribute("open"))
}
