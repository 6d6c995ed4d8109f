//! What the page of earlier recommendations shows now: the part that its views share.

use ::search::wire::Answer;
use leptos::prelude::*;

/// The answer shown, and whether the search is there. Small and `Copy`, so that views can keep it.
#[derive(Clone, Copy)]
pub(crate) struct Shown {
    /// The answer to the query: the opening's until the search is there. The one before stays
    /// until the new one has come.
    pub(crate) answer: Memo<Answer>,
    /// Whether the search answers, words included.
    pub(crate) ready: Memo<bool>,
}
