//! A moderated panel: who has spoken, who is speaking, who is next, and each speaker's time.
//!
//! Values only: instants come from outside, as for [`Countdown`].

#[cfg(test)]
mod tests;

use super::{Action, Binding, Countdown, MINUTES, Press};
use model::{Edition, Factsheet, Programme, Slug};
use words::{Direction, Key};

/// The prefix of a speaker's fragment.
const SPEAKER_PREFIX: &str = "speaker-";

/// The moderator's keys, in the order of the buttons.
pub const PANEL_KEYS: [Binding; 6] = [
    Binding {
        action: Action::Clock,
        strokes: &["Space", "t"],
        label: Key::PanelClock,
    },
    Binding {
        action: Action::Next,
        strokes: &["onwards", "PageDown", "ArrowDown"],
        label: Key::PanelNext,
    },
    Binding {
        action: Action::Back,
        strokes: &["backwards", "PageUp", "ArrowUp"],
        label: Key::PanelBack,
    },
    Binding {
        action: Action::Reset,
        strokes: &["r"],
        label: Key::PanelReset,
    },
    Binding {
        action: Action::TimeSign,
        strokes: &["m"],
        label: Key::PanelSign,
    },
    Binding {
        action: Action::FullScreen,
        strokes: &["f"],
        label: Key::PanelFull,
    },
];

/// Returns a key's action while a panel is moderated, or `None` to leave the key to the browser.
///
/// The keys are those of a deck except for the space bar: a clicker moves on to the next speaker,
/// the space bar starts and stops the clock.
#[must_use]
pub fn panel_action(press: &Press<'_>, direction: Direction) -> Option<Action> {
    let action = press.action(direction).filter(|_| !press.repeats)?;
    match action {
        Action::Next | Action::Back if press.key == " " => Some(Action::Clock),
        // The first speaker is number 1.
        Action::Digit(number) => Some(Action::Jump(usize::from(number).checked_sub(1)?)),
        _ => {
            let is_ours = PANEL_KEYS.iter().any(|it| it.action == action);
            is_ours.then_some(action)
        }
    }
}

/// A speaker's status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Has spoken.
    Spoken,
    /// Is speaking.
    Now,
    /// Speaks next.
    Next,
    /// Speaks later.
    Later,
}

impl Turn {
    /// Returns the name used in attributes.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Spoken => "spoken",
            Self::Now => "now",
            Self::Next => "next",
            Self::Later => "later",
        }
    }
}

/// The speakers of a panel, by index, and each one's countdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turns {
    clocks: Vec<Countdown>,
    /// The current speaker; one past the last once all have spoken.
    place: usize,
}

impl Turns {
    /// Creates a panel of this many speakers: the first is about to speak.
    #[must_use]
    pub fn new(panel: &Programme, speakers: usize) -> Self {
        let clock = Countdown::new(panel.minutes.unwrap_or(MINUTES));
        Self {
            clocks: vec![clock; speakers],
            place: 0,
        }
    }

    /// Returns the current speaker's index, or `None` once all have spoken.
    #[must_use]
    pub fn speaking(&self) -> Option<usize> {
        (self.place < self.clocks.len()).then_some(self.place)
    }

    /// Returns the next speaker's index, if there is one.
    #[must_use]
    pub fn next(&self) -> Option<usize> {
        let next = self.place.saturating_add(1);
        (next < self.clocks.len()).then_some(next)
    }

    /// Returns the current speaker's countdown.
    #[must_use]
    pub fn clock(&self) -> Option<Countdown> {
        self.clocks.get(self.place).copied()
    }

    /// Returns a speaker's status.
    #[must_use]
    pub fn turn(&self, speaker: usize) -> Turn {
        match speaker.checked_sub(self.place) {
            None => Turn::Spoken,
            Some(0) => Turn::Now,
            Some(1) => Turn::Next,
            Some(_) => Turn::Later,
        }
    }

    /// Returns how long a speaker who has finished spoke, in milliseconds, or `None` if the clock
    /// was not used.
    #[must_use]
    pub fn time_spoken(&self, speaker: usize, now: i64) -> Option<i64> {
        let clock = self.clocks.get(speaker)?;
        let used = clock.used(now);
        (self.turn(speaker) == Turn::Spoken && used > 0).then_some(used)
    }

    /// Applies an action; returns whether it was one that a panel handles.
    pub fn act(&mut self, action: Action, now: i64) -> bool {
        match action {
            Action::Next => self.go_to(self.place.saturating_add(1), now),
            Action::Back => self.go_to(self.place.saturating_sub(1), now),
            Action::Jump(place) if place < self.clocks.len() => self.go_to(place, now),
            Action::Clock => self.of_speaker(|clock| clock.toggle(now)),
            Action::Reset => self.of_speaker(Countdown::reset),
            _ => return false,
        }
        true
    }

    /// Gives a speaker the floor; one past the last means that all have spoken. The previous
    /// speaker's clock pauses and can resume from there; the next one's does not start.
    pub fn go_to(&mut self, place: usize, now: i64) {
        let place = place.min(self.clocks.len());
        if place != self.place {
            self.of_speaker(|clock| clock.pause(now));
            self.place = place;
        }
    }

    fn of_speaker(&mut self, change: impl FnOnce(&mut Countdown)) {
        if let Some(clock) = self.clocks.get_mut(self.place) {
            change(clock);
        }
    }

    /// Returns the current speaker's fragment.
    #[must_use]
    pub fn fragment(&self) -> String {
        speaker_place(self.place)
    }

    /// Returns the speaker a fragment names, or `None` if it names none.
    #[must_use]
    pub fn place_of(&self, fragment: &str) -> Option<usize> {
        let number: usize = fragment.strip_prefix(SPEAKER_PREFIX)?.parse().ok()?;
        number.checked_sub(1).filter(|it| *it <= self.clocks.len())
    }

    /// Writes the state for storage.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = self.place.to_string();
        for clock in &self.clocks {
            text.push(' ');
            text.push_str(&clock.to_text());
        }
        text
    }

    /// Returns the panel with the state written by [`Self::to_text`]; another panel's text changes
    /// nothing.
    #[must_use]
    pub fn restored(mut self, text: &str) -> Self {
        let mut parts = text.split(' ');
        let place = parts.next().and_then(|it| it.parse().ok());
        let clocks: Vec<&str> = parts.collect();
        if let Some(place) = place
            && place <= self.clocks.len()
            && clocks.len() == self.clocks.len()
        {
            self.place = place;
            for (clock, text) in self.clocks.iter_mut().zip(clocks) {
                *clock = clock.restored(text);
            }
        }
        self
    }
}

/// Returns the fragment of the speaker at an index.
#[must_use]
pub fn speaker_place(place: usize) -> String {
    format!("{SPEAKER_PREFIX}{}", place.saturating_add(1))
}

/// Finds the cluster to present next: the next in its panel, or the next of all if no panel has it.
/// Returns `None` after the last.
#[must_use]
pub fn next_deck<'a>(edition: &'a Edition, cluster: &Slug) -> Option<&'a Factsheet> {
    let order: Vec<&Slug> = match edition.review.panel_of(cluster) {
        Some(panel) => panel.clusters.iter().collect(),
        None => edition.factsheets.iter().map(|it| &it.slug).collect(),
    };
    let place = order.iter().position(|it| *it == cluster)?;
    let mut after = order.into_iter().skip(place + 1);
    after.find_map(|it| edition.factsheet(it))
}
