//! The search, measured: our engine in Chromium beside JavaScript engines, on the same work. And
//! slides, turned on a slow device.
//!
//! The work is made, not taken: the same seed gives the same records and queries on every machine,
//! byte for byte those of a generator in JavaScript that follows the same laws.
//!
//! - [`random`], [`corpus`], [`query`] records and queries;
//! - [`truth`] what is to be found, by looking at every record;
//! - [`work`] both as the engines get them; [`page`] the page on which they run;
//! - [`outcome`] what it measured; [`run`] the order of things; [`report`] tables;
//! - [`reader`] a reader of a built site, [`slides`] a speaker; [`device`] what they hold;
//! - [`size`], [`weights`] what comes over a network.

pub mod corpus;
pub mod device;
pub mod outcome;
pub mod page;
pub mod query;
pub mod random;
pub mod reader;
pub mod report;
pub mod rows;
pub mod run;
pub mod site;
pub mod size;
pub mod slides;
pub mod speed;
pub mod truth;
pub mod weights;
pub mod words;
pub mod work;

#[cfg(test)]
mod lines;
#[cfg(test)]
mod tests;

/// The seed of the work that is measured.
pub const SEED: u32 = 42;
