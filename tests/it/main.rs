//! The integration tests, in one binary: what crosses the crate's modules and its fixtures.

mod check;
mod content;
