//! Choices, kept and garbled.

use proptest::prelude::*;

use super::*;

#[test]
fn what_is_kept_is_read_back() {
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
    assert_eq!(Choices::of_text("1114"), choices);
    for _ in 0..9 {
        choices.smaller();
        choices.notes_smaller();
    }
    assert_eq!(Choices::of_text(&choices.to_text()), choices);
    assert_eq!((choices.type_size, choices.notes_size), (0, 0));
}

#[test]
fn what_was_never_kept_is_the_usual() {
    for text in [
        "", "2000", "0020", "0005", "000", "00000", "x000", "0é0", "-100",
    ] {
        assert_eq!(Choices::of_text(text), Choices::default(), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_survived(text in "[0-9]{0,6}|\\PC{0,8}") {
        let choices = Choices::of_text(&text);
        prop_assert_eq!(Choices::of_text(&choices.to_text()), choices);
    }
}
