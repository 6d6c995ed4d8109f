//! One slide: its frame, and by its kind what stands in it. Nothing here knows which slide is
//! shown, nor what a key does.
//!
//! A slide is a `section` that holds a box, or two boxes side by side in two languages. The box is
//! what the units of style/deck.css measure.

mod change;
mod closing;
mod earlier;
mod heading;
mod notes;
mod questions;
mod recommendation;
mod title;

use crate::html::*;
use leptos::prelude::*;

use crate::context::Site;
use deck::{Content, Deck, Slide};
use words::{Key, Messages};

pub(super) use heading::heading;
pub(super) use notes::notes;

/// A slide with all that it is drawn with.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    /// The page's data.
    pub(super) site: Site,
    /// What the interface says on it: not the page's words where a second language is shown.
    pub(super) words: &'static Messages,
    /// The deck it is of.
    pub(super) deck: &'static Deck,
    /// Its place in the deck, from 1.
    pub(super) number: usize,
    /// The slide.
    pub(super) slide: &'static Slide,
}

/// What stands above the foot of a slide.
struct Parts {
    /// Says what kind of slide it is, for the style.
    kind: &'static str,
    /// The heading, with what is said beside it.
    head: Element,
    /// What the slide is for.
    body: Element,
}

/// Draws a slide, and what is printed with it.
pub(super) fn slide(sheet: Sheet) -> Element {
    let section = sheet.section(false);
    section.child(sheet.face()).child(sheet.printed_notes())
}

/// Draws a slide in two languages side by side; the first is the page's.
pub(super) fn pair(first: Sheet, second: Sheet) -> Element {
    let section = first.section(true);
    section
        .child(first.face())
        .child(second.face())
        .child(first.printed_notes())
}

impl Sheet {
    fn section(self, is_pair: bool) -> Element {
        let cluster = self.deck.number;
        let class = if is_pair {
            format!("slide slide--pair cluster-{cluster}")
        } else {
            format!("slide cluster-{cluster}")
        };
        section()
            .class(class)
            .id(format!("slide-{}", self.number))
            .attr("data-number", self.number)
            // The focus comes here from the overview.
            .attr("tabindex", "-1")
            .attr("aria-labelledby", self.heading_id())
    }

    /// Draws the notes for paper: none in the page as it is published, where nobody can ask for them.
    fn printed_notes(self) -> AnyView {
        fragment()
            .child(move || {
                let hydrated = self.site.hydrated.get();
                hydrated.then(|| {
                    div()
                        .class("slide__notes")
                        .child(notes(self.words, self.slide))
                })
            })
            .into_any()
    }

    /// Draws all of it in its language: head, what its kind asks for, foot.
    fn face(self) -> Element {
        let words = self.words;
        let foreign = words.language != self.site.edition().language;
        let Parts { kind, head, body } = self.parts();
        let (size, display) = (self.slide.size.key(), self.slide.display.key());
        let larger = self.slide.larger;
        div().class("slide__box")
            .attr("lang", foreign.then_some(words.language.as_str()))
            .attr("dir", foreign.then_some(words.direction.key()))
            .child(
                div()
                    .class(format!(
                        "slide__face slide__face--{kind} slide__face--{size} slide__face--display-{display} slide__face--larger-{larger}"
                    ))
                    .child(head.class("slide__head"))
                    .child(body.class("slide__body"))
                    .child(self.foot()),
            )
    }

    fn parts(self) -> Parts {
        match &self.slide.content {
            Content::Title {
                coalition,
                lead,
                city,
                day,
            } => title::parts(self, [coalition, lead, city], *day),
            Content::Earlier {
                responses,
                is_upr_info,
                asked,
                others,
            } => {
                let counts = earlier::counts(self, responses, *is_upr_info);
                earlier::parts(self, counts, asked, others)
            }
            Content::Change {
                value,
                label,
                source,
                outcomes,
            } => change::parts(self, [value, label], source.as_ref(), outcomes),
            Content::Recommendation {
                text,
                deadline,
                builds_on,
                ..
            } => recommendation::parts(self, text, *deadline, builds_on),
            Content::Questions(all) => questions::parts(self, all),
            Content::Closing { recommendations } => closing::parts(self, *recommendations),
            Content::Added { blocks, sources } => questions::added(self, blocks, sources),
        }
    }

    /// Draws the heading; the pack's words are in the language of the deck.
    fn heading(self) -> Element {
        let named = matches!(
            self.slide.content,
            Content::Title { .. } | Content::Added { .. }
        );
        let own = named || !self.slide.heading.is_empty();
        h2().class("slide__heading")
            .id(self.heading_id())
            .lang(self.language().filter(|_| own))
            .child(heading(self.words, self.deck, self.slide))
    }

    /// The same slide stands twice where two languages are shown.
    fn heading_id(self) -> String {
        format!("slide-{}-{}", self.number, self.words.language)
    }

    /// Gives the language of the deck's texts, where that is not the words'.
    fn language(self) -> Option<&'static str> {
        self.deck.language.as_deref()
    }

    /// Says of what this is which slide, for whoever came late and for paper.
    fn foot(self) -> Element {
        let (number, count) = (self.number.to_string(), self.deck.slides.len().to_string());
        let places = [("number", &*number), ("count", &*count)];
        let draft = self.deck.illustrative;
        let draft = draft.then(|| {
            span()
                .class("draft")
                .child(self.words.get(Key::FactsheetDraft))
        });
        let version = self.words.date(self.site.edition().review.version);
        let version = self.words.fill(Key::FootVersion, &[("date", &version)]);
        footer()
            .class("slide__foot")
            .child(
                span()
                    .class("number")
                    .attr("aria-hidden", "true")
                    .child(self.deck.number),
            )
            .child(
                span()
                    .class("slide__cluster")
                    .lang(self.language())
                    .child(self.deck.title.as_str()),
            )
            .child(draft)
            .child(span().class("slide__version").child(version))
            .child(span().child(self.words.fill(Key::PresentSlide, &places)))
    }
}
