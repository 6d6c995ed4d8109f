//! A pack's earlier recommendations as a search index, with record files and the initial view. The
//! same rows give the same bytes.
//!
//! Separate from `catalogue`, which the browser uses, because building an index needs stemmers.

mod column_values;
mod index;
mod sequence;

pub use column_values::columns;
pub use index::{Index, IndexError};
