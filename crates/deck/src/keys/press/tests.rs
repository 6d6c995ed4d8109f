//! Keys by their place, keys that are left to the browser, and what brings back a covered slide.

use super::*;

const LTR: Direction = Direction::Ltr;

fn press(key: &'static str) -> Press<'static> {
    Press {
        key,
        ..Press::default()
    }
}

#[test]
fn keyboards_of_other_scripts_are_read_by_the_place_of_the_key() {
    let there = |key, code| Press { code, ..press(key) };
    // Khmer and Russian keyboards on B; a French one on 1, without and with the shift key.
    assert_eq!(there("ប", "KeyB").action(LTR), Some(Action::Black));
    assert_eq!(there("и", "KeyB").action(LTR), Some(Action::Black));
    assert_eq!(there("&", "Digit1").action(LTR), Some(Action::Digit(1)));
    assert_eq!(there("é", "Digit2").action(LTR), Some(Action::Digit(2)));
    // A letter that is there is meant, wherever it is; so is a sign of the table.
    assert_eq!(there("w", "KeyZ").action(LTR), Some(Action::White));
    assert_eq!(there("?", "KeyM").action(LTR), Some(Action::Help));
    let shifted = Press {
        shift: true,
        ..there("!", "Digit1")
    };
    assert_eq!(shifted.action(LTR), None);
}

#[test]
fn a_digit_s_key_is_the_digit_whatever_sign_it_has_without_the_shift_key() {
    let there = |key, code| Press { code, ..press(key) };
    // A French 6 and 8, a Czech 1.
    for (key, code, digit) in [("-", "Digit6", 6), ("_", "Digit8", 8), ("+", "Digit1", 1)] {
        assert_eq!(there(key, code).action(LTR), Some(Action::Digit(digit)));
    }
    let shifted = Press {
        shift: true,
        ..there("6", "Digit6")
    };
    assert_eq!(shifted.action(LTR), Some(Action::Digit(6)));
}

#[test]
fn type_is_larger_and_smaller_by_the_keys_beside_the_digits_and_wherever_the_signs_are() {
    let there = |key, code| Press { code, ..press(key) };
    for (key, code, action) in [
        ("-", "Minus", Action::Smaller),
        ("-", "Slash", Action::Smaller),
        ("-", "NumpadSubtract", Action::Smaller),
        // A French keyboard has a bracket there, a German one a letter.
        (")", "Minus", Action::Smaller),
        ("ß", "Minus", Action::Smaller),
        ("=", "Equal", Action::Larger),
        ("+", "BracketRight", Action::Larger),
        ("+", "NumpadAdd", Action::Larger),
    ] {
        assert_eq!(there(key, code).action(LTR), Some(action), "{key} {code}");
    }
    let shifted = Press {
        shift: true,
        ..there("_", "Minus")
    };
    assert_eq!(shifted.action(LTR), None);
}

#[test]
fn notes_in_focus_are_scrolled_by_the_keys_that_scroll_and_a_clicker_turns_the_slide() {
    let on_notes = |key| Press {
        on_scroller: true,
        ..press(key)
    };
    for key in ["ArrowDown", "ArrowUp", " ", "Home", "End"] {
        assert_eq!(on_notes(key).action(LTR), None, "{key}");
    }
    let back = Press {
        shift: true,
        ..on_notes(" ")
    };
    assert_eq!(back.action(LTR), None);
    assert_eq!(on_notes("PageDown").action(LTR), Some(Action::Next));
    assert_eq!(on_notes("PageUp").action(LTR), Some(Action::Back));
    // Nothing scrolls sideways.
    assert_eq!(on_notes("ArrowRight").action(LTR), Some(Action::Next));
    assert_eq!(on_notes("b").action(LTR), Some(Action::Black));
}

#[test]
fn a_covered_slide_comes_back_by_signs_and_by_keys_that_move_about() {
    for key in [
        "z",
        "b",
        "ប",
        " ",
        "PageDown",
        "ArrowLeft",
        "Home",
        "Enter",
        "Escape",
        "Tab",
    ] {
        assert!(press(key).is_any(), "{key}");
    }
    for key in [
        "Shift",
        "Control",
        "Alt",
        "AltGraph",
        "Meta",
        "CapsLock",
        "F5",
        "F11",
        "AudioVolumeUp",
        "BrowserBack",
        "Dead",
        "Process",
        "Unidentified",
        "",
    ] {
        assert!(!press(key).is_any(), "{key}");
    }
}

#[test]
fn what_closes_sheets_and_moves_the_focus_stays_the_browser_s_whatever_it_brings_back() {
    assert!(press("Escape").is_shared() && press("Tab").is_shared());
    assert!(!press("PageDown").is_shared() && !press(" ").is_shared());
}
