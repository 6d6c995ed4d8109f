//! What `boot.js` loads for the app once the page is ready: the search engine and data files.
//!
//! The engine is a wasm module of its own. Requests and answers are bytes, which this file does not
//! interpret.

use std::cell::RefCell;

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The loader that `boot.js` passes to the app.
    #[derive(Clone)]
    pub type Host;

    #[wasm_bindgen(method)]
    fn search(this: &Host, index: &str, again: bool, progress: JsValue);

    // Resolves to `null` for a file that is not on the server.
    #[wasm_bindgen(method, catch)]
    async fn bytes(this: &Host, path: &str, again: bool) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, js_name = savesData)]
    fn saves_data(this: &Host) -> bool;

    type Engine;

    #[wasm_bindgen(method, catch)]
    fn ask(this: &Engine, request: &[u8]) -> Result<Vec<u8>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = setTags)]
    fn set_tags(this: &Engine, tags: &[u8]) -> Result<(), JsValue>;
}

/// How far the search engine is loaded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum LoadPhase {
    /// Something could not be loaded, or was damaged.
    Failed,
    /// One of its files is no longer on the server.
    Gone,
    /// It filters and counts; it cannot search for words yet.
    Filters,
    /// It answers everything.
    Ready,
}

/// Why a file could not be loaded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum LoadError {
    /// Another attempt may succeed.
    Failed,
    /// It is not, or no longer, on the server.
    Gone,
}

thread_local! {
    static HOST: RefCell<Option<Host>> = const { RefCell::new(None) };
    static ENGINE: RefCell<Option<Engine>> = const { RefCell::new(None) };
}

/// Stores the loader for all later calls.
pub(crate) fn set_host(host: Host) {
    HOST.set(Some(host));
}

fn host() -> Option<Host> {
    HOST.with_borrow(Clone::clone)
}

/// Loads the engine and its index, and calls `progress` in every phase. `again` bypasses the
/// browser's cache, which may hold damaged files.
pub(crate) fn load_engine(index: &str, again: bool, progress: impl Fn(LoadPhase) + 'static) {
    let Some(host) = host() else {
        progress(LoadPhase::Failed);
        return;
    };
    let report = move |phase: u32, engine: JsValue| {
        if !engine.is_undefined() {
            ENGINE.set(Some(engine.unchecked_into()));
        }
        progress(match phase {
            1 => LoadPhase::Filters,
            2 => LoadPhase::Ready,
            3 => LoadPhase::Gone,
            _ => LoadPhase::Failed,
        });
    };
    let report: Box<dyn Fn(u32, JsValue)> = Box::new(report);
    host.search(index, again, Closure::wrap(report).into_js_value());
}

/// Returns whether there is an engine to ask. While the engine is reloaded, the previous one still
/// answers.
pub(crate) fn has_engine() -> bool {
    ENGINE.with_borrow(Option::is_some)
}

/// Sends a request to the engine and returns its answer. `None` if it is not loaded, or failed: then
/// it is dropped.
pub(crate) fn ask_engine(request: &[u8]) -> Option<Vec<u8>> {
    let answer = ENGINE.with_borrow(|engine| engine.as_ref().map(|engine| engine.ask(request)))?;
    if answer.is_err() {
        ENGINE.set(None);
    }
    answer.ok()
}

/// Sets the names by which the engine, if it is loaded, finds values.
pub(crate) fn set_engine_tags(tags: &[u8]) {
    // Without them the reader misses some hits, nothing more.
    let set = |engine: &Option<Engine>| Some(engine.as_ref()?.set_tags(tags).is_ok());
    ENGINE.with_borrow(set);
}

/// Loads a file by its path below the site's root. `again` bypasses the browser's cache.
pub(crate) async fn load_file(path: String, again: bool) -> Result<Vec<u8>, LoadError> {
    let host = host().ok_or(LoadError::Failed)?;
    let bytes = host
        .bytes(&path, again)
        .await
        .map_err(|_| LoadError::Failed)?;
    let bytes = bytes
        .dyn_into::<Uint8Array>()
        .map_err(|_| LoadError::Gone)?;
    Ok(bytes.to_vec())
}

/// Returns whether the browser should load no more than it must (`Save-Data`).
pub(crate) fn saves_data() -> bool {
    host().is_none_or(|host| host.saves_data())
}
