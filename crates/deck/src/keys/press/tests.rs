//! Keys by position, keys left to the browser, and keys that uncover the slide.

use super::*;

const LTR: Direction = Direction::Ltr;

fn press(key: &'static str) -> Press<'static> {
    Press {
        key,
        ..Press::default()
    }
}

#[test]
fn keyboards_for_other_scripts_are_read_by_position() {
    let there = |key, code| Press { code, ..press(key) };
    // Khmer and Russian keyboards on B; a French one on 1, without and with Shift.
    assert_eq!(there("ប", "KeyB").action(LTR), Some(Action::Black));
    assert_eq!(there("и", "KeyB").action(LTR), Some(Action::Black));
    assert_eq!(there("&", "Digit1").action(LTR), Some(Action::Digit(1)));
    assert_eq!(there("é", "Digit2").action(LTR), Some(Action::Digit(2)));
    // A letter counts by its meaning, wherever it is; so does a symbol in the table.
    assert_eq!(there("w", "KeyZ").action(LTR), Some(Action::White));
    assert_eq!(there("?", "KeyM").action(LTR), Some(Action::Help));
    let shifted = Press {
        shift: true,
        ..there("!", "Digit1")
    };
    assert_eq!(shifted.action(LTR), None);
}

#[test]
fn a_digit_key_without_shift_is_its_digit() {
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
fn plus_and_minus_work_by_position_and_by_meaning() {
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
fn scroll_keys_scroll_focused_notes_and_a_clicker_turns_the_slide() {
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
fn characters_and_navigation_keys_uncover_a_slide() {
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
        assert!(press(key).brings_back(), "{key}");
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
        assert!(!press(key).brings_back(), "{key}");
    }
}

#[test]
fn escape_and_tab_stay_the_browser_s_even_when_they_uncover_a_slide() {
    assert!(press("Escape").is_shared() && press("Tab").is_shared());
    assert!(!press("PageDown").is_shared() && !press(" ").is_shared());
}
