//! A panel being moderated: who has spoken, who speaks, who is next, and each one's time.
//!
//! Values only: instants come from outside, as for the [`Countdown`].

#[cfg(test)]
mod tests;

use super::{Action, Binding, Countdown, MINUTES, Press};
use model::{Edition, Factsheet, Programme, Slug};
use words::{Direction, Key};

/// What the places of speakers in a page begin with.
const PLACE: &str = "speaker-";

/// The keys of who moderates, in the order of the buttons.
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

/// Gives what a key asks for while a panel is moderated; none leaves it to the browser.
///
/// The keys are those of a deck, but for the space bar: a clicker goes on to the next speaker, a
/// thumb on the bar starts and stops the clock.
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

/// How far a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Has spoken.
    Spoken,
    /// Speaks.
    Now,
    /// Speaks next.
    Next,
    /// Speaks later.
    Later,
}

impl Turn {
    /// Gives the word used in attributes.
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

/// The speakers of a panel, by their places from 0, and the countdown of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turns {
    clocks: Vec<Countdown>,
    /// Who speaks; one past the last when all have spoken.
    place: usize,
}

impl Turns {
    /// Begins a panel of so many speakers: the first is about to speak.
    #[must_use]
    pub fn new(panel: &Programme, speakers: usize) -> Self {
        let clock = Countdown::new(panel.minutes.unwrap_or(MINUTES));
        Self {
            clocks: vec![clock; speakers],
            place: 0,
        }
    }

    /// Gives the place of who speaks; none when all have spoken.
    #[must_use]
    pub fn speaking(&self) -> Option<usize> {
        (self.place < self.clocks.len()).then_some(self.place)
    }

    /// Gives the place of who speaks next, if somebody does.
    #[must_use]
    pub fn next(&self) -> Option<usize> {
        let next = self.place.saturating_add(1);
        (next < self.clocks.len()).then_some(next)
    }

    /// Gives the countdown of who speaks.
    #[must_use]
    pub fn clock(&self) -> Option<Countdown> {
        self.clocks.get(self.place).copied()
    }

    /// Tells how far a speaker is.
    #[must_use]
    pub fn turn(&self, speaker: usize) -> Turn {
        match speaker.checked_sub(self.place) {
            None => Turn::Spoken,
            Some(0) => Turn::Now,
            Some(1) => Turn::Next,
            Some(_) => Turn::Later,
        }
    }

    /// Tells how long somebody who has spoken spoke, in milliseconds; none where the clock was not
    /// used.
    #[must_use]
    pub fn spoke(&self, speaker: usize, now: i64) -> Option<i64> {
        let clock = self.clocks.get(speaker)?;
        let used = clock.used(now);
        (self.turn(speaker) == Turn::Spoken && used > 0).then_some(used)
    }

    /// Does what is asked for; tells whether that was for a panel to do.
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

    /// Gives a speaker the floor; one past the last says that all have spoken. The clock of who
    /// spoke stops, and goes on from there if that was a mistake; the next one's waits.
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

    /// Names the place of who speaks in the page, as addresses do.
    #[must_use]
    pub fn fragment(&self) -> String {
        speaker_place(self.place)
    }

    /// Reads such a name; none for any other, and for a speaker who is not there.
    #[must_use]
    pub fn place_of(&self, fragment: &str) -> Option<usize> {
        let number: usize = fragment.strip_prefix(PLACE)?.parse().ok()?;
        number.checked_sub(1).filter(|it| *it <= self.clocks.len())
    }

    /// Writes all of it, for storage.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = self.place.to_string();
        for clock in &self.clocks {
            text.push(' ');
            text.push_str(&clock.to_text());
        }
        text
    }

    /// Reads what was written; a text of another panel changes nothing.
    #[must_use]
    pub fn of_text(mut self, text: &str) -> Self {
        let mut parts = text.split(' ');
        let place = parts.next().and_then(|it| it.parse().ok());
        let clocks: Vec<&str> = parts.collect();
        if let Some(place) = place
            && place <= self.clocks.len()
            && clocks.len() == self.clocks.len()
        {
            self.place = place;
            for (clock, text) in self.clocks.iter_mut().zip(clocks) {
                *clock = clock.of_text(text);
            }
        }
        self
    }
}

/// Names the place of a speaker in the page; `place` counts from 0.
#[must_use]
pub fn speaker_place(place: usize) -> String {
    format!("{PLACE}{}", place.saturating_add(1))
}

/// Finds the cluster whose slides come after a cluster's: that of who speaks next in its panel; the
/// next of all where no panel has it. None after the last.
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
