//! What leaves the site: calendar and open data, as texts.
//!
//! Values in, texts out: nothing here saves, copies or downloads.

pub mod citation;
pub mod earlier;
pub mod ics;
pub mod open_data;
mod open_file;
pub mod previously;
pub mod table;

pub use open_file::{Form, OpenFile};
