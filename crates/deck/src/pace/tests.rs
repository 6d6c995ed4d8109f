//! The pace against sample plans.

use super::*;
use crate::{Content, Size};

fn slides(seconds: &[u16]) -> Vec<Slide> {
    let slide = |seconds: &u16| Slide {
        id: String::new(),
        heading: String::new(),
        content: Content::Closing { recommendations: 1 },
        size: Size::Huge,
        display: Size::Huge,
        larger: 100,
        notes: Vec::new(),
        seconds: *seconds,
    };
    seconds.iter().map(slide).collect()
}

#[track_caller]
fn check(place: usize, second: i64, expected: Pace) {
    let slides = slides(&[30, 60, 90]);
    assert_eq!(Pace::new(&slides, place, second * 1000), expected);
}

#[test]
fn a_speaker_within_a_slide_s_time_is_on_time() {
    check(0, 0, Pace::OnTime);
    check(0, 30, Pace::OnTime);
    check(1, 30, Pace::OnTime);
    check(1, 90, Pace::OnTime);
    check(2, 180, Pace::OnTime);
}

#[test]
fn fifteen_seconds_off_is_still_on_time() {
    check(0, 45, Pace::OnTime);
    check(0, 46, Pace::Behind(16));
    check(1, 15, Pace::OnTime);
    check(1, 14, Pace::Ahead(16));
}

#[test]
fn lingering_is_behind_and_hurrying_is_ahead() {
    check(0, 100, Pace::Behind(70));
    check(2, 20, Pace::Ahead(70));
    check(2, 300, Pace::Behind(120));
}

#[test]
fn an_index_beyond_the_deck_is_handled() {
    check(usize::MAX, 0, Pace::Ahead(180));
}
