//! Stored settings, valid and garbled.

use proptest::prelude::*;

use super::*;

#[test]
fn stored_settings_are_read_back() {
    let mut choices = Choices {
        contrast: true,
        notes: true,
        ..Choices::default()
    };
    for _ in 0..9 {
        choices.larger();
        choices.notes_larger();
    }
    assert_eq!(choices.to_text(), "1114");
    assert_eq!(Choices::parse("1114"), choices);
    for _ in 0..9 {
        choices.smaller();
        choices.notes_smaller();
    }
    assert_eq!(Choices::parse(&choices.to_text()), choices);
    assert_eq!((choices.type_size, choices.notes_size), (0, 0));
}

#[test]
fn invalid_settings_give_the_defaults() {
    for text in [
        "", "2000", "0020", "0005", "000", "00000", "x000", "0é0", "-100",
    ] {
        assert_eq!(Choices::parse(text), Choices::default(), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_handled(text in "[0-9]{0,6}|\\PC{0,8}") {
        let choices = Choices::parse(&text);
        prop_assert_eq!(Choices::parse(&choices.to_text()), choices);
    }
}
