//! How high a slide is, at a size of its texts in a room, by what stands on it.

pub(super) mod covers;
pub(super) mod lists;

use super::set::{HEADING, LABEL, SOURCE};
use super::slide_box::{RESERVE, SlideBox};
use super::{Excess, Size, SlidePart};
use crate::Content;
use model::Source;

/// The line beside or below a heading.
pub(in crate::fit) const BESIDE: u32 = 31;
/// The rule above a heading, with its space.
pub(in crate::fit) const RULE: u32 = 19;
/// About how many letters the longest date has, and what marks a claim.
const DATE: &str = ", 21 septembre 2018";
const CLAIM: &str = " (affirmation de la société civile)";

/// A slide as far as its height depends on it.
#[derive(Clone, Copy)]
pub(crate) struct Drawn<'a> {
    /// The cluster's number.
    number: u8,
    /// The cluster's name.
    title: &'a str,
    /// The pack's own heading; empty where the usual one stands.
    heading: &'a str,
    content: &'a Content,
}

impl<'a> Drawn<'a> {
    /// Puts together what is drawn.
    pub(crate) fn new(number: u8, title: &'a str, heading: &'a str, content: &'a Content) -> Self {
        Self {
            number,
            title,
            heading,
            content,
        }
    }

    /// Says whether it has room at these sizes.
    pub(super) fn fits(&self, slide_box: &SlideBox, display: Size, size: Size) -> bool {
        self.has_whole_words(slide_box, display)
            && self.height(slide_box, display, size) <= slide_box.height
    }

    /// Tells what is too long at the smallest size.
    pub(super) fn excess(&self) -> Option<Excess> {
        let slide_box = SlideBox::LAST;
        let height = self.height(&slide_box, Size::Small, Size::Small);
        let over = height.checked_sub(slide_box.height).filter(|it| *it > 0)?;
        let (heaviest, line) = self.heaviest(&slide_box);
        let lines = over.div_ceil(line);
        Some(Excess { lines, heaviest })
    }

    fn height(&self, slide_box: &SlideBox, display: Size, size: Size) -> u32 {
        let body = match self.content {
            Content::Title {
                coalition, lead, ..
            } => return self.title(slide_box, [coalition, lead], [display, size]),
            Content::Change { .. } => self.change(slide_box, display, size),
            Content::Closing { .. } => self.closing(slide_box, display),
            // Many short lines: what they are reckoned too high makes up for the reserve.
            Content::Earlier { asked, others, .. } => {
                lists::earlier(slide_box, asked, others, size).saturating_sub(RESERVE)
            }
            Content::Recommendation {
                text,
                deadline,
                builds_on,
                ..
            } => lists::recommendation(slide_box, text, *deadline, builds_on, size),
            Content::Questions(all) => lists::questions(slide_box, all, size),
            Content::Added { blocks, sources } => lists::added(slide_box, blocks, sources, size),
        };
        self.head(slide_box).saturating_add(body)
    }

    /// Measures the heading, and what is said beside it.
    fn head(&self, slide_box: &SlideBox) -> u32 {
        let own = match self.content {
            Content::Added { .. } if self.heading.is_empty() => self.title,
            _ => self.heading,
        };
        let lines = slide_box
            .unscaled()
            .lines(own, HEADING, slide_box.width)
            .max(1);
        let beside = match self.content {
            // Beside two names of documents there is room for the counts.
            Content::Earlier {
                documents,
                sessions,
                ..
            } => 1 + u32::from(documents.len() + sessions.len() > 2),
            Content::Questions(_) => 1,
            _ => 0,
        };
        RULE + lines * HEADING.size * HEADING.line / 100 + BESIDE * beside
    }

    /// Finds the part that takes most room at the smallest size, and how high a line of it is.
    fn heaviest(&self, slide_box: &SlideBox) -> (SlidePart, u32) {
        match self.content {
            Content::Title { lead, .. } => self.heavier(slide_box, lead),
            Content::Closing { .. } => (SlidePart::Title, 33),
            Content::Change { label, source, .. } => {
                let label = slide_box.text(label, LABEL.at(Size::Small), slide_box.width);
                match source {
                    Some(it) if self::source(slide_box, it, Size::Small) > label => {
                        (SlidePart::Source(it.id.clone()), 22)
                    }
                    Some(_) | None => (SlidePart::Text, 36),
                }
            }
            Content::Added { .. } | Content::Recommendation { .. } => (SlidePart::Text, 48),
            Content::Earlier { .. } | Content::Questions(_) => (SlidePart::Text, 35),
        }
    }
}

/// Measures a source below what it proves.
fn source(slide_box: &SlideBox, source: &Source, size: Size) -> u32 {
    let mut text = format!("{}, {}", source.author, source.title);
    if source.date.is_some() {
        text += DATE;
    }
    for more in source.document.iter().chain(&source.shown_address()) {
        text += ". ";
        text += more;
    }
    if source.claim {
        text += CLAIM;
    }
    slide_box.text(&text, SOURCE.at(size), slide_box.width)
}
