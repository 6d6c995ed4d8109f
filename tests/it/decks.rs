//! The decks of the published pack: complete, on time, and showing only what belongs on the
//! projector.

use std::fmt::Write;
use std::path::Path;

use deck::{Content, Deck, EarlierAsked, MINUTES, NoteKind, deck, excess};
use model::{Block, Edition, Factsheet, RichText, Translation, cited};
use pack::{AboutTexts, load, read_folder};

use super::cambodia::PACK;

/// Lists every factsheet of every language with its deck.
fn decks(editions: &[Edition]) -> Vec<(&Edition, &Factsheet, Deck)> {
    let all = editions.iter().flat_map(|edition| {
        let factsheets = edition.factsheets.iter();
        factsheets.map(move |it| (edition, it, deck(edition, it)))
    });
    all.collect()
}

#[test]
fn every_cluster_has_the_slides_of_its_minutes() {
    let mut table = String::new();
    for (edition, factsheet, deck) in decks(&PACK.editions) {
        let slides = deck.slides.iter();
        let slides = slides.map(|it| {
            let shown = match &it.content {
                Content::Earlier { asked, .. } => format!(" {} shown", asked.len()),
                _ => String::new(),
            };
            let (size, display) = (it.size.key(), it.display.key());
            format!(
                "{} {size} {display} {} {}s{shown}",
                it.id, it.larger, it.seconds
            )
        });
        let slides: Vec<String> = slides.collect();
        let name = format!("{} {}", edition.language, factsheet.slug);
        writeln!(table, "{name}: {}", slides.join(", ")).unwrap();
    }
    insta::assert_snapshot!(table);
}

#[test]
fn every_deck_has_everything_a_speaker_needs() {
    for (_, factsheet, deck) in decks(&PACK.editions) {
        let mut expected = vec!["title", "earlier", "change"];
        expected.extend(factsheet.recommendations.iter().map(|it| it.id.as_str()));
        expected.extend(["questions", "closing"]);
        let ids: Vec<&str> = deck.slides.iter().map(|it| it.id.as_str()).collect();
        let made: Vec<&str> = ids
            .iter()
            .copied()
            .filter(|it| expected.contains(it))
            .collect();
        assert_eq!(made, expected, "{}", factsheet.slug);
        assert!(factsheet.recommendations.len() >= 4, "{}", factsheet.slug);
        let seconds: u32 = deck.slides.iter().map(|it| u32::from(it.seconds)).sum();
        assert_eq!((deck.minutes, seconds), (MINUTES, 7 * 60));
    }
}

#[test]
fn every_recommendation_is_on_its_slide_in_its_own_words() {
    for (_, factsheet, deck) in decks(&PACK.editions) {
        for proposed in &factsheet.recommendations {
            let place = deck.place_of(proposed.id.as_str()).unwrap();
            let Content::Recommendation { text, number, .. } = &deck.slides[place].content else {
                panic!("{} is no recommendation", proposed.id);
            };
            assert_eq!((text, *number), (&proposed.text, proposed.number));
        }
    }
}

#[test]
fn all_texts_fit_on_their_slides() {
    let fixture =
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("tests/fixtures/pack");
    let fixture = load(&read_folder(&fixture).unwrap(), &AboutTexts::new());
    for editions in [&PACK.editions, &fixture.editions] {
        for (_, factsheet, deck) in decks(editions) {
            for slide in &deck.slides {
                let over = excess(&deck, slide);
                assert_eq!(over, None, "{}: {}", factsheet.slug, slide.id);
            }
        }
    }
}

#[test]
fn no_slide_shows_a_citation() {
    for (_, factsheet, deck) in decks(&PACK.editions) {
        for slide in &deck.slides {
            let numbers: Vec<u16> = texts(&slide.content)
                .iter()
                .flat_map(|it| cited(it))
                .collect();
            assert_eq!(
                numbers,
                Vec::<u16>::new(),
                "{}: {}",
                factsheet.slug,
                slide.id
            );
            // Nor in a pack's notation.
            let shown = format!("{:?}", slide.content);
            assert!(!shown.contains("[^"), "{}: {shown}", factsheet.slug);
        }
    }
}

/// Returns a slide's structured texts.
fn texts(content: &Content) -> Vec<RichText> {
    match content {
        Content::Questions(all) => all.iter().map(|it| it.text.clone()).collect(),
        Content::Added { blocks, .. } => blocks.iter().flat_map(lines).collect(),
        Content::Title { .. }
        | Content::Earlier { .. }
        | Content::Change { .. }
        | Content::Recommendation { .. }
        | Content::Closing { .. } => Vec::new(),
    }
}

fn lines(block: &Block) -> Vec<RichText> {
    match block {
        Block::Paragraph(text) | Block::Heading { text, .. } => vec![text.clone()],
        Block::List { items, .. } => items.clone(),
    }
}

#[test]
fn the_speaker_s_text_comes_first_in_the_notes_and_never_on_the_slide() {
    let mut said = 0;
    for (_, factsheet, deck) in decks(&PACK.editions) {
        for slide in &deck.slides {
            let own = slide.notes.iter().filter(|it| it.kind == NoteKind::Say);
            let own: Vec<&str> = own.map(|it| it.text.as_str()).collect();
            let first = slide.notes.iter().take(own.len());
            assert!(first.into_iter().all(|it| it.kind == NoteKind::Say));
            let shown = format!("{:?}", slide.content);
            for text in &own {
                assert!(!shown.contains(text), "{}: {text}", factsheet.slug);
                assert!(!text.contains("[^"), "{}: {text}", factsheet.slug);
            }
            said += own.len();
        }
    }
    assert!(said > 20, "{said} paragraphs");
}

#[test]
fn a_deck_is_in_its_language_or_says_which_language_it_is_in() {
    let french = &PACK.editions[1];
    for (_, factsheet, deck) in decks(std::slice::from_ref(french)) {
        let translated = factsheet.translation != Translation::Missing;
        let language = (!translated).then(|| "en".to_owned());
        assert_eq!(deck.language, language, "{}", factsheet.slug);
        if factsheet.slug.as_str() == "labour-rights" {
            let said = &deck.slides[0].notes[0].text;
            assert!(said.starts_with("Commencer par"), "{said}");
        }
    }
}

#[test]
fn a_slide_names_upr_info_only_for_its_own_classification() {
    let says = |editions: &[Edition], expected: bool| {
        for (_, factsheet, deck) in decks(editions) {
            let place = deck.place_of("earlier").unwrap();
            let Content::Earlier { is_upr_info, .. } = &deck.slides[place].content else {
                panic!("{} tells of nothing asked before", factsheet.slug);
            };
            assert_eq!(*is_upr_info, expected, "{}", factsheet.slug);
        }
    };
    let mut editions = PACK.editions.clone();
    says(&editions, true);
    // Like rows from OHCHR's lists: positions, and no action category.
    for row in editions.iter_mut().flat_map(|it| &mut it.earlier) {
        row.action_category = None;
    }
    says(&editions, false);
}

#[test]
fn a_slide_names_the_document_of_each_row_where_they_are_of_several() {
    let mut edition = PACK.editions[0].clone();
    let sheet = edition.factsheets[0].clone();
    let (first, second) = (&sheet.earlier[0].id, &sheet.earlier[1].id);
    for row in &mut edition.earlier {
        row.document = "A/HRC/26/16".to_owned();
        row.paragraph = "118.1".to_owned();
        if row.id == *first {
            row.document = "A/HRC/13/4".to_owned();
        } else if row.id == *second {
            (row.document, row.paragraph) = Default::default();
        }
    }
    let (documents, sessions, asked) = earlier_slide(&edition);
    let session = edition.earlier(second).unwrap().session;
    assert_eq!(documents, ["A/HRC/13/4", "A/HRC/26/16"]);
    assert_eq!(sessions, [session]);
    for it in &asked {
        let is_full = it.reference.contains("A/HRC/") && it.reference.ends_with(", 118.1");
        assert!(is_full || (it.reference.is_empty() && it.session == session));
    }
    assert!(asked.iter().any(|it| !it.reference.is_empty()));
}

#[test]
fn a_slide_whose_rows_are_of_one_document_names_it_once() {
    let mut edition = PACK.editions[0].clone();
    for row in &mut edition.earlier {
        row.document = "A/HRC/26/16".to_owned();
        row.paragraph = "118.1".to_owned();
    }
    let (documents, sessions, asked) = earlier_slide(&edition);
    assert_eq!((documents.len(), sessions.len()), (1, 0));
    assert!(asked.iter().all(|it| it.reference == "118.1"));
}

#[test]
fn the_notes_say_where_the_document_s_own_words_are() {
    for (edition, factsheet, deck) in decks(&PACK.editions) {
        let place = deck.place_of("earlier").unwrap();
        let notes = &deck.slides[place].notes;
        for each in &factsheet.earlier {
            let row = edition.earlier(&each.id).unwrap();
            let said = format!("{}, https://undocs.org/{}: ", row.reference(), row.document);
            assert!(notes.iter().any(|it| it.text.contains(&said)), "{said}");
        }
    }
}

/// Returns what the first factsheet's slide of earlier recommendations names.
fn earlier_slide(edition: &Edition) -> (Vec<String>, Vec<u8>, Vec<EarlierAsked>) {
    let deck = deck::deck(edition, &edition.factsheets[0]);
    let place = deck.place_of("earlier").unwrap();
    match deck.slides[place].content.clone() {
        Content::Earlier {
            documents,
            sessions,
            asked,
            ..
        } => (documents, sessions, asked),
        other => panic!("{other:?}"),
    }
}
