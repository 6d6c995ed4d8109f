//! The address of a deck as this window shows it: which slide, in whose window, beside which second
//! language.

use leptos::prelude::*;

use crate::{
    context::{DeckLocation, Site},
    dom::{self, HistoryEntry},
};
use deck::{Deck, DeckState};
use model::{
    query::Showing,
    route::{Page, Route},
};

/// The start of every slide's id.
const SLIDE_PREFIX: &str = "slide-";

/// Reads and writes the address of a deck.
pub(super) struct DeckAddress {
    site: Site,
    deck: &'static Deck,
}

impl DeckAddress {
    /// Reads and writes the addresses of `deck`.
    pub(super) fn new(site: Site, deck: &'static Deck) -> Self {
        Self { site, deck }
    }

    /// Returns whether the route still leads to this deck: another may be about to replace it.
    pub(super) fn is_current(&self) -> bool {
        let route = self.site.route.read_untracked();
        matches!(&route.page, Page::Deck(slug) if *slug == self.deck.cluster)
    }

    /// Returns the name of the channel that all windows with this deck share, whatever their
    /// language.
    pub(super) fn channel(&self) -> String {
        let route = self.route().in_language(self.site.first_language());
        dom::absolute(&route.path(self.site.languages()))
    }

    /// Returns the address of the deck in a state, for the speaker's window or the room's.
    pub(super) fn path(&self, state: &DeckState, speaker: bool) -> String {
        let showing = Showing {
            speaker,
            beside: state.beside.clone(),
        };
        let fragment = slide_id(state.place);
        self.route()
            .shown(self.site.languages(), &showing, &fragment)
    }

    /// Returns the index of the slide that an address names, if the deck has it.
    pub(super) fn place_of(&self, location: &DeckLocation) -> Option<usize> {
        self.deck
            .place_of(location.fragment.strip_prefix(SLIDE_PREFIX)?)
    }

    /// Replaces the address with that of the state.
    pub(super) fn write(&self, state: &DeckState) {
        dom::write_address(&self.path(state, state.speaker), HistoryEntry::Replace);
    }

    /// Replaces the address if the slide it names does not exist.
    pub(super) fn correct(&self, location: &DeckLocation, state: &DeckState) {
        if location.fragment.starts_with(SLIDE_PREFIX) && self.place_of(location).is_none() {
            self.write(state);
        }
    }

    /// Returns the deck's route in the language of the page.
    fn route(&self) -> Route {
        Route {
            language: self.site.edition().language.clone(),
            page: Page::Deck(self.deck.cluster.clone()),
        }
    }
}

/// Returns whether an address leads to a slide: the page has other targets, such as that of the skip
/// link.
pub(super) fn leads_to_slide(location: &DeckLocation) -> bool {
    location.fragment.is_empty() || location.fragment.starts_with(SLIDE_PREFIX)
}

/// Returns the id of a slide's element by the slide's index.
pub(super) fn slide_id(place: usize) -> String {
    format!("{SLIDE_PREFIX}{}", place + 1)
}
