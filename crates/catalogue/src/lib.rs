//! Finds recommendations: words, facets, counts, and highlighting matches.
//!
//! All comparisons use folded text (see [`fold()`]): case, accents and invisible characters make no
//! difference. Values in, values out; no interface text.

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

/// Inserts an item into a sorted list, unless it is already there.
///
/// The lists here are short, and every use of a standard sort costs the browser 2 kB.
pub(crate) fn insert_sorted<T: Ord>(list: &mut Vec<T>, item: T) {
    if let Err(place) = list.binary_search(&item) {
        list.insert(place, item);
    }
}
