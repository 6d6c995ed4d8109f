//! The state of a deck being presented: the slide, its cover, the countdown, the settings.
//!
//! [`DeckState::act`] changes the state and returns what else the app has to do. Knows no clock and
//! no browser.

#[cfg(test)]
pub(super) mod tests;

use super::{Action, Choices, Countdown, Deck, Screen, WindowView};
use model::Language;

/// Up to this many slides, one digit is a complete slide number.
const MAX_ONE_DIGIT: usize = 9;

/// What the app has to do after an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeckCommand {
    /// Nothing more.
    Nothing,
    /// Enter or leave full screen.
    FullScreen,
    /// Open the speaker's window.
    Window,
    /// Open the print options.
    Print,
    /// Open the help sheet.
    Help,
    /// Settle the number after a short delay, unless another digit is typed before then
    /// ([`DeckState::is_awaiting`]).
    AwaitDigit,
    /// Load the second language.
    Beside,
}

/// A deck as presented in one window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeckState {
    /// The number of slides; never zero.
    slides: usize,
    /// The languages available beside the deck's own.
    others: Vec<Language>,
    /// Whether this is the speaker's window.
    pub speaker: bool,
    /// The index of the slide shown.
    pub place: usize,
    /// What is on the projector.
    pub screen: Screen,
    /// Whether the overview is open.
    pub overview: bool,
    /// The countdown.
    pub clock: Countdown,
    /// The second language on each slide.
    pub beside: Option<Language>,
    /// The display settings.
    pub choices: Choices,
    /// The number typed so far.
    pub typed: Option<usize>,
    /// The number of digits typed since the deck was opened.
    pub digits: u32,
}

impl DeckState {
    /// Opens a deck on its first slide. `others` are the languages available beside its own.
    #[must_use]
    pub fn new(deck: &Deck, others: Vec<Language>) -> Self {
        Self {
            slides: deck.slides.len().max(1),
            others,
            speaker: false,
            place: 0,
            screen: Screen::Slide,
            overview: false,
            clock: Countdown::new(deck.minutes),
            beside: None,
            choices: Choices::default(),
            typed: None,
            digits: 0,
        }
    }

    /// Returns what this window shows.
    #[must_use]
    pub fn view(&self) -> WindowView {
        match (self.overview, self.speaker) {
            (true, _) => WindowView::Overview,
            (false, true) => WindowView::Speaker,
            (false, false) => WindowView::Stage,
        }
    }

    /// Returns whether the slide is covered in this window.
    #[must_use]
    pub fn is_covered(&self) -> bool {
        self.screen != Screen::Slide && !self.speaker
    }

    /// Returns the state without the slide shown and the digits typed: while this is unchanged,
    /// nothing around the slide has to be redrawn.
    #[must_use]
    pub fn without_place(&self) -> Self {
        Self {
            place: 0,
            typed: None,
            digits: 0,
            ..self.clone()
        }
    }

    /// Returns whether two windows agree on everything they share.
    #[must_use]
    pub fn agrees_with(&self, other: &Self) -> bool {
        let shared = |it: &Self| {
            let choices = (it.choices.contrast, it.choices.type_size);
            (it.place, it.screen, it.clock, choices)
        };
        shared(self) == shared(other) && self.beside == other.beside
    }

    /// Returns whether the feature an action toggles is on.
    #[must_use]
    pub fn is_on(&self, action: Action) -> bool {
        match action {
            Action::Black => self.screen == Screen::Black,
            Action::White => self.screen == Screen::White,
            Action::TimeSign => self.screen == Screen::Time,
            Action::Overview => self.overview,
            Action::Notes => self.choices.notes,
            Action::Contrast => self.choices.contrast,
            Action::Clock => self.clock.is_running(),
            _ => false,
        }
    }

    /// Applies an action. Returns `None` if it has no effect here, which leaves the key to the
    /// browser.
    pub fn act(&mut self, action: Action, now: i64) -> Option<DeckCommand> {
        if self.is_covered() && !matches!(action, Action::Jump(_)) {
            // Whoever wants the slide back does not look for the right key.
            self.screen = Screen::Slide;
            return Some(DeckCommand::Nothing);
        }
        if !matches!(action, Action::Digit(_) | Action::Settle) {
            self.typed = None;
        }
        match action {
            Action::Next => self.go(self.place.saturating_add(1)),
            Action::Back => self.go(self.place.saturating_sub(1)),
            Action::First => self.go(0),
            Action::Last => self.go(self.slides - 1),
            Action::Jump(place) => self.go(place),
            Action::Digit(digit) => return Some(self.digit(digit)),
            Action::Settle => return self.settle().then_some(DeckCommand::Nothing),
            Action::Black => self.cover(Screen::Black),
            Action::White => self.cover(Screen::White),
            Action::TimeSign => self.cover(Screen::Time),
            Action::Overview => self.overview = !self.overview,
            Action::Clock => self.clock.toggle(now),
            Action::Reset => self.clock.reset(),
            Action::Notes => self.choices.notes = !self.choices.notes,
            Action::Contrast => self.choices.contrast = !self.choices.contrast,
            Action::Larger => self.choices.larger(),
            Action::Smaller => self.choices.smaller(),
            Action::NotesLarger => self.choices.notes_larger(),
            Action::NotesSmaller => self.choices.notes_smaller(),
            Action::Beside => return self.next_beside(),
            Action::FullScreen => return Some(DeckCommand::FullScreen),
            // This is already the second window.
            Action::Window => return (!self.speaker).then_some(DeckCommand::Window),
            Action::Print => return Some(DeckCommand::Print),
            Action::Help => return Some(DeckCommand::Help),
            Action::Any => return None,
        }
        Some(DeckCommand::Nothing)
    }

    /// Returns the index an address asks for, or that of the first slide if there is no such slide.
    #[must_use]
    pub fn or_first(&self, place: Option<usize>) -> usize {
        place.filter(|it| *it < self.slides).unwrap_or(0)
    }

    /// Sets the second language, if the deck is available in it.
    pub fn set_beside(&mut self, language: Option<Language>) {
        self.beside = language.filter(|it| self.others.contains(it));
    }

    /// Lists the languages available beside the deck's own.
    #[must_use]
    pub fn others(&self) -> &[Language] {
        &self.others
    }

    fn go(&mut self, place: usize) {
        let place = place.min(self.slides - 1);
        // Changing slides in the other window means the room should see the slide.
        if self.place != place {
            self.screen = Screen::Slide;
        }
        self.place = place;
    }

    fn cover(&mut self, screen: Screen) {
        self.screen = if self.screen == screen {
            Screen::Slide
        } else {
            screen
        };
    }

    /// Returns whether a typed number is still awaiting another digit since the digit with this
    /// count: the same number may have been settled and typed again.
    #[must_use]
    pub fn is_awaiting(&self, digits: u32) -> bool {
        self.typed.is_some() && self.digits == digits
    }

    fn digit(&mut self, digit: u8) -> DeckCommand {
        self.digits = self.digits.wrapping_add(1);
        let number = self.typed.unwrap_or(0) * 10 + usize::from(digit);
        if number == 0 || number > self.slides {
            self.typed = None;
        } else if self.slides <= MAX_ONE_DIGIT || number * 10 > self.slides {
            // No further digit would give a valid slide number.
            self.typed = None;
            self.go(number - 1);
        } else {
            self.typed = Some(number);
            return DeckCommand::AwaitDigit;
        }
        DeckCommand::Nothing
    }

    /// Goes to the number typed, or picks the slide in the overview; returns whether there was
    /// either.
    fn settle(&mut self) -> bool {
        if let Some(number) = self.typed.take() {
            self.go(number - 1);
            return true;
        }
        std::mem::take(&mut self.overview)
    }

    fn next_beside(&mut self) -> Option<DeckCommand> {
        let at = self
            .others
            .iter()
            .position(|it| Some(it) == self.beside.as_ref());
        let next = at.map_or(0, |it| it + 1);
        let beside = self.others.get(next).cloned();
        if beside == self.beside {
            return None;
        }
        self.beside = beside;
        Some(DeckCommand::Beside)
    }
}
