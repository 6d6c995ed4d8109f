//! Parses the vocabularies' CSV files. They are part of the program and tested, so unreadable rows
//! are simply left out.

use csv::{ReaderBuilder, StringRecord};

use super::LocalisedName;

/// A CSV file with a header line.
pub(super) struct VocabularyTable {
    header: StringRecord,
    records: Vec<StringRecord>,
}

/// A row, accessed by column name.
pub(super) struct VocabularyRow<'a> {
    header: &'a StringRecord,
    record: &'a StringRecord,
}

impl VocabularyTable {
    /// Parses a file.
    pub(super) fn read(csv: &str) -> Self {
        let mut reader = ReaderBuilder::new().from_reader(csv.as_bytes());
        Self {
            header: reader.headers().cloned().unwrap_or_default(),
            records: reader.records().filter_map(Result::ok).collect(),
        }
    }

    /// Makes a value from each row.
    pub(super) fn rows<T>(&self, make: impl Fn(&VocabularyRow) -> Option<T>) -> Vec<T> {
        self.records
            .iter()
            .filter_map(|record| {
                make(&VocabularyRow {
                    header: &self.header,
                    record,
                })
            })
            .collect()
    }
}

impl VocabularyRow<'_> {
    /// Returns a field; empty if there is no such column.
    pub(super) fn get(&self, column: &str) -> &str {
        self.header
            .iter()
            .position(|name| name == column)
            .and_then(|index| self.record.get(index))
            .unwrap_or("")
    }

    /// Returns the parts of a field separated by `;`.
    pub(super) fn list(&self, column: &str) -> Vec<String> {
        self.get(column)
            .split(';')
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// Collects the columns with a prefix and a language, such as `fr` or `body_fr`.
    pub(super) fn names(&self, prefix: &str) -> LocalisedName {
        let named = self
            .header
            .iter()
            .zip(self.record)
            .filter_map(|(column, name)| {
                let language = column.strip_prefix(prefix)?;
                (language.len() == 2 && language != "id")
                    .then(|| (language.to_owned(), name.to_owned()))
            });
        LocalisedName(named.collect())
    }
}
