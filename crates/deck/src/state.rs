//! The room in which a deck is shown: the slide, what covers it, the countdown, the choices.
//!
//! [`Room::act`] changes the value and says what else has to be done; doing that is the shell's
//! business. Knows no clock and no browser.

#[cfg(test)]
pub(super) mod tests;

use super::{Action, Choices, Countdown, Deck, Screen, View};
use model::Language;

/// Up to this many slides a digit is a slide's number at once.
const DIGITS_ALONE: usize = 9;

/// What the shell has to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Nothing more.
    Nothing,
    /// Fill the screen, or leave it.
    FullScreen,
    /// Open the second window.
    Window,
    /// Open the choice of what is printed.
    Print,
    /// Open the help sheet.
    Help,
    /// Ask to settle the number after a short while, unless another digit was typed until then
    /// ([`Room::waits`]).
    Await,
    /// Fetch the second language.
    Beside,
}

/// A deck being shown, in one window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// How many slides there are; never none.
    slides: usize,
    /// The languages that a slide can have beside its own.
    others: Vec<Language>,
    /// Whether this is the speaker's window.
    pub speaker: bool,
    /// The slide shown, from 0.
    pub place: usize,
    /// What is on the projector.
    pub screen: Screen,
    /// Whether all slides are seen.
    pub overview: bool,
    /// The countdown.
    pub clock: Countdown,
    /// The second language on each slide.
    pub beside: Option<Language>,
    /// How it is shown here.
    pub choices: Choices,
    /// The number typed so far.
    pub typed: Option<usize>,
    /// How many digits were typed since the deck was opened.
    pub digits: u32,
}

impl Room {
    /// Opens a deck at its first slide. `others` are the languages it can be shown in beside.
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

    /// Tells what is seen in this window.
    #[must_use]
    pub fn view(&self) -> View {
        match (self.overview, self.speaker) {
            (true, _) => View::Overview,
            (false, true) => View::Speaker,
            (false, false) => View::Stage,
        }
    }

    /// Tells whether the slide cannot be seen in this window.
    #[must_use]
    pub fn is_covered(&self) -> bool {
        self.screen != Screen::Slide && !self.speaker
    }

    /// Gives the room apart from which slide is shown and what is typed: as long as that is the same,
    /// all around the slide stays as it is.
    #[must_use]
    pub fn setting(&self) -> Self {
        Self {
            place: 0,
            typed: None,
            digits: 0,
            ..self.clone()
        }
    }

    /// Tells whether two windows show the room alike, as far as they share it.
    #[must_use]
    pub fn agrees(&self, other: &Self) -> bool {
        let shared = |it: &Self| {
            let choices = (it.choices.contrast, it.choices.type_size);
            (it.place, it.screen, it.clock, choices)
        };
        shared(self) == shared(other) && self.beside == other.beside
    }

    /// Tells whether what is switched by an action is on.
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

    /// Does what is asked for; none if there was nothing to do, and the key is the browser's.
    pub fn act(&mut self, action: Action, now: i64) -> Option<Errand> {
        if self.is_covered() && !matches!(action, Action::Jump(_)) {
            // Whoever wants the slide back does not look for the right key.
            self.screen = Screen::Slide;
            return Some(Errand::Nothing);
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
            Action::Settle => return self.settle().then_some(Errand::Nothing),
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
            Action::FullScreen => return Some(Errand::FullScreen),
            // It is the second window.
            Action::Window => return (!self.speaker).then_some(Errand::Window),
            Action::Print => return Some(Errand::Print),
            Action::Help => return Some(Errand::Help),
            Action::Any => return None,
        }
        Some(Errand::Nothing)
    }

    /// Gives a place that is there for one that was asked for in an address: the first for one that
    /// is not.
    #[must_use]
    pub fn known(&self, place: Option<usize>) -> usize {
        place.filter(|it| *it < self.slides).unwrap_or(0)
    }

    /// Shows a language beside, if the deck can be had in it.
    pub fn set_beside(&mut self, language: Option<Language>) {
        self.beside = language.filter(|it| self.others.contains(it));
    }

    /// Lists the languages that a slide can have beside its own.
    #[must_use]
    pub fn others(&self) -> &[Language] {
        &self.others
    }

    fn go(&mut self, place: usize) {
        let place = place.min(self.slides - 1);
        // Who moves on in the other window wants the room to see it.
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

    /// Tells whether the number typed still waits for what may follow the digit of this count: the
    /// same number may have been settled and typed again.
    #[must_use]
    pub fn waits(&self, digits: u32) -> bool {
        self.typed.is_some() && self.digits == digits
    }

    fn digit(&mut self, digit: u8) -> Errand {
        self.digits = self.digits.wrapping_add(1);
        let number = self.typed.unwrap_or(0) * 10 + usize::from(digit);
        if number == 0 || number > self.slides {
            self.typed = None;
        } else if self.slides <= DIGITS_ALONE || number * 10 > self.slides {
            // No further digit makes a slide's number of it.
            self.typed = None;
            self.go(number - 1);
        } else {
            self.typed = Some(number);
            return Errand::Await;
        }
        Errand::Nothing
    }

    /// Goes to the number typed, or takes the slide of the overview; says whether there was one.
    fn settle(&mut self) -> bool {
        if let Some(number) = self.typed.take() {
            self.go(number - 1);
            return true;
        }
        std::mem::take(&mut self.overview)
    }

    fn next_beside(&mut self) -> Option<Errand> {
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
        Some(Errand::Beside)
    }
}
