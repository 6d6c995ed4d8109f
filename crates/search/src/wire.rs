//! Requests to the engine and its answers.
//!
//! The engine is a separate wasm module, so both travel as bytes (postcard). One build writes and
//! reads them, so they carry no version.

use serde::{Deserialize, Serialize};

/// A request: words and choices, and the parts of the answer wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The words as typed. Any text is valid.
    pub text: String,
    /// The choices, at most one entry per column. All must match.
    pub chosen: Vec<Chosen>,
    /// The order of the hits.
    pub order: Order,
    /// The number of hits to skip.
    pub offset: u32,
    /// The most hits to list.
    pub limit: u32,
    /// Two columns to cross-tabulate.
    pub cross: Option<(u8, u8)>,
}

/// The values chosen in a column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// The column's index.
    pub column: u8,
    /// The values' indices in the column, ascending. A value outside the column matches no record.
    /// An empty list is as if the column were not listed.
    pub values: Vec<u16>,
    /// Whether a record must have all of them rather than any.
    pub all: bool,
}

/// The order of the hits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// The best match first (BM25+); without words, in index order.
    #[default]
    Relevance,
    /// Index order.
    Index,
    /// By the values of columns, one after the other, then in index order. Records without a value
    /// come last.
    Columns(Vec<Ranked>),
}

/// A column to order by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranked {
    /// The column's index.
    pub column: u8,
    /// The values' indices in the desired order; others follow in the column's order. An empty list
    /// means the column's own order.
    pub values: Vec<u16>,
}

/// The engine's answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The number of records found.
    pub total: u32,
    /// The numbers of the records listed, in order.
    pub hits: Vec<u32>,
    /// For each column and each of its values: how many records would be found with that value,
    /// whatever else is chosen in the column (disjunctive). Where all values must match
    /// ([`Chosen::all`]): how many of the records found have it.
    pub counts: Vec<Vec<u32>>,
    /// If two columns were to be crossed: how many of the records found have both values, row by
    /// row (`first value * number of second values + second value`). Empty for a table of more than
    /// four million pairs.
    pub cross: Vec<u32>,
    /// Words found nowhere as typed, or hardly anywhere, with those found in their place.
    pub near: Vec<Near>,
    /// What to mark in the texts shown.
    pub marks: Marks,
    /// If nothing was found: filters whose removal alone finds something, and how many records.
    pub relaxations: Vec<(ColumnRelaxation, u32)>,
    /// Whether the words could not be searched because the index's texts have not arrived. The
    /// answer is then as if there were no words.
    pub waiting: bool,
}

/// A word that looks mistyped.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Near {
    /// The word as typed, folded.
    pub typed: String,
    /// The number of records that contain it as typed or in another form.
    pub records: u32,
    /// The words found in its place, the most frequent first; at most five.
    pub found: Vec<String>,
}

/// A filter that can be removed as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnRelaxation {
    /// The words.
    Text,
    /// Every choice in a column.
    Column(u8),
}

/// Sequences of words to mark in a text: a single word is a sequence of one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks(pub Vec<Vec<Slot>>);

/// The words that match one position of a sequence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Folded whole words, sorted.
    pub words: Vec<String>,
    /// A folded beginning, if any word that starts with it matches.
    pub beginning: Option<String>,
    /// Further folded words that match in names only: names have forms that texts do not.
    pub named: Vec<String>,
}

/// A column of an index, as its file describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its values, in order; a value may occur in no record.
    pub values: Vec<String>,
}

/// A name by which a value can be found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    /// The column's index.
    pub column: u8,
    /// The value's index in the column.
    pub value: u16,
    /// The name, in any language.
    pub name: String,
}

/// What the app must know about an index before its first request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The number of records.
    pub records: u32,
    /// The columns, in order.
    pub columns: Vec<Column>,
}
