//! Earlier recommendations as the search engine sees them, and what can be said of them.
//!
//! The engine knows records and columns; what a column means is said here, once, for the publisher
//! that makes the index and for the page that asks it. Values in, values out.
//!
//! - `index`, `known`, `sequence` (feature `pack`) making the index, the values of its columns, the
//!   order of its records;
//! - [`columns`] which facet is which column, and a record's values in it;
//! - [`memory`] what a State or a group asked, and what became of it;
//! - [`order`] in which order values are shown;
//! - [`opening`] what a page shows before the engine is there;
//! - [`records`] the texts, in files of a hundred or so;
//! - [`request`](mod@request) filters as a question to the engine, and its answer as choices;
//! - [`standing`](mod@standing) what an answer is the answer to while the engine is not whole;
//! - [`tally`] what is found, counted by one facet or two; [`sheet`] the same as rows of cells,
//!   [`chart`] as bars;
//! - [`coverage`] what nobody asked, who was silent, who asked twice;
//! - [`elsewhere`] where a record has words that its entry does not show;
//! - [`tags`](mod@tags) names by which values are found.

pub mod chart;
pub mod columns;
pub mod coverage;
pub mod elsewhere;
pub mod memory;
pub mod opening;
pub mod order;
pub mod records;
pub mod request;
pub mod sheet;
pub mod standing;
pub mod tags;
pub mod tally;

pub use memory::Memory;
pub use opening::Opening;
pub use order::{Orders, found, offered};
pub use request::{choices, relaxations, request};
pub use standing::{Standing, standing};
