//! The address of a deck as it is shown: the slide, the speaker's window, the second language. It is
//! written as slides turn, and followed on the way back and by links.

use super::stage::Stage;
use crate::{
    context::DeckLocation,
    dom::{self, Entry},
};
use deck::{Action, Room};
use model::query::Showing;
use model::route::{Page, Route};

/// What the places of slides in the page begin with.
const SLIDE: &str = "slide-";

impl Stage {
    /// Gives the deck's page, in this language.
    fn route(self) -> Route {
        Route {
            language: self.site.edition().language.clone(),
            page: Page::Deck(self.deck.cluster.clone()),
        }
    }

    /// Names the talk of the windows that show the deck, in whatever language.
    pub(super) fn talk_name(self) -> String {
        let route = self.route().in_language(self.site.first_language());
        dom::absolute(&route.path(self.site.languages()))
    }

    /// Gives the address of the deck as it is shown here, or in the speaker's window.
    pub(super) fn address(self, room: &Room, speaker: bool) -> String {
        let showing = Showing {
            speaker,
            beside: room.beside.clone(),
        };
        let place = slide_place(room.place);
        self.route().shown(self.site.languages(), &showing, &place)
    }

    /// Goes where the address says, on the way back and by links.
    pub(super) fn follow(self, within: &DeckLocation) {
        let mut room = self.room();
        room.speaker = within.showing.speaker;
        room.set_beside(within.showing.beside.clone());
        // The page has other places than slides, such as the one that its first link leads to.
        if within.fragment.is_empty() || within.fragment.starts_with(SLIDE) {
            let place = room.known(self.place_of(within));
            room.act(Action::Jump(place), dom::now());
        }
        self.change(room);
        self.mend_address(within);
    }

    /// Writes the true address where the one that was asked for names a slide that is not there.
    pub(super) fn mend_address(self, within: &DeckLocation) {
        if within.fragment.starts_with(SLIDE) && self.place_of(within).is_none() {
            self.write_address();
        }
    }

    /// Gives the place of the slide that an address names, from 0; none if there is no such slide.
    pub(super) fn place_of(self, within: &DeckLocation) -> Option<usize> {
        self.deck.place_of(within.fragment.strip_prefix(SLIDE)?)
    }

    /// Writes the address of what is shown here, in place of the one before.
    pub(super) fn write_address(self) {
        let room = self.room();
        dom::write_address(&self.address(&room, room.speaker), Entry::Same);
    }
}

/// Names the place of a slide in the page; `place` counts from 0.
pub(super) fn slide_place(place: usize) -> String {
    format!("{SLIDE}{}", place + 1)
}
