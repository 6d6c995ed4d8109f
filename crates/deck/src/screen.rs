//! What a window shows: the slide or a cover, and which view of the deck.

/// What is on the projector.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// The slide.
    #[default]
    Slide,
    /// A black screen.
    Black,
    /// A white screen.
    White,
    /// The sign that time is up.
    Time,
}

impl Screen {
    /// All variants.
    pub const ALL: [Self; 4] = [Self::Slide, Self::Black, Self::White, Self::Time];

    /// Returns the name used in attributes and messages between windows.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Slide => "slide",
            Self::Black => "black",
            Self::White => "white",
            Self::Time => "time",
        }
    }
}

/// A view of the deck in a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowView {
    /// One slide: the projector's view.
    Stage,
    /// All slides as thumbnails.
    Overview,
    /// The speaker's view: this slide and the next, notes and time.
    Speaker,
}

impl WindowView {
    /// Returns the name used in attributes.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Overview => "overview",
            Self::Speaker => "speaker",
        }
    }
}
