//! The app of a Pre-session site, in Leptos: the publisher prerenders its pages (feature `ssr`), and
//! the browser hydrates them (feature `hydrate`). It shows what the core computes and holds no logic
//! of its own.
//!
//! Dependencies run one way: `pages` → `components` → `engine`, `records` → `context` → `dom`. Only
//! `dom` touches the browser; while a page is prerendered there is none, and calls to `dom` do nothing.
//! Every link comes from `Route`, every word from `Messages`.

#![cfg(any(feature = "hydrate", feature = "ssr"))]
// Leptos nests a generic type for each level of a view.
#![recursion_limit = "256"]

#[cfg(all(feature = "hydrate", feature = "ssr"))]
compile_error!("choose one of the features hydrate and ssr: Leptos cannot do both in one build");

mod app;
mod components;
mod context;
mod dom;
mod engine;
mod html;
mod pages;
mod records;
pub mod start;

#[cfg(feature = "ssr")]
pub use app::render;
pub use dom::Host;
pub use pages::head::{Head, head_of};
