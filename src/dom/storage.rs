//! What the reader asked to be remembered, and what a reload must not lose, in the browser's own
//! storage: nothing else is kept.
//!
//! A browser may forbid it, have no room, or forget it by itself. All of that is a `None` or a
//! `false` here, and no page depends on it.

use super::window;

fn storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok().flatten()
}

/// Reads what was kept under a name.
pub(crate) fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Keeps a text under a name, and says whether that worked.
pub(crate) fn keep(name: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(name, text).is_ok())
}

/// Forgets what was kept under a name.
pub(crate) fn forget(name: &str) {
    if let Some(storage) = storage() {
        // What cannot be taken away was never kept.
        let _ = storage.remove_item(name);
    }
}

fn visit() -> Option<web_sys::Storage> {
    window()?.session_storage().ok().flatten()
}

/// Keeps a text until the window is closed, if the browser lets us.
pub(crate) fn keep_for_visit(name: &str, text: &str) {
    if let Some(storage) = visit() {
        // Then a reload begins afresh, and nothing else is lost.
        let _ = storage.set_item(name, text);
    }
}

/// Reads what was kept for this visit.
pub(crate) fn kept_for_visit(name: &str) -> Option<String> {
    visit()?.get_item(name).ok().flatten()
}
