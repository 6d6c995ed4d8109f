//! Takes the fields of a TOML table one by one, and reports any that are missing, of the wrong
//! type, unknown or misspelt.

use toml::de::{DeTable, DeValue};

use super::super::file::FileText;
use super::super::nearest::nearest;
use super::super::problem::{Place, Report};
use super::FileRole;
use super::headers;
use super::value;

/// Whether a field is required, and whether a translation may change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// Required text; a translation may change it.
    Words,
    /// Optional text; a translation may change it.
    OptionalWords,
    /// Required, and the same in every translation.
    Fixed,
    /// Optional, and the same in every translation.
    OptionalFixed,
    /// The id that links a translated entry to its original: required in both.
    Key,
    /// Optional, and in translations only.
    Translated,
}

/// A table whose fields are being taken.
pub(super) struct Fields<'t> {
    pub(super) file: &'t FileText,
    pub(super) report: &'t Report,
    pub(super) role: FileRole,
    /// The offset in the file at which the parsed TOML starts.
    pub(super) base: usize,
    pub(super) table: &'t DeTable<'t>,
    /// Where the table starts; its field is the table's path.
    pub(super) at: Place,
    pub(super) asked: Vec<&'static str>,
    /// The required fields that were not found.
    pub(super) missing: Vec<&'static str>,
}

impl<'t> Fields<'t> {
    /// Takes a field's value. Reports a field that is missing, or that must not be here.
    pub(super) fn take(
        &mut self,
        name: &'static str,
        need: Need,
    ) -> Option<(&'t DeValue<'t>, Place)> {
        let found = self.table.get_key_value(name);
        // What only a translation has is not suggested to the editor of an original.
        if need != Need::Translated || self.role == FileRole::Translation || found.is_some() {
            self.asked.push(name);
        }
        let Some((_, value)) = found else {
            self.note_missing(name, need);
            return None;
        };
        let mut at = self.file.place(self.base + value.span().start, "");
        at.field = self.at.field(name).field;
        if self.role == FileRole::Translation && matches!(need, Need::Fixed | Need::OptionalFixed) {
            self.report.error(
                &at,
                format!("a translation does not change {name}"),
                "Remove it here: it stays as in the original",
            );
            return None;
        }
        if self.role == FileRole::Original && need == Need::Translated {
            self.report.error(
                &at,
                format!("{name} belongs in a translation"),
                "Remove it here: the original has a version of its own",
            );
            return None;
        }
        Some((value.get_ref(), at))
    }

    /// Reports missing and unknown fields. A field under a misspelt name is reported once, and one
    /// whose line could not be parsed is not missing.
    pub(super) fn finish(mut self) {
        self.forget_broken();
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            if self.asked.contains(&name) {
                continue;
            }
            let meant = nearest(name, self.missing.iter().copied());
            self.missing.retain(|missing| Some(*missing) != meant);
            self.report_unknown(name, key.span().start, meant);
        }
        for name in &self.missing {
            let at = self.at.field(name);
            let what = format!("{name} is missing");
            let fix = format!("Add {name} here; README.md shows how");
            if headers::is_part(name) {
                self.report.error_if_whole(&at, what, fix);
            } else {
                self.report.error(&at, what, fix);
            }
        }
    }

    /// Takes the fields of lines that could not be parsed off those that are missing.
    fn forget_broken(&mut self) {
        let start = self.at.line.unwrap_or(1);
        if !self.report.has_broken_from(&self.at.file, start) {
            return;
        }
        let last = self.file.last_line();
        let mut below = start + 1..=last;
        let end = below.find(|line| self.file.line(*line).starts_with('['));
        let own = start..end.unwrap_or(last + 1);
        for key in self.report.broken_in(&self.at.file, own) {
            self.missing.retain(|missing| *missing != key);
        }
    }

    fn report_unknown(&self, name: &str, offset: usize, meant: Option<&str>) {
        let mut at = self.file.place(self.base + offset, "");
        at.field = self.at.field(name).field;
        let fix = meant
            .or_else(|| nearest(name, self.asked.iter().copied()))
            .map_or_else(
                || format!("Remove it, or use one of: {}", self.asked.join(", ")),
                |known| format!("Write {known}"),
            );
        self.report
            .error(&at, format!("there is no field \"{name}\""), fix);
    }

    /// Reports a value of the wrong type.
    pub(super) fn report_type(&self, value: &DeValue<'_>, wanted: &str, at: &Place) {
        self.report.error(
            at,
            format!("this is {}", value::kind(value)),
            format!("Write {wanted}"),
        );
    }

    fn note_missing(&mut self, name: &'static str, need: Need) {
        let needed = match need {
            Need::Key => true,
            Need::Words | Need::Fixed => self.role == FileRole::Original,
            Need::OptionalWords | Need::OptionalFixed | Need::Translated => false,
        };
        if needed {
            self.missing.push(name);
        }
    }
}
