//! Corpus, queries and truths as JSON, one a line: what JavaScript engines read, and what can be
//! compared with another generator's.
//!
//! The order of the fields is part of it, so they are written here, one after the other. No word
//! and no name holds a character that JSON would escape.

use crate::corpus::{ALL, Column, Corpus};
use crate::query::Query;
use crate::truth::Truth;

/// Writes a record.
#[must_use]
pub fn record(corpus: &Corpus, id: usize) -> String {
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
#[must_use]
pub fn query(number: usize, query: &Query) -> String {
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

/// Writes what is true of a query: values that nothing has are left out.
#[must_use]
pub fn truth(number: usize, truth: &Truth) -> String {
    let columns = ALL.iter().zip(&truth.counts).map(|(column, counts)| {
        let found = counts.iter().enumerate().filter(|(_, count)| **count > 0);
        let found = found.map(|(value, count)| format!("\"{}\":{count}", column.value(value)));
        format!("\"{}\":{{{}}}", column.name, joined(found))
    });
    format!(
        "{{\"qid\":{number},\"hits\":{},\"facets\":{{{}}}}}",
        truth.total,
        joined(columns)
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
