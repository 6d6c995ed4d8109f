//! What a pack changes in the deck that is made from a factsheet, or adds to it.

use serde::{Deserialize, Serialize};

use super::{Block, RichText, Slug};

/// The id of the slide that says who speaks about what.
pub const TITLE: &str = "title";
/// The id of the slide that says what was asked before.
pub const EARLIER: &str = "earlier";
/// The id of the slide that says what changed since.
pub const CHANGE: &str = "change";
/// The id of the slide with the advance questions.
pub const QUESTIONS: &str = "questions";
/// The id of the slide that says where the factsheet is.
pub const CLOSING: &str = "closing";

/// A pack's words for one slide. What is empty stays as it is made from the factsheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlideText {
    /// The slide: `title`, `earlier`, `change`, a recommendation's id, `questions`, `closing`; or,
    /// with [`SlideText::after`], a slide of the pack's own.
    pub id: Slug,
    /// The slide behind which this one stands, if the pack adds it; never `closing`.
    pub after: Option<Slug>,
    /// The heading instead of the usual one.
    pub heading: String,
    /// The text: instead of the lead on `title`, of the figure's label on `change`, of a
    /// recommendation's words on its slide.
    pub text: RichText,
    /// The lines of an added slide, below its text.
    pub points: Vec<RichText>,
    /// The place among the factsheet's figures, from 0, of the one that `change` shows.
    pub figure: Option<u8>,
    /// What the speaker may say; never on the projector.
    pub notes: Vec<Block>,
    /// Whether the deck goes without the slide.
    pub leave_out: bool,
}
