//! What every component may ask for: the site's data, its words, and where the reader is.
//!
//! The data is loaded once before the first component runs and lives as long as the page, so it is
//! leaked on purpose: components stay synchronous and copy nothing.

use std::{ops::Deref, sync::OnceLock};

use leptos::prelude::*;

use crate::dom;
use catalogue::Catalogue;
use catalogue::earlier::Opening;
use export::OpenFile;
use model::query::{Query, Showing};
use model::route::{EARLIER_PLACE, Page, Route};
use model::{EarlierRecommendation, Edition, Language, Source, StateLabel};
use payload::{DecksFile, Payload};
use words::{Key, Messages};

/// The name under which a device keeps the reader's State, if asked to.
pub(crate) const HOME_STATE: &str = "presession.state";

/// What every component may ask for. A pointer, so that handlers can keep it for nothing: copies of
/// the signals themselves in every closure cost the browser 2.7 kB.
#[derive(Clone, Copy)]
pub(crate) struct Site(&'static SiteState);

/// The site's data, and where the reader is.
pub(crate) struct SiteState {
    payload: &'static Payload,
    catalogue: OnceLock<Catalogue>,
    /// The page shown.
    pub(crate) route: RwSignal<Route>,
    /// The filters in the address; only the pages that filter read them.
    pub(crate) query: RwSignal<Query>,
    /// What the address says of the deck; only decks read it.
    pub(crate) deck_location: RwSignal<DeckLocation>,
    /// The same for all that the reader does not look at while choosing: it follows when the
    /// results are on the screen.
    pub(crate) settled_query: RwSignal<Query>,
    /// The source shown at the foot of the screen, if a citation was tapped.
    pub(crate) note: RwSignal<Option<Note>>,
    /// The reader's State, where the reader asked this device to remember it; none while a page is
    /// prerendered and taken over.
    pub(crate) home_state: RwSignal<Option<&'static StateLabel>>,
    /// Whether the page answers: false while it is prerendered and taken over.
    pub(crate) hydrated: RwSignal<bool>,
    /// How far the search engine is; `engine` opens and asks it.
    pub(crate) engine: RwSignal<Engine>,
    /// Grows whenever files of records arrive or fail; `records` fetches them.
    pub(crate) arrivals: RwSignal<u32>,
    /// Whether the server has a file of this page's build no more: then the site was published
    /// anew, and only loading the page again helps.
    pub(crate) stale: RwSignal<bool>,
}

/// How far the engine is that searches earlier recommendations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Nobody asked for it yet.
    Idle,
    /// It is being loaded: nothing but the opening can be shown.
    Opening,
    /// It filters and counts. Asked for words, it answers as if there were none, and says so
    /// ([`Answer::waiting`](search::wire::Answer::waiting)).
    Filters,
    /// It answers everything.
    Ready,
    /// It could not be loaded, or broke; opening it again tries again. It may still filter.
    Failed,
}

/// What an address says of a deck.
#[derive(Clone, Default)]
pub(crate) struct DeckLocation {
    /// How it is shown.
    pub(crate) showing: Showing,
    /// The fragment: which slide.
    pub(crate) fragment: String,
}

/// A citation that was tapped.
#[derive(Clone, Copy)]
pub(crate) struct Note {
    /// The source's number in its list, from 1.
    pub(crate) number: u16,
    /// The source.
    pub(crate) source: &'static Source,
}

impl Deref for Site {
    type Target = SiteState;

    fn deref(&self) -> &SiteState {
        self.0
    }
}

impl Site {
    /// Sets up a page. The query starts empty, as the prerendered page has it.
    pub(crate) fn new(payload: &'static Payload, route: Route) -> Self {
        Self(Box::leak(Box::new(SiteState {
            payload,
            catalogue: OnceLock::new(),
            route: RwSignal::new(route),
            query: RwSignal::new(Query::default()),
            deck_location: RwSignal::new(DeckLocation::default()),
            settled_query: RwSignal::new(Query::default()),
            note: RwSignal::new(None),
            home_state: RwSignal::new(None),
            hydrated: RwSignal::new(false),
            engine: RwSignal::new(Engine::Idle),
            arrivals: RwSignal::new(0),
            stale: RwSignal::new(false),
        })))
    }

    /// Gives what the pages show.
    pub(crate) fn edition(self) -> &'static Edition {
        &self.0.payload.edition
    }

    /// Gives the recommendations made ready for searching: at the first call, once for all.
    pub(crate) fn catalogue(self) -> &'static Catalogue {
        self.0
            .catalogue
            .get_or_init(|| Catalogue::new(self.edition()))
    }

    /// Gives the first sight of earlier recommendations: what can be shown without the engine.
    pub(crate) fn opening(self) -> &'static Opening {
        &self.0.payload.earlier
    }

    /// Lists where the decks of the other languages are.
    pub(crate) fn decks(self) -> &'static [DecksFile] {
        &self.0.payload.decks
    }

    /// Gives all that was loaded.
    pub(crate) fn payload(self) -> &'static Payload {
        self.0.payload
    }

    /// Gives the interface's words.
    pub(crate) fn words(self) -> &'static Messages {
        &self.0.payload.messages
    }

    /// Gives one phrase.
    pub(crate) fn say(self, key: Key) -> &'static str {
        self.words().get(key)
    }

    /// Lists the site's languages, the pack's own first.
    pub(crate) fn languages(self) -> &'static [Language] {
        &self.edition().review.languages
    }

    /// Gives the pack's own language, in which a text stands that is not translated.
    pub(crate) fn first_language(self) -> &'static str {
        self.languages()
            .first()
            .map_or("", std::string::String::as_str)
    }

    /// Gives the language of what has no translations, such as the summaries of earlier
    /// recommendations, where that is not the page's.
    pub(crate) fn untranslated(self) -> Option<&'static str> {
        let first = self.first_language();
        (self.edition().language != first).then_some(first)
    }

    /// Gives the address of a page in the reader's language.
    pub(crate) fn path(self, page: Page) -> String {
        self.to(page).path(self.languages())
    }

    /// Gives the address of the recommendations with a filter set.
    pub(crate) fn filtered(self, query: &Query) -> String {
        self.to(Page::Recommendations)
            .with_query(self.languages(), query)
    }

    /// Gives the address of the earlier recommendations with a filter set.
    pub(crate) fn among_earlier(self, query: &Query) -> String {
        self.to(Page::Earlier).with_query(self.languages(), query)
    }

    /// Gives the permanent place of an earlier recommendation: in the memory of the State that made
    /// it. None where the edition has no page for that State.
    pub(crate) fn place_of(self, asked: &EarlierRecommendation) -> Option<String> {
        let mut states = self.edition().recommending_states();
        let state = states.find(|each| each.english == asked.state)?;
        let page = self.to(Page::State(state.slug.clone()));
        Some(page.anchor(self.languages(), &place_id(asked)))
    }

    /// Gives the address of a file of open data in the reader's language.
    pub(crate) fn open_file(self, file: OpenFile) -> String {
        file.path(&self.edition().language)
    }

    /// Gives the address of a place in the page shown.
    pub(crate) fn anchor(self, fragment: &str) -> String {
        self.route
            .read_untracked()
            .anchor(self.languages(), fragment)
    }

    /// Shows another choice of filters and writes it into the address.
    pub(crate) fn choose(self, query: Query, entry: dom::Entry) {
        let route = self.route.read_untracked();
        dom::write_address(&route.with_query(self.languages(), &query), entry);
        self.query.set(query);
        dom::after_paint(move || {
            let query = self.query.get_untracked();
            if *self.settled_query.read_untracked() != query {
                self.settled_query.set(query);
            }
        });
    }

    /// Takes over filters at once, in all of the page.
    pub(crate) fn replace_query(self, query: Query) {
        self.query.set(query.clone());
        self.settled_query.set(query);
    }

    fn to(self, page: Page) -> Route {
        Route {
            language: self.edition().language.clone(),
            page,
        }
    }
}

/// Returns the site of the running app, from the context. For functions that draw: an event handler
/// runs outside of it and captures the value.
#[inline(never)]
pub(crate) fn use_site() -> Site {
    expect_context()
}

/// Names the place of an earlier recommendation in its State's memory.
pub(crate) fn place_id(asked: &EarlierRecommendation) -> String {
    format!("{EARLIER_PLACE}{}", asked.id)
}
