//! Filling the screen: by the page, or by the browser itself.

use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::{Document, MediaQueryList};

use super::{document, window};

/// Returns whether a page can fill the screen here: not on iPhones.
pub(crate) fn can_go_fullscreen() -> bool {
    document().is_some_and(|it| it.fullscreen_enabled())
}

/// Fills the screen with the page, or leaves full screen.
pub(crate) fn toggle_fullscreen() {
    let Some(document) = document() else { return };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        // A refusal leaves the page as it is.
        let _ = root.request_fullscreen();
    }
}

/// Calls `changed` with whether the page fills the screen: now, and whenever that changes.
pub(super) fn listen(document: &Document, changed: impl Fn(bool) + 'static) -> Vec<EventListener> {
    let changed = Rc::new(changed);
    let call = || {
        let changed = Rc::clone(&changed);
        move |_: &_| changed(is_fullscreen())
    };
    let mut listeners = vec![EventListener::new(document, "fullscreenchange", call())];
    if let Some(media) = fullscreen_media() {
        listeners.push(EventListener::new(&media, "change", call()));
    }
    // A deck may be opened from a page that fills the screen already.
    changed(is_fullscreen());
    listeners
}

/// Returns whether nothing but the page is on the screen.
fn is_fullscreen() -> bool {
    let by_page = document().is_some_and(|it| it.fullscreen_element().is_some());
    by_page || fullscreen_media().is_some_and(|it| it.matches())
}

/// Returns the media query that matches where the browser itself fills the screen, with F11 or
/// because it always does: it tells style sheets only.
fn fullscreen_media() -> Option<MediaQueryList> {
    let media = window()?.match_media("(display-mode: fullscreen)");
    media.ok().flatten()
}
