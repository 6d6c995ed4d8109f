//! What happens while a panel is moderated: keys, buttons, the clock, the address.

use leptos::prelude::*;

use crate::{
    components::speakers,
    context::Site,
    dom::{self, HistoryEntry, RoomHandlers},
};
use deck::{Action, Countdown, Turns, panel_action};
use model::{Factsheet, Programme, route::Page};

/// The id of the dialog that says that time is up.
pub(super) const TIME_SIGN: &str = "time-sign";
/// The start of the storage key of a panel.
const STORAGE_PREFIX: &str = "presession.panel.";

/// A panel being moderated. `Copy`, so that views and handlers can keep it.
#[derive(Clone, Copy)]
pub(super) struct Moderation {
    pub(super) site: Site,
    panel: &'static Programme,
    /// The speakers, by their factsheets, in order.
    pub(super) speakers: &'static [&'static Factsheet],
    /// Whose turn it is, and the time each speaker has left.
    pub(super) turns: RwSignal<Turns>,
    /// The time for which the clock is shown, in milliseconds.
    pub(super) now: RwSignal<i64>,
}

impl Moderation {
    /// Sets up a panel as its page is prerendered.
    pub(super) fn new(site: Site, panel: &'static Programme) -> Self {
        let all: Vec<&'static Factsheet> = speakers(site, panel).collect();
        Self {
            site,
            panel,
            turns: RwSignal::new(Turns::new(panel, all.len())),
            now: RwSignal::new(0),
            speakers: Vec::leak(all),
        }
    }

    /// Starts listening once the page is hydrated, and stops when the panel is left.
    pub(super) fn listen(self) {
        let has_entered = StoredValue::new(false);
        Effect::new(move |_| {
            let fragment = self.site.deck_location.read().fragment.clone();
            if !self.site.hydrated.get() || !self.is_current() {
                return;
            }
            if !has_entered.get_value() {
                has_entered.set_value(true);
                self.enter();
            }
            self.follow(&fragment);
        });
        on_cleanup(dom::leave_room);
    }

    /// Returns whether the route still leads to this panel: another page may be about to replace it.
    fn is_current(self) -> bool {
        let route = self.site.route.read_untracked();
        matches!(&route.page, Page::Panel(id) if *id == self.panel.id)
    }

    /// Starts listening to keys, and restores what the last visit stored.
    fn enter(self) {
        dom::enter_room(
            &self.storage_key(),
            RoomHandlers {
                key: Box::new(move |press| {
                    let direction = self.site.words().direction;
                    panel_action(press, direction).is_some_and(|action| self.act(action))
                }),
                received: Box::new(|_| {}),
                fullscreen: Box::new(|_| {}),
                printing: Box::new(|_| {}),
                activity: Box::new(|| {}),
            },
        );
        if let Some(kept) = dom::storage::session_get(&self.storage_key()) {
            self.turns.update(|it| *it = it.clone().restored(&kept));
        }
    }

    /// Gives the floor to the speaker named in the address, if there is one.
    fn follow(self, fragment: &str) {
        let (mut turns, now) = (self.turns.get_untracked(), dom::now());
        if let Some(place) = turns.place_of(fragment) {
            turns.go_to(place, now);
        }
        self.show(turns, now);
    }

    /// Returns whether the speaker's clock is running. Tracks it.
    pub(super) fn is_running(self) -> bool {
        let turns = self.turns.read();
        turns.clock().is_some_and(Countdown::is_running)
    }

    /// Applies an action; returns whether a panel has a use for it.
    pub(super) fn act(self, action: Action) -> bool {
        match action {
            Action::TimeSign => dom::open_dialog(TIME_SIGN),
            Action::FullScreen => dom::toggle_fullscreen(),
            action => {
                let (mut turns, now) = (self.turns.get_untracked(), dom::now());
                if !turns.act(action, now) {
                    return false;
                }
                let address = self.site.anchor(&turns.fragment());
                dom::write_address(&address, HistoryEntry::Replace);
                self.show(turns, now);
            }
        }
        true
    }

    /// Shows and stores a state, and updates the clock for as long as it runs.
    fn show(self, turns: Turns, now: i64) {
        dom::storage::session_set(&self.storage_key(), &turns.to_text());
        let is_running = turns.clock().is_some_and(Countdown::is_running);
        let tick: Box<dyn Fn()> = Box::new(move || self.now.set(dom::now()));
        dom::set_ticker(is_running.then_some(tick));
        self.now.set(now);
        self.turns.set(turns);
    }

    fn storage_key(self) -> String {
        format!("{STORAGE_PREFIX}{}", self.panel.id)
    }
}
