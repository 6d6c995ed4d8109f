//! What is seen in a window: a cover or the slide on the projector, and which view of the deck.

/// What is on the projector.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// The slide.
    #[default]
    Slide,
    /// Nothing, in the dark.
    Black,
    /// Nothing, in the light.
    White,
    /// The sign that time is up.
    Time,
}

impl Screen {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Slide, Self::Black, Self::White, Self::Time];

    /// Gives the word used in attributes and between windows.
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

/// What is seen of a deck in a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// One slide: what the projector shows.
    Stage,
    /// All slides, small.
    Overview,
    /// What who speaks sees: this slide and the next, notes, time.
    Speaker,
}

impl View {
    /// Gives the word used in attributes.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Overview => "overview",
            Self::Speaker => "speaker",
        }
    }
}
