//! Finds and counts records by words and facets.

mod bits;
mod columns;
mod count;
mod engine;
mod find;
mod format;
mod rank;
mod tags;
mod terms;
mod tokens;
mod words;

pub mod ask;
#[cfg(feature = "build")]
pub mod build;
pub mod expression;
pub mod fold;
pub mod mark;
pub mod wire;

pub use engine::Engine;
pub use format::Broken;
pub use tokens::FIELD_END;
