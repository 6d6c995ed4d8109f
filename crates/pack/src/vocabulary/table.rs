//! Reads the vocabularies' CSV files. They are ours and tested, so what cannot be read is left out.

use csv::{ReaderBuilder, StringRecord};

use super::Names;

/// A CSV file with a first line of names.
pub(super) struct Table {
    header: StringRecord,
    records: Vec<StringRecord>,
}

/// One row, asked by column.
pub(super) struct Row<'a> {
    header: &'a StringRecord,
    record: &'a StringRecord,
}

impl Table {
    /// Reads a file.
    pub(super) fn read(csv: &str) -> Self {
        let mut reader = ReaderBuilder::new().from_reader(csv.as_bytes());
        Self {
            header: reader.headers().cloned().unwrap_or_default(),
            records: reader.records().filter_map(Result::ok).collect(),
        }
    }

    /// Makes a value of each row.
    pub(super) fn rows<T>(&self, make: impl Fn(&Row) -> Option<T>) -> Vec<T> {
        self.records
            .iter()
            .filter_map(|record| {
                make(&Row {
                    header: &self.header,
                    record,
                })
            })
            .collect()
    }
}

impl Row<'_> {
    /// Returns a field; empty if there is no such column.
    pub(super) fn get(&self, column: &str) -> &str {
        self.header
            .iter()
            .position(|name| name == column)
            .and_then(|index| self.record.get(index))
            .unwrap_or("")
    }

    /// Returns the parts of a field joined by `;`.
    pub(super) fn list(&self, column: &str) -> Vec<String> {
        self.get(column)
            .split(';')
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// Gathers the columns that are named by a language behind a prefix, such as `fr` or `body_fr`.
    pub(super) fn names(&self, prefix: &str) -> Names {
        let named = self
            .header
            .iter()
            .zip(self.record)
            .filter_map(|(column, name)| {
                let language = column.strip_prefix(prefix)?;
                (language.len() == 2 && language != "id")
                    .then(|| (language.to_owned(), name.to_owned()))
            });
        Names(named.collect())
    }
}
