//! The pages, in Leptos: they show what the core computed and hold no logic of their own.
//!
//! Who may know whom: `pages` → `components` → `engine`, `records` → `context` → `browser`. Only `browser` touches
//! web-sys; under the `prerender` feature its place is taken by `no_browser`, which does nothing.
//! Every link comes from `Route`, every word from `Messages`.

#[cfg(all(feature = "browser", feature = "prerender"))]
compile_error!("Leptos hydrates or prerenders, never both in one build: choose one feature");

mod app;
#[cfg(feature = "browser")]
mod browser;
#[cfg(not(feature = "browser"))]
#[path = "no_browser.rs"]
mod browser;
mod components;
mod context;
mod element;
mod engine;
mod pages;
mod records;

#[cfg(feature = "browser")]
pub mod start;

#[cfg(feature = "prerender")]
pub use app::render;
#[cfg(feature = "browser")]
pub use browser::Host;
pub use pages::head::{Head, head_of};
