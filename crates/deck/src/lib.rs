//! A factsheet as slides for seven minutes: a pure function of the edition, so that nothing is
//! written twice. What happens while it is shown (clock, keys, two windows) is in the parts below.
//!
//! A deck has no words of the interface in it: headings and labels are the messages' business, so
//! that the same slide can be shown in two languages side by side.

mod arrange;
mod choices;
mod clock;
mod code;
mod earlier_slide;
mod fit;
mod keys;
mod letters;
mod make;
mod notes;
mod overrides;
mod pace;
mod panel;
mod room;
mod screen;
mod slide;
mod talk;
mod touch;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use model::{
    Assessment, Block, Date, Language, PartialDate, Question, Response, RichText, Slug, Source,
};

pub use choices::Choices;
pub use clock::{Countdown, Phase, clock_text, hour_text};
pub use code::Code;
pub use fit::{Excess, LARGER, Part, Size, excess};
pub use keys::{Action, Binding, Cap, KEYS, Press, cap};
pub use make::{deck, decks};
pub use pace::{Pace, pace};
pub use panel::{PANEL_KEYS, Turn, Turns, next_deck, panel_action, speaker_place};
pub use room::{Errand, Room};
pub use screen::{Screen, View};
pub use talk::{Heard, Talk};
pub use touch::{swipe, tap};

/// How many minutes a cluster has where no programme says otherwise.
pub const MINUTES: u8 = 7;

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
    /// The language of the texts where that is not the edition's: not translated.
    pub language: Option<Language>,
    /// How many minutes the programme gives it.
    pub minutes: u8,
    /// The slides, in order; never empty.
    pub slides: Vec<Slide>,
}

/// A slide, and what its speaker sees beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slide {
    /// What it is called in the pack: `title`, `earlier`, `change`, a recommendation's id,
    /// `questions`, `closing`, or the id of a slide that the pack adds. Unique in its deck.
    pub id: String,
    /// The pack's own heading; empty where the usual one stands.
    pub heading: String,
    /// What is on it.
    pub content: Content,
    /// How large its text can be.
    pub size: Size,
    /// How large what is largest on it can be: a title, a figure, the cluster's name.
    pub display: Size,
    /// How large its type can be where the room asks for larger, in hundredths of the usual.
    pub larger: u8,
    /// What the speaker may say: never on the projector.
    pub notes: Vec<Note>,
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
    /// What was asked before, by which States, and what became of it.
    Earlier {
        /// How many of the earlier recommendations had each response; none twice, none zero.
        responses: Vec<(Response, u16)>,
        /// Whether that is UPR Info's count: rows of other lists have no action category.
        is_upr_info: bool,
        /// Those that are shown.
        asked: Vec<Asked>,
        /// Names of the States that asked the others, each once.
        others: Vec<String>,
    },
    /// What changed since: one figure.
    Change {
        /// The number, with its unit.
        value: String,
        /// What it counts.
        label: String,
        /// Where it comes from.
        source: Option<Source>,
        /// How many earlier recommendations came to what; none twice, none zero.
        outcomes: Vec<(Assessment, u16)>,
    },
    /// One recommendation.
    Recommendation {
        /// Its place in the factsheet, from 1.
        number: u8,
        /// How many there are.
        of: u8,
        /// What a State could say: the pack's shorter wording, or the recommendation's own.
        text: String,
        /// By when.
        deadline: Option<PartialDate>,
        /// The earlier recommendations it repeats or sharpens.
        builds_on: Vec<Asked>,
    },
    /// Questions that States can put in writing.
    Questions(Vec<Question>),
    /// Where the factsheet is.
    Closing {
        /// How many recommendations the factsheet has.
        recommendations: u8,
    },
    /// A slide that the pack adds.
    Added {
        /// A paragraph, a list of lines, or both; without citations.
        blocks: Vec<Block>,
        /// What its citations named, each once.
        sources: Vec<Source>,
    },
}

/// An earlier recommendation on a slide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The name of the State that asked, in the edition's language.
    pub state: String,
    /// Its paragraph or document.
    pub reference: String,
    /// What it asked, in a sentence.
    pub text: String,
    /// What became of it, if the factsheet says so.
    pub assessment: Option<Assessment>,
}

/// A paragraph of the speaker's notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What it is about.
    pub kind: NoteKind,
    /// The paragraph, without citations.
    pub text: String,
}

/// What a paragraph of the notes is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoteKind {
    /// What the pack wrote to be said.
    Say,
    /// What is the case.
    Facts,
    /// What it does to people.
    Impact,
    /// Why a recommendation is needed.
    Reason,
    /// How one would know that it was done.
    Indicator,
    /// Who would act.
    AddressedTo,
    /// An earlier recommendation, and what became of it.
    Earlier,
}

impl Deck {
    /// Gives the place of a slide, from 0, by what stands for it in addresses: its number from 1,
    /// or its id.
    #[must_use]
    pub fn place_of(&self, name: &str) -> Option<usize> {
        let number = name.parse::<usize>().ok().and_then(|it| it.checked_sub(1));
        let by_number = number.filter(|place| *place < self.slides.len());
        by_number.or_else(|| self.slides.iter().position(|it| it.id == name))
    }
}

/// Counts how many there are of each kind, in the order of the kinds; none that are zero.
fn told<T: Copy + PartialEq>(
    kinds: impl IntoIterator<Item = T>,
    all: impl Iterator<Item = T> + Clone,
) -> Vec<(T, u16)> {
    let count = |kind: T| all.clone().filter(|it| *it == kind).count();
    let counts = kinds.into_iter().map(|kind| (kind, count(kind)));
    let counts = counts.map(|(kind, n)| (kind, u16::try_from(n).unwrap_or(u16::MAX)));
    counts.filter(|(_, n)| *n > 0).collect()
}

/// Gives the words of a line without structure and citations.
fn plain(text: &RichText) -> String {
    model::plain_text(text)
}
