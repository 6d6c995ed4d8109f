//! The speaker's countdown. Instants are wall-clock milliseconds, so that a running countdown
//! survives a reload and two windows agree on it. Never reads the clock itself.

#[cfg(test)]
mod tests;

/// One minute, in milliseconds.
const MINUTE_MS: i64 = 60_000;
/// How much of the time is left when the countdown turns amber, in sevenths: two minutes of seven.
const AMBER_SEVENTHS: i64 = 2;

/// A countdown: its length and its progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Countdown {
    /// The allotted time, in milliseconds.
    total: i64,
    state: ClockState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ClockState {
    /// Not started, or reset.
    Waiting,
    /// Paused, with this many milliseconds left.
    Paused(i64),
    /// Running until this instant.
    Running(i64),
}

/// The stage a countdown has reached: shown as a word and a colour, never as a colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Not started.
    Waiting,
    /// Plenty of time.
    Green,
    /// Time to wrap up.
    Amber,
    /// Time for a last sentence.
    Red,
    /// Time is up.
    Over,
}

impl Phase {
    /// Returns the name used in attributes.
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
    /// Creates a countdown that has not started.
    #[must_use]
    pub fn new(minutes: u8) -> Self {
        Self {
            total: i64::from(minutes) * MINUTE_MS,
            state: ClockState::Waiting,
        }
    }

    /// Starts or resumes the countdown.
    pub fn start(&mut self, now: i64) {
        if !self.is_running() {
            self.state = ClockState::Running(now.saturating_add(self.left(now)));
        }
    }

    /// Pauses the countdown, so that it can resume from there.
    pub fn pause(&mut self, now: i64) {
        if self.is_running() {
            self.state = ClockState::Paused(self.left(now));
        }
    }

    /// Pauses a running countdown; starts or resumes any other.
    pub fn toggle(&mut self, now: i64) {
        if self.is_running() {
            self.pause(now);
        } else {
            self.start(now);
        }
    }

    /// Resets the countdown to its full length, not started.
    pub fn reset(&mut self) {
        self.state = ClockState::Waiting;
    }

    /// Returns whether the countdown is running.
    #[must_use]
    pub fn is_running(self) -> bool {
        matches!(self.state, ClockState::Running(_))
    }

    /// Returns the time left, in milliseconds: negative once over, never more than the total.
    #[must_use]
    pub fn left(self, now: i64) -> i64 {
        let left = match self.state {
            ClockState::Waiting => self.total,
            ClockState::Paused(left) => left,
            ClockState::Running(ends) => ends.saturating_sub(now),
        };
        // The device's clock may have been set back.
        left.min(self.total)
    }

    /// Returns the time used, in milliseconds.
    #[must_use]
    pub fn used(self, now: i64) -> i64 {
        self.total.saturating_sub(self.left(now))
    }

    /// Returns the stage reached.
    #[must_use]
    pub fn phase(self, now: i64) -> Phase {
        let left = self.left(now);
        let amber = (self.total * AMBER_SEVENTHS / 7).min(2 * MINUTE_MS);
        let red = (self.total / 7).min(MINUTE_MS);
        match self.state {
            ClockState::Waiting => Phase::Waiting,
            _ if left <= 0 => Phase::Over,
            _ if left <= red => Phase::Red,
            _ if left <= amber => Phase::Amber,
            _ => Phase::Green,
        }
    }

    /// Writes the progress, for storage and for other windows; the length comes from the deck.
    #[must_use]
    pub fn to_text(self) -> String {
        match self.state {
            ClockState::Waiting => "w".to_owned(),
            ClockState::Paused(left) => format!("p{left}"),
            ClockState::Running(ends) => format!("r{ends}"),
        }
    }

    /// Returns the countdown with the progress written by [`Self::to_text`]; any other text leaves
    /// it unchanged.
    #[must_use]
    pub fn restored(self, text: &str) -> Self {
        let number = text.get(1..).and_then(|it| it.parse::<i64>().ok());
        let state = match (text.get(..1), number) {
            (Some("w"), None) if text.len() == 1 => ClockState::Waiting,
            (Some("p"), Some(left)) => ClockState::Paused(left),
            (Some("r"), Some(ends)) => ClockState::Running(ends),
            _ => return self,
        };
        Self { state, ..self }
    }
}

/// Formats milliseconds as minutes and seconds: `7:00`, `0:01` until the last moment, `−0:12` once
/// over.
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

/// Formats a minute of the day as a time of day: `09:05`, `14:30`.
#[must_use]
pub fn hour_text(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}
