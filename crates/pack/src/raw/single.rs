//! Fields with one value: text, a number, a boolean, a date, an id.

use std::ops::RangeInclusive;

use toml::de::DeValue;

use super::super::problem::{Place, Written};
use super::fields::{Fields, Need};
use super::value;
use model::{Date, DateError, PartialDate, Slug};

impl Fields<'_> {
    /// Takes a plain text of limited length.
    pub(super) fn words(
        &mut self,
        name: &'static str,
        need: Need,
        limit: usize,
    ) -> Option<Written<String>> {
        let (text, at) = self.text(name, need)?;
        let text = value::one_line(&text);
        self.check_plain(&text, &at);
        self.check_length(text.chars().count(), limit, &at);
        Some(Written { value: text, at })
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

    /// Takes a boolean.
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

    /// Takes an id that can be used in an address.
    pub(super) fn slug(&mut self, name: &'static str, need: Need) -> Option<Written<Slug>> {
        let (text, at) = self.text(name, need)?;
        match Slug::parse(&text) {
            Ok(value) => Some(Written { value, at }),
            Err(error) => {
                self.report.error(
                    &at,
                    format!("\"{text}\" is {error}"),
                    format!("Write \"{}\"", Slug::slugify(&text)),
                );
                None
            }
        }
    }

    /// Takes a text that is not blank, unchanged.
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
                "Type the text again",
            );
            return None;
        }
        (!text.trim().is_empty()).then(|| (text.trim().to_owned(), at))
    }

    pub(super) fn check_plain(&self, text: &str, at: &Place) {
        if ["[^", "**", "]("].iter().any(|mark| text.contains(mark)) {
            self.report.error(
                at,
                "this text is plain and cannot carry citations, emphasis or links",
                "Write plain text",
            );
        }
    }

    pub(super) fn check_length(&self, length: usize, limit: usize, at: &Place) {
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

    fn dated<T>(&self, date: Result<T, DateError>, fix: &str, at: Place) -> Option<Written<T>> {
        match date {
            Ok(value) => Some(Written { value, at }),
            Err(error) => {
                self.report
                    .error(&at, format!("this is not a date: {error}"), fix);
                None
            }
        }
    }
}
