//! What the page of earlier recommendations shows now: the part that its views share.

use leptos::prelude::*;
use search::wire::Answer;

/// The answer shown, and whether a better one is on its way. Small and `Copy`, so that views can keep it.
#[derive(Clone, Copy)]
pub(crate) struct Shown {
    /// The answer to the query, or to its filters as long as words cannot be looked for; the
    /// opening's where there is no engine.
    pub(crate) answer: Memo<Answer>,
    /// Whether what is needed to answer all that is asked is still being loaded.
    pub(crate) coming: Memo<bool>,
}
