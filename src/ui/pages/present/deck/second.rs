//! The deck in a second language, for meetings with interpreters: fetched when it is asked for,
//! and kept as long as the page.

use leptos::prelude::*;

use super::stage::Stage;
use crate::{
    deck::{Deck, Slide},
    domain::Language,
    locale::{Key, Messages},
    payload::Decks,
    ui::browser,
};

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
            let room = self.room.try_get_untracked();
            if room.is_none_or(|it| it.beside != Some(language)) {
                return;
            }
            self.said
                .set(second.is_none().then_some(Key::StageBesideFailed));
            self.second.set(second);
        });
    }

    async fn load_second(self, language: &Language) -> Option<Second> {
        let mut files = self.site.decks().iter();
        let file = files.find(|it| it.language == *language)?;
        let bytes = browser::load_file(file.path.clone(), false).await?;
        let decks: &'static Decks = Box::leak(Box::new(Decks::decode(&bytes).ok()?));
        let mut all = decks.decks.iter();
        Some(Second {
            words: &decks.messages,
            deck: all.find(|it| it.cluster == self.deck.cluster)?,
        })
    }
}
