//! Finding proposed recommendations: words, facets, counts, and marking what was found.
//!
//! Everything compares folded text (see [`fold()`]): letter case, accents and invisible characters
//! make no difference. Values in, values out; no word of the screen is here.

pub mod earlier;
mod facets;
mod find;

mod highlight;
mod narrow;
mod result;

pub(crate) use facets::place_of;
pub use facets::values_of;
pub use find::{Needles, text_matches};
pub use highlight::highlight;
pub use narrow::narrowed;
pub use result::{Catalogue, Choice, Found, Relaxation};
pub use search::ask::is_quote;
pub use search::fold::fold;

/// Puts an item in its place in a sorted list, unless it is there already.
///
/// The lists here are short, and every use of the standard sorts costs the browser 2 kB.
pub(crate) fn insert_sorted<T: Ord>(list: &mut Vec<T>, item: T) {
    if let Err(place) = list.binary_search(&item) {
        list.insert(place, item);
    }
}
