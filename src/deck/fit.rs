//! How large a slide's text can be so that it fits: decided by the length of the text, not by the
//! screen, because a slide has the same shape on every screen.

use serde::{Deserialize, Serialize};

use super::Content;

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
    /// All sizes, the largest first, each with the characters up to which it is used.
    const STEPS: [(Self, usize); 3] = [(Self::Huge, 110), (Self::Large, 180), (Self::Medium, 280)];

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

    /// Chooses the size for a slide.
    pub(super) fn of(content: &Content) -> Self {
        let length = length(content);
        let step = Self::STEPS.into_iter().find(|(_, most)| length <= *most);
        step.map_or(Self::Small, |(size, _)| size)
    }
}

fn length(content: &Content) -> usize {
    let characters = |text: &str| text.chars().count();
    match content {
        Content::Title { lead, .. } => characters(lead),
        Content::Earlier { asked, .. } => asked.iter().map(|it| characters(&it.text)).sum(),
        Content::Change { label, .. } => characters(label),
        Content::Recommendation { text, .. } => characters(text),
        Content::Questions(all) => all
            .iter()
            .map(|it| characters(&super::plain(&it.text)))
            .sum(),
        Content::Closing { .. } => 0,
        Content::Added { blocks, .. } => characters(&crate::domain::plain_blocks(blocks)),
    }
}
