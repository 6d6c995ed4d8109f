//! The search engine as a separate wasm module, loaded only where something is searched:
//! `public/engine.js` opens it for the app. No logic here.

use search::wire::Tag;
use wasm_bindgen::prelude::*;

fn main() {}

/// The engine as scripts see it. Bytes in and out are postcard; see `search::wire`.
#[wasm_bindgen]
pub struct Engine(search::Engine);

#[wasm_bindgen]
impl Engine {
    /// Returns the length of an index's head from its first bytes, or nothing if there are too few
    /// or it is not an index.
    #[wasm_bindgen(js_name = headLength)]
    #[must_use]
    pub fn head_length(first: &[u8]) -> Option<u32> {
        search::Engine::head_length(first)
    }

    /// Opens an index from its head. Throws a string if it is damaged.
    #[wasm_bindgen(constructor)]
    pub fn open(head: &[u8]) -> Result<Engine, JsValue> {
        search::Engine::open(head).map(Engine).map_err(refusal)
    }

    /// Adds the rest of the index. Throws a string if it is damaged.
    #[wasm_bindgen(js_name = addWords)]
    pub fn add_words(&mut self, words: &[u8]) -> Result<(), JsValue> {
        self.0.add_words(words).map_err(refusal)
    }

    /// Sets the names by which values are found. Throws a string if they are unreadable.
    #[wasm_bindgen(js_name = setTags)]
    pub fn set_tags(&mut self, tags: &[u8]) -> Result<(), JsValue> {
        let tags: Vec<Tag> = postcard::from_bytes(tags).map_err(unreadable)?;
        self.0.set_tags(&tags);
        Ok(())
    }

    /// Answers a request. Throws a string if it is unreadable.
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
