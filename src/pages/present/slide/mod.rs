//! A single slide: its frame, and what its kind puts into it. Knows neither which slide is shown
//! nor what a key does.
//!
//! A slide is a `section` with one box, or with two side by side for two languages. The units of
//! style/deck.css are measured by the box.

mod change;
mod closing;
mod earlier;
mod heading;
mod notes;
mod questions;
mod recommendation;
mod title;

use leptos::prelude::*;

use crate::{context::use_site, html::*};
use deck::{Content, Deck, Slide};
use words::{Key, Messages};

pub(super) use heading::heading;
pub(super) use notes::notes;

/// What a slide is drawn from.
#[derive(Clone, Copy)]
pub(super) struct SlideProps {
    /// The interface's words on the slide: those of the second language in its box.
    pub(super) words: &'static Messages,
    /// The deck it belongs to.
    pub(super) deck: &'static Deck,
    /// Its number in the deck, from 1.
    pub(super) number: usize,
    /// The slide.
    pub(super) slide: &'static Slide,
}

/// What a kind of slide puts above the foot. The frame adds classes to it.
struct SlideParts {
    /// The kind, for the style sheet.
    kind: &'static str,
    /// The heading and what stands beside it.
    head: Element,
    /// The main part.
    body: Element,
}

/// Draws a slide, and the notes that are printed with it.
pub(super) fn slide(props: SlideProps) -> Element {
    let section = props.section(false);
    section.child(props.face()).child(props.printed_notes())
}

/// Draws a slide in two languages side by side; the page's own comes first.
pub(super) fn pair(first: SlideProps, second: SlideProps) -> Element {
    let section = first.section(true);
    section
        .child(first.face())
        .child(second.face())
        .child(first.printed_notes())
}

impl SlideProps {
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
            // It takes the focus when the overview closes.
            .attr("tabindex", "-1")
            .attr("aria-labelledby", self.heading_id())
    }

    /// Draws the notes for printing. Published pages leave them out, since nobody can ask for them
    /// without the app.
    fn printed_notes(self) -> AnyView {
        let hydrated = use_site().hydrated;
        let printed = move || {
            let notes = hydrated.get().then(|| notes(self.words, self.slide));
            notes.map(|it| div().class("slide__notes").child(it))
        };
        fragment().child(printed).into_any()
    }

    /// Draws the box of a slide: head, body and foot, in one language.
    fn face(self) -> AnyView {
        let words = self.words;
        let is_foreign = words.language != use_site().edition().language;
        let SlideParts { kind, head, body } = self.parts();
        let (size, display) = (self.slide.size.key(), self.slide.display.key());
        let larger = self.slide.larger;
        let class = format!(
            "slide__face slide__face--{kind} slide__face--{size} slide__face--display-{display} slide__face--larger-{larger}"
        );
        div()
            .class("slide__box")
            .attr("lang", is_foreign.then_some(words.language.as_str()))
            .attr("dir", is_foreign.then_some(words.direction.key()))
            .child(
                div()
                    .class(class)
                    .child(head.class("slide__head"))
                    .child(body.class("slide__body"))
                    .child(self.foot()),
            )
            .into_any()
    }

    fn parts(self) -> SlideParts {
        match &self.slide.content {
            Content::Title {
                coalition,
                lead,
                city,
                day,
            } => title::parts(self, [coalition, lead, city], *day),
            Content::Earlier {
                documents,
                sessions,
                responses,
                is_upr_info,
                asked,
                others,
            } => {
                let origin = earlier::origin_line(self, documents, sessions);
                let counts = earlier::counts(self, &origin, responses, *is_upr_info);
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

    /// Draws the heading, marked with the deck's language where the pack wrote it.
    fn heading(self) -> AnyView {
        let is_title = matches!(
            self.slide.content,
            Content::Title { .. } | Content::Added { .. }
        );
        let is_from_pack = is_title || !self.slide.heading.is_empty();
        h2().class("slide__heading")
            .id(self.heading_id())
            .lang(self.language().filter(|_| is_from_pack))
            .child(heading(self.words, self.deck, self.slide))
            .into_any()
    }

    /// Returns the id of the heading. It names the language, since a pair has two headings.
    fn heading_id(self) -> String {
        format!("slide-{}-{}", self.number, self.words.language)
    }

    /// Returns the language of the deck's texts where they are not translated.
    fn language(self) -> Option<&'static str> {
        self.deck.language.as_deref()
    }

    /// Draws the foot, which names deck and slide for latecomers and on paper.
    fn foot(self) -> AnyView {
        let (number, count) = (self.number.to_string(), self.deck.slides.len().to_string());
        let values = [("number", &*number), ("count", &*count)];
        let draft = self.deck.illustrative.then(|| {
            span()
                .class("draft")
                .child(self.words.get(Key::FactsheetDraft))
        });
        let version = self.words.date(use_site().edition().review.version);
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
            .child(span().child(self.words.fill(Key::PresentSlide, &values)))
            .into_any()
    }
}
