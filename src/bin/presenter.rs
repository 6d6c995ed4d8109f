//! The presenter's app in the browser: `main.rs` for the other role, as a module of its own.

use presession_app::{Host, start};
use wasm_bindgen::prelude::*;

fn main() {}

/// Starts the app: hydrates the page, or renders it into an emptied root if `afresh` is set. `host`
/// loads what is needed later: see `boot.js`. Throws a message if `data` is not from this build.
#[wasm_bindgen(js_name = start)]
pub fn begin(data: &[u8], afresh: bool, host: Host) -> Result<(), JsValue> {
    start::presenter(start::Beginning { data, afresh, host })
        .map_err(|_| JsValue::from_str("unreadable data"))
}
