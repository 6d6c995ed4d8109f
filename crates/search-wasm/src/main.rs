//! The search engine as a wasm module of its own, loaded only where something is searched for:
//! `public/engine.js` opens it, the app asks it. Nothing is decided here.

use search::wire::Tag;
use wasm_bindgen::prelude::*;

fn main() {}

/// The engine, as scripts see it. Bytes in and out are postcard; see `search::wire`.
#[wasm_bindgen]
pub struct Engine(search::Engine);

#[wasm_bindgen]
impl Engine {
    /// Tells how many bytes of an index are its head, from its first bytes; nothing if there are
    /// too few, or if it is no index.
    #[wasm_bindgen(js_name = headLength)]
    #[must_use]
    pub fn head_length(first: &[u8]) -> Option<u32> {
        search::Engine::head_length(first)
    }

    /// Opens an index by its head. Throws a text if it is damaged.
    #[wasm_bindgen(constructor)]
    pub fn open(head: &[u8]) -> Result<Engine, JsValue> {
        search::Engine::open(head).map(Engine).map_err(refusal)
    }

    /// Adds the rest of the index. Throws a text if it is damaged.
    #[wasm_bindgen(js_name = addWords)]
    pub fn add_words(&mut self, words: &[u8]) -> Result<(), JsValue> {
        self.0.add_words(words).map_err(refusal)
    }

    /// Sets the names by which values are found. Throws a text if they cannot be read.
    #[wasm_bindgen(js_name = setTags)]
    pub fn set_tags(&mut self, tags: &[u8]) -> Result<(), JsValue> {
        let tags: Vec<Tag> = postcard::from_bytes(tags).map_err(unreadable)?;
        self.0.set_tags(&tags);
        Ok(())
    }

    /// Answers a question. Throws a text if it cannot be read.
    pub fn ask(&mut self, request: &[u8]) -> Result<Vec<u8>, JsValue> {
        let request = postcard::from_bytes(request).map_err(unreadable)?;
        postcard::to_allocvec(&self.0.ask(&request)).map_err(unreadable)
    }
}

fn refusal(why: search::Broken) -> JsValue {
    JsValue::from_str(why.text())
}

fn unreadable(_: postcard::Error) -> JsValue {
    JsValue::from_str("unreadable bytes")
}
