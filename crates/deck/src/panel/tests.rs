//! Panels moderated by hand and by random actions.

use proptest::prelude::*;

use super::*;
use model::ProgrammeKind;
use samples::{day, edition, factsheet, slug};

const NOW: i64 = 1_542_270_000_000;

fn panel(clusters: &[&str], minutes: Option<u8>) -> Programme {
    Programme {
        id: slug("panel"),
        date: day("2018-11-15"),
        kind: ProgrammeKind::Panel,
        title: "Panel".to_owned(),
        text: Vec::new(),
        minutes,
        clusters: clusters.iter().map(|it| slug(it)).collect(),
        illustrative: true,
    }
}

/// Makes a panel of three speakers, five minutes each.
fn turns() -> Turns {
    Turns::new(&panel(&["land", "water", "youth"], Some(5)), 3)
}

#[track_caller]
fn check(turns: &Turns, expected: [Turn; 3]) {
    assert_eq!([0, 1, 2].map(|it| turns.turn(it)), expected);
}

#[test]
fn speakers_follow_each_other_until_all_have_spoken() {
    let mut turns = turns();
    check(&turns, [Turn::Now, Turn::Next, Turn::Later]);
    turns.act(Action::Next, NOW);
    check(&turns, [Turn::Spoken, Turn::Now, Turn::Next]);
    turns.act(Action::Next, NOW);
    assert_eq!((turns.speaking(), turns.next()), (Some(2), None));
    turns.act(Action::Next, NOW);
    check(&turns, [Turn::Spoken; 3]);
    assert_eq!((turns.speaking(), turns.clock()), (None, None));
    turns.act(Action::Next, NOW);
    turns.act(Action::Back, NOW);
    assert_eq!(turns.speaking(), Some(2));
}

#[test]
fn minutes_come_from_the_programme_or_default_to_seven() {
    let clock = |minutes| Turns::new(&panel(&["land"], minutes), 1).clock().unwrap();
    assert_eq!(clock(Some(5)).left(NOW), 300_000);
    assert_eq!(clock(None).left(NOW), 420_000);
}

#[test]
fn a_clock_stops_when_the_next_one_speaks_and_goes_on_if_that_was_a_mistake() {
    let mut turns = turns();
    turns.act(Action::Clock, NOW);
    turns.act(Action::Next, NOW + 60_000);
    let clock = turns.clock().unwrap();
    assert!(!clock.is_running(), "the next speaker is not hurried");
    assert_eq!(clock.left(NOW + 90_000), 300_000);
    assert_eq!(turns.time_spoken(0, NOW + 90_000), Some(60_000));
    turns.act(Action::Back, NOW + 90_000);
    assert_eq!(turns.clock().unwrap().left(NOW + 90_000), 240_000);
    turns.act(Action::Reset, NOW + 90_000);
    assert_eq!(turns.clock().unwrap().left(NOW + 90_000), 300_000);
}

#[test]
fn an_unused_clock_shows_no_time_spoken() {
    let mut turns = turns();
    turns.act(Action::Next, NOW);
    assert_eq!(turns.time_spoken(0, NOW), None);
    assert_eq!(turns.time_spoken(1, NOW), None);
}

#[test]
fn jumps_go_to_existing_speakers_only() {
    let mut turns = turns();
    assert!(turns.act(Action::Jump(2), NOW));
    assert!(!turns.act(Action::Jump(3), NOW));
    assert!(!turns.act(Action::Black, NOW));
    assert_eq!(turns.speaking(), Some(2));
}

#[test]
fn the_address_names_the_speaker() {
    let mut turns = turns();
    assert_eq!(turns.fragment(), "speaker-1");
    turns.act(Action::Next, NOW);
    assert_eq!(turns.fragment(), "speaker-2");
    for (fragment, place) in [
        ("speaker-1", Some(0)),
        ("speaker-3", Some(2)),
        // All have spoken.
        ("speaker-4", Some(3)),
        ("speaker-5", None),
        ("speaker-0", None),
        ("speaker-", None),
        ("slide-1", None),
        ("", None),
    ] {
        assert_eq!(turns.place_of(fragment), place, "{fragment}");
    }
}

#[test]
fn another_panel_s_stored_state_changes_nothing() {
    for text in [
        "",
        "1",
        "1 w",
        "4 w w w",
        "1 w w w w",
        "x w w w",
        "-1 w w w",
    ] {
        assert_eq!(turns().restored(text), turns(), "{text:?}");
    }
}

fn press(key: &str) -> Press<'_> {
    Press {
        key,
        ..Press::default()
    }
}

#[test]
fn the_keys_do_what_the_table_says() {
    for (key, action) in [
        (" ", Some(Action::Clock)),
        ("t", Some(Action::Clock)),
        ("PageDown", Some(Action::Next)),
        ("ArrowRight", Some(Action::Next)),
        ("ArrowDown", Some(Action::Next)),
        ("PageUp", Some(Action::Back)),
        ("ArrowLeft", Some(Action::Back)),
        ("ArrowUp", Some(Action::Back)),
        ("r", Some(Action::Reset)),
        ("m", Some(Action::TimeSign)),
        ("f", Some(Action::FullScreen)),
        ("2", Some(Action::Jump(1))),
        ("0", None),
        ("b", None),
        ("o", None),
        ("Escape", None),
        ("Tab", None),
    ] {
        assert_eq!(panel_action(&press(key), Direction::Ltr), action, "{key}");
    }
    let mirrored = panel_action(&press("ArrowLeft"), Direction::Rtl);
    assert_eq!(mirrored, Some(Action::Next));
}

#[test]
fn a_held_key_does_not_skip_speakers() {
    let held = Press {
        repeats: true,
        ..press("PageDown")
    };
    assert_eq!(panel_action(&held, Direction::Ltr), None);
}

#[test]
fn the_next_deck_is_the_panel_s_or_else_the_next_of_all() {
    let sheets = ["land", "water", "youth"].map(|it| factsheet(it, 1, Vec::new()));
    let mut edition = edition(sheets.to_vec());
    let next = |edition: &Edition| {
        ["land", "water", "youth"].map(|it| {
            let next = next_deck(edition, &slug(it));
            next.map(|it| it.slug.as_str().to_owned())
                .unwrap_or_default()
        })
    };
    assert_eq!(next(&edition), ["water", "youth", ""]);
    edition.review.programme = vec![panel(&["youth", "land"], None)];
    assert_eq!(next(&edition), ["", "youth", "land"]);
    // A panel may name a cluster that has no factsheet.
    edition.review.programme = vec![panel(&["youth", "gone", "land"], None)];
    assert_eq!(next(&edition)[2], "land");
    assert_eq!(
        next_deck(&edition, &slug("gone")),
        Some(&edition.factsheets[0])
    );
    assert_eq!(next_deck(&edition, &slug("other")), None);
}

fn any_action() -> impl Strategy<Value = Action> {
    prop_oneof![
        Just(Action::Next),
        Just(Action::Back),
        Just(Action::Clock),
        Just(Action::Reset),
        (0..5_usize).prop_map(Action::Jump),
    ]
}

proptest! {
    #[test]
    fn at_most_one_clock_runs_and_a_reload_keeps_everything(
        steps in prop::collection::vec((any_action(), 0..400_000_i64), 0..40)
    ) {
        let mut shown = turns();
        let mut now = NOW;
        for (action, later) in steps {
            now += later;
            shown.act(action, now);
            let running = shown.clocks.iter().filter(|it| it.is_running()).count();
            prop_assert_eq!(running, usize::from(shown.clock().is_some_and(Countdown::is_running)));
            prop_assert_eq!(turns().restored(&shown.to_text()), shown.clone());
            prop_assert_eq!(shown.place_of(&shown.fragment()), Some(shown.place));
        }
    }

    #[test]
    fn any_stored_text_is_read_without_a_panic(text in ".{0,40}", fragment in ".{0,20}") {
        let turns = turns().restored(&text);
        let _ = turns.place_of(&fragment);
    }
}
