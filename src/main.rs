//! The reader's app in the browser: `boot.js` calls [`begin`] with the data of the page's language.

use presession_app::{Host, start};
use wasm_bindgen::prelude::*;

fn main() {}

/// Brings the page to life. `afresh` draws it anew in an emptied root; `host` loads what is needed
/// later: see `boot.js`. Throws a text if the data is not this build's.
#[wasm_bindgen(js_name = start)]
pub fn begin(data: &[u8], afresh: bool, host: Host) -> Result<(), JsValue> {
    start::reader(start::Beginning { data, afresh, host })
        .map_err(|_| JsValue::from_str("unreadable data"))
}
