//! The whole screen, and a second window.

use super::{absolute, document, window};

/// Tells whether a page can fill the screen here: not on iPhones.
pub(crate) fn can_fill_screen() -> bool {
    document().is_some_and(|it| it.fullscreen_enabled())
}

pub(super) fn is_filled() -> bool {
    document().is_some_and(|it| it.fullscreen_element().is_some())
}

/// Fills the screen, or leaves it.
pub(crate) fn fill_screen() {
    let Some(document) = document() else { return };
    if is_filled() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        // A refusal leaves the page as it is.
        let _ = root.request_fullscreen();
    }
}

/// Opens a page of this site in a window of its own, or shows the one that is open. Says whether
/// the browser did.
pub(crate) fn open_window(path: &str, name: &str) -> bool {
    let open = || {
        let address = absolute(path);
        let features = "popup,width=1100,height=760";
        let opened = window()?.open_with_url_and_target_and_features(&address, name, features);
        opened.ok().flatten()
    };
    open().is_some()
}
