//! The pack loader, tested with a small pack in three languages.

mod about;
mod broken;
mod calendar;
mod editions;
mod fixture;
mod lengths;
mod long_lines;
mod mutations;
mod problems;
mod real;
mod resilience;
