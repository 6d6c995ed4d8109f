//! Decks of made-up factsheets.

use super::*;
use crate::catalogue::fixture::{edition, factsheet, recommendation};

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
fn the_slides_share_all_of_the_time() {
    let deck = made();
    let seconds: u32 = deck.slides.iter().map(|it| u32::from(it.seconds)).sum();
    assert_eq!(seconds, u32::from(deck.minutes) * 60);
}

#[test]
fn a_slide_is_found_by_its_number_and_by_its_id() {
    let deck = made();
    assert_eq!(deck.place_of("1"), Some(0));
    assert_eq!(deck.place_of("wells"), Some(1));
    assert_eq!(deck.place_of("0"), None);
    assert_eq!(deck.place_of("99"), None);
}
