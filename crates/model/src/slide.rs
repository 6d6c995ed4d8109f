//! A pack's changes and additions to the slides made from a factsheet.

use serde::{Deserialize, Serialize};

use super::{Block, RichText, Slug};

/// The id of the opening slide: who speaks about what.
pub const TITLE: &str = "title";
/// The id of the slide on earlier recommendations.
pub const EARLIER: &str = "earlier";
/// The id of the slide on what has changed since.
pub const CHANGE: &str = "change";
/// The id of the slide with the advance questions.
pub const QUESTIONS: &str = "questions";
/// The id of the closing slide, with the factsheet's address.
pub const CLOSING: &str = "closing";

/// A pack's text for one slide. Empty fields keep what the factsheet provides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlideText {
    /// The slide: `title`, `earlier`, `change`, a recommendation's id, `questions`, `closing`; or,
    /// with [`SlideText::after`], a slide the pack adds.
    pub id: Slug,
    /// The slide that an added slide follows; never `closing`.
    pub after: Option<Slug>,
    /// Replaces the standard heading.
    pub heading: String,
    /// Replaces the lead on `title`, the figure's label on `change`, or the wording on a
    /// recommendation's slide.
    pub text: RichText,
    /// The bullet points of an added slide, below its text.
    pub points: Vec<RichText>,
    /// The index, from 0, of the factsheet's figure to show on `change`.
    pub figure: Option<u8>,
    /// The speaker's notes; never on the projector.
    pub notes: Vec<Block>,
    /// Whether the deck omits the slide.
    pub leave_out: bool,
}
