//! What the views of the earlier recommendations share.

use leptos::prelude::*;
use search::wire::Answer;

/// The answer shown, and whether a better one is on its way. Small and `Copy`.
#[derive(Clone, Copy)]
pub(crate) struct Shown {
    /// The answer to the query, or to its filters alone until words can be searched for; the opening's
    /// without an engine.
    pub(crate) answer: Memo<Answer>,
    /// Whether something needed to answer the whole query is still being loaded.
    pub(crate) coming: Memo<bool>,
}
