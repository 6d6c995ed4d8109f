//! Takes the fields of a TOML table one by one and reports what is missing, of the wrong type,
//! unknown or misspelt.

use toml::de::{DeTable, DeValue};

use super::super::file::FileText;
use super::super::nearest::nearest;
use super::super::problem::{Place, Report};
use super::Role;
use super::value;

/// Whether a field must be there, and whether a translation may change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// Words that must be there; a translation may change them.
    Words,
    /// Words that may be left out; a translation may change them.
    OptionalWords,
    /// Must be there, and stays as in the original.
    Fixed,
    /// May be left out, and stays as in the original.
    OptionalFixed,
    /// The id by which a translation finds the entry: must be there in both.
    Key,
}

/// A table whose fields are being taken.
pub(super) struct Fields<'t> {
    pub(super) file: &'t FileText,
    pub(super) report: &'t Report,
    pub(super) role: Role,
    /// The offset in the file at which the parsed TOML begins.
    pub(super) base: usize,
    pub(super) table: &'t DeTable<'t>,
    /// Where the table begins; its field is the table's path.
    pub(super) at: Place,
    pub(super) asked: Vec<&'static str>,
    /// The fields that were asked for, must be there and are not.
    pub(super) missing: Vec<&'static str>,
}

impl<'t> Fields<'t> {
    /// Takes a field's value. Reports it if it should be there and is not, or the other way round.
    pub(super) fn take(
        &mut self,
        name: &'static str,
        need: Need,
    ) -> Option<(&'t DeValue<'t>, Place)> {
        self.asked.push(name);
        let Some((_, value)) = self.table.get_key_value(name) else {
            self.note_missing(name, need);
            return None;
        };
        let mut at = self.file.place(self.base + value.span().start, "");
        at.field = self.at.field(name).field;
        if self.role == Role::Translation && matches!(need, Need::Fixed | Need::OptionalFixed) {
            self.report.error(
                &at,
                format!("a translation does not change {name}"),
                "Remove it here: it stays as in the original",
            );
            return None;
        }
        Some((value.get_ref(), at))
    }

    /// Reports the fields that are missing, and those that nobody asked for. A field that is
    /// there under a misspelt name is reported once.
    pub(super) fn finish(mut self) {
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
            self.report.error(
                &self.at.field(name),
                format!("{name} is missing"),
                format!("Add {name} here; README.md shows how"),
            );
        }
    }

    fn report_unknown(&self, name: &str, offset: usize, meant: Option<&str>) {
        let mut at = self.file.place(self.base + offset, "");
        at.field = self.at.field(name).field;
        let mend = meant
            .or_else(|| nearest(name, self.asked.iter().copied()))
            .map_or_else(
                || format!("Remove it, or use one of: {}", self.asked.join(", ")),
                |known| format!("Write {known}"),
            );
        self.report
            .error(&at, format!("there is no field \"{name}\""), mend);
    }

    /// Reports a value of the wrong type.
    pub(super) fn report_type(&self, value: &DeValue<'_>, wanted: &str, at: &Place) {
        self.report.error(
            at,
            format!("{} stands here", value::kind(value)),
            format!("Write {wanted}"),
        );
    }

    fn note_missing(&mut self, name: &'static str, need: Need) {
        let needed = match need {
            Need::Key => true,
            Need::Words | Need::Fixed => self.role == Role::Original,
            Need::OptionalWords | Need::OptionalFixed => false,
        };
        if needed {
            self.missing.push(name);
        }
    }
}
