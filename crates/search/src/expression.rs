//! A search expression, parsed from a reader's text or built by a program.

/// What a record must match: all of the clauses. Without clauses, every record matches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expression(pub Vec<Clause>);

/// Alternatives, one of which must match.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clause(pub Vec<Alternative>);

/// A word, or words in sequence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alternative {
    /// Whether it must *not* match.
    pub negated: bool,
    /// Whether the words must be the record's key: the whole of its last field.
    pub is_key: bool,
    /// The words, in the order of the text.
    pub words: Vec<Word>,
}

/// A word, and the other forms it matches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The folded word, without separators.
    pub text: String,
    /// Whether it also matches its plural, singular and other inflections.
    pub inflected: bool,
    /// Whether it matches every word that starts with it.
    pub beginning: bool,
    /// Whether it only affects the order: records without it match too, after those with it.
    pub optional: bool,
    /// Whether it matches words that differ by one letter.
    pub near: Nearness,
}

/// When words that differ by one letter match too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Nearness {
    /// Never.
    #[default]
    Never,
    /// If the word looks like a typing error: it occurs in no record, or in at most three while a
    /// neighbour occurs in twenty times as many. Two transposed letters count as one error. In a
    /// sequence: if neither the sequence nor the word itself occurs in any record.
    IfRare,
    /// Always: one letter inserted, deleted or replaced (Levenshtein distance 1). Only for single
    /// words, not in a sequence.
    Always,
}
