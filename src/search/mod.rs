//! Finding recommendations: words, facets, counts, and marking what was found.
//!
//! Everything compares folded text (see [`fold`]): letter case, accents and invisible characters
//! make no difference. Values in, values out; no word of the screen is here.

mod facets;
mod find;
#[cfg(test)]
pub(crate) mod fixture;
mod fold;
mod highlight;
mod result;

pub use facets::values_of;
pub use find::{Needles, text_matches};
pub use fold::fold;
pub use highlight::highlight;
pub use result::{Catalogue, Choice, Found, Relaxation};
