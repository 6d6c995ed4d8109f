//! Fields with several values: lists of texts, choices, entries, tables.

use std::collections::BTreeSet;

use toml::de::{DeArray, DeValue};

use super::super::nearest::write_instead;
use super::super::problem::{Place, Written};
use super::fields::{Fields, Need};
use super::value;

impl<'t> Fields<'t> {
    /// Takes a list of texts. Each has its own place; duplicates are reported.
    pub(super) fn list(&mut self, name: &'static str, need: Need) -> Vec<Written<String>> {
        let Some((items, at)) = self.array(name, need, "a list, such as [\"one\", \"two\"]") else {
            return Vec::new();
        };
        let (mut list, mut seen) = (Vec::new(), BTreeSet::new());
        for item in items.iter() {
            let mut place = self.file.place(self.base + item.span().start, "");
            place.field.clone_from(&at.field);
            let DeValue::String(text) = item.get_ref() else {
                self.report_type(item.get_ref(), "a text in straight quotes", &place);
                continue;
            };
            let text = text.trim();
            if !seen.insert(text) {
                self.report
                    .error(&place, format!("\"{text}\" is listed twice"), "Remove one");
                continue;
            }
            list.push(Written {
                value: text.to_owned(),
                at: place,
            });
        }
        list
    }

    /// Takes a list of plain names of limited length; `None` if it is missing or empty.
    pub(super) fn names(
        &mut self,
        name: &'static str,
        need: Need,
        limit: usize,
    ) -> Option<Written<Vec<String>>> {
        let list = self.list(name, need);
        let at = list.first()?.at.clone();
        let mut names = Vec::new();
        for each in list {
            let line = value::one_line(&each.value);
            if line.is_empty() {
                self.report
                    .error(&each.at, "this name is empty", "Write it, or take it out");
                continue;
            }
            self.check_plain(&line, &each.at);
            self.check_length(line.chars().count(), limit, &each.at);
            names.push(line);
        }
        (!names.is_empty()).then_some(Written { value: names, at })
    }

    /// Takes one of a fixed set of words.
    pub(super) fn one_of<T: Copy>(
        &mut self,
        name: &'static str,
        need: Need,
        words: &[(&'static str, T)],
    ) -> Option<Written<T>> {
        let (text, at) = self.text(name, need)?;
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == text) {
            return Some(Written { value: *value, at });
        }
        self.report.error(
            &at,
            format!("\"{text}\" is not a value of {name}"),
            write_instead(&text, words.iter().map(|(word, _)| *word), "See README.md"),
        );
        None
    }

    /// Takes the entries of a list of tables, such as `[[sources]]`.
    pub(super) fn entries(&mut self, name: &'static str, need: Need) -> Vec<Fields<'t>> {
        let Some((items, at)) =
            self.array(name, need, "entries, each beginning with its name in [[ ]]")
        else {
            return Vec::new();
        };
        let mut entries = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let mut place = self.file.place(self.base + item.span().start, "");
            place.field = format!("{}[{}]", at.field, index + 1);
            match item.get_ref() {
                DeValue::Table(_) => entries.extend(self.inside(item.get_ref(), place)),
                other => self.report_type(
                    other,
                    &format!("an entry that begins with [[{name}]]"),
                    &place,
                ),
            }
        }
        entries
    }

    /// Takes a table, such as `[review]`.
    pub(super) fn table(&mut self, name: &'static str, need: Need) -> Option<Fields<'t>> {
        let (value, at) = self.take(name, need)?;
        let inside = self.inside(value, at.clone());
        if inside.is_none() {
            self.report_type(value, &format!("a table that begins with [{name}]"), &at);
        }
        inside
    }

    fn array(
        &mut self,
        name: &'static str,
        need: Need,
        wanted: &str,
    ) -> Option<(&'t DeArray<'t>, Place)> {
        let (value, at) = self.take(name, need)?;
        if let DeValue::Array(items) = value {
            return Some((items, at));
        }
        self.report_type(value, wanted, &at);
        None
    }

    fn inside(&self, value: &'t DeValue<'t>, at: Place) -> Option<Fields<'t>> {
        let DeValue::Table(table) = value else {
            return None;
        };
        Some(Fields {
            table,
            at,
            asked: Vec::new(),
            missing: Vec::new(),
            ..*self
        })
    }
}
