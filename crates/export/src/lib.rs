//! Exports as text: the calendar, open data and citations.
//!
//! Values in, text out: nothing here saves, copies or downloads.

pub mod citation;
pub mod earlier_rows;
pub mod ics;
pub mod open_data;
mod open_file;
pub mod previously;
pub mod table;

pub use open_file::{DataFormat, OpenFile};
