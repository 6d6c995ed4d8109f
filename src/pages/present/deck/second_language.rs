//! The deck in a second language, for meetings with interpreters: loaded when the deck opens and
//! kept for as long as the page, so that showing it needs no network.

use std::cell::RefCell;

use leptos::{prelude::*, task::spawn_local};

use crate::{context::Site, dom};
use deck::{Deck, Slide};
use model::{Language, Slug};
use payload::Decks;
use words::Messages;

thread_local! {
    static LOADED: RefCell<Vec<&'static Decks>> = const { RefCell::new(Vec::new()) };
}

/// Loads a deck in the site's other languages.
pub(super) struct SecondLanguage {
    site: Site,
    cluster: &'static Slug,
    /// The deck shown beside the page's own, once it has been loaded.
    pub(super) shown: RwSignal<Option<SecondDeck>>,
}

/// A deck in another language than the page's.
#[derive(Clone, Copy)]
pub(super) struct SecondDeck {
    /// The interface's words in that language.
    pub(super) words: &'static Messages,
    /// The deck.
    pub(super) deck: &'static Deck,
}

impl SecondDeck {
    /// Finds a slide by its id: two languages need not have the same slides.
    pub(super) fn slide(self, id: &str) -> Option<&'static Slide> {
        self.deck.slides.iter().find(|it| it.id == id)
    }
}

impl SecondLanguage {
    /// Sets up loading for a deck; none is shown at first.
    pub(super) fn new(site: Site, deck: &'static Deck) -> Self {
        Self {
            site,
            cluster: &deck.cluster,
            shown: RwSignal::new(None),
        }
    }

    /// Returns the deck in a language, loading it if necessary. `None` if that fails, or if the
    /// language does not have this deck.
    pub(super) async fn load(&self, language: &Language) -> Option<SecondDeck> {
        let decks = match loaded(language) {
            Some(decks) => decks,
            None => self.fetch(language).await?,
        };
        let mut all = decks.decks.iter();
        Some(SecondDeck {
            words: &decks.messages,
            deck: all.find(|it| it.cluster == *self.cluster)?,
        })
    }

    /// Loads the other languages before they are asked for, since the room's network may fail.
    /// Loads nothing for a reader who saves data.
    pub(super) fn prefetch(&'static self) {
        if dom::saves_data() {
            return;
        }
        spawn_local(async move {
            for file in self.site.decks() {
                if loaded(&file.language).is_none() {
                    // `load` tries again, and its caller reports the failure.
                    let _ = self.fetch(&file.language).await;
                }
            }
        });
    }

    async fn fetch(&self, language: &Language) -> Option<&'static Decks> {
        let mut files = self.site.decks().iter();
        let file = files.find(|it| it.language == *language)?;
        let bytes = dom::load_file(file.path.clone(), false).await.ok()?;
        let decks: &'static Decks = Box::leak(Box::new(Decks::decode(&bytes).ok()?));
        LOADED.with_borrow_mut(|it| it.push(decks));
        Some(decks)
    }
}

fn loaded(language: &Language) -> Option<&'static Decks> {
    let is_wanted = |it: &&&'static Decks| it.messages.language == *language;
    LOADED.with_borrow(|all| all.iter().find(is_wanted).copied())
}
