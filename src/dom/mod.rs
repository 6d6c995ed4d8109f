//! The only folder that touches the browser: address and history, focus, clipboard, printing, and
//! what `boot.js` loads for the app.
//!
//! Nothing here panics. What a browser refuses is returned as a `bool` or an `Option`, or ignored
//! where the page works just as well without it. While a page is prerendered there is no browser:
//! what is called while drawing then does nothing; timers and files belong in effects and handlers,
//! which do not run.
//!
//! A file imports only files above it in the list below.

mod clock;
mod element;
mod frame;
mod host;
pub(crate) mod storage;
mod timer;
mod url;

mod clipboard;
mod dialog;
mod focus;
mod history;
mod keys;
mod navigation;
mod page;
mod pointer;
mod save;

mod channel;
mod fullscreen;
mod wake_lock;

mod room;

use web_sys::{Document, Window};

pub(crate) use clipboard::copy;
pub(crate) use clock::{minute_of_day, now, random_id, today};
pub(crate) use dialog::{close_dialog, open_dialog};
pub(crate) use element::is_open;
pub(crate) use focus::{
    blur_within, click, focus, focus_opener, is_bottom_visible, remember_opener, set_tab_stops,
};
pub(crate) use frame::after_paint;
pub(crate) use fullscreen::{can_go_fullscreen, toggle_fullscreen};
pub(crate) use history::{
    HistoryEntry, address, end_typing, location, short_address, typing_entry, write_address,
};
pub use host::Host;
pub(crate) use host::{
    LoadError, LoadPhase, ask_engine, has_engine, load_engine, load_file, saves_data,
    set_engine_tags, set_host,
};
pub(crate) use keys::is_escape;
pub(crate) use navigation::{Navigation, finish_navigation, on_navigate};
pub(crate) use page::{
    app_root, mark_ready, mark_records_loaded, mark_search_ready, open_window, print, print_deck,
    reload,
};
pub(crate) use pointer::{Point, swipe_point, tap_point};
pub(crate) use room::{RoomHandlers, broadcast, enter_room, leave_room, set_ticker};
pub(crate) use save::save_file;
pub(crate) use timer::pause;
pub(crate) use url::{Location, absolute};
pub(crate) use wake_lock::supports_wake_lock;

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place where web_sys::window may be called"
)]
fn window() -> Option<Window> {
    in_browser().then(web_sys::window).flatten()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// Returns whether there is a browser. While a page is prerendered there is none, and any call
/// into JavaScript would panic.
const fn in_browser() -> bool {
    cfg!(feature = "hydrate")
}
