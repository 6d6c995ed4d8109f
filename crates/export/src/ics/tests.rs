//! The calendar, read back by a separately written parser.

use proptest::prelude::*;

use super::*;
use model::TimelineKind;
use samples::{day, review, rich, slug};

fn entry(id: &str, title: &str, start: &str, end: &str) -> TimelineEntry {
    TimelineEntry {
        id: slug(id),
        start: day(start),
        end: day(end),
        month_only: false,
        kind: TimelineKind::Un,
        title: title.to_owned(),
        text: Vec::new(),
        place: String::new(),
        planned: false,
    }
}

fn written(entries: Vec<TimelineEntry>) -> String {
    let mut review = review();
    review.timeline = entries;
    calendar(&review, "Example site")
}

/// Parses a calendar: unfolds its lines, splits names from values and undoes the escapes.
fn read(calendar: &str) -> Vec<(String, String)> {
    assert!(calendar.ends_with("\r\n"));
    for line in calendar.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains(['\r', '\n']), "{line:?}");
    }
    let unfolded = calendar.replace("\r\n ", "");
    let lines = unfolded.split_terminator("\r\n");
    lines
        .map(|line| {
            let (name, value) = line.split_once(':').unwrap();
            (name.to_owned(), unescaped(value))
        })
        .collect()
}

fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut characters = value.chars();
    while let Some(c) = characters.next() {
        out.push(match c {
            '\\' => match characters.next().unwrap() {
                'n' | 'N' => '\n',
                escaped => escaped,
            },
            c => c,
        });
    }
    out
}

fn value<'a>(lines: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = lines.iter().find(|(each, _)| each == name);
    found.map(|(_, value)| value.as_str())
}

#[track_caller]
fn check(entry: TimelineEntry, expected: &[(&str, Option<&str>)]) {
    let lines = read(&written(vec![entry]));
    for (name, expected) in expected {
        assert_eq!(value(&lines, name), *expected, "{name}");
    }
}

#[test]
fn a_calendar_is_written_line_by_line() {
    let mut review_day = entry("review", "Review", "2019-01-30", "2019-01-30");
    review_day.text = rich("Three and a half hours");
    review_day.place = "Geneva, Room XX".to_owned();
    let expected = "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Presession//Timeline//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
NAME:Example site
X-WR-CALNAME:Example site
BEGIN:VEVENT
UID:review@presession.c-te-exemple-3
DTSTAMP:20181114T000000Z
SEQUENCE:20181114
DTSTART;VALUE=DATE:20190130
DTEND;VALUE=DATE:20190131
SUMMARY:Review
DESCRIPTION:Three and a half hours
LOCATION:Geneva\\, Room XX
STATUS:CONFIRMED
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
";
    assert_eq!(written(vec![review_day]), expected.replace('\n', "\r\n"));
}

#[test]
fn an_event_ends_on_the_day_after_its_last() {
    for (start, end, after) in [
        ("2018-11-14", "2018-11-16", "20181117"),
        ("2018-12-31", "2018-12-31", "20190101"),
        ("2020-02-28", "2020-02-28", "20200229"),
        ("2018-11-16", "2018-11-14", "20181117"),
    ] {
        check(
            entry("a", "A", start, end),
            &[("DTEND;VALUE=DATE", Some(after))],
        );
    }
}

#[test]
fn an_event_without_a_day_is_tentative_and_names_its_month() {
    let mut adoption = entry("adoption", "Adoption", "2019-07-01", "2019-07-31");
    adoption.month_only = true;
    check(
        adoption,
        &[
            ("SUMMARY", Some("Adoption (2019-07)")),
            ("DTSTART;VALUE=DATE", Some("20190701")),
            ("DTEND;VALUE=DATE", Some("20190702")),
            ("STATUS", Some("TENTATIVE")),
        ],
    );
}

#[test]
fn a_planned_event_is_tentative_and_empty_fields_are_left_out() {
    let mut planned = entry("a", "A", "2019-01-30", "2019-01-30");
    planned.planned = true;
    check(
        planned,
        &[
            ("STATUS", Some("TENTATIVE")),
            ("LOCATION", None),
            ("DESCRIPTION", None),
        ],
    );
}

#[test]
fn text_cannot_break_out_of_its_line() {
    let title = "A\r\nEND:VEVENT\nX;Y,Z\\n\u{7}\u{200b}";
    check(
        entry("a", title, "2019-01-30", "2019-01-30"),
        &[("SUMMARY", Some("A\nEND:VEVENT\nX;Y,Z\\n"))],
    );
}

proptest! {
    #[test]
    fn any_text_is_read_back(titles in prop::collection::vec("(\\PC|\n|[,;\\\\ក😀]){1,200}", 0..4)) {
        let titles: Vec<_> = titles.iter().map(|each| each.replace('\u{200b}', "")).collect();
        let entries = titles.iter().map(|title| entry("a", title, "2019-01-30", "2019-01-30"));
        let lines = read(&written(entries.collect()));
        let read: Vec<_> = lines.iter().filter(|(name, _)| name == "SUMMARY").collect();
        let kept: Vec<_> = titles.iter().filter(|title| !title.is_empty()).collect();
        prop_assert_eq!(read.len(), kept.len());
        for ((_, read), title) in read.into_iter().zip(kept) {
            prop_assert_eq!(read, title);
        }
        let begun = lines.iter().filter(|(name, _)| name == "BEGIN").count();
        let ended = lines.iter().filter(|(name, _)| name == "END").count();
        prop_assert_eq!((begun, ended), (titles.len() + 1, titles.len() + 1));
    }
}
