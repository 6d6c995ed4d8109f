//! The app of a Pre-session site, in Leptos: the publisher prerenders its pages (feature `ssr`), and
//! the browser takes them over (feature `hydrate`). It shows what the core computed and holds no
//! logic of its own.
//!
//! Who may know whom: `pages` → `components` → `engine`, `records` → `context` → `dom`. Only `dom`
//! touches the browser; while a page is prerendered there is none, and what it is asked is left undone.
//! Every link comes from `Route`, every word from `Messages`.

#![cfg(any(feature = "hydrate", feature = "ssr"))]
// Leptos nests a type for every element of a view.
#![recursion_limit = "256"]

#[cfg(all(feature = "hydrate", feature = "ssr"))]
compile_error!("Leptos hydrates or prerenders, never both in one build: choose one feature");

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
