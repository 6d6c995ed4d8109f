//! What is looked for, read from what was typed or put together by a program.

/// What a record must have: all of the clauses. Without clauses, any record will do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expression(pub Vec<Clause>);

/// One of these must be there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clause(pub Vec<Alternative>);

/// A word, or words in sequence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alternative {
    /// Whether it must *not* be there.
    pub negated: bool,
    /// Whether the words must be the record's key: all that its last field holds.
    pub is_key: bool,
    /// The words, one after the other in the text.
    pub words: Vec<Word>,
}

/// A word, and in which other forms it is found too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The word, folded, without anything that parts words.
    pub text: String,
    /// Whether it stands for its plural, singular and other inflections too.
    pub inflected: bool,
    /// Whether it stands for every word that begins so.
    pub beginning: bool,
    /// Whether it only says what comes first: what does not have it is found too, behind what has.
    pub optional: bool,
    /// Whether it stands for words that differ by one letter.
    pub near: Nearness,
}

/// When words that differ by one letter are found too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Nearness {
    /// Never.
    #[default]
    Never,
    /// If the word seems to be a typing error: it is found in no record, or in three at most
    /// where its neighbour is found in twenty times as many. Two letters exchanged count as one
    /// error. In a sequence: if the sequence is found in no record, nor the word itself.
    IfRare,
    /// Always: one letter put in, left out or replaced (Levenshtein distance 1). Only where the
    /// word stands alone, not in a sequence.
    Always,
}
