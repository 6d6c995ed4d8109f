//! What a deck waits for: the next second of the countdown, another digit of a number.

use leptos::prelude::*;

use super::stage::Stage;
use crate::dom;
use deck::{Action, Room};

/// How long a number waits for another digit, in milliseconds.
const ANOTHER_DIGIT: i32 = 1200;

impl Stage {
    /// Lets the countdown tick while it runs: nothing is drawn when it stands.
    pub(super) fn tick(self, room: &Room) {
        let clock = room.clock;
        self.now.set(dom::now());
        let tick: Box<dyn Fn()> = Box::new(move || {
            let now = dom::now();
            let second = |at| clock.left(at).div_euclid(1000);
            if second(self.now.get_untracked()) != second(now) {
                self.now.set(now);
            }
        });
        dom::tick(clock.is_running().then_some(tick));
    }

    pub(super) fn wait_for_digit(self, digits: u32) {
        // The number stands in the bar.
        self.stir();
        leptos::task::spawn_local(async move {
            dom::pause(ANOTHER_DIGIT).await;
            if self.known_room().is_some_and(|it| it.waits(digits)) {
                self.act(Action::Settle);
            }
        });
    }
}
