//! Keeps windows that show the same deck in sync, by messages between them.
//!
//! Every change carries an increasing number and the id of the window that made it, so all windows
//! end on the last change, whatever order messages arrive in. The number is at least the current
//! time, so a reloaded window outranks one that was not. Unknown messages are ignored.

#[cfg(test)]
mod tests;

use super::{DeckState, Screen};

/// The prefix of every message; other builds may use a different protocol.
const PREFIX: &str = "presession-2";
/// The largest valid change number.
const MAX_NUMBER: u64 = 1 << 53;
/// Sent by a window that has just opened.
const HELLO: &str = "hello";
/// Sent to find out whether a speaker's window is open.
const CALL: &str = "call";
/// Stands for "no second language".
const NONE: &str = "-";

/// One window's side of the exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WindowSync {
    /// The latest change this window knows, and the window that made it.
    last: (u64, u64),
    /// This window's id.
    own: u64,
    /// Whether the window opened on the slide its address names, and nothing has happened since.
    keeps_slide: bool,
}

/// The result of receiving a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    /// The message is unknown, or not news.
    Nothing,
    /// A window opened and needs the current state.
    Hello,
    /// Another window is looking for the speaker's: the speaker's window should say hello.
    Call,
    /// The state changed.
    Change,
}

/// Why a window sends the deck's state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reason {
    /// It changed something.
    Change,
    /// Another window said hello.
    Answer,
    /// Another window said hello to the speaker's window.
    SpeakerAnswer,
}

impl Reason {
    const ALL: [Self; 3] = [Self::Change, Self::Answer, Self::SpeakerAnswer];

    fn key(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Answer => "answer",
            Self::SpeakerAnswer => "speaker",
        }
    }
}

impl WindowSync {
    /// Joins the exchange under the window's own id.
    #[must_use]
    pub fn new(own: u64) -> Self {
        Self {
            last: (0, own),
            own,
            keeps_slide: false,
        }
    }

    /// Keeps the slide the window was opened on, such as a bookmark: another window's answer does
    /// not replace it, unless that is the speaker's window, which the room follows.
    pub fn keep_slide(&mut self, now: i64) {
        self.note(now);
        self.keeps_slide = true;
    }

    /// Returns the message that asks the other windows for their state.
    #[must_use]
    pub fn hello() -> String {
        format!("{PREFIX} {HELLO}")
    }

    /// Returns the message that asks whether a speaker's window is open.
    #[must_use]
    pub fn call() -> String {
        format!("{PREFIX} {CALL}")
    }

    /// Records a change made in this window and returns the message that announces it.
    pub fn broadcast(&mut self, state: &DeckState, now: i64) -> String {
        self.note(now);
        self.written(state, Reason::Change)
    }

    /// Numbers a change made here above every change known, and above those sent before a reload.
    fn note(&mut self, now: i64) {
        let now = u64::try_from(now).unwrap_or_default().min(MAX_NUMBER);
        self.last = (self.last.0.saturating_add(1).max(now), self.own);
        self.keeps_slide = false;
    }

    /// Returns the message that brings a newly opened window up to date.
    pub fn answer(&mut self, state: &DeckState) -> String {
        // A new window starts at 0, so the answer needs a higher number.
        if self.last.0 == 0 {
            self.last = (1, self.own);
        }
        let speaker = state.speaker;
        let occasion = if speaker {
            Reason::SpeakerAnswer
        } else {
            Reason::Answer
        };
        self.written(state, occasion)
    }

    fn written(self, state: &DeckState, occasion: Reason) -> String {
        let (number, writer) = self.last;
        let (place, screen) = (state.place, state.screen.key());
        let clock = state.clock.to_text();
        let (contrast, size) = (u8::from(state.choices.contrast), state.choices.type_size);
        let beside = state.beside.as_deref().unwrap_or(NONE);
        let occasion = occasion.key();
        format!(
            "{PREFIX} {number} {writer} {place} {screen} {clock} {contrast} {size} {beside} {occasion}"
        )
    }

    /// Applies another window's message if it is newer than the latest change known.
    pub fn receive(&mut self, text: &str, state: &mut DeckState) -> Received {
        let Some(rest) = text
            .strip_prefix(PREFIX)
            .and_then(|it| it.strip_prefix(' '))
        else {
            return Received::Nothing;
        };
        match rest {
            HELLO => Received::Hello,
            CALL => Received::Call,
            _ => self.change(rest, state).unwrap_or(Received::Nothing),
        }
    }

    fn change(&mut self, text: &str, state: &mut DeckState) -> Option<Received> {
        let mut words = text.split(' ');
        let mut next = || words.next();
        let stamp = (next()?.parse::<u64>().ok()?, next()?.parse::<u64>().ok()?);
        if stamp.0 > MAX_NUMBER {
            return None;
        }
        let place = next()?.parse::<usize>().ok()?;
        let screen = next()?;
        let screen = Screen::ALL.into_iter().find(|it| it.key() == screen)?;
        let clock = state.clock.restored(next()?);
        let contrast = next()? == "1";
        let size = next()?
            .parse::<u8>()
            .ok()
            .filter(|it| *it <= super::choices::MAX_TYPE_SIZE)?;
        let beside = next()?;
        let occasion = next()?;
        let occasion = Reason::ALL.into_iter().find(|it| it.key() == occasion)?;
        let answers = self.keeps_slide && occasion != Reason::Change;
        if stamp <= self.last && !answers {
            return None;
        }
        if !answers || occasion == Reason::SpeakerAnswer {
            self.last = stamp;
            self.keeps_slide = false;
            state.place = state.or_first(Some(place));
            state.screen = screen;
        }
        state.clock = clock;
        state.choices.contrast = contrast;
        state.choices.type_size = size;
        state.set_beside(Some(beside.to_owned()));
        Some(Received::Change)
    }
}
