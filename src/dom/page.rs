//! What the browser does with the page as a whole: printing, copying, the day it is.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use super::{document, focus::focus_quietly, in_browser, window};
use model::Date;

/// Finds the element that the app lives in.
pub(crate) fn app_root() -> Option<HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// Says to style sheets and tests that the page answers.
pub(crate) fn mark_ready() {
    mark("data-ready", "true");
}

/// Says to tests that words can be looked for.
pub(crate) fn mark_search() {
    mark("data-search", "ready");
}

/// Says to tests that all records are here.
pub(crate) fn mark_records() {
    mark("data-records", "here");
}

fn mark(name: &str, value: &str) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute(name, value);
    }
}

/// Opens the browser's printing at once, inside the tap, as iPads need it.
pub(crate) fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Gives the day it is here.
pub(crate) fn today() -> Option<Date> {
    if !in_browser() {
        return None;
    }
    let now = js_sys::Date::new_0();
    let narrow = |n: u32| u8::try_from(n).ok();
    let year = u16::try_from(now.get_full_year()).ok()?;
    Date::new(year, narrow(now.get_month() + 1)?, narrow(now.get_date())?).ok()
}

/// Copies a text. On plain HTTP there is no clipboard to ask, so the old way is tried too.
pub(crate) async fn copy(text: String) -> bool {
    let secure = window().is_some_and(|window| window.is_secure_context());
    if secure && let Some(window) = window() {
        let promise = window.navigator().clipboard().write_text(&text);
        if JsFuture::from(promise).await.is_ok() {
            return true;
        }
    }
    copy_by_selection(&text).unwrap_or(false)
}

fn copy_by_selection(text: &str) -> Option<bool> {
    let document = document()?;
    let field = document.create_element("textarea").ok()?;
    let field = field.dyn_into::<HtmlTextAreaElement>().ok()?;
    field.set_value(text);
    let before = document.active_element();
    document.body()?.append_child(&field).ok()?;
    field.select();
    let html: web_sys::HtmlDocument = document.dyn_into().ok()?;
    let done = html.exec_command("copy").unwrap_or(false);
    field.remove();
    if let Some(before) = before.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        focus_quietly(&before);
    }
    Some(done)
}

/// Waits so many milliseconds.
pub(crate) async fn pause(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        if let Some(window) = window() {
            let _ =
                window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
        }
    });
    let _ = JsFuture::from(promise).await;
}

thread_local! {
    static AFTER: After = After::new();
}

/// What is done after frames. A callback made anew for each would cost a key of a slow device more
/// than all that it calls.
struct After {
    /// What waits for the next frame.
    waiting: RefCell<Vec<Box<dyn FnOnce()>>>,
    /// What waits for the task after the frame that is being made.
    due: RefCell<Vec<Box<dyn FnOnce()>>>,
    frame: Closure<dyn Fn()>,
    task: Closure<dyn Fn()>,
}

impl After {
    fn new() -> Self {
        // The task after a frame. Not a promise: the frame would have to wait for what it wakes.
        let frame = || {
            AFTER.with(|it| {
                it.due.borrow_mut().append(&mut it.waiting.borrow_mut());
                it.ask_for_task();
            });
        };
        let task = || {
            let due = AFTER.with(|it| it.due.take());
            due.into_iter().for_each(|act| act());
        };
        Self {
            waiting: RefCell::default(),
            due: RefCell::default(),
            frame: Closure::new(frame),
            task: Closure::new(task),
        }
    }

    fn add(&self, act: Box<dyn FnOnce()>) {
        let Some(window) = window() else { return };
        if document().is_some_and(|it| it.hidden()) {
            // A page that nobody sees is given no frames.
            self.due.borrow_mut().push(act);
            self.ask_for_task();
            return;
        }
        let mut waiting = self.waiting.borrow_mut();
        waiting.push(act);
        if waiting.len() == 1 {
            let _ = window.request_animation_frame(self.frame.as_ref().unchecked_ref());
        }
    }

    fn ask_for_task(&self) {
        if let Some(window) = window() {
            let _ = window.set_timeout_with_callback(self.task.as_ref().unchecked_ref());
        }
    }
}

/// Does something once what was drawn until now is on its way to the screen, if somebody sees the page.
/// One that is hidden meanwhile does it when it is seen again.
pub(crate) fn after_paint(act: impl FnOnce() + 'static) {
    if !in_browser() {
        return;
    }
    AFTER.with(|it| it.add(Box::new(act)));
}
