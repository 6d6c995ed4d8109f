//! What happens while a panel is moderated: keys, buttons, the clock, the address. What is shown
//! of it is `panel`'s.

use leptos::prelude::*;

use crate::{
    components::speakers,
    context::Site,
    dom::{self, Ears, Entry},
};
use deck::{Action, Countdown, Turns, panel_action};
use model::route::Page;
use model::{Factsheet, Programme};

/// The dialog that says that time is up.
pub(super) const SIGN: &str = "time-sign";
/// What the names begin with under which a panel is kept for the visit.
const KEPT: &str = "presession.panel.";

/// A panel being moderated. Small and `Copy`, so that handlers can keep it.
#[derive(Clone, Copy)]
pub(super) struct Moderation {
    pub(super) site: Site,
    pub(super) panel: &'static Programme,
    /// Who speaks, in order.
    pub(super) speakers: &'static [&'static Factsheet],
    /// Who has spoken, and how long everybody has.
    pub(super) turns: RwSignal<Turns>,
    /// The instant that is shown.
    pub(super) now: RwSignal<i64>,
}

impl Moderation {
    /// Sets up a panel as its page is prerendered; takes up what was kept once the page answers.
    pub(super) fn new(site: Site, panel: &'static Programme) -> Self {
        let all: Vec<&'static Factsheet> = speakers(site, panel).collect();
        let moderation = Self {
            site,
            panel,
            turns: RwSignal::new(Turns::new(panel, all.len())),
            now: RwSignal::new(0),
            speakers: Vec::leak(all),
        };
        moderation.listen();
        moderation
    }

    /// Begins to listen once the page answers, and stops when it is left.
    fn listen(self) {
        let entered = StoredValue::new(false);
        Effect::new(move |_| {
            let fragment = self.site.deck_location.read().fragment.clone();
            if !self.site.hydrated.get() || !self.is_here() {
                return;
            }
            if !entered.get_value() {
                entered.set_value(true);
                self.enter();
            }
            self.follow(&fragment);
        });
        on_cleanup(dom::leave_room);
    }

    /// Another page may be about to take the place of this one.
    fn is_here(self) -> bool {
        let route = self.site.route.read_untracked();
        matches!(&route.page, Page::Panel(id) if *id == self.panel.id)
    }

    fn enter(self) {
        dom::enter_room(
            &self.name(),
            Ears {
                key: Box::new(move |press| {
                    let direction = self.site.words().direction;
                    panel_action(press, direction).is_some_and(|action| self.act(action))
                }),
                heard: Box::new(|_| {}),
                filled: Box::new(|_| {}),
                printing: Box::new(|_| {}),
                stirred: Box::new(|| {}),
            },
        );
        if let Some(kept) = dom::kept_for_visit(&self.name()) {
            self.turns.update(|it| *it = it.clone().of_text(&kept));
        }
    }

    /// Gives the floor to the speaker whom the address names, if it does.
    fn follow(self, fragment: &str) {
        let (mut turns, now) = (self.turns.get_untracked(), dom::now());
        if let Some(place) = turns.place_of(fragment) {
            turns.go_to(place, now);
        }
        self.show(turns, now);
    }

    /// Does what is asked for; tells whether that was for a panel to do.
    pub(super) fn act(self, action: Action) -> bool {
        match action {
            Action::TimeSign => dom::open_dialog(SIGN),
            Action::FullScreen => dom::fill_screen(),
            action => {
                let (mut turns, now) = (self.turns.get_untracked(), dom::now());
                if !turns.act(action, now) {
                    return false;
                }
                let address = self.site.anchor(&turns.fragment());
                dom::write_address(&address, Entry::Same);
                self.show(turns, now);
            }
        }
        true
    }

    /// Shows a state, keeps it, and lets the clock run if it runs.
    fn show(self, turns: Turns, now: i64) {
        dom::keep_for_visit(&self.name(), &turns.to_text());
        let runs = turns.clock().is_some_and(Countdown::is_running);
        let tick: Box<dyn Fn()> = Box::new(move || self.now.set(dom::now()));
        dom::tick(runs.then_some(tick));
        self.now.set(now);
        self.turns.set(turns);
    }

    fn name(self) -> String {
        format!("{KEPT}{}", self.panel.id)
    }
}
