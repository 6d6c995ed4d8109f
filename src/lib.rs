//! Presession: advocacy factsheets and recommendations for the in-country Pre-session of the
//! Universal Periodic Review, as a static site and a WebAssembly app.
//!
//! The map, from the inside out. Each layer may use those above it and none below it:
//!
//! - [`domain`] what a review is: values only;
//! - [`route`] addresses, [`query`] filters in addresses;
//! - [`search`], a crate of its own in `src/search`: the engine that finds and counts among earlier
//!   recommendations; it knows no review;
//! - [`catalogue`] finding, counting, highlighting among the proposed recommendations;
//! - [`earlier`] earlier recommendations as the engine sees them: columns, questions, records;
//! - [`locale`] every word on the screen, dates, plurals;
//! - [`deck`] a factsheet as slides, and what happens while they are shown;
//! - [`export`] calendar, citation, open data;
//! - `vocabulary` and `content` (feature `pack`): a content pack's files become editions and problems;
//! - `import` (feature `import`): tables that UPR Info and OHCHR publish become rows of a pack;
//! - `ui` (features `browser` or `prerender`): Leptos pages, components, and the one file that
//!   knows the browser;
//! - `publish` (feature `prerender`): every page of every language as files.
//!
//! All but `ui`, `publish` and the loader of `content` is values in, values out: no browser, no
//! clock, no files. See ARCHITECTURE.md for the invariants and the tests that hold them.

// Leptos nests a type for every element of a view.
#![recursion_limit = "256"]

pub mod catalogue;
#[cfg(feature = "pack")]
pub mod content;
pub mod deck;
pub mod domain;
pub mod earlier;
pub mod export;
#[cfg(feature = "import")]
pub mod import;
pub mod locale;
pub mod payload;
#[cfg(feature = "prerender")]
pub mod publish;
pub mod query;
pub mod route;
#[cfg(any(feature = "browser", feature = "prerender"))]
pub mod ui;
#[cfg(feature = "pack")]
pub mod vocabulary;
