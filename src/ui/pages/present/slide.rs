//! One slide.

use crate::{
    deck::{Content, Deck, Slide},
    locale::{Key, Messages},
    ui::{
        context::Site,
        element::{El, el},
    },
};

#[derive(Clone, Copy)]
pub(super) struct Sheet {
    pub(super) site: Site,
    pub(super) words: &'static Messages,
    pub(super) deck: &'static Deck,
    pub(super) number: usize,
    pub(super) slide: &'static Slide,
}

/// Draws a slide.
pub(super) fn slide(sheet: Sheet) -> El {
    let (number, count) = (
        sheet.number.to_string(),
        sheet.deck.slides.len().to_string(),
    );
    let places = [("number", &*number), ("count", &*count)];
    let text = match &sheet.slide.content {
        Content::Recommendation { text, .. } => text.as_str(),
        _ => sheet.slide.heading.as_str(),
    };
    el("section.slide")
        .attr("id", format!("slide-{number}"))
        .attr("aria-label", sheet.words.fill(Key::PresentSlide, &places))
        .child(
            el("p.slide__text")
                .child(text)
                .child(sheet.site.say(Key::PresentTitle)),
        )
}

pub(super) fn pair(first: Sheet, second: Sheet) -> El {
    slide(first).child(slide(second))
}

pub(super) fn notes(words: &'static Messages, slide: &'static Slide) -> El {
    el("div")
        .child(words.get(Key::PresentTitle))
        .each(slide.notes.iter().map(|it| el("p").child(it.text.as_str())))
}

pub(super) fn heading(words: &'static Messages, slide: &'static Slide) -> String {
    format!("{} {}", words.get(Key::PresentTitle), slide.heading)
}
