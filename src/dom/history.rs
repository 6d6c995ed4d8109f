//! The address shown, and how changes of it enter the browser's history.

use std::cell::{Cell, RefCell};

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration};

use super::{
    frame::after_paint,
    url::{Location, absolute},
    window,
};

/// How a change of address enters the history.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum HistoryEntry {
    /// As a new entry, which Back leaves.
    Push,
    /// In place of the current entry.
    Replace,
}

/// How long an address waits before it replaces the current one, in milliseconds. Browsers are slow
/// to write addresses, and limit how many they accept while somebody types.
const REPLACE_AFTER_MS: u32 = 300;

/// An address, relative to the root, that is about to replace the current one.
#[derive(Default)]
struct Pending {
    address: Option<String>,
    timer: Option<Timeout>,
}

thread_local! {
    static PENDING: RefCell<Pending> = RefCell::default();
    static TYPING: Cell<bool> = const { Cell::new(false) };
}

/// Returns the absolute address shown, or about to be shown.
pub(crate) fn address() -> String {
    let pending = PENDING.with_borrow(|it| it.address.as_deref().map(absolute));
    let shown = || window()?.location().href().ok();
    pending.or_else(shown).unwrap_or_default()
}

/// Returns the address shown as one would type it: no scheme, no fragment.
pub(crate) fn short_address() -> String {
    let address = address();
    let rest = address
        .split_once("://")
        .map_or(&*address, |(_, rest)| rest);
    rest.split('#').next().unwrap_or_default().to_owned()
}

/// Returns the location shown, or about to be shown.
pub(crate) fn location() -> Option<Location> {
    Location::parse(&address())
}

/// Writes an address, relative to the root, into the history: a new entry at once, a replacement a
/// little later.
pub(crate) fn write_address(address: &str, entry: HistoryEntry) {
    match entry {
        HistoryEntry::Push => {
            write_pending();
            push(address);
        }
        HistoryEntry::Replace => replace_later(address),
    }
}

/// Returns the entry for a change made by typing: a run of typing is one entry.
pub(crate) fn typing_entry() -> HistoryEntry {
    if TYPING.replace(true) {
        HistoryEntry::Replace
    } else {
        HistoryEntry::Push
    }
}

/// Ends a run of typing: what is typed next starts an entry of its own.
pub(crate) fn end_typing() {
    write_pending();
    TYPING.set(false);
}

fn push(address: &str) {
    if let Some(history) = history() {
        save_scroll(&history);
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&absolute(address)));
    }
}

fn replace_later(address: &str) {
    let before = PENDING.with_borrow_mut(|it| it.address.replace(address.to_owned()));
    if before.is_none() {
        // The frame that shows the change should not wait for a timer to be set.
        after_paint(|| PENDING.with_borrow_mut(Pending::start_timer));
    }
}

impl Pending {
    fn start_timer(&mut self) {
        if self.address.is_some() {
            self.timer = Some(Timeout::new(REPLACE_AFTER_MS, write_pending));
        }
    }
}

/// Writes the pending address now, if there is one.
pub(super) fn write_pending() {
    let address = PENDING.take().address;
    if let Some((address, history)) = address.zip(history()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&absolute(&address)));
    }
}

/// Drops the pending address: the entry it was to replace is no longer the current one.
pub(super) fn discard_pending() {
    PENDING.take();
}

/// Saves in the current entry how far it is scrolled, for when the reader comes back to it.
fn save_scroll(history: &History) {
    let top = window().and_then(|window| window.scroll_y().ok());
    // A refusal costs the reader a scroll position, nothing more.
    let _ = history.replace_state(&JsValue::from_f64(top.unwrap_or(0.0)), "");
}

/// Returns how far the current entry was scrolled when it was left, in CSS pixels.
pub(super) fn saved_scroll() -> f64 {
    let state = history().and_then(|history| history.state().ok());
    state.and_then(|state| state.as_f64()).unwrap_or(0.0)
}

/// Sets whether the browser or the app restores the scroll position of an entry.
pub(super) fn set_scroll_restoration(how: ScrollRestoration) {
    if let Some(history) = history() {
        let _ = history.set_scroll_restoration(how);
    }
}

fn history() -> Option<History> {
    window()?.history().ok()
}
