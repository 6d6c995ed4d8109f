//! A cluster's factsheet as slides: all of them in the page, one of them shown once it answers.

use leptos::prelude::*;

use super::slide;
use crate::{
    deck::{Deck, deck},
    domain::Factsheet,
    locale::Key,
    ui::{
        context::Site,
        element::{El, el},
    },
};

pub(crate) fn page(site: Site, factsheet: &'static Factsheet) -> AnyView {
    // Made once, and needed as long as the page.
    let deck: &'static Deck = Box::leak(Box::new(deck(site.edition(), factsheet)));
    let slides = (1..).zip(&deck.slides);
    let slides: Vec<El> = slides
        .map(|(number, it)| slide::slide(site, deck, number, it))
        .collect();
    el("div.deck")
        .child(
            el("h1.deck__title").child(
                site.words()
                    .fill(Key::PresentSlides, &[("cluster", &deck.title)]),
            ),
        )
        .child(slides)
        .into_any()
}
