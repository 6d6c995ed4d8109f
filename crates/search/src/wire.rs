//! What is asked of the engine and what it answers.
//!
//! The engine is a wasm module of its own, so both travel as bytes (postcard). They are written and
//! read by one build and carry no version.

use serde::{Deserialize, Serialize};

/// A question: words and choices, and what of the answer is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The words as typed. Any text is legal.
    pub text: String,
    /// The choices, at most one entry a column. Columns must all agree.
    pub chosen: Vec<Chosen>,
    /// The order of the hits.
    pub order: Order,
    /// How many hits to leave out at the start.
    pub offset: u32,
    /// How many hits to name at most.
    pub limit: u32,
    /// Two columns whose values are to be counted against each other.
    pub cross: Option<(u8, u8)>,
}

/// The values chosen in a column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// The column's place in the index.
    pub column: u8,
    /// The values' places in the column, ascending. A value that the column does not have is
    /// found in no record. None chosen is as if the column were not named.
    pub values: Vec<u16>,
    /// Whether a record must have all of them; else one is enough.
    pub all: bool,
}

/// In which order hits are named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// The best match first (BM25+); without words, as in the index.
    #[default]
    Relevance,
    /// As in the index.
    Index,
    /// By the values of columns, one after the other; among equals as in the index. A record
    /// without a value stands last.
    Columns(Vec<Ranked>),
}

/// A column to order by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranked {
    /// The column's place in the index.
    pub column: u8,
    /// The values' places in the column, as they are to stand; those not named follow as in the
    /// column. None at all is the column's own order.
    pub values: Vec<u16>,
}

/// What the engine found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// How many records were found.
    pub total: u32,
    /// The numbers of the records asked for, in order.
    pub hits: Vec<u32>,
    /// For each column, for each of its values: how many records would be found with that value
    /// whatever else is chosen in the column (disjunctive). Where all values must be there
    /// ([`Chosen::all`]): how many of those found have it.
    pub counts: Vec<Vec<u32>>,
    /// If two columns were to be crossed: how many of the records found have both values, row by
    /// row (`first value * number of second values + second value`). Empty for a table of more than
    /// four million pairs.
    pub cross: Vec<u32>,
    /// Words that stand nowhere as typed, or hardly anywhere, with what was found in their place
    /// too.
    pub near: Vec<Near>,
    /// What to mark in the texts shown.
    pub marks: Marks,
    /// If nothing was found: filters of which dropping one alone finds something, and how many.
    pub relaxations: Vec<(Relaxation, u32)>,
    /// Whether the words could not be looked for because the texts' part of the index is not there
    /// yet. The answer is then as if no words were asked for.
    pub waiting: bool,
}

/// A word with a typing error, as it seems.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Near {
    /// The word as typed, folded.
    pub typed: String,
    /// How many records have it as typed, or as another form of it.
    pub records: u32,
    /// The words found in its place, the most frequent first; five at most.
    pub found: Vec<String>,
}

/// A filter that can be dropped whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Relaxation {
    /// The words.
    Text,
    /// Every choice in a column.
    Column(u8),
}

/// Sequences of words to mark in a text: a single word is a sequence of one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks(pub Vec<Vec<Slot>>);

/// What may stand at one place of a sequence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Folded words, whole, sorted.
    pub words: Vec<String>,
    /// Folded beginning of a word, if any word that begins so will do.
    pub beginning: Option<String>,
    /// Folded words that will do in names, besides: names have forms that no text has.
    pub named: Vec<String>,
}

/// A column of an index, as its file describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its values, in their order; a value may occur in no record.
    pub values: Vec<String>,
}

/// A name by which a value can be found: a tag.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    /// The column's place in the index.
    pub column: u8,
    /// The value's place in the column.
    pub value: u16,
    /// A name of the value, in any language.
    pub name: String,
}

/// What the app must know of an index before it asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// How many records there are.
    pub records: u32,
    /// The columns, in order.
    pub columns: Vec<Column>,
}
