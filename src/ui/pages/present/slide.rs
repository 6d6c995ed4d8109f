//! One slide.

use crate::{
    deck::{Content, Deck, Slide},
    locale::Key,
    ui::{
        context::Site,
        element::{El, el},
    },
};

/// Draws a slide. `number` is its place in the deck, from 1.
pub(super) fn slide(site: Site, deck: &'static Deck, number: usize, it: &'static Slide) -> El {
    let (number, count) = (number.to_string(), deck.slides.len().to_string());
    let places = [("number", &*number), ("count", &*count)];
    let text = match &it.content {
        Content::Recommendation { text, .. } => text.as_str(),
        _ => it.heading.as_str(),
    };
    el("section.slide")
        .attr("id", format!("slide-{number}"))
        .attr("aria-label", site.words().fill(Key::PresentSlide, &places))
        .child(el("p.slide__text").child(text))
}
