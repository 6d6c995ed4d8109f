//! Records and queries as JSON, one a line, so that they can be compared with another generator's.
//!
//! The order of the fields is part of it, so they are written here, one after the other. No word
//! and no name holds a character that JSON would escape.

use crate::corpus::{ALL, Column, Corpus};
use crate::query::Query;

/// Writes a record.
pub(crate) fn record(corpus: &Corpus, id: usize) -> String {
    let record = &corpus.records[id];
    let columns = ALL.iter().zip(&record.values).map(|(column, values)| {
        let names = names(column, values);
        let value = if column.has_lists() {
            format!("[{names}]")
        } else {
            names
        };
        format!(",\"{}\":{value}", column.name)
    });
    let (text, columns) = (corpus.text(record), columns.collect::<String>());
    format!("{{\"id\":{id},\"text\":\"{text}\"{columns}}}")
}

/// Writes a query.
pub(crate) fn query(number: usize, query: &Query) -> String {
    let filters = query.filters.iter().map(|(column, values)| {
        let column = &ALL[*column];
        format!("\"{}\":[{}]", column.name, names(column, values))
    });
    let terms = query.words.iter().map(|word| format!("\"{word}\""));
    format!(
        "{{\"qid\":{number},\"kind\":\"{}\",\"terms\":[{}],\"prefix\":{},\"fuzzy\":{},\"filters\":{{{}}}}}",
        query.kind.key(),
        joined(terms),
        query.kind.has_prefix(),
        u8::from(query.kind.is_fuzzy()),
        joined(filters),
    )
}

fn names(column: &Column, values: &[u8]) -> String {
    joined(
        values
            .iter()
            .map(|value| format!("\"{}\"", column.value(usize::from(*value)))),
    )
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(",")
}
