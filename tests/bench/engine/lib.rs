//! The search engine as a wasm module for the bench, with an additional mode for exact words.
//!
//! The site's engine also matches inflections and, if nothing else matches, similar words. To
//! compare engines on equal terms, a request whose text begins with `=` is taken literally:
//! `=word prefi* ~wrod` asks for a word, a prefix, and any word at most one edit away.

use search::expression::{Alternative, Clause, Expression, Nearness, Word};
use search::wire::{Answer, Request};
use wasm_bindgen::prelude::wasm_bindgen;

/// Exposes the engine to scripts with the same interface as the site's module.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine(search::Engine);

#[wasm_bindgen]
impl Engine {
    /// Returns the length in bytes of an index's head.
    #[wasm_bindgen(js_name = headLength)]
    #[must_use]
    pub fn head_length(first: &[u8]) -> Option<u32> {
        search::Engine::head_length(first)
    }

    /// Opens an index from its head.
    ///
    /// # Errors
    /// A message, if the head is damaged.
    #[wasm_bindgen(constructor)]
    pub fn open(head: &[u8]) -> Result<Engine, String> {
        search::Engine::open(head)
            .map(Engine)
            .map_err(|why| why.to_string())
    }

    /// Adds the rest of the index.
    ///
    /// # Errors
    /// A message, if the words are damaged.
    #[wasm_bindgen(js_name = addWords)]
    pub fn add_words(&mut self, words: &[u8]) -> Result<(), String> {
        self.0.add_words(words).map_err(|why| why.to_string())
    }

    /// Answers a request; both are encoded with postcard.
    ///
    /// # Errors
    /// A message, if the request cannot be decoded.
    pub fn ask(&mut self, request: &[u8]) -> Result<Vec<u8>, String> {
        let request = postcard::from_bytes(request).map_err(|why| why.to_string())?;
        postcard::to_allocvec(&answer(&mut self.0, &request)).map_err(|why| why.to_string())
    }
}

/// Answers a request: literally if its text begins with `=`, otherwise as the site does.
#[must_use]
pub fn answer(engine: &mut search::Engine, request: &Request) -> Answer {
    match request.text.strip_prefix('=') {
        Some(terms) => engine.ask_expression(&exactly(terms), request),
        None => engine.ask(request),
    }
}

fn exactly(terms: &str) -> Expression {
    Expression(terms.split_whitespace().map(clause).collect())
}

fn clause(term: &str) -> Clause {
    let (near, term) = match term.strip_prefix('~') {
        Some(word) => (Nearness::Always, word),
        None => (Nearness::Never, term),
    };
    let beginning = term.strip_suffix('*');
    Clause(vec![Alternative {
        words: vec![Word {
            text: beginning.unwrap_or(term).to_owned(),
            beginning: beginning.is_some(),
            near,
            ..Word::default()
        }],
        ..Alternative::default()
    }])
}
