//! Finds and counts records by words and facets.
//!
//! A record is a text and, in each of some *columns*, one value, several or none. Natively an index
//! is made of records, once; in the browser, or natively, an engine opens its bytes and answers.
//! Nothing here knows what a review is, what a column means, or that there is a browser.
//!
//! # Who does what
//!
//! - [`fold`](mod@fold) what makes no difference to a reader makes none here; `tokens` parts a
//!   text into words, the same for what is indexed, typed and marked;
//! - [`ask`] reads what was typed as an [`expression`];
//! - `build` makes an index (feature `build`); `format` says what its bytes mean;
//! - [`Engine`] opens it: `columns` hold values both ways, `terms` the dictionary, `words` the
//!   texts; `find` finds, `rank` orders, `count` counts, `tags` finds words in names of values;
//! - [`mark`] marks what was found, in the texts shown;
//! - [`wire`] what is asked of the engine and what it answers, as values that travel as bytes.
//!
//! # The file
//!
//! Two parts, so that filters work before texts can be searched. The *head* has the columns with
//! their values, and every record's values. The *words* have a dictionary and, for every record,
//! the row of its words as numbers, the most frequent words having the shortest. There are no
//! lists of records for each word: they are made when the file is opened, by counting, and need
//! not be sent. The row of words stays in memory: a phrase is found by looking at the records that
//! have its words, and so is what is typed in a script without spaces, as a row of clusters. Pairs
//! of clusters, which such searches often store, would only make the file larger.
//!
//! The same records give the same bytes. Both parts carry a checksum, and everything is checked
//! besides: bytes that were cut, changed or made up are refused with an error, never a panic, and
//! no number in them is believed further than there are bytes for it.
//!
//! # Limits
//!
//! 2^28 records, 2^23 different words, 256 columns, 65,535 values in a column, 255 in a record's
//! column; 4 GB. A word longer than 48 letters is parted. More than fifteen occurrences in a
//! record count as fifteen. Of what is typed, 64 words and phrases count, and 64 words of a phrase.
//!
//! # Cost
//!
//! Measured with 100,000 generated records of 25 words and six columns: the file has 4.3 MB after
//! brotli (0.5 head, 3.8 words); opened it takes 25 MB of wasm memory. Opening reads every byte
//! some times. An answer is made of sets of records, a bit each: the words' records are put into
//! sets, and the filters' sets, kept for every frequent value, are laid over them. The records
//! found (or not found, if those are fewer) are listed once. Columns of few values share a word a
//! record, a bit for each of sixty-four values, and all its bits are counted at once; other columns
//! cost a look at each record listed. A column that has a choice of its own is counted among other
//! records than the rest, and may be counted by its values' sets instead. So the time grows with
//! the number of records, not with the square of anything: a tenth or two of a millisecond at
//! 100,000, a few milliseconds at a million. Only the hits that are shown are sorted. The sets are
//! used again for the next answer.

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
