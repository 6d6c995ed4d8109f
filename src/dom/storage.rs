//! The browser's storage: what the reader asked the site to remember (`localStorage`), and what
//! must survive a reload (`sessionStorage`). Nothing else is stored.
//!
//! A browser may refuse to store, run out of room, or clear its storage. Every such failure is a
//! `None` or a `false` here, and no page depends on it.

use web_sys::Storage;

use super::window;

/// Returns the value stored under a key.
pub(crate) fn get(key: &str) -> Option<String> {
    local()?.get_item(key).ok().flatten()
}

/// Stores a value under a key, and returns whether that worked.
pub(crate) fn set(key: &str, value: &str) -> bool {
    local().is_some_and(|it| it.set_item(key, value).is_ok())
}

/// Removes the value stored under a key.
pub(crate) fn remove(key: &str) {
    if let Some(storage) = local() {
        // Where this is refused, nothing was stored either.
        let _ = storage.remove_item(key);
    }
}

/// Returns the value stored under a key for this session.
pub(crate) fn session_get(key: &str) -> Option<String> {
    session()?.get_item(key).ok().flatten()
}

/// Stores a value until the window is closed.
pub(crate) fn session_set(key: &str, value: &str) {
    if let Some(storage) = session() {
        // Where this is refused, a reload starts afresh: nothing worse.
        let _ = storage.set_item(key, value);
    }
}

fn local() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

fn session() -> Option<Storage> {
    window()?.session_storage().ok().flatten()
}
