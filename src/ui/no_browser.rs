//! Stands where [`super::browser`] stands while pages are prerendered: there is no browser, so
//! nothing happens. Handlers are never called natively; they only have to compile.

use crate::{deck::Press, domain::Date};

/// How a change of address enters the history.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    /// As a step that "back" undoes.
    New,
    /// In place of the step shown.
    Same,
}

pub(crate) fn write_address(_address: &str, _entry: Entry) {}

pub(crate) fn address() -> String {
    String::new()
}

pub(crate) fn typing(_now: bool) -> Entry {
    Entry::Same
}

pub(crate) fn short_address() -> String {
    String::new()
}

pub(crate) fn print() {}

pub(crate) fn today() -> Option<Date> {
    None
}

pub(crate) async fn copy(_text: String) -> bool {
    false
}

pub(crate) fn open_dialog(_id: &str) {}

pub(crate) fn close_dialog(_id: &str) {}

pub(crate) fn focus(_id: &str) {}

pub(crate) fn ends_in_sight(_id: &str) -> bool {
    true
}

pub(crate) fn remember_opener(_event: &leptos::ev::Event) {}

pub(crate) fn return_to_opener() {}

pub(crate) fn is_escape(_event: &leptos::ev::Event) -> bool {
    false
}

/// How far the search engine is.
#[derive(Clone, Copy, PartialEq, Eq)]
#[expect(dead_code, reason = "a page that is prerendered never gets that far")]
pub(crate) enum Stage {
    /// Something could not be loaded, or was damaged.
    Failed,
    /// The server has a file of it no more.
    Gone,
    /// It filters and counts; words cannot be looked for yet.
    Filters,
    /// It answers everything.
    Ready,
}

pub(crate) fn load_engine(_index: &str, _again: bool, _progress: impl Fn(Stage) + 'static) {}

pub(crate) fn has_engine() -> bool {
    false
}

pub(crate) fn ask_engine(_request: &[u8]) -> Option<Vec<u8>> {
    None
}

pub(crate) fn tag_engine(_tags: &[u8]) {}

/// Why a file did not come.
#[derive(Clone, Copy, PartialEq, Eq)]
#[expect(dead_code, reason = "a page that is prerendered loads nothing")]
pub(crate) enum Loss {
    /// It may come the next time.
    Failed,
    /// The server does not have it, or no more.
    Gone,
}

pub(crate) async fn load_file(_path: String, _again: bool) -> Result<Vec<u8>, Loss> {
    Err(Loss::Failed)
}

pub(crate) fn reload() {}

pub(crate) fn is_open(_event: &leptos::ev::Event) -> bool {
    false
}

pub(crate) fn absolute(_path: &str) -> String {
    String::new()
}

pub(crate) async fn pause(_milliseconds: i32) {}

pub(crate) fn after_paint(_act: impl FnOnce() + 'static) {}

pub(crate) fn save(_name: &str, _media_type: &str, _text: &str) -> bool {
    false
}

pub(crate) fn let_go(_selector: &str) {}

pub(crate) fn pass_over(_selector: &str, _pass: bool) {}

pub(crate) fn follow_link(_id: &str) {}

pub(crate) fn keep(_name: &str, _text: &str) -> bool {
    false
}

pub(crate) fn forget(_name: &str) {}

pub(crate) fn mark_search() {}

/// What the app does with what happens in a room.
#[expect(dead_code, reason = "nothing happens while a page is prerendered")]
pub(crate) struct Ears {
    /// A key was pressed; says whether it was taken.
    pub(crate) key: Box<dyn Fn(&Press<'_>) -> bool>,
    /// Another window said something.
    pub(crate) heard: Box<dyn Fn(&str)>,
    /// The deck fills the screen, or does not any more.
    pub(crate) filled: Box<dyn Fn(bool)>,
    /// The page is about to be printed, or was.
    pub(crate) printing: Box<dyn Fn(bool)>,
    /// Somebody moved the mouse or tapped.
    pub(crate) stirred: Box<dyn Fn()>,
}

/// Where a finger or the mouse is on an element, in CSS pixels.
#[derive(Clone, Copy)]
pub(crate) struct Point {
    /// From the physical left of the element.
    pub(crate) x: f64,
    /// From the top of the window.
    pub(crate) y: f64,
    /// How wide the element is.
    pub(crate) width: f64,
}

pub(crate) fn enter_room(_channel: &str, _ears: Ears) {}

pub(crate) fn leave_room() {}

pub(crate) fn tell(_text: &str) {}

pub(crate) fn tick(_call: Option<Box<dyn Fn()>>) {}

pub(crate) fn now() -> i64 {
    0
}

pub(crate) fn minute_of_day(_now: i64) -> u16 {
    0
}

pub(crate) fn any_number() -> u64 {
    0
}

pub(crate) fn can_fill_screen() -> bool {
    false
}

pub(crate) fn fill_screen() {}

pub(crate) fn open_window(_path: &str, _name: &str) -> bool {
    false
}

pub(crate) fn keep_for_visit(_name: &str, _text: &str) {}

pub(crate) fn kept_for_visit(_name: &str) -> Option<String> {
    None
}

pub(crate) fn print_on(_paper: &str) {}

pub(crate) fn point(_event: &leptos::ev::Event) -> Option<Point> {
    None
}

pub(crate) fn finger(_event: &leptos::ev::Event) -> Option<Point> {
    None
}

pub(crate) fn can_stay_awake() -> bool {
    false
}

pub(crate) fn mark_records() {}

pub(crate) fn saves_data() -> bool {
    true
}
