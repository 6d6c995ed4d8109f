//! Dates in words.

use super::{Key, Messages};
use model::{Date, PartialDate, session_year};

impl Messages {
    /// Writes a day: `30 January 2019`.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.fill(
            Key::DateDay,
            &[
                ("day", &self.day(date.day())),
                ("month", self.month(date.month())),
                ("year", &date.year().to_string()),
            ],
        )
    }

    /// Writes the known parts of a date: `January 2019`, `2019`.
    #[must_use]
    pub fn partial_date(&self, date: PartialDate) -> String {
        let year = date.year().to_string();
        match (date.month(), date.day()) {
            (Some(month), Some(day)) => {
                Date::new(date.year(), month, day).map_or(year, |day| self.date(day))
            }
            (Some(month), None) => self.fill(
                Key::DateMonth,
                &[("month", self.month(month)), ("year", &year)],
            ),
            (None, _) => year,
        }
    }

    /// Writes a range of days as briefly as the language allows: `14–16 November 2018`.
    #[must_use]
    pub fn date_range(&self, start: Date, end: Date) -> String {
        if start == end {
            return self.date(start);
        }
        if (start.year(), start.month()) == (end.year(), end.month()) {
            return self.fill(
                Key::DateRangeInMonth,
                &[
                    ("first", &self.day(start.day())),
                    ("day", &self.day(end.day())),
                    ("month", self.month(end.month())),
                    ("year", &end.year().to_string()),
                ],
            );
        }
        self.fill(
            Key::DateRange,
            &[("start", &self.date(start)), ("end", &self.date(end))],
        )
    }

    /// Writes the month of a day: `July 2019`.
    #[must_use]
    pub fn month_of(&self, date: Date) -> String {
        self.fill(
            Key::DateMonth,
            &[
                ("month", self.month(date.month())),
                ("year", &date.year().to_string()),
            ],
        )
    }

    /// Writes the year of a Working Group session, or its cycle if the year is unknown: `2014`,
    /// `cycle 2`.
    #[must_use]
    pub fn when(&self, cycle: u8, session: u8) -> String {
        match session_year(session) {
            Some(year) => year.to_string(),
            None => self.fill(Key::MemoryCycle, &[("cycle", &cycle.to_string())]),
        }
    }

    /// Writes the year together with the cycle: `2014 (cycle 2)`.
    #[must_use]
    pub fn when_in_cycle(&self, cycle: u8, session: u8) -> String {
        let named = self.when(cycle, session);
        let cycle = cycle.to_string();
        match session_year(session) {
            Some(_) => self.fill(Key::MemoryWhen, &[("year", &named), ("cycle", &cycle)]),
            None => named,
        }
    }

    fn day(&self, day: u8) -> String {
        match day {
            1 => self.get(Key::DateFirstOfMonth).to_owned(),
            _ => day.to_string(),
        }
    }

    fn month(&self, month: u8) -> &str {
        self.months
            .get(usize::from(month) - 1)
            .map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages;

    #[track_caller]
    fn check(language: &str, text: &str, words: &str) {
        let messages = messages(language).unwrap();
        let written = match text.split_once('/') {
            Some((start, end)) => {
                messages.date_range(Date::parse(start).unwrap(), Date::parse(end).unwrap())
            }
            None => messages.partial_date(PartialDate::parse(text).unwrap()),
        };
        assert_eq!(written, words);
    }

    #[test]
    fn dates_follow_the_language() {
        check("en", "2019-01-30", "30 January 2019");
        check("en", "2019-07", "July 2019");
        check("en", "2019", "2019");
        check("fr", "2019-02-01", "1er février 2019");
        check("fr", "2019-07", "juillet 2019");
    }

    #[test]
    fn a_session_is_named_by_its_year_or_else_its_cycle() {
        let english = messages("en").unwrap();
        let written = |cycle, session| {
            let [short, long] = [Messages::when, Messages::when_in_cycle]
                .map(|write| write(&english, cycle, session));
            (short, long)
        };
        assert_eq!(written(2, 18), ("2014".into(), "2014 (cycle 2)".into()));
        assert_eq!(written(9, 200), ("cycle 9".into(), "cycle 9".into()));
    }

    #[test]
    fn a_range_of_days_names_the_month_once_if_possible() {
        check("en", "2018-11-14/2018-11-16", "14–16 November 2018");
        check(
            "en",
            "2019-02-27/2019-03-01",
            "27 February 2019 – 1 March 2019",
        );
        check("en", "2019-01-30/2019-01-30", "30 January 2019");
        check("fr", "2018-11-14/2018-11-16", "14-16 novembre 2018");
    }
}
