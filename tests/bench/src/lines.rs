//! Records and queries as lines of JSON, to compare them with those of another generator.
//!
//! The lines are compared byte for byte, so the fields are written by hand in a fixed order. No
//! word or name contains a character that JSON would escape.

use crate::corpus::{ALL, Column, Corpus};
use crate::query::Query;

/// Returns a record as JSON.
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

/// Returns a query as JSON.
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
