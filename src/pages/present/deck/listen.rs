//! When a deck listens: from when the page answers until it is left.

use leptos::prelude::*;

use super::stage::Stage;
use crate::{
    dom::{self, Ears},
    pages::present::slide::heading,
};
use model::route::Page;
use words::Key;

/// After how long without a move the pointer and the bar are put away, in milliseconds.
const IDLE: i64 = 3000;

impl Stage {
    /// Begins to listen once the page answers, and stops when it is left.
    pub(super) fn listen(self) {
        let entered = StoredValue::new(false);
        Effect::new(move |_| {
            let within = self.site.deck_location.get();
            if !self.site.hydrated.get() || !self.is_here() {
                return;
            }
            if entered.get_value() {
                self.follow(&within);
            } else {
                entered.set_value(true);
                self.open_ears();
                self.enter(&within);
            }
        });
        on_cleanup(dom::leave_room);
    }

    /// Another deck may be about to take the place of this one.
    fn is_here(self) -> bool {
        let route = self.site.route.read_untracked();
        matches!(&route.page, Page::Deck(slug) if *slug == self.deck.cluster)
    }

    fn open_ears(self) {
        let ears = Ears {
            key: Box::new(move |press| self.press(press)),
            heard: Box::new(move |text| self.hear(text)),
            filled: Box::new(move |filled| self.filled.set(filled)),
            printing: Box::new(move |prints| self.prints.set(prints)),
            stirred: Box::new(move || self.stir()),
        };
        dom::enter_room(&self.talk_name(), ears);
        self.stir();
    }

    /// Brings pointer and bar back, and puts them away when nobody moves for a while.
    pub(super) fn stir(self) {
        if self.idle.get_untracked() {
            self.idle.set(false);
        }
        let waits = self.stirred.get_value() > 0;
        self.stirred.set_value(dom::now());
        if waits {
            return;
        }
        leptos::task::spawn_local(async move {
            let mut rest = IDLE;
            while rest > 0 {
                dom::pause(i32::try_from(rest).unwrap_or_default()).await;
                // The deck may have been left meanwhile.
                let Some(last) = self.stirred.try_get_value() else {
                    return;
                };
                rest = last.saturating_add(IDLE) - dom::now();
            }
            self.stirred.set_value(0);
            self.idle.set(true);
        });
    }

    /// Names a slide by number and heading, as it is announced.
    pub(super) fn name(self, place: usize) -> String {
        let (number, count) = (place + 1, self.deck.slides.len());
        let slide = self.deck.slides.get(place);
        let heading = slide.map(|it| heading(self.site.words(), self.deck, it));
        let places = [
            ("number", &*number.to_string()),
            ("count", &*count.to_string()),
            ("heading", &heading.unwrap_or_default()),
        ];
        self.site.words().fill(Key::StageAnnounce, &places)
    }
}
