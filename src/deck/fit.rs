//! How large a slide's text can be so that it fits: decided by the text and not by the screen,
//! because a slide has the same shape on every screen.
//!
//! Lengths are the units of `style/deck.css`: a slide is 1280 by 720 of them.

mod column;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::Content;
use column::Column;

/// The size of a slide's main text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Size {
    /// For a sentence.
    Huge,
    /// For a long sentence.
    Large,
    /// For some sentences.
    Medium,
    /// For as much as a slide holds.
    Small,
}

impl Size {
    /// All sizes, the largest first.
    pub const ALL: [Self; 4] = [Self::Huge, Self::Large, Self::Medium, Self::Small];

    /// Gives the word used in classes.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Huge => "huge",
            Self::Large => "large",
            Self::Medium => "medium",
            Self::Small => "small",
        }
    }

    /// Chooses the size for a slide: the largest at which its text fits.
    pub(super) fn of(content: &Content) -> Self {
        let column = Column::of(content);
        let fits = |size: &Self| column.fits(*size);
        Self::ALL.into_iter().find(fits).unwrap_or(Self::Small)
    }
}

/// Says whether a slide's text fits at the smallest size at least, in any font.
pub(super) fn fits(content: &Content) -> bool {
    Column::of(content).fits(Size::Small)
}

/// Says by about how many lines a slide's text is too long at the smallest size; 0 if it fits.
#[must_use]
pub fn lines_over(content: &Content) -> u32 {
    Column::of(content).lines_over()
}
