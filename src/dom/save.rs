//! Giving the reader a file that was made here.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::{document, page::pause};

/// How long the browser may take to begin with the file, in milliseconds.
const BEGIN: i32 = 60_000;

/// Saves a text as a file. Says whether the browser took it; where it puts it is its business.
pub(crate) fn save(name: &str, media_type: &str, text: &str) -> bool {
    saved(name, media_type, text).is_some()
}

fn saved(name: &str, media_type: &str, text: &str) -> Option<()> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let document = document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    // Some browsers follow only links that stand in the page.
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    leptos::task::spawn_local(async move {
        pause(BEGIN).await;
        let _ = Url::revoke_object_url(&address);
    });
    Some(())
}
