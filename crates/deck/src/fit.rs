//! How large a slide's text can be so that it fits: decided by the text and not by the screen,
//! because a slide has the same shape on every screen.
//!
//! Lengths are the units of `style/deck.css`: a slide is 1280 by 720 of them.

mod drawn;
mod set;
mod slide_box;

#[cfg(test)]
mod declared;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::{Deck, Slide};
pub(super) use drawn::Drawn;
use model::Slug;
use slide_box::SlideBox;

/// The size of a slide's main text, or of what is largest on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Size {
    /// For a sentence; for a word.
    Huge,
    /// For a long sentence; for a few words.
    Large,
    /// For some sentences; for a line.
    Medium,
    /// For as much as a slide holds.
    Small,
}

/// How large the texts of a slide are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fit {
    /// The main text.
    pub(super) size: Size,
    /// What is largest: a title, a figure, a cluster's name.
    pub(super) display: Size,
    /// How large type is where the room asks for larger, in hundredths of the usual.
    pub(super) larger: u8,
}

/// By how much a slide's text is too long for it, and where most of it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excess {
    /// About how many lines are too many at the smallest size.
    pub lines: u32,
    /// What weighs most.
    pub heaviest: SlidePart,
}

/// A part of a slide that an editor can shorten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlidePart {
    /// What the slide is for.
    Text,
    /// The cluster's name, and who speaks.
    Title,
    /// The source with this id.
    Source(Slug),
}

/// By how much type can grow where the room asks for larger, in hundredths of the usual. The last
/// needs no choice: a slide is a tenth larger then, as its edges are narrower.
pub const LARGER: [u8; 8] = [150, 140, 130, 125, 120, 115, 110, 105];

impl Size {
    /// All sizes, the largest first.
    pub const ALL: [Self; 4] = [Self::Huge, Self::Large, Self::Medium, Self::Small];

    /// Returns the word used in classes.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Huge => "huge",
            Self::Large => "large",
            Self::Medium => "medium",
            Self::Small => "small",
        }
    }
}

impl Fit {
    /// Chooses the sizes for a slide: the largest at which its texts fit. What is largest comes
    /// first, as a room sees it first.
    pub(super) fn of(slide: &Drawn<'_>) -> Self {
        let (display, size) = chosen(slide).unwrap_or((Size::Small, Size::Small));
        let grows = |by: &u8| {
            let boxes = SlideBox::larger(u32::from(*by));
            boxes.iter().all(|it| slide.fits(it, display, size))
        };
        let larger = LARGER.into_iter().find(grows).unwrap_or(105);
        Self {
            size,
            display,
            larger,
        }
    }
}

/// Says whether a slide's texts fit at the smallest size at least, in any font.
pub(super) fn fits(slide: &Drawn<'_>) -> bool {
    chosen(slide).is_some()
}

fn chosen(slide: &Drawn<'_>) -> Option<(Size, Size)> {
    let fits = |display, size| {
        let mut boxes = SlideBox::USUAL.iter();
        boxes.all(|it| slide.fits(it, display, size))
    };
    let pairs = Size::ALL.into_iter();
    let mut pairs = pairs.flat_map(|display| Size::ALL.map(|size| (display, size)));
    pairs.find(|(display, size)| fits(*display, *size))
}

/// Tells what is too long on a slide at the smallest size; none if it fits.
#[must_use]
pub fn excess(deck: &Deck, slide: &Slide) -> Option<Excess> {
    Drawn::new(deck.number, &deck.title, &slide.heading, &slide.content).excess()
}
