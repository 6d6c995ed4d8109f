//! The deck in a second language, for meetings with interpreters: fetched when the deck is opened,
//! and kept as long as the page, so that it needs no network when it is asked for.

use std::cell::RefCell;

use leptos::prelude::*;

use super::stage::Stage;
use crate::dom;
use deck::{Deck, Slide};
use model::Language;
use payload::Decks;
use words::{Key, Messages};

thread_local! {
    static LOADED: RefCell<Vec<&'static Decks>> = const { RefCell::new(Vec::new()) };
}

/// A deck in another language than the page's.
#[derive(Clone, Copy)]
pub(super) struct Second {
    /// What stands on its slides.
    pub(super) words: &'static Messages,
    /// The deck.
    pub(super) deck: &'static Deck,
}

impl Second {
    /// Finds the same slide: decks of two languages need not have the same slides.
    pub(super) fn slide(self, id: &str) -> Option<&'static Slide> {
        self.deck.slides.iter().find(|it| it.id == id)
    }
}

impl Stage {
    /// Fetches the deck in a language; without one, one language is shown.
    pub(super) fn fetch_second(self, language: Option<Language>) {
        let Some(language) = language else {
            self.second.set(None);
            return;
        };
        leptos::task::spawn_local(async move {
            let second = self.load_second(&language).await;
            // Another may have been chosen meanwhile, or the deck left.
            let room = self.known_room();
            if room.is_none_or(|it| it.beside != Some(language)) {
                return;
            }
            if second.is_none() {
                // Address, buttons and the other window say what is shown.
                self.show_beside(None);
            }
            self.said
                .set(second.is_none().then_some(Key::StageBesideFailed));
            self.second.set(second);
        });
    }

    async fn load_second(self, language: &Language) -> Option<Second> {
        let decks = match loaded(language) {
            Some(decks) => decks,
            None => self.load(language).await?,
        };
        let mut all = decks.decks.iter();
        Some(Second {
            words: &decks.messages,
            deck: all.find(|it| it.cluster == self.deck.cluster)?,
        })
    }

    async fn load(self, language: &Language) -> Option<&'static Decks> {
        let mut files = self.site.decks().iter();
        let file = files.find(|it| it.language == *language)?;
        let bytes = dom::load_file(file.path.clone(), false).await.ok()?;
        let decks: &'static Decks = Box::leak(Box::new(Decks::decode(&bytes).ok()?));
        LOADED.with_borrow_mut(|it| it.push(decks));
        Some(decks)
    }

    /// Fetches the other languages before they are asked for: the network of a room may go. Who pays
    /// for data fetches nothing unasked.
    pub(super) fn fetch_ahead(self) {
        if dom::saves_data() {
            return;
        }
        leptos::task::spawn_local(async move {
            for file in self.site.decks() {
                if loaded(&file.language).is_none() {
                    // Asked for, it is fetched once more, and a failure is said.
                    let _ = self.load(&file.language).await;
                }
            }
        });
    }
}

fn loaded(language: &Language) -> Option<&'static Decks> {
    let is = |it: &&&'static Decks| it.messages.language == *language;
    LOADED.with_borrow(|all| all.iter().find(is).copied())
}
