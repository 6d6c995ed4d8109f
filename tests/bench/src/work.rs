//! A workload: records and queries as the engines need them, and the files the page reads.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Result;
use search::build::{self, IndexRecord, Stems};
use search::wire::{Chosen, Column, Request};
use serde_json::{Value, json};

use crate::corpus::{self, ALL, Corpus};
use crate::query::{Kind, Query};
use crate::truth::{Accents, Judge, Truth};

/// The number of records that the site shows at first.
const SHOWN: u32 = 20;

/// Records, queries and, if known, the brute-force answers.
pub struct Work {
    /// The name of its folder.
    pub name: String,
    /// The number of records, even after they are dropped.
    pub size: usize,
    /// The columns of the records.
    pub columns: Vec<Column>,
    /// The records.
    pub records: Vec<IndexRecord>,
    /// The queries.
    pub queries: Vec<Asked>,
    /// The brute-force answer to each query, or an empty list.
    pub truths: Vec<Truth>,
}

/// A query as the engines receive it.
pub struct Asked {
    /// Its kind.
    pub kind: Kind,
    /// Its words, for the JavaScript engines.
    pub words: Vec<String>,
    /// Our engine's request for exactly these words; see `search_bench_engine`.
    pub exact: Request,
    /// Our engine's request as a reader types it.
    pub typed: Request,
}

impl Work {
    /// Prepares the generated workload.
    #[must_use]
    pub fn from_corpus(corpus: &Corpus, queries: &[Query]) -> Self {
        let judge = Judge::new(corpus, Accents::Fold);
        Self {
            name: format!("records-{}", corpus.records.len()),
            size: corpus.records.len(),
            columns: ALL.iter().map(column).collect(),
            records: corpus.records.iter().map(|it| record(corpus, it)).collect(),
            queries: queries.iter().map(Asked::from_query).collect(),
            truths: queries.iter().map(|query| judge.answer(query)).collect(),
        }
    }

    /// Builds the engine's index, with inflections as on the site.
    ///
    /// # Errors
    /// If the records do not fit the format.
    pub fn index(&self) -> Result<Vec<u8>> {
        let stems = Stems::EnglishAndFrench;
        Ok(build::index(&self.columns, &self.records, stems)?)
    }

    /// Returns the kind of each query.
    #[must_use]
    pub fn kinds(&self) -> Vec<Kind> {
        self.queries.iter().map(|query| query.kind).collect()
    }

    /// Writes the files that the page reads; the records only if other engines index them.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub fn write(&self, folder: &Path, index: &[u8], with_records: bool) -> Result<()> {
        let folder = folder.join(&self.name);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.bin"), index)?;
        let sizes: Value = self.columns.iter().map(|it| it.values.len()).collect();
        fs::write(folder.join("columns.json"), sizes.to_string())?;
        let queries = self.queries.iter().enumerate();
        let queries: Value = queries.map(|(at, query)| query.as_json(at)).collect();
        fs::write(folder.join("queries.json"), queries.to_string())?;
        let truths = self.truths.iter();
        let truths: Value = truths
            .map(|truth| json!({ "total": truth.total, "counts": truth.counts }))
            .collect();
        fs::write(folder.join("truths.json"), truths.to_string())?;
        if with_records {
            fs::write(folder.join("records.jsonl"), self.lines())?;
        }
        Ok(())
    }

    fn lines(&self) -> String {
        let mut lines = String::new();
        for (id, record) in self.records.iter().enumerate() {
            let line = json!({ "id": id, "text": record.text, "values": record.values });
            // Writing to a string cannot fail.
            let _ = writeln!(lines, "{line}");
        }
        lines
    }
}

impl Asked {
    /// Converts a generated query. Its exact form matches no inflections, and typing errors only if
    /// the kind has them.
    #[must_use]
    pub fn from_query(query: &Query) -> Self {
        let last = query.words.len().saturating_sub(1);
        let words = query.words.iter().enumerate();
        let terms: Vec<String> = words
            .map(|(at, word)| match query.kind {
                kind if kind.is_fuzzy() => format!("~{word}"),
                kind if kind.has_prefix() && at == last => format!("{word}*"),
                _ => word.clone(),
            })
            .collect();
        let chosen = query.filters.iter().map(|(column, values)| {
            let mut values: Vec<u16> = values.iter().copied().map(u16::from).collect();
            values.sort_unstable();
            Chosen {
                column: u8::try_from(*column).unwrap_or(u8::MAX),
                values,
                all: false,
            }
        });
        let request = |text| Request {
            text,
            chosen: chosen.clone().collect(),
            ..Request::default()
        };
        Self {
            kind: query.kind,
            words: query.words.clone(),
            exact: request(format!("={}", terms.join(" "))),
            typed: request(query.words.join(" ")),
        }
    }

    /// Creates a query as a reader types it; its exact form is the same.
    #[must_use]
    pub fn typed(kind: Kind, words: Vec<String>, chosen: Vec<Chosen>) -> Self {
        let typed = Request {
            text: words.join(" "),
            chosen,
            ..Request::default()
        };
        Self {
            kind,
            words,
            exact: typed.clone(),
            typed,
        }
    }

    fn as_json(&self, number: usize) -> Value {
        json!({
            "number": number,
            "kind": self.kind.key(),
            "words": self.words,
            "prefix": self.kind.has_prefix(),
            "fuzzy": u8::from(self.kind.is_fuzzy()),
            "filters": self.exact.chosen.iter().map(|it| json!([it.column, it.values])).collect::<Value>(),
            "exact": encoded(&self.exact),
            "typed": encoded(&self.typed),
        })
    }
}

fn column(column: &corpus::Column) -> Column {
    Column {
        name: column.name.to_owned(),
        values: (0..column.values).map(|it| column.value(it)).collect(),
    }
}

fn record(corpus: &Corpus, record: &corpus::Record) -> IndexRecord {
    let values = record.values.iter();
    IndexRecord {
        text: corpus.text(record),
        values: values
            .map(|values| values.iter().copied().map(u16::from).collect())
            .collect(),
    }
}

/// Encodes a request twice: with the hits shown at first, and without hits. Both return all counts.
fn encoded(request: &Request) -> Value {
    let limited = |limit| Request {
        limit,
        ..request.clone()
    };
    json!({ "top": hex(&limited(SHOWN)), "counts": hex(&limited(0)) })
}

fn hex(request: &Request) -> String {
    // A request is plain data, which postcard can always encode.
    let bytes = postcard::to_allocvec(request).unwrap_or_default();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
