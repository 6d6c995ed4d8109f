//! All earlier recommendations of a pack as a search index, their records in files, and the first
//! sight of them. The same rows give the same bytes.
//!
//! A crate apart from `catalogue`, which the browser has: making an index brings stemmers.

mod index;
mod known;
mod sequence;

pub use index::{Index, IndexError};
pub use known::columns;
