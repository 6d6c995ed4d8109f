//! Turns a factsheet into slides for seven minutes: a pure function of the edition, so that nothing
//! is written twice. The modules below hold what happens during a presentation: clock, keys, two
//! windows.
//!
//! A deck contains no interface wording: headings and labels come from the messages, so that one
//! slide can be shown in two languages side by side.

mod arrange;
mod choices;
mod clock;
mod earlier_slide;
mod fit;
mod keys;
mod letters;
mod make;
mod notes;
mod overrides;
mod pace;
mod panel;
mod qr_drawing;
mod screen;
mod slide;
mod state;
mod touch;
mod window_sync;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use model::{
    Assessment, Block, Date, Language, PartialDate, Question, Response, RichText, Slug, Source,
};

pub use choices::Choices;
pub use clock::{Countdown, Phase, clock_text, hour_text};
pub use fit::{Excess, LARGER, Size, SlidePart, excess};
pub use keys::{Action, Binding, Cap, KEYS, Press, cap};
pub use make::{deck, decks};
pub use pace::Pace;
pub use panel::{PANEL_KEYS, Turn, Turns, next_deck, panel_action, speaker_place};
pub use qr_drawing::QrDrawing;
pub use screen::{Screen, WindowView};
pub use state::{DeckCommand, DeckState};
pub use touch::{swipe, tap};
pub use window_sync::{Received, WindowSync};

/// The minutes of a cluster where the programme gives none.
pub const MINUTES: u8 = 7;

/// What is as wide as the name of a session in any language, on a slide or on paper.
pub const WIDE_SESSION: &str = "Session 18";

/// A factsheet's slides in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deck {
    /// The cluster's id.
    pub cluster: Slug,
    /// The cluster's number: the same on tablet, paper and projector.
    pub number: u8,
    /// The cluster's name.
    pub title: String,
    /// Whether the project drafted the factsheet ("illustrative draft").
    pub illustrative: bool,
    /// The texts' language where they are not translated into the edition's.
    pub language: Option<Language>,
    /// The minutes the programme allots.
    pub minutes: u8,
    /// The slides, in order; never empty.
    pub slides: Vec<Slide>,
}

/// A slide, and what its speaker sees beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slide {
    /// The slide's id in the pack: `title`, `earlier`, `change`, a recommendation's id,
    /// `questions`, `closing`, or the id of a slide the pack adds. Unique in its deck.
    pub id: String,
    /// The pack's own heading; empty for the standard one.
    pub heading: String,
    /// What is on it.
    pub content: Content,
    /// The largest size at which its main text fits.
    pub size: Size,
    /// The largest size at which its most prominent text fits: a title, a figure, the cluster's
    /// name.
    pub display: Size,
    /// How large its type can be in rooms that ask for larger type, in hundredths of the usual
    /// size.
    pub larger: u8,
    /// The speaker's notes: never on the projector.
    pub notes: Vec<SpeakerNote>,
    /// Its share of the time, in seconds.
    pub seconds: u16,
}

/// What is on a slide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Content {
    /// Who speaks about what, where and when.
    Title {
        /// Who speaks.
        coalition: String,
        /// One sentence: what is at stake.
        lead: String,
        /// The city of the Pre-session.
        city: String,
        /// The day on which the cluster speaks, or the first of the Pre-session.
        day: Date,
    },
    /// Earlier recommendations, the States that made them, and their outcomes.
    Earlier {
        /// The documents that they are in, each once.
        documents: Vec<String>,
        /// The sessions of those whose document is unknown, each once.
        sessions: Vec<u8>,
        /// The number of earlier recommendations by response; no response twice, no zeros.
        responses: Vec<(Response, u16)>,
        /// Whether all rows come from UPR Info: rows of other lists have no action category.
        is_upr_info: bool,
        /// The recommendations shown.
        asked: Vec<EarlierAsked>,
        /// The names of the States behind the others, each once.
        others: Vec<String>,
    },
    /// What has changed since: one figure.
    Change {
        /// The number, with its unit.
        value: String,
        /// What it counts.
        label: String,
        /// Where it comes from.
        source: Option<Source>,
        /// The number of earlier recommendations by outcome; no outcome twice, no zeros.
        outcomes: Vec<(Assessment, u16)>,
    },
    /// One recommendation.
    Recommendation {
        /// Its position in the factsheet, from 1.
        number: u8,
        /// The number of recommendations.
        of: u8,
        /// What a State could say: the pack's shorter wording, or the recommendation's own.
        text: String,
        /// The date by which it should be done.
        deadline: Option<PartialDate>,
        /// The earlier recommendations it repeats or sharpens.
        builds_on: Vec<EarlierAsked>,
    },
    /// Questions that States can put in writing.
    Questions(Vec<Question>),
    /// The factsheet's address.
    Closing {
        /// The number of recommendations in the factsheet.
        recommendations: u8,
    },
    /// A slide the pack adds.
    Added {
        /// A paragraph, a list, or both, without citations.
        blocks: Vec<Block>,
        /// The cited sources, each once.
        sources: Vec<Source>,
    },
}

/// An earlier recommendation on a slide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierAsked {
    /// The recommending State's name, in the edition's language.
    pub state: String,
    /// Its paragraph, its document, or both where the slide names none or several; empty if the
    /// source gives neither.
    pub reference: String,
    /// Its session, which stands where there is no reference.
    pub session: u8,
    /// The recommendation in a sentence.
    pub text: String,
    /// The outcome, if the factsheet gives one.
    pub assessment: Option<Assessment>,
}

/// A paragraph of the speaker's notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeakerNote {
    /// The subject.
    pub kind: NoteKind,
    /// The paragraph, without citations.
    pub text: String,
}

/// The subject of a paragraph of notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoteKind {
    /// What the pack wrote for the speaker.
    Say,
    /// The situation.
    Facts,
    /// The effect on people.
    Impact,
    /// Why a recommendation is needed.
    Reason,
    /// How implementation would be measured.
    Indicator,
    /// Who would act.
    AddressedTo,
    /// An earlier recommendation and its outcome.
    Earlier,
}

impl Deck {
    /// Finds a slide's index by its name in addresses: its number from 1, or its id.
    #[must_use]
    pub fn place_of(&self, name: &str) -> Option<usize> {
        let number = name.parse::<usize>().ok().and_then(|it| it.checked_sub(1));
        let by_number = number.filter(|place| *place < self.slides.len());
        by_number.or_else(|| self.slides.iter().position(|it| it.id == name))
    }
}

/// Counts the items of each kind, in the order of the kinds, without zeros.
fn tally<T: Copy + PartialEq>(
    kinds: impl IntoIterator<Item = T>,
    all: impl Iterator<Item = T> + Clone,
) -> Vec<(T, u16)> {
    let count = |kind: T| all.clone().filter(|it| *it == kind).count();
    let counts = kinds.into_iter().map(|kind| (kind, count(kind)));
    let counts = counts.map(|(kind, n)| (kind, u16::try_from(n).unwrap_or(u16::MAX)));
    counts.filter(|(_, n)| *n > 0).collect()
}

/// Returns a text without formatting and citations.
fn plain(text: &RichText) -> String {
    model::plain_text(text)
}
