//! The published site, as files: complete, safe, without a dead link, the same every time.

#![expect(
    clippy::unwrap_used,
    reason = "a helper of a test may panic as the test may"
)]

mod about;
mod caching;
mod coalition;
mod decks;
mod earlier;
mod hostile;
mod html;
mod languages;
mod links;
mod markup;
mod pages;
mod present;
mod pseudo;
mod references;
mod short;
mod site;
mod slides;
mod states;
mod texts;
