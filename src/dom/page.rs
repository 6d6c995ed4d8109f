//! The page as a whole: its root, its state as style sheets and tests see it, printing, windows.

use web_sys::HtmlElement;

use super::{document, element::by_id, url::absolute, window};

/// Returns the element that the app is mounted in.
pub(crate) fn app_root() -> Option<HtmlElement> {
    by_id("app")
}

/// Marks the page as hydrated, for style sheets and tests.
pub(crate) fn mark_ready() {
    mark("data-ready", "true");
}

/// Marks the search as able to answer words, for tests.
pub(crate) fn mark_search_ready() {
    mark("data-search", "ready");
}

/// Marks all records as loaded, for tests.
pub(crate) fn mark_records_loaded() {
    mark("data-records", "here");
}

fn mark(name: &str, value: &str) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute(name, value);
    }
}

/// Opens the browser's print dialog at once: iPads allow it only within a tap.
pub(crate) fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Prints the deck at once, in a layout that style sheets know. The page must have changed before,
/// since iPads print only within a tap.
pub(crate) fn print_deck(layout: &str) {
    let deck = document().and_then(|it| it.query_selector(".deck").ok().flatten());
    if let Some(deck) = deck {
        let _ = deck.set_attribute("data-paper", layout);
    }
    print();
}

/// Reloads the page, as another language requires.
pub(crate) fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Opens a page of this site in a named window, or brings that window to the front. Returns whether
/// the browser claims to have done so.
pub(crate) fn open_window(path: &str, name: &str) -> bool {
    let open = || {
        let features = "popup,width=1100,height=760";
        let opened =
            window()?.open_with_url_and_target_and_features(&absolute(path), name, features);
        opened.ok().flatten()
    };
    let opened = open();
    if let Some(opened) = &opened {
        // A window that was open already would stay behind.
        let _ = opened.focus();
    }
    opened.is_some()
}
