//! Finds and counts records by words and facets.
//!
//! A record is a text and, in each of some *columns*, one value, several or none. Natively an index
//! is made of records, once; in the browser, or natively, an engine opens its bytes and answers.
//! Nothing here knows what a review is, what a column means, or that there is a browser.
//!
//! - [`fold`](mod@fold) what makes no difference to a reader makes none here;
//! - [`wire`] what is asked of the engine and what it answers, as values that travel as bytes.

pub mod fold;
pub mod wire;
