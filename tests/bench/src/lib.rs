//! The search, measured: our engine in Chromium beside JavaScript engines, on the same work.
//!
//! The work is made, not taken: the same seed gives the same records and queries on every machine,
//! byte for byte those of a generator in JavaScript that follows the same laws.
//!
//! - [`random`], [`corpus`], [`query`] the work: records and queries;
//! - [`truth`] what is to be found, by looking at every record; [`lines`] all three as JSON.

pub mod corpus;
pub mod lines;
pub mod query;
pub mod random;
pub mod truth;

#[cfg(test)]
mod tests;

/// The seed of the work that is measured.
pub const SEED: u32 = 42;
