//! What `boot.js` loads for the app after the page stands: the search engine and files of data.
//!
//! The engine is a wasm module of its own. What it is asked and answers are bytes; what they mean
//! is not known here.

use std::cell::RefCell;

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The loader that `boot.js` gives the app.
    #[derive(Clone)]
    pub type Host;

    #[wasm_bindgen(method)]
    fn search(this: &Host, index: &str, again: bool, progress: JsValue);

    // Gives no bytes for a file that the server does not have.
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

/// How far the search engine is.
#[derive(Clone, Copy, PartialEq, Eq)]
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

/// Why a file did not come.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Loss {
    /// It may come the next time.
    Failed,
    /// The server does not have it, or no more.
    Gone,
}

thread_local! {
    static HOST: RefCell<Option<Host>> = const { RefCell::new(None) };
    static ENGINE: RefCell<Option<Engine>> = const { RefCell::new(None) };
}

/// Keeps the loader for later.
pub(crate) fn keep_host(host: Host) {
    HOST.set(Some(host));
}

fn host() -> Option<Host> {
    HOST.with_borrow(Clone::clone)
}

/// Loads the engine and its index, and calls `progress` at every stage. `again` asks the network
/// anew where something kept may be damaged.
pub(crate) fn load_engine(index: &str, again: bool, progress: impl Fn(Stage) + 'static) {
    let Some(host) = host() else {
        progress(Stage::Failed);
        return;
    };
    let report = move |stage: u32, engine: JsValue| {
        if !engine.is_undefined() {
            ENGINE.set(Some(engine.unchecked_into()));
        }
        progress(match stage {
            1 => Stage::Filters,
            2 => Stage::Ready,
            3 => Stage::Gone,
            _ => Stage::Failed,
        });
    };
    let report: Box<dyn Fn(u32, JsValue)> = Box::new(report);
    host.search(index, again, Closure::wrap(report).into_js_value());
}

/// Tells whether there is an engine to ask. One that is being loaded anew still answers until the
/// new one is there.
pub(crate) fn has_engine() -> bool {
    ENGINE.with_borrow(Option::is_some)
}

/// Asks the engine. None if it is not there, or broke: then it is gone for good.
pub(crate) fn ask_engine(request: &[u8]) -> Option<Vec<u8>> {
    let answer = ENGINE.with_borrow(|engine| engine.as_ref().map(|engine| engine.ask(request)))?;
    if answer.is_err() {
        ENGINE.set(None);
    }
    answer.ok()
}

/// Tells the engine names by which values can be found, if it is there.
pub(crate) fn tag_engine(tags: &[u8]) {
    // Refused tags cost the reader some hits, nothing more.
    let set = |engine: &Option<Engine>| Some(engine.as_ref()?.set_tags(tags).is_ok());
    ENGINE.with_borrow(set);
}

/// Loads a file below the site's root.
pub(crate) async fn load_file(path: String, again: bool) -> Result<Vec<u8>, Loss> {
    let host = host().ok_or(Loss::Failed)?;
    let bytes = host.bytes(&path, again).await.map_err(|_| Loss::Failed)?;
    let bytes = bytes.dyn_into::<Uint8Array>().map_err(|_| Loss::Gone)?;
    Ok(bytes.to_vec())
}

/// Tells whether the reader asked the browser to load no more than it must.
pub(crate) fn saves_data() -> bool {
    host().is_none_or(|host| host.saves_data())
}
