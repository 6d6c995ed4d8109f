//! The integration tests, in one binary: what crosses the crate's modules and its fixtures.

#![expect(
    clippy::unwrap_used,
    reason = "a helper of a test may panic as the test may"
)]

mod cambodia;
mod check;
mod content;
mod counts;
mod decks;
mod earlier;
#[cfg(feature = "import")]
mod import;
mod memories;
mod payload;
#[cfg(feature = "prerender")]
mod publish;
mod readme;
mod tidy;
