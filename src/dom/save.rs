//! Saving files that were made in the page.

use gloo_file::{Blob, ObjectUrl};
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

use super::{document, timer::pause};

/// How long the browser may take to start reading the file, in milliseconds.
const READ_WITHIN_MS: u32 = 60_000;

/// Saves a text as a file, and returns whether the browser accepted it. Where it is stored is the
/// browser's business.
pub(crate) fn save_file(name: &str, media_type: &str, text: &str) -> bool {
    let blob = Blob::new_with_options(text, Some(media_type));
    download(name, blob.into()).is_some()
}

fn download(name: &str, url: ObjectUrl) -> Option<()> {
    let document = document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    // Some browsers follow only links that are in the page.
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    leptos::task::spawn_local(async move {
        pause(READ_WITHIN_MS).await;
        // Revokes the address.
        drop(url);
    });
    Some(())
}
