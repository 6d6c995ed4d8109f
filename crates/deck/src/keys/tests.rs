//! Keys as keyboards and clickers send them.

use std::collections::BTreeSet;

use super::*;

const LTR: Direction = Direction::Ltr;

fn press(key: &'static str) -> Press<'static> {
    Press {
        key,
        ..Press::default()
    }
}

#[track_caller]
fn check(key: &'static str, expected: Option<Action>) {
    assert_eq!(press(key).action(LTR), expected, "{key}");
}

#[test]
fn every_key_does_what_the_help_sheet_says() {
    for (key, action) in [
        ("PageDown", Action::Next),
        ("PageUp", Action::Back),
        ("ArrowRight", Action::Next),
        ("ArrowLeft", Action::Back),
        ("ArrowDown", Action::Next),
        ("ArrowUp", Action::Back),
        (" ", Action::Next),
        ("Home", Action::First),
        ("End", Action::Last),
        ("0", Action::Digit(0)),
        ("7", Action::Digit(7)),
        ("Enter", Action::Settle),
        ("b", Action::Black),
        ("B", Action::Black),
        (".", Action::Black),
        ("w", Action::White),
        (",", Action::White),
        ("f", Action::FullScreen),
        ("o", Action::Overview),
        ("n", Action::Notes),
        ("s", Action::Window),
        ("t", Action::Clock),
        ("r", Action::Reset),
        ("m", Action::TimeSign),
        ("c", Action::Contrast),
        ("+", Action::Larger),
        ("=", Action::Larger),
        ("-", Action::Smaller),
        ("l", Action::Beside),
        ("p", Action::Print),
        ("?", Action::Help),
    ] {
        check(key, Some(action));
    }
}

#[test]
fn other_keys_are_left_to_the_browser() {
    for key in [
        "Escape",
        "F5",
        "Tab",
        "a",
        "z",
        "/",
        "Backspace",
        "",
        "é",
        "Dead",
    ] {
        check(key, None);
    }
}

#[test]
fn space_with_shift_goes_back() {
    let back = Press {
        shift: true,
        ..press(" ")
    };
    assert_eq!(back.action(LTR), Some(Action::Back));
}

#[test]
fn arrows_follow_the_direction_of_reading() {
    let rtl = |key| press(key).action(Direction::Rtl);
    assert_eq!(rtl("ArrowLeft"), Some(Action::Next));
    assert_eq!(rtl("ArrowRight"), Some(Action::Back));
    assert_eq!(rtl("ArrowDown"), Some(Action::Next));
    assert_eq!(rtl("PageDown"), Some(Action::Next));
}

#[test]
fn modified_keys_and_typing_are_left_alone() {
    for key in ["b", "PageDown", " ", "1", "?"] {
        let held = Press {
            held: true,
            ..press(key)
        };
        let typed = Press {
            typed: true,
            ..press(key)
        };
        assert_eq!(held.action(LTR), None, "{key}");
        assert_eq!(typed.action(LTR), None, "{key}");
        assert!(!held.brings_back() && !typed.brings_back());
    }
}

#[test]
fn space_and_enter_belong_to_the_button_in_focus() {
    let on_button = |key| Press {
        on_control: true,
        ..press(key)
    };
    assert_eq!(on_button(" ").action(LTR), None);
    assert_eq!(on_button("Enter").action(LTR), None);
    assert_eq!(on_button("b").action(LTR), Some(Action::Black));
    assert_eq!(on_button("ArrowRight").action(LTR), Some(Action::Next));
}

#[test]
fn a_held_key_turns_slides_and_toggles_nothing() {
    let held = |key| Press {
        repeats: true,
        ..press(key)
    };
    assert_eq!(held("PageDown").action(LTR), Some(Action::Next));
    for key in ["b", "t", "1", "f", "Enter"] {
        assert_eq!(held(key).action(LTR), None, "{key}");
    }
}

#[test]
fn clickers_do_not_bring_up_the_control_bar() {
    for key in [
        "PageDown", "PageUp", "b", ".", "w", "Home", "End", "7", "Enter",
    ] {
        let action = press(key).action(LTR).unwrap();
        assert!(action.is_quiet(), "{key}");
    }
    for key in ["t", "n", "o", "f", "?", "+"] {
        let action = press(key).action(LTR).unwrap();
        assert!(!action.is_quiet(), "{key}");
    }
}

#[test]
fn every_key_is_in_the_table_once_and_has_a_label() {
    let mut seen = BTreeSet::new();
    for stroke in KEYS.iter().flat_map(|it| it.strokes) {
        assert!(seen.insert(stroke), "{stroke} stands twice");
        match cap(stroke, LTR) {
            // A key with a long name in browsers needs a readable label.
            Cap::Sign(sign) => assert!(sign.chars().count() == 1 || *stroke == "digits"),
            Cap::Named(_) | Cap::Shifted(_) => {}
        }
    }
    assert_ne!(cap(ONWARDS, LTR), cap(ONWARDS, Direction::Rtl));
}

#[test]
fn every_row_of_the_table_is_reached_by_each_of_its_keys() {
    for binding in KEYS.iter().filter(|it| it.action != Action::Any) {
        for stroke in binding.strokes {
            let (key, shift) = match *stroke {
                ONWARDS => ("ArrowRight", false),
                BACKWARDS => ("ArrowLeft", false),
                SPACE => (" ", false),
                SHIFT_SPACE => (" ", true),
                DIGITS => ("0", false),
                key => (key, false),
            };
            let press = Press {
                shift,
                ..press(key)
            };
            assert_eq!(press.action(LTR), Some(binding.action), "{stroke}");
        }
    }
}
