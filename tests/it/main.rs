//! The integration tests, in one binary: what crosses the crate's modules and its fixtures.

#![expect(
    clippy::unwrap_used,
    reason = "a helper of a test may panic as the test may"
)]

mod cambodia;
mod content;
mod counts;
mod decks;
mod earlier;
mod memories;
mod payload;
mod readme;
mod tidy;
