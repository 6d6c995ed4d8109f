//! The search engine as a module for the bench: asked as the site asks, or for exact words.
//!
//! What is typed means inflections and, if need be, words that are near. A bench compares engines
//! on the same work, so a request whose text begins with `=` means just what it says:
//! `=word beginn* ~wrod` is a word, the beginning of a word, and any word at most one letter away.

use search::expression::{Alternative, Clause, Expression, Nearness, Word};
use search::wire::{Answer, Request};
use wasm_bindgen::prelude::wasm_bindgen;

/// The engine, as scripts see it: the same as the site's.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine(search::Engine);

#[wasm_bindgen]
impl Engine {
    /// Tells how many bytes of an index are its head.
    #[wasm_bindgen(js_name = headLength)]
    #[must_use]
    pub fn head_length(first: &[u8]) -> Option<u32> {
        search::Engine::head_length(first)
    }

    /// Opens an index by its head.
    ///
    /// # Errors
    /// A text, if it is damaged.
    #[wasm_bindgen(constructor)]
    pub fn open(head: &[u8]) -> Result<Engine, String> {
        search::Engine::open(head)
            .map(Engine)
            .map_err(|why| why.to_string())
    }

    /// Adds the rest of the index.
    ///
    /// # Errors
    /// A text, if it is damaged.
    #[wasm_bindgen(js_name = addWords)]
    pub fn add_words(&mut self, words: &[u8]) -> Result<(), String> {
        self.0.add_words(words).map_err(|why| why.to_string())
    }

    /// Answers a request, both as postcard writes them.
    ///
    /// # Errors
    /// A text, if the request cannot be read.
    pub fn ask(&mut self, request: &[u8]) -> Result<Vec<u8>, String> {
        let request = postcard::from_bytes(request).map_err(|why| why.to_string())?;
        postcard::to_allocvec(&answer(&mut self.0, &request)).map_err(|why| why.to_string())
    }
}

/// Answers a request as typed, or for exact words.
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
