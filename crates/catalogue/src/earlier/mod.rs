//! Earlier recommendations: the search engine's view of them, and what can be derived from them.
//!
//! The engine knows only records and columns. This module defines once what a column means, for the
//! publisher that makes the index and the page that searches it. Values in, values out.
//!
//! - [`columns`] maps facets to columns, and lists a record's values in each;
//! - [`memory`] is a State's or group's record, with outcomes;
//! - [`order`] sorts values for display;
//! - [`opening`] is what a page shows before the engine has loaded;
//! - [`records`] holds the records, in files of two sizes;
//! - [`request`](mod@request) turns filters into a request to the engine, and its answer into
//!   choices;
//! - [`result_basis`](mod@result_basis) tells what an answer is based on while the engine is
//!   loading;
//! - [`tally`] counts results by one or two facets, [`sheet`] as rows of cells, [`chart`] as bars;
//! - [`coverage`] finds gaps, silent groups and repeated issues;
//! - [`elsewhere`] finds matches in fields a list entry does not show;
//! - [`tags`](mod@tags) lists names by which values are found.
//!
//! The crate `index` makes the index from these.

pub mod chart;
pub mod columns;
pub mod coverage;
pub mod elsewhere;
pub mod memory;
pub mod opening;
pub mod order;
pub mod records;
pub mod request;
pub mod result_basis;
pub mod sheet;
pub mod tags;
pub mod tally;

pub use memory::Memory;
pub use opening::Opening;
pub use order::{Orders, found, offered};
pub use request::{choices, relaxations, request};
pub use result_basis::{ResultBasis, result_basis};
