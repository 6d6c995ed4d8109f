//! Made-up plans.

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
fn check(place: usize, second: i64, expected: Standing) {
    let slides = slides(&[30, 60, 90]);
    assert_eq!(standing(&slides, place, second * 1000), expected);
}

#[test]
fn on_a_slide_within_its_time_one_is_on_time() {
    check(0, 0, Standing::OnTime);
    check(0, 30, Standing::OnTime);
    check(1, 30, Standing::OnTime);
    check(1, 90, Standing::OnTime);
    check(2, 180, Standing::OnTime);
}

#[test]
fn a_quarter_of_a_minute_is_no_news() {
    check(0, 45, Standing::OnTime);
    check(0, 46, Standing::Behind(16));
    check(1, 15, Standing::OnTime);
    check(1, 14, Standing::Ahead(16));
}

#[test]
fn who_lingers_is_behind_and_who_hurries_ahead() {
    check(0, 100, Standing::Behind(70));
    check(2, 20, Standing::Ahead(70));
    check(2, 300, Standing::Behind(120));
}

#[test]
fn a_place_beyond_the_deck_is_survived() {
    check(usize::MAX, 0, Standing::Ahead(180));
}
