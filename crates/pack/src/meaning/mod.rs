//! Turns what was written into its meaning: looks up names, numbers citations.
//!
//! Every language is made from its own merged raw value; a problem that several languages share has
//! one place and is listed once.

mod citations;
mod coalition;
mod factsheet;
mod names;
mod review;
mod slides;

pub(super) use citations::Citations;
pub(super) use factsheet::factsheet;
pub(super) use names::NameLookup;
pub(super) use review::review;
