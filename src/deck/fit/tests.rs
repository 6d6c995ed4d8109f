//! Sizes of made-up texts in several scripts.

use proptest::prelude::*;

use super::*;
use crate::deck::Asked;
use crate::domain::Block;

fn recommendation(text: &str, builds_on: usize) -> Content {
    let row = Asked {
        state: "Norway".to_owned(),
        reference: "118.107".to_owned(),
        text: String::new(),
        assessment: None,
    };
    Content::Recommendation {
        number: 1,
        of: 4,
        text: text.to_owned(),
        deadline: None,
        builds_on: vec![row; builds_on],
    }
}

#[track_caller]
fn check(word: &str, count: usize, builds_on: usize, size: Size, over: u32) {
    let text = vec![word; count].join(" ");
    let content = recommendation(&text, builds_on);
    let found = (Size::of(&content), lines_over(&content));
    assert_eq!(found, (size, over), "{count} x {word}");
}

#[test]
fn the_larger_a_text_the_smaller_its_letters() {
    check("water", 30, 0, Size::Huge, 0);
    check("water", 31, 0, Size::Large, 0);
    check("water", 42, 0, Size::Large, 0);
    check("water", 43, 0, Size::Medium, 0);
    check("water", 63, 0, Size::Medium, 0);
    check("water", 64, 0, Size::Small, 0);
    check("water", 90, 0, Size::Small, 0);
    check("water", 91, 0, Size::Small, 1);
}

#[test]
fn what_stands_below_takes_its_room() {
    check("water", 26, 0, Size::Huge, 0);
    check("water", 26, 3, Size::Large, 0);
    check("water", 63, 6, Size::Small, 0);
    check("water", 64, 6, Size::Small, 1);
}

#[test]
fn wide_letters_and_high_lines_count() {
    // Two letters of Khmer with a mark that takes no room of its own.
    let khmer = "\u{1791}\u{17b9}\u{1780}";
    check(khmer, 20, 0, Size::Huge, 0);
    check(&khmer.repeat(60), 1, 0, Size::Large, 0);
    check(&khmer.repeat(90), 1, 0, Size::Small, 0);
    check(&"\u{6c34}".repeat(60), 1, 0, Size::Huge, 0);
    check(&"\u{6c34}".repeat(150), 1, 0, Size::Medium, 0);
    check(&"\u{e19}\u{e49}\u{e33}".repeat(90), 1, 0, Size::Medium, 0);
}

#[test]
fn lists_count_their_lines_and_spaces() {
    let points = |count| {
        let items = vec![vec![crate::domain::Inline::Text("Dig wells.".into())]; count];
        let ordered = false;
        let blocks = vec![Block::List { ordered, items }];
        let sources = Vec::new();
        Content::Added { blocks, sources }
    };
    let sizes = [1, 4, 5, 6].map(|count| Size::of(&points(count)));
    assert_eq!(sizes, [Size::Huge, Size::Huge, Size::Large, Size::Small]);
    assert_eq!([6, 7].map(|count| lines_over(&points(count))), [0, 1]);
}

proptest! {
    #[test]
    fn a_longer_text_never_gets_a_larger_size(text in ".{0,400}", more in ".{0,80}") {
        let (short, long) = (recommendation(&text, 1), recommendation(&(text + &more), 1));
        prop_assert!(Size::of(&short) <= Size::of(&long));
        prop_assert!(lines_over(&short) <= lines_over(&long));
    }

    #[test]
    fn words_of_any_script_are_measured(
        text in "[a-z \u{1780}-\u{17d3}\u{e01}-\u{e5b}\u{4e00}-\u{4eff}]{0,900}",
        more in "[a-z \u{1780}-\u{17d3}]{0,40}",
    ) {
        let (short, long) = (recommendation(&text, 3), recommendation(&(text + &more), 3));
        prop_assert!(Size::of(&short) <= Size::of(&long));
    }
}
