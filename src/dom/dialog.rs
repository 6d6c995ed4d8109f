//! Dialogs over the page.

use std::cell::RefCell;

use web_sys::HtmlDialogElement;

use super::element::by_id;

thread_local! {
    /// The dialog opened last.
    static LAST: RefCell<Option<HtmlDialogElement>> = const { RefCell::new(None) };
}

/// Opens a dialog over the page; the browser keeps the focus inside and closes it on Escape.
pub(crate) fn open_dialog(id: &str) {
    if let Some(dialog) = by_id::<HtmlDialogElement>(id) {
        let _ = dialog.show_modal();
        LAST.set(Some(dialog));
    }
}

/// Closes a dialog; the browser returns the focus to where it was.
pub(crate) fn close_dialog(id: &str) {
    if let Some(dialog) = by_id::<HtmlDialogElement>(id) {
        dialog.close();
    }
}

/// Returns whether a dialog is open. The focus does not tell: not every browser moves it into the
/// dialog. A deck asks on every key press, and searching the page took a seventh of its time.
pub(super) fn has_open_dialog() -> bool {
    LAST.with_borrow(|it| it.as_ref().is_some_and(|it| it.open() && it.is_connected()))
}
