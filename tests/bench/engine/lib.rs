//! The search engine as a module for the bench: asked as the site asks, or for exact words.
//!
//! What is typed means inflections and, if need be, words that are near. A bench compares engines
//! on the same work, so a request whose text begins with `=` means just what it says:
//! `=word beginn* ~wrod` is a word, the beginning of a word, and any word at most one letter away.

use std::cell::RefCell;

use search::Engine;
use search::expression::{Alternative, Clause, Expression, Nearness, Word};
use search::wire::{Answer, Request};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static ENGINE: RefCell<Option<Engine>> = const { RefCell::new(None) };
}

/// Opens an index; tells whether it could be opened.
#[wasm_bindgen]
#[must_use]
pub fn open(index: &[u8]) -> bool {
    let engine = Engine::open_whole(index).ok();
    let is_open = engine.is_some();
    ENGINE.set(engine);
    is_open
}

/// Answers a request, both as postcard writes them; with nothing if no index is open or the
/// request cannot be read.
#[wasm_bindgen]
#[must_use]
pub fn ask(request: &[u8]) -> Vec<u8> {
    let answered = |engine: &mut Engine| {
        let request = postcard::from_bytes(request).ok()?;
        postcard::to_allocvec(&answer(engine, &request)).ok()
    };
    ENGINE.with_borrow_mut(|engine| engine.as_mut().and_then(answered).unwrap_or_default())
}

/// Answers a request as typed, or for exact words.
#[must_use]
pub fn answer(engine: &mut Engine, request: &Request) -> Answer {
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
        negated: false,
        words: vec![Word {
            text: beginning.unwrap_or(term).to_owned(),
            inflected: false,
            beginning: beginning.is_some(),
            near,
        }],
    }])
}
