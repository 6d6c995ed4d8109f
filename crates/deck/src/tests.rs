//! Decks of sample factsheets.

use super::*;
use model::{Figure, Inline, Programme, ProgrammeKind, SlideText};
use samples::{day, edition, factsheet, recommendation, rich, slug};

fn made() -> Deck {
    let sheet = factsheet(
        "water",
        1,
        vec![recommendation("wells", "Dig wells by 2020.")],
    );
    let edition = edition(vec![sheet]);
    deck(&edition, &edition.factsheets[0])
}

#[test]
fn the_slides_share_the_whole_time() {
    let deck = made();
    let seconds: u32 = deck.slides.iter().map(|it| u32::from(it.seconds)).sum();
    assert_eq!(seconds, u32::from(deck.minutes) * 60);
}

#[test]
fn a_deck_has_its_panel_s_minutes_or_seven() {
    let minutes = |programme: Option<(&str, Option<u8>)>| {
        let mut edition = edition(vec![factsheet("water", 1, Vec::new())]);
        edition.review.programme = programme.into_iter().map(panel).collect();
        let deck = deck(&edition, &edition.factsheets[0]);
        let seconds: u32 = deck.slides.iter().map(|it| u32::from(it.seconds)).sum();
        assert_eq!(seconds, u32::from(deck.minutes) * 60);
        let clock = clock_text(Countdown::new(deck.minutes).left(0));
        (deck.minutes, clock)
    };
    assert_eq!(minutes(Some(("water", Some(4)))), (4, "4:00".to_owned()));
    assert_eq!(minutes(Some(("water", Some(12)))), (12, "12:00".to_owned()));
    assert_eq!(minutes(Some(("water", None))), (7, "7:00".to_owned()));
    assert_eq!(minutes(Some(("land", Some(4)))), (7, "7:00".to_owned()));
    assert_eq!(minutes(None), (7, "7:00".to_owned()));
}

fn panel((cluster, minutes): (&str, Option<u8>)) -> Programme {
    Programme {
        id: slug("panel"),
        date: day("2018-11-15"),
        kind: ProgrammeKind::Panel,
        title: String::new(),
        text: Vec::new(),
        minutes,
        clusters: vec![slug(cluster)],
        illustrative: true,
    }
}

#[test]
fn a_slide_is_found_by_number_and_by_id() {
    let deck = made();
    assert_eq!(deck.place_of("1"), Some(0));
    assert_eq!(deck.place_of("wells"), Some(1));
    assert_eq!(deck.place_of("0"), None);
    assert_eq!(deck.place_of("99"), None);
}

fn words(id: &str) -> SlideText {
    SlideText {
        id: slug(id),
        after: None,
        heading: String::new(),
        text: Vec::new(),
        points: Vec::new(),
        figure: None,
        notes: Vec::new(),
        leave_out: false,
    }
}

fn own(id: &str, after: &str) -> SlideText {
    SlideText {
        after: Some(slug(after)),
        text: rich("Here."),
        ..words(id)
    }
}

fn figure(value: &str, cites: u16) -> Figure {
    let mut label = rich("of the wells");
    label.push(Inline::Cite(cites));
    Figure {
        value: value.to_owned(),
        label,
    }
}

fn source(id: &str) -> Source {
    Source {
        id: slug(id),
        author: String::new(),
        title: id.to_owned(),
        date: None,
        address: None,
        document: None,
        claim: false,
    }
}

/// Makes a deck of two recommendations, two figures and two sources, with the pack's own wording.
fn made_with(slides: Vec<SlideText>) -> Deck {
    let proposed = [("wells", "Dig wells."), ("pipes", "Lay pipes.")];
    let proposed = proposed.map(|(id, text)| recommendation(id, text));
    let mut sheet = factsheet("water", 1, proposed.into());
    sheet.figures = vec![figure("1 of 3", 1), figure("2 of 3", 2)];
    sheet.sources = vec![source("first"), source("second")];
    sheet.slides = slides;
    let edition = edition(vec![sheet]);
    deck(&edition, &edition.factsheets[0])
}

#[track_caller]
fn check_order(slides: Vec<SlideText>, expected: &[&str]) {
    let deck = made_with(slides);
    let ids: Vec<&str> = deck.slides.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, expected);
    let seconds: u32 = deck.slides.iter().map(|it| u32::from(it.seconds)).sum();
    assert_eq!(seconds, u32::from(deck.minutes) * 60);
}

#[test]
fn the_pack_s_slides_go_where_it_puts_them() {
    check_order(
        Vec::new(),
        &["title", "change", "wells", "pipes", "closing"],
    );
    check_order(
        vec![
            own("map", "wells"),
            own("chart", "wells"),
            own("key", "map"),
        ],
        &[
            "title", "change", "wells", "map", "key", "chart", "pipes", "closing",
        ],
    );
    // There are no earlier recommendations and no questions: their positions are kept all the same.
    check_order(
        vec![own("map", "earlier"), own("chart", "questions")],
        &[
            "title", "map", "change", "wells", "pipes", "chart", "closing",
        ],
    );
    check_order(
        vec![own("map", "closing"), own("chart", "nowhere")],
        &[
            "title", "change", "wells", "pipes", "map", "chart", "closing",
        ],
    );
}

#[test]
fn slides_can_be_left_out_except_the_first_and_last() {
    let left_out = |id: &str| SlideText {
        leave_out: true,
        ..words(id)
    };
    check_order(
        ["title", "change", "pipes", "closing"].map(left_out).into(),
        &["title", "wells", "closing"],
    );
    check_order(
        vec![left_out("change"), own("map", "change")],
        &["title", "map", "wells", "pipes", "closing"],
    );
}

#[test]
fn the_first_figure_or_the_chosen_one_is_shown() {
    let shown = |words: SlideText| match &made_with(vec![words]).slides[1].content {
        Content::Change {
            value,
            label,
            source: Some(source),
            ..
        } => [value.clone(), label.clone(), source.title.clone()],
        other => panic!("{other:?}"),
    };
    let change = || words("change");
    assert_eq!(shown(change()), ["1 of 3", "of the wells", "first"]);
    let figure = Some(1);
    assert_eq!(
        shown(SlideText { figure, ..change() }),
        ["2 of 3", "of the wells", "second"]
    );
    let text = rich("run dry");
    assert_eq!(
        shown(SlideText { text, ..change() }),
        ["1 of 3", "run dry", "first"]
    );
    let text = vec![Inline::Text("run dry".to_owned()), Inline::Cite(2)];
    assert_eq!(
        shown(SlideText { text, ..change() }),
        ["1 of 3", "run dry", "second"]
    );
}

#[test]
fn the_pack_s_wording_replaces_the_standard_one() {
    let notes = ["Slowly.", "Stop."].map(|it| Block::Paragraph(rich(it)));
    let deck = made_with(vec![SlideText {
        heading: "One thing".to_owned(),
        text: rich("Wells."),
        notes: notes.into(),
        ..words("wells")
    }]);
    let slide = &deck.slides[2];
    assert_eq!(slide.heading, "One thing");
    assert!(matches!(&slide.content, Content::Recommendation { text, .. } if text == "Wells."));
    let notes = slide.notes.iter().map(|it| (it.kind, it.text.as_str()));
    let notes: Vec<_> = notes.collect();
    assert_eq!(
        notes,
        [(NoteKind::Say, "Slowly."), (NoteKind::Say, "Stop.")]
    );
    assert_eq!(deck.slides[3].heading, "");
}

#[test]
fn an_added_slide_names_its_sources_and_shows_no_citation() {
    let dry = Inline::Text("Dry.".to_owned());
    let cited = vec![Inline::Strong(vec![dry, Inline::Cite(2)])];
    let deck = made_with(vec![SlideText {
        text: cited.clone(),
        points: vec![cited, rich("Far away.")],
        ..own("map", "title")
    }]);
    let dry = vec![Inline::Strong(rich("Dry."))];
    let content = Content::Added {
        blocks: vec![
            Block::Paragraph(dry.clone()),
            Block::List {
                ordered: false,
                items: vec![dry, rich("Far away.")],
            },
        ],
        sources: vec![source("second")],
    };
    assert_eq!(deck.slides[1].content, content);
}
