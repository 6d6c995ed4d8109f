//! Calendar dates, whole and partial, as values. Nothing here reads a clock.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar, years 1900 to 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A year, a month or a day, as precise as its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PartialDate {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

/// Why a text is not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateError {
    /// The text does not look like `2019-01-30` (or `2019-01`, `2019` where that is allowed).
    Shape,
    /// It looks like a date, but the calendar has no such day.
    NoSuchDay,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Shape => "not written as year-month-day",
            Self::NoSuchDay => "no such day in the calendar",
        })
    }
}

impl Date {
    /// Builds a day. Fails if it is not in the calendar, or the year is not 1900 to 2199.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, DateError> {
        let exists = (1900..2200).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        if exists {
            Ok(Self { year, month, day })
        } else {
            Err(DateError::NoSuchDay)
        }
    }

    /// Parses `2019-01-30`.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let partial = PartialDate::parse(text)?;
        match (partial.month, partial.day) {
            (Some(month), Some(day)) => Self::new(partial.year, month, day),
            (Some(_) | None, _) => Err(DateError::Shape),
        }
    }

    /// Returns the year, 1900 to 2199.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// Returns the month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// Returns the day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// Returns the following day.
    #[must_use]
    pub fn next_day(self) -> Self {
        Self::new(self.year, self.month, self.day + 1)
            .or_else(|_| Self::new(self.year, self.month + 1, 1))
            .or_else(|_| Self::new(self.year + 1, 1, 1))
            .unwrap_or(self)
    }
}

/// Writes `2019-01-30`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl PartialDate {
    /// Parses `2019`, `2019-01` or `2019-01-30`.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let year = number(parts.next(), 4)?.ok_or(DateError::Shape)?;
        let month = number(parts.next(), 2)?.map(narrow).transpose()?;
        let day = number(parts.next(), 2)?.map(narrow).transpose()?;
        if parts.next().is_some() {
            return Err(DateError::Shape);
        }
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1))?;
        Ok(Self { year, month, day })
    }

    /// Returns the year, 1900 to 2199.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// Returns the month, 1 to 12, if known.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// Returns the day of the month, 1 to 31, if known.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        self.day
    }
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        Self {
            year: date.year,
            month: Some(date.month),
            day: Some(date.day),
        }
    }
}

/// Writes the known parts: `2019`, `2019-01` or `2019-01-30`.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

fn number(part: Option<&str>, digits: usize) -> Result<Option<u16>, DateError> {
    let Some(part) = part else { return Ok(None) };
    if part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()) {
        part.parse().map(Some).map_err(|_| DateError::Shape)
    } else {
        Err(DateError::Shape)
    }
}

fn narrow(number: u16) -> Result<u8, DateError> {
    u8::try_from(number).map_err(|_| DateError::NoSuchDay)
}

fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_parsed_and_formatted_the_same() {
        for text in ["2019-01-30", "2020-02-29", "2000-02-29", "1999-12-31"] {
            assert_eq!(Date::parse(text).unwrap().to_string(), text);
        }
        for text in ["2019", "2019-07", "2019-07-11"] {
            assert_eq!(PartialDate::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_day_that_is_not_in_the_calendar_is_rejected() {
        for text in [
            "2019-02-29",
            "2100-02-29",
            "2018-11-31",
            "2018-13-01",
            "2018-00-10",
        ] {
            assert_eq!(Date::parse(text), Err(DateError::NoSuchDay), "{text}");
        }
        for text in [
            "",
            "30 January",
            "2019-1-30",
            "2019-01",
            "19-01-30",
            "2019-01-30-1",
            "+019-01-30",
        ] {
            assert_eq!(Date::parse(text), Err(DateError::Shape), "{text}");
        }
    }

    #[test]
    fn the_day_after_crosses_months_and_years() {
        for (day, after) in [
            ("2019-01-30", "2019-01-31"),
            ("2019-02-28", "2019-03-01"),
            ("2020-02-28", "2020-02-29"),
            ("2018-12-31", "2019-01-01"),
        ] {
            assert_eq!(Date::parse(day).unwrap().next_day().to_string(), after);
        }
    }
}
