//! What two windows that show the same deck tell each other.
//!
//! Every change has a number that grows, and the window that wrote it: all windows end at the last
//! one, whatever the order in which they hear. What is no message of ours is ignored.

#[cfg(test)]
mod tests;

use super::{Room, Screen};

/// What messages begin with; other builds may say other things.
const SIGN: &str = "presession-1";
/// A number above this is none of ours.
const MOST: u64 = 1 << 53;
/// What stands for no second language.
const NONE: &str = "-";

/// One window's part in the talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Talk {
    /// The last change that this window knows, and who wrote it.
    last: (u64, u64),
    /// This window.
    own: u64,
}

/// What was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing of ours, or nothing new.
    Nothing,
    /// A window opened: it should be told.
    Hello,
    /// The room changed.
    Change,
}

impl Talk {
    /// Takes part as a window with a number of its own.
    #[must_use]
    pub fn new(own: u64) -> Self {
        Self {
            last: (0, own),
            own,
        }
    }

    /// Asks the other windows where they are.
    #[must_use]
    pub fn hello() -> String {
        format!("{SIGN} hello")
    }

    /// Tells what this window just changed.
    pub fn tell(&mut self, room: &Room) -> String {
        self.last = (self.last.0.saturating_add(1), self.own);
        self.written(room)
    }

    /// Tells a window that opened what it missed.
    pub fn answer(&mut self, room: &Room) -> String {
        // A window that knows nothing has 0: what is told must be more.
        if self.last.0 == 0 {
            self.last = (1, self.own);
        }
        self.written(room)
    }

    fn written(self, room: &Room) -> String {
        let (number, writer) = self.last;
        let (place, screen) = (room.place, room.screen.key());
        let clock = room.clock.to_text();
        let (contrast, size) = (u8::from(room.choices.contrast), room.choices.type_size);
        let beside = room.beside.as_deref().unwrap_or(NONE);
        format!("{SIGN} {number} {writer} {place} {screen} {clock} {contrast} {size} {beside}")
    }

    /// Takes over what another window says, if it is newer than what is known.
    pub fn hear(&mut self, text: &str, room: &mut Room) -> Heard {
        let Some(rest) = text.strip_prefix(SIGN).and_then(|it| it.strip_prefix(' ')) else {
            return Heard::Nothing;
        };
        if rest == "hello" {
            return Heard::Hello;
        }
        self.change(rest, room).unwrap_or(Heard::Nothing)
    }

    fn change(&mut self, text: &str, room: &mut Room) -> Option<Heard> {
        let mut words = text.split(' ');
        let mut next = || words.next();
        let stamp = (next()?.parse::<u64>().ok()?, next()?.parse::<u64>().ok()?);
        if stamp <= self.last || stamp.0 > MOST {
            return None;
        }
        let place = next()?.parse::<usize>().ok()?;
        let screen = next()?;
        let screen = Screen::ALL.into_iter().find(|it| it.key() == screen)?;
        let clock = room.clock.of_text(next()?);
        let contrast = next()? == "1";
        let size = next()?
            .parse::<u8>()
            .ok()
            .filter(|it| *it <= super::choices::LARGEST)?;
        let beside = next()?;
        self.last = stamp;
        room.place = room.known(Some(place));
        room.screen = screen;
        room.clock = clock;
        room.choices.contrast = contrast;
        room.choices.type_size = size;
        room.set_beside(Some(beside.to_owned()));
        Some(Heard::Change)
    }
}
