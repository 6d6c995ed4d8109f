//! The one folder that touches the browser: address, history, focus, clipboard, printing, and what
//! `boot.js` loads for the app.
//!
//! Nothing here panics: what a browser refuses is reported by a `bool` or an `Option`, or quietly
//! left undone where the page is just as usable without it.

mod address;
mod focus;
mod host;
mod instant;
mod page;
mod point;
mod room;
mod save;
mod screen;
mod storage;

use web_sys::{Document, Window};

pub(crate) use address::{
    Entry, Move, Place, absolute, address, on_move, place, reload, short_address, typing,
    write_address,
};
pub(crate) use focus::{
    arrive, close_dialog, ends_in_sight, focus, follow_link, is_escape, is_open, let_go,
    open_dialog, pass_over, remember_opener, return_to_opener,
};
pub use host::Host;
pub(crate) use host::{
    Loss, Stage, ask_engine, has_engine, keep_host, load_engine, load_file, saves_data, tag_engine,
};
pub(crate) use instant::{any_number, minute_of_day, now};
pub(crate) use page::{
    after_paint, app_root, copy, mark_ready, mark_records, mark_search, pause, print, today,
};
pub(crate) use point::{Point, finger, point};
pub(crate) use room::{Ears, enter_room, leave_room, open_window, print_on, tell, tick};
pub(crate) use save::save;
pub(crate) use screen::{can_fill_screen, can_stay_awake, fill_screen};
pub(crate) use storage::{forget, keep, keep_for_visit, kept, kept_for_visit};

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place where web_sys::window may be called"
)]
fn window() -> Option<Window> {
    in_browser().then(web_sys::window).flatten()
}

/// Says whether there is a browser at all: not while a page is prerendered, where every call to it
/// would panic.
const fn in_browser() -> bool {
    cfg!(feature = "hydrate")
}

fn document() -> Option<Document> {
    window()?.document()
}
