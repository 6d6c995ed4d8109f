//! Which calendar entries are upcoming.

use model::TimelineEntry;

use super::fixture::{loaded, pack};

#[test]
fn an_entry_is_upcoming_until_its_last_day_is_over() {
    let review = &loaded(&pack()).editions[0].review;
    let entry = &review.timeline[0];
    let day = review.version;
    let on = |start, end| TimelineEntry {
        start,
        end,
        ..entry.clone()
    };
    let first = model::Date::new(day.year(), 1, 1).unwrap();
    assert!(
        first < day,
        "the fixture's version is not on New Year's Day"
    );
    assert!(review.is_coming(&on(day, day)));
    assert!(review.is_coming(&on(first, day)));
    assert!(review.is_coming(&on(day.next_day(), day.next_day())));
    assert!(!review.is_coming(&on(first, first)));
}
