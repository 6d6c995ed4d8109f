//! Takes the fields of a TOML table one by one and reports what is missing, of the wrong type,
//! unknown or misspelt.

use std::ops::RangeInclusive;

use toml::de::{DeTable, DeValue};

use super::super::file::FileText;
use super::super::nearest::nearest;
use super::super::problem::{Place, Report, Written};
use super::Role;
use super::markdown::{self, Origin};
use super::text::{RawBlock, RawPart, RawText, visible_length};
use super::value;
use crate::domain::{Date, DateError, PartialDate, Slug};

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

    /// Takes a plain text of at most so many characters.
    pub(super) fn words(
        &mut self,
        name: &'static str,
        need: Need,
        limit: usize,
    ) -> Option<Written<String>> {
        let (text, at) = self.text(name, need)?;
        let text = value::one_line(&text);
        if ["[^", "**", "]("].iter().any(|mark| text.contains(mark)) {
            self.report.error(
                &at,
                "this text is plain and cannot carry citations, emphasis or links",
                "Write words only",
            );
        }
        self.check_length(text.chars().count(), limit, &at);
        Some(Written { value: text, at })
    }

    /// Takes a text of one paragraph with emphasis, links and citations.
    pub(super) fn rich(
        &mut self,
        name: &'static str,
        need: Need,
        limit: usize,
    ) -> Option<Written<RawText>> {
        let (text, at) = self.text(name, need)?;
        let parts = markdown::parse(text.trim(), Origin::Field(&at), self.report);
        let mut texts = parts.into_iter().flat_map(part_texts);
        let first = texts.next().unwrap_or_default();
        if texts.next().is_some() {
            self.report.error(
                &at,
                "this text has more than one paragraph",
                "Write one paragraph, without lists and headings",
            );
        }
        self.check_length(visible_length(&first), limit, &at);
        Some(Written { value: first, at })
    }

    /// Takes a whole number.
    pub(super) fn number(
        &mut self,
        name: &'static str,
        need: Need,
        range: RangeInclusive<u8>,
    ) -> Option<Written<u8>> {
        let (value, at) = self.take(name, need)?;
        let number = value::integer(value).and_then(|number| u8::try_from(number).ok());
        let Some(number) = number.filter(|number| range.contains(number)) else {
            let shown = value::integer(value)
                .map_or_else(|| value::kind(value).to_owned(), |n| n.to_string());
            self.report.error(
                &at,
                format!(
                    "{shown} is not a whole number from {} to {}",
                    range.start(),
                    range.end()
                ),
                format!(
                    "Write a number from {} to {}, without quotes",
                    range.start(),
                    range.end()
                ),
            );
            return None;
        };
        Some(Written { value: number, at })
    }

    /// Takes yes or no.
    pub(super) fn flag(&mut self, name: &'static str, need: Need) -> Option<Written<bool>> {
        let (value, at) = self.take(name, need)?;
        if let DeValue::Boolean(flag) = value {
            return Some(Written { value: *flag, at });
        }
        self.report_type(value, "true or false, without quotes", &at);
        None
    }

    /// Takes a day.
    pub(super) fn date(&mut self, name: &'static str, need: Need) -> Option<Written<Date>> {
        let (value, at) = self.take(name, need)?;
        let date = value::date(value);
        self.dated(date, "Write a day, such as 2018-11-14", at)
    }

    /// Takes a year, a month or a day.
    pub(super) fn partial_date(
        &mut self,
        name: &'static str,
        need: Need,
    ) -> Option<Written<PartialDate>> {
        let (value, at) = self.take(name, need)?;
        let date = value::partial_date(value);
        self.dated(
            date,
            "Write a year, a month or a day in quotes: \"2018\", \"2018-11\" or \"2018-11-14\"",
            at,
        )
    }

    /// Takes an id that can stand in an address.
    pub(super) fn slug(&mut self, name: &'static str, need: Need) -> Option<Written<Slug>> {
        let (text, at) = self.text(name, need)?;
        match Slug::parse(&text) {
            Ok(value) => Some(Written { value, at }),
            Err(error) => {
                self.report.error(
                    &at,
                    format!("\"{text}\" is {error}"),
                    format!("Write \"{}\"", Slug::of(&text)),
                );
                None
            }
        }
    }

    /// Takes a text that is not blank, just as it stands.
    pub(super) fn text(&mut self, name: &'static str, need: Need) -> Option<(String, Place)> {
        let (value, at) = self.take(name, need)?;
        let DeValue::String(text) = value else {
            self.report_type(value, "a text in straight quotes", &at);
            return None;
        };
        if text.trim().is_empty() && !matches!(need, Need::OptionalWords | Need::OptionalFixed) {
            self.report
                .error(&at, "this text is empty", "Write the text");
            return None;
        }
        if text.chars().any(|c| c.is_control() && !c.is_whitespace()) {
            self.report.error(
                &at,
                "this text holds a character that cannot be shown",
                "Type the text anew",
            );
            return None;
        }
        (!text.trim().is_empty()).then(|| (text.trim().to_owned(), at))
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

    fn check_length(&self, length: usize, limit: usize, at: &Place) {
        if length > limit {
            self.report.error(
                at,
                format!(
                    "this text has {length} characters, {} too many",
                    length - limit
                ),
                format!("Shorten it to {limit} characters or fewer"),
            );
        }
    }

    fn dated<T>(&self, date: Result<T, DateError>, mend: &str, at: Place) -> Option<Written<T>> {
        match date {
            Ok(value) => Some(Written { value, at }),
            Err(error) => {
                self.report
                    .error(&at, format!("this is no date: {error}"), mend);
                None
            }
        }
    }
}

fn part_texts(part: RawPart) -> Vec<RawText> {
    match part {
        RawPart::Heading { text, .. } => vec![text, RawText::new()],
        RawPart::Block { block, .. } => match block {
            RawBlock::Paragraph(text) => vec![text],
            RawBlock::List { items, .. } => items.into_iter().chain([RawText::new()]).collect(),
        },
    }
}
