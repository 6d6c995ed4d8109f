//! Earlier recommendations as the search engine sees them, and what can be said of them.
//!
//! The engine knows records and columns; what a column means is said here, once, for the publisher
//! that makes the index and for the page that asks it. Values in, values out.
//!
//! - [`columns`] which facet is which column, and a record's values in it;
//! - [`opening`] what a page shows before the engine is there;
//! - [`records`] the texts, in files of a hundred or so;
//! - [`request`](mod@request) filters as a question to the engine, and its answer as choices.

pub mod columns;
pub mod opening;
pub mod records;
pub mod request;

pub use opening::Opening;
pub use request::{choices, request};
