//! Finds and counts records by words and facets.
//!
//! A record is a text and, in each of several *columns*, any number of values. An index is built
//! from records once, natively; an engine, in the browser or natively, opens its bytes and answers
//! requests. Nothing here knows what a review is, what a column means, or that there is a browser.
//!
//! # Modules
//!
//! - [`fold`](mod@fold) removes differences that do not matter to a reader; `tokens` splits a text
//!   into words, the same way for indexing, searching and marking;
//! - [`ask`] parses a reader's text into an [`expression`];
//! - `build` builds an index (feature `build`); `format` defines its bytes;
//! - [`Engine`] opens it: `columns` hold values both ways, `terms` the dictionary, `words` the
//!   texts; `find` finds, `rank` orders, `count` counts, `tags` finds words in names of values;
//! - [`mark`] marks matches in the texts shown;
//! - [`wire`] defines requests and answers, as values that travel as bytes.
//!
//! # The file
//!
//! Two parts, so that filters work before texts can be searched. The *head* holds the columns and
//! every record's values. The *words* hold a dictionary and, for every record, its sequence of
//! words as numbers, the shortest for the most frequent words. Lists of the records with each word
//! are not stored: opening the file creates them by counting. The sequences stay in memory: a
//! phrase is found by checking the records that contain its words, and so is text in a script
//! without spaces, as a sequence of clusters. Pairs of clusters, which such searches often store,
//! would only make the file larger.
//!
//! The same records give the same bytes. Both parts carry a checksum, and everything else is
//! checked too: bytes that were truncated, changed or forged are rejected with an error, never a
//! panic, and no number is trusted beyond the bytes that back it.
//!
//! # Limits
//!
//! 2^28 records, 2^23 different words, 256 columns, 65,535 values in a column, 255 in a record's
//! column; 4 GB. A word longer than 48 letters is split. More than fifteen occurrences in a record
//! count as fifteen. A search counts 64 words and phrases, and 64 words of a phrase.
//!
//! # Cost
//!
//! `docs/measured.md` has the figures. Opening reads every byte several times. An answer is
//! computed with sets of records, one bit each: the words' records become sets, which are
//! intersected with the filters' sets, kept for every frequent value. The records found (or not
//! found, if those are fewer) are listed once. Columns with few values share one word per record,
//! with a bit for each of sixty-four values, and all its bits are counted at once; other columns
//! cost one lookup per listed record. A column with a selection is counted among other records than
//! the rest, and may be counted by its values' sets instead. So the time grows linearly with the
//! number of records. Only the hits shown are sorted. The sets are reused for the next answer.

mod bits;
mod columns;
mod count;
mod engine;
mod find;
mod format;
mod rank;
mod tags;
mod terms;
mod tokens;
mod words;

pub mod ask;
#[cfg(feature = "build")]
pub mod build;
pub mod expression;
pub mod fold;
pub mod mark;
pub mod wire;

pub use engine::Engine;
pub use format::Broken;
pub use tokens::FIELD_END;
