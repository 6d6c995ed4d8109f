//! Sizes of made-up texts in several scripts.

use proptest::prelude::*;

use super::*;
use crate::{Content, EarlierAsked};
use model::{Assessment, Block, Date, Inline, Slug, Source};

fn norway() -> Vec<EarlierAsked> {
    vec![EarlierAsked {
        state: "Norway".to_owned(),
        reference: "118.107".to_owned(),
        session: 18,
        text: String::new(),
        assessment: None,
    }]
}

fn recommendation(text: &str, builds_on: usize) -> Content {
    Content::Recommendation {
        number: 1,
        of: 4,
        text: text.to_owned(),
        deadline: None,
        builds_on: vec![norway(); builds_on].concat(),
    }
}

fn fit(content: &Content) -> Fit {
    Fit::of(&drawn(content))
}

fn drawn(content: &Content) -> Drawn<'_> {
    Drawn::new(1, "Water", "", content)
}

fn lines_over(content: &Content) -> u32 {
    drawn(content).excess().map_or(0, |it| it.lines)
}

#[track_caller]
fn check(word: &str, count: usize, builds_on: usize, size: Size, over: u32) {
    let text = vec![word; count].join(" ");
    let content = recommendation(&text, builds_on);
    let found = (fit(&content).size, lines_over(&content));
    assert_eq!(found, (size, over), "{count} x {word}");
}

#[test]
fn the_larger_a_text_the_smaller_its_letters() {
    check("water", 28, 0, Size::Huge, 0);
    check("water", 29, 0, Size::Large, 0);
    check("water", 45, 0, Size::Large, 0);
    check("water", 46, 0, Size::Medium, 0);
    check("water", 63, 0, Size::Medium, 0);
    check("water", 64, 0, Size::Small, 0);
    check("water", 80, 0, Size::Small, 0);
    check("water", 81, 0, Size::Small, 1);
}

#[test]
fn what_stands_below_takes_its_room() {
    check("water", 26, 0, Size::Huge, 0);
    check("water", 26, 3, Size::Large, 0);
    check("water", 64, 6, Size::Small, 0);
    check("water", 65, 6, Size::Small, 1);
}

#[test]
fn wide_letters_and_high_lines_count() {
    // Two letters of Khmer with a mark that takes no room of its own.
    let khmer = "\u{1791}\u{17b9}\u{1780}";
    check(khmer, 20, 0, Size::Huge, 0);
    check(&khmer.repeat(60), 1, 0, Size::Large, 0);
    check(&khmer.repeat(85), 1, 0, Size::Medium, 0);
    check(&"\u{6c34}".repeat(60), 1, 0, Size::Huge, 0);
    check(&"\u{6c34}".repeat(150), 1, 0, Size::Large, 0);
    check(&"\u{e19}\u{e49}\u{e33}".repeat(90), 1, 0, Size::Medium, 0);
}

#[test]
fn lists_count_their_lines_and_spaces() {
    let points = |count| {
        let items = vec![vec![Inline::Text("Dig wells.".into())]; count];
        let ordered = false;
        let blocks = vec![Block::List { ordered, items }];
        let sources = Vec::new();
        Content::Added { blocks, sources }
    };
    let sizes = [1, 5, 6, 8].map(|count| fit(&points(count)).size);
    assert_eq!(sizes, [Size::Huge, Size::Huge, Size::Large, Size::Small]);
    assert_eq!([8, 9].map(|count| lines_over(&points(count))), [0, 1]);
}

fn title(coalition: &str, lead: &str) -> Content {
    Content::Title {
        coalition: coalition.to_owned(),
        lead: lead.to_owned(),
        city: String::new(),
        day: Date::new(2022, 3, 1).unwrap(),
    }
}

#[test]
fn a_cluster_s_name_gives_way_to_the_lead_and_both_to_who_speaks() {
    let display =
        |name: &str, content: &Content| Fit::of(&Drawn::new(1, name, "", content)).display;
    let (short, long) = (title("We", "Dig wells."), title("We", &"water ".repeat(46)));
    assert_eq!(display("Water", &short), Size::Huge);
    assert_eq!(display("Water and more of it", &short), Size::Large);
    assert_eq!(display(&"water ".repeat(13), &short), Size::Medium);
    assert_eq!(display(&"water ".repeat(13), &long), Size::Small);
}

#[test]
fn a_name_that_cannot_fit_is_what_is_to_be_shortened() {
    let long = "water ".repeat(80);
    let content = title(&long, "Dig wells.");
    let found = Drawn::new(12, &long, "", &content).excess().unwrap();
    assert_eq!(found.heaviest, SlidePart::Title);
    let content = title("We", &"water ".repeat(120));
    assert_eq!(drawn(&content).excess().unwrap().heaviest, SlidePart::Text);
}

fn source(id: &str, words: usize) -> Source {
    Source {
        id: Slug::parse(id).unwrap(),
        author: "water ".repeat(words),
        title: "Yearbook".to_owned(),
        date: None,
        address: None,
        document: None,
        claim: false,
    }
}

fn change(value: &str, source: Option<Source>) -> Content {
    Content::Change {
        value: value.to_owned(),
        label: "of the wells are dry".to_owned(),
        source,
        outcomes: Assessment::ALL.map(|it| (it, 1)).into(),
    }
}

#[test]
fn a_long_figure_is_smaller_and_stands_above_what_it_counts() {
    let display = |value| fit(&change(value, None)).display;
    assert_eq!(display("1 of 3"), Size::Huge);
    assert_eq!(display("12 of 300"), Size::Large);
    assert_eq!(display("1,234 of 5,678"), Size::Medium);
    assert_eq!(display("1,234,567 of 8,901,234 m"), Size::Small);
}

#[test]
fn a_source_takes_the_lines_it_has() {
    let (short, long) = (
        change("7", Some(source("a", 4))),
        change("7", Some(source("a", 60))),
    );
    assert!(fit(&short) != fit(&long));
    let much = change("7", Some(source("a", 200)));
    let heaviest = drawn(&much).excess().map(|it| it.heaviest);
    assert_eq!(heaviest, Some(SlidePart::Source(Slug::parse("a").unwrap())));
    let cited = |count| Content::Added {
        blocks: vec![Block::Paragraph(vec![Inline::Text("Dig wells.".into())])],
        sources: vec![source("a", 30); count],
    };
    assert_eq!(
        [1, 6].map(|count| fit(&cited(count)).size),
        [Size::Huge, Size::Large]
    );
    assert_eq!([1, 6].map(|count| lines_over(&cited(count))), [0; 2]);
    assert!(lines_over(&cited(12)) > 0);
}

#[test]
fn who_asked_the_others_is_never_cut() {
    let others = |count| Content::Earlier {
        documents: Vec::new(),
        sessions: Vec::new(),
        responses: Vec::new(),
        is_upr_info: true,
        asked: norway(),
        others: vec!["Trinidad and Tobago".to_owned(); count],
    };
    assert_eq!(lines_over(&others(20)), 0);
    assert!(lines_over(&others(90)) > 0);
}

#[test]
fn few_words_grow_by_a_half_and_many_by_a_twentieth_at_least() {
    let larger = |count| fit(&recommendation(&vec!["water"; count].join(" "), 0)).larger;
    assert_eq!([larger(3), larger(28)], [150, 105]);
    assert!((1..90).all(|count| larger(count) >= 105));
}

proptest! {
    #[test]
    fn a_longer_text_never_gets_a_larger_size(text in ".{0,400}", more in ".{0,80}") {
        let (short, long) = (recommendation(&text, 1), recommendation(&(text + &more), 1));
        prop_assert!(fit(&short).size <= fit(&long).size);
        prop_assert!(lines_over(&short) <= lines_over(&long));
    }

    #[test]
    fn words_of_any_script_are_measured(
        text in "[a-z \u{1780}-\u{17d3}\u{e01}-\u{e5b}\u{4e00}-\u{4eff}]{0,900}",
        more in "[a-z \u{1780}-\u{17d3}]{0,40}",
    ) {
        let (short, long) = (recommendation(&text, 3), recommendation(&(text + &more), 3));
        prop_assert!(fit(&short).size <= fit(&long).size);
    }
}
