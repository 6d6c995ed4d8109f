//! What two windows that show the same deck tell each other.
//!
//! Every change has a number that grows, and the window that wrote it: all windows end at the last
//! one, whatever the order in which they hear. The number is the time where that is more, so that a
//! window that was loaded again knows better than one that was not. What is no message of ours is
//! ignored.

#[cfg(test)]
mod tests;

use super::{Room, Screen};

/// What messages begin with; other builds may say other things.
const SIGN: &str = "presession-2";
/// A number above this is none of ours.
const MOST: u64 = 1 << 53;
/// What a window says that opened.
const HELLO: &str = "hello";
/// What is said to a speaker's window that may be there.
const CALL: &str = "call";
/// What stands for no second language.
const NONE: &str = "-";

/// One window's part in the talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Talk {
    /// The last change that this window knows, and who wrote it.
    last: (u64, u64),
    /// This window.
    own: u64,
    /// Whether it opened at a slide that its address names, and nothing happened since.
    stays: bool,
}

/// What was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing of ours, or nothing new.
    Nothing,
    /// A window opened: it should be told.
    Hello,
    /// A speaker's window is looked for: it should say hello.
    Call,
    /// The room changed.
    Change,
}

/// On what occasion a window tells how the room is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Occasion {
    /// It changed something.
    Change,
    /// A window said hello.
    Answer,
    /// A window said hello to the speaker's.
    SpeakerAnswer,
}

impl Occasion {
    const ALL: [Self; 3] = [Self::Change, Self::Answer, Self::SpeakerAnswer];

    fn key(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Answer => "answer",
            Self::SpeakerAnswer => "speaker",
        }
    }
}

impl Talk {
    /// Takes part as a window with a number of its own.
    #[must_use]
    pub fn new(own: u64) -> Self {
        Self {
            last: (0, own),
            own,
            stays: false,
        }
    }

    /// Keeps the slide that the window was opened at, as a bookmark is: no window that shows another
    /// one takes it away by its answer, but the speaker's does, which the room follows.
    pub fn stay(&mut self, now: i64) {
        self.note(now);
        self.stays = true;
    }

    /// Asks the other windows where they are.
    #[must_use]
    pub fn hello() -> String {
        format!("{SIGN} {HELLO}")
    }

    /// Asks whether there is a speaker's window.
    #[must_use]
    pub fn call() -> String {
        format!("{SIGN} {CALL}")
    }

    /// Tells what this window just changed.
    pub fn tell(&mut self, room: &Room, now: i64) -> String {
        self.note(now);
        self.written(room, Occasion::Change)
    }

    /// Notes a change of this window's: newer than all it knows, and than all that was told before
    /// it was loaded again.
    fn note(&mut self, now: i64) {
        let now = u64::try_from(now).unwrap_or_default().min(MOST);
        self.last = (self.last.0.saturating_add(1).max(now), self.own);
        self.stays = false;
    }

    /// Tells a window that opened what it missed.
    pub fn answer(&mut self, room: &Room) -> String {
        // A window that knows nothing has 0: what is told must be more.
        if self.last.0 == 0 {
            self.last = (1, self.own);
        }
        let speaker = room.speaker;
        let occasion = if speaker {
            Occasion::SpeakerAnswer
        } else {
            Occasion::Answer
        };
        self.written(room, occasion)
    }

    fn written(self, room: &Room, occasion: Occasion) -> String {
        let (number, writer) = self.last;
        let (place, screen) = (room.place, room.screen.key());
        let clock = room.clock.to_text();
        let (contrast, size) = (u8::from(room.choices.contrast), room.choices.type_size);
        let beside = room.beside.as_deref().unwrap_or(NONE);
        let occasion = occasion.key();
        format!(
            "{SIGN} {number} {writer} {place} {screen} {clock} {contrast} {size} {beside} {occasion}"
        )
    }

    /// Takes over what another window says, if it is newer than what is known.
    pub fn hear(&mut self, text: &str, room: &mut Room) -> Heard {
        let Some(rest) = text.strip_prefix(SIGN).and_then(|it| it.strip_prefix(' ')) else {
            return Heard::Nothing;
        };
        match rest {
            HELLO => Heard::Hello,
            CALL => Heard::Call,
            _ => self.change(rest, room).unwrap_or(Heard::Nothing),
        }
    }

    fn change(&mut self, text: &str, room: &mut Room) -> Option<Heard> {
        let mut words = text.split(' ');
        let mut next = || words.next();
        let stamp = (next()?.parse::<u64>().ok()?, next()?.parse::<u64>().ok()?);
        if stamp.0 > MOST {
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
        let occasion = next()?;
        let occasion = Occasion::ALL.into_iter().find(|it| it.key() == occasion)?;
        let answers = self.stays && occasion != Occasion::Change;
        if stamp <= self.last && !answers {
            return None;
        }
        if !answers || occasion == Occasion::SpeakerAnswer {
            self.last = stamp;
            self.stays = false;
            room.place = room.known(Some(place));
            room.screen = screen;
        }
        room.clock = clock;
        room.choices.contrast = contrast;
        room.choices.type_size = size;
        room.set_beside(Some(beside.to_owned()));
        Some(Heard::Change)
    }
}
