//! Benchmarks in Chromium: the search engine beside two JavaScript engines with the same workload,
//! and decks on a slow device.
//!
//! The workload is generated: the same seed gives the same records and queries on every machine,
//! byte for byte those of an independent generator in JavaScript.
//!
//! - [`random`], [`corpus`] and [`query`] generate records and queries;
//! - [`truth`] answers every query by brute force;
//! - [`work`] prepares both for the engines, [`page`] is the page in which the engines run;
//! - [`run`] runs the benchmarks, [`outcome`] holds measurements, [`report`] writes the tables;
//! - [`reader`] types on a built site and [`slides`] pages through its decks, both on a [`device`];
//! - [`dev`] edits the checkout and waits for `trunk serve`;
//! - [`size`] and [`weights`] measure what travels over the network.

pub mod corpus;
pub mod dev;
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

/// The seed of the workload.
pub const SEED: u32 = 42;
