//! Copying text.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlElement, HtmlTextAreaElement};

use super::{document, element::focus_in_place, window};

/// Copies a text, and returns whether that worked. Over plain HTTP there is no clipboard API, so
/// the older way of copying a selection is tried too.
pub(crate) async fn copy(text: String) -> bool {
    let secure = window().filter(web_sys::Window::is_secure_context);
    if let Some(window) = secure {
        let promise = window.navigator().clipboard().write_text(&text);
        if JsFuture::from(promise).await.is_ok() {
            return true;
        }
    }
    copy_selection(&text).unwrap_or(false)
}

fn copy_selection(text: &str) -> Option<bool> {
    let document = document()?;
    let field = document.create_element("textarea").ok()?;
    let field = field.dyn_into::<HtmlTextAreaElement>().ok()?;
    field.set_value(text);
    let focused = document.active_element();
    document.body()?.append_child(&field).ok()?;
    field.select();
    let html: HtmlDocument = document.dyn_into().ok()?;
    let copied = html.exec_command("copy").unwrap_or(false);
    field.remove();
    if let Some(focused) = focused.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        focus_in_place(&focused);
    }
    Some(copied)
}
