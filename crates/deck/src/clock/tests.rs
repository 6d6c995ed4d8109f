//! Countdowns at fixed instants.

use proptest::prelude::*;

use super::*;

const START: i64 = 1_542_270_000_000;

fn at(seconds: i64) -> i64 {
    START + seconds * 1000
}

fn running() -> Countdown {
    let mut clock = Countdown::new(7);
    clock.start(START);
    clock
}

#[test]
fn it_runs_down_once_started() {
    let mut clock = Countdown::new(7);
    assert_eq!(clock.left(at(500)), 420_000);
    assert_eq!(clock.phase(at(500)), Phase::Waiting);
    clock.start(at(500));
    assert_eq!(clock.left(at(560)), 360_000);
    assert_eq!(clock.used(at(560)), 60_000);
}

#[test]
fn seven_minutes_turn_amber_at_two_and_red_at_one() {
    for (second, phase) in [
        (0, Phase::Green),
        (299, Phase::Green),
        (300, Phase::Amber),
        (359, Phase::Amber),
        (360, Phase::Red),
        (419, Phase::Red),
        (420, Phase::Over),
        (4200, Phase::Over),
    ] {
        assert_eq!(running().phase(at(second)), phase, "{second}");
    }
}

#[test]
fn short_and_long_times_warn_in_proportion() {
    let phase = |minutes, second| {
        let mut clock = Countdown::new(minutes);
        clock.start(START);
        clock.phase(at(second))
    };
    // Three minutes: the last 51 and 25 seconds. An hour: two minutes and one, as for any long
    // talk.
    assert_eq!(phase(3, 128), Phase::Green);
    assert_eq!(phase(3, 130), Phase::Amber);
    assert_eq!(phase(3, 155), Phase::Red);
    assert_eq!(phase(60, 3470), Phase::Green);
    assert_eq!(phase(60, 3500), Phase::Amber);
    assert_eq!(phase(60, 3560), Phase::Red);
}

#[test]
fn a_pause_keeps_what_is_left() {
    let mut clock = running();
    clock.toggle(at(100));
    assert!(!clock.is_running());
    assert_eq!(clock.left(at(900)), 320_000);
    assert_eq!(clock.phase(at(900)), Phase::Green);
    clock.toggle(at(1000));
    assert_eq!(clock.left(at(1020)), 300_000);
}

#[test]
fn starting_twice_is_starting_once() {
    let mut clock = running();
    clock.start(at(60));
    assert_eq!(clock, running());
    let mut paused = clock;
    paused.pause(at(90));
    let once = paused;
    paused.pause(at(200));
    assert_eq!(paused, once);
}

#[test]
fn after_a_reset_it_has_not_started() {
    let mut clock = running();
    clock.reset();
    assert_eq!(clock, Countdown::new(7));
}

#[test]
fn it_runs_on_below_zero() {
    assert_eq!(running().left(at(432)), -12_000);
}

#[test]
fn setting_the_device_s_clock_back_adds_no_time() {
    assert_eq!(running().left(at(-3600)), 420_000);
}

#[test]
fn it_continues_after_a_reload() {
    let mut clock = running();
    let again = Countdown::new(7).restored(&clock.to_text());
    assert_eq!(again.left(at(30)), 390_000);
    clock.pause(at(60));
    assert_eq!(Countdown::new(7).restored(&clock.to_text()), clock);
    clock.reset();
    assert_eq!(running().restored(&clock.to_text()), Countdown::new(7));
}

#[test]
fn invalid_text_changes_nothing() {
    for text in [
        "",
        "x",
        "p",
        "r",
        "w1",
        "p1.5",
        "r 1",
        "é",
        "prr",
        "p99999999999999999999",
    ] {
        assert_eq!(running().restored(text), running(), "{text:?}");
    }
}

#[test]
fn time_is_written_as_minutes_and_seconds() {
    for (left, text) in [
        (420_000, "7:00"),
        (419_999, "7:00"),
        (419_000, "6:59"),
        (61_000, "1:01"),
        (1, "0:01"),
        (0, "0:00"),
        (-1, "0:00"),
        (-999, "0:00"),
        (-1_000, "−0:01"),
        (-72_500, "−1:12"),
        (5_999_000, "99:59"),
    ] {
        assert_eq!(clock_text(left), text, "{left}");
    }
}

#[test]
fn hours_and_minutes_have_two_digits() {
    for (minute, text) in [
        (0, "00:00"),
        (545, "09:05"),
        (870, "14:30"),
        (1439, "23:59"),
    ] {
        assert_eq!(hour_text(minute), text);
    }
}

proptest! {
    #[test]
    fn any_text_is_handled(text in "(w|p|r)?-?[0-9]{0,25}|\\PC{0,20}", now: i64) {
        let clock = Countdown::new(7).restored(&text);
        let _ = (clock_text(clock.left(now)), clock.used(now), clock.phase(now));
        let mut other = clock;
        other.toggle(now);
        let _ = other.left(now);
        prop_assert_eq!(Countdown::new(7).restored(&clock.to_text()), clock);
    }

    #[test]
    fn phases_come_in_order(minutes in 1u8..=120, first in 0i64..9_000_000, then in 0i64..9_000_000) {
        let mut clock = Countdown::new(minutes);
        clock.start(START);
        let (first, then) = (first.min(then), first.max(then));
        prop_assert!(clock.phase(START + first) <= clock.phase(START + then));
    }
}
