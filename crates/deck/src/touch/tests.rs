//! Swipes and taps.

use super::*;

const LTR: Direction = Direction::Ltr;
const RTL: Direction = Direction::Rtl;

#[test]
fn a_swipe_pulls_the_next_slide_in() {
    assert_eq!(swipe(-120.0, 10.0, LTR), Some(Action::Next));
    assert_eq!(swipe(120.0, -10.0, LTR), Some(Action::Back));
    assert_eq!(swipe(-120.0, 10.0, RTL), Some(Action::Back));
    assert_eq!(swipe(120.0, 10.0, RTL), Some(Action::Next));
}

#[test]
fn short_and_vertical_movements_are_not_swipes() {
    for (across, down) in [(0.0, 0.0), (-47.0, 0.0), (-120.0, 100.0), (0.0, 300.0)] {
        assert_eq!(swipe(across, down, LTR), None, "{across} {down}");
    }
}

#[test]
fn taps_at_the_sides_turn_the_slide() {
    for (from_left, action) in [
        (0.0, Some(Action::Back)),
        (249.0, Some(Action::Back)),
        (251.0, None),
        (749.0, None),
        (751.0, Some(Action::Next)),
        (1000.0, Some(Action::Next)),
    ] {
        assert_eq!(tap(from_left, 1000.0, LTR), action, "{from_left}");
    }
    assert_eq!(tap(10.0, 1000.0, RTL), Some(Action::Next));
    assert_eq!(tap(990.0, 1000.0, RTL), Some(Action::Back));
}

#[test]
fn sides_are_at_least_a_finger_wide_and_at_most_half_the_slide() {
    assert_eq!(tap(43.0, 120.0, LTR), Some(Action::Back));
    assert_eq!(tap(60.0, 120.0, LTR), None);
    assert_eq!(tap(77.0, 120.0, LTR), Some(Action::Next));
    assert_eq!(tap(19.0, 40.0, LTR), Some(Action::Back));
    assert_eq!(tap(21.0, 40.0, LTR), Some(Action::Next));
}
