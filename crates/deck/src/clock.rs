//! The countdown of who speaks. Instants are milliseconds of the wall clock, so that a running
//! countdown survives a reload, and two windows agree on it. Looks at no clock itself.

#[cfg(test)]
mod tests;

/// A minute, in milliseconds.
const MINUTE: i64 = 60_000;
/// The first part of what is left in which the speaker should come to an end, in sevenths: two
/// minutes of seven.
const AMBER_SEVENTHS: i64 = 2;

/// A countdown: how long, and how far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Countdown {
    /// The time given, in milliseconds.
    total: i64,
    hand: Hand,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hand {
    /// Not started, or set back.
    Waiting,
    /// Stopped, with so many milliseconds left.
    Paused(i64),
    /// Running until an instant.
    Running(i64),
}

/// How far a countdown is: shown as a word and a colour, never as a colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// It was not started.
    Waiting,
    /// There is time.
    Green,
    /// Time to come to the end.
    Amber,
    /// Time for a last sentence.
    Red,
    /// There is none left.
    Over,
}

impl Phase {
    /// Gives the word used in attributes.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Green => "green",
            Self::Amber => "amber",
            Self::Red => "red",
            Self::Over => "over",
        }
    }
}

impl Countdown {
    /// Sets a countdown that waits to be started.
    #[must_use]
    pub fn new(minutes: u8) -> Self {
        Self {
            total: i64::from(minutes) * MINUTE,
            hand: Hand::Waiting,
        }
    }

    /// Starts it, or goes on.
    pub fn start(&mut self, now: i64) {
        if !self.is_running() {
            self.hand = Hand::Running(now.saturating_add(self.left(now)));
        }
    }

    /// Stops it; it can go on from there.
    pub fn pause(&mut self, now: i64) {
        if self.is_running() {
            self.hand = Hand::Paused(self.left(now));
        }
    }

    /// Starts it if it stands, stops it if it runs.
    pub fn toggle(&mut self, now: i64) {
        if self.is_running() {
            self.pause(now);
        } else {
            self.start(now);
        }
    }

    /// Sets it back to the beginning, waiting.
    pub fn reset(&mut self) {
        self.hand = Hand::Waiting;
    }

    /// Tells whether it runs.
    #[must_use]
    pub fn is_running(self) -> bool {
        matches!(self.hand, Hand::Running(_))
    }

    /// Gives what is left, in milliseconds; below zero once it is over, never more than was given.
    #[must_use]
    pub fn left(self, now: i64) -> i64 {
        let left = match self.hand {
            Hand::Waiting => self.total,
            Hand::Paused(left) => left,
            Hand::Running(ends) => ends.saturating_sub(now),
        };
        // The device's clock may have been set back.
        left.min(self.total)
    }

    /// Gives what is used up, in milliseconds.
    #[must_use]
    pub fn used(self, now: i64) -> i64 {
        self.total.saturating_sub(self.left(now))
    }

    /// Tells how far it is.
    #[must_use]
    pub fn phase(self, now: i64) -> Phase {
        let left = self.left(now);
        let amber = (self.total * AMBER_SEVENTHS / 7).min(2 * MINUTE);
        let red = (self.total / 7).min(MINUTE);
        match self.hand {
            Hand::Waiting => Phase::Waiting,
            _ if left <= 0 => Phase::Over,
            _ if left <= red => Phase::Red,
            _ if left <= amber => Phase::Amber,
            _ => Phase::Green,
        }
    }

    /// Writes how far it is, for storage and for another window; how long it is, the deck says.
    #[must_use]
    pub fn to_text(self) -> String {
        match self.hand {
            Hand::Waiting => "w".to_owned(),
            Hand::Paused(left) => format!("p{left}"),
            Hand::Running(ends) => format!("r{ends}"),
        }
    }

    /// Reads how far it is; any other text leaves it as it was.
    #[must_use]
    pub fn of_text(self, text: &str) -> Self {
        let number = text.get(1..).and_then(|it| it.parse::<i64>().ok());
        let hand = match (text.get(..1), number) {
            (Some("w"), None) if text.len() == 1 => Hand::Waiting,
            (Some("p"), Some(left)) => Hand::Paused(left),
            (Some("r"), Some(ends)) => Hand::Running(ends),
            _ => return self,
        };
        Self { hand, ..self }
    }
}

/// Writes milliseconds as minutes and seconds: `7:00`, `0:01` to the last moment, `−0:12` when over.
#[must_use]
pub fn clock_text(left: i64) -> String {
    let seconds = if left > 0 {
        left.saturating_add(999) / 1000
    } else {
        left / 1000
    };
    let sign = if seconds < 0 { "−" } else { "" };
    let seconds = seconds.unsigned_abs();
    format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
}

/// Writes a minute of the day as clocks on walls show it: `09:05`, `14:30`.
#[must_use]
pub fn hour_text(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}
