//! The browser's entry: `boot.js` calls [`start`] with the data of the page's language.

use wasm_bindgen::prelude::*;

fn main() {}

/// Brings the page to life. `afresh` draws it anew in an emptied root.
/// Throws a text if the data is not this build's.
#[wasm_bindgen]
pub fn start(data: &[u8], afresh: bool) -> Result<(), JsValue> {
    presession::ui::start::start(data, afresh).map_err(|_| JsValue::from_str("unreadable data"))
}
