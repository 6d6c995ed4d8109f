//! The context of every component: the site's data, its words, and where the reader is.
//!
//! The data is loaded once, before the first component runs, and is needed as long as the app runs. It
//! is leaked on purpose: components stay synchronous and copy nothing.

mod addresses;
mod draw_phase;

use std::{ops::Deref, sync::OnceLock};

use leptos::prelude::*;

pub(crate) use self::{addresses::place_id, draw_phase::DrawPhase};
use crate::dom;
use catalogue::{Catalogue, earlier::Opening};
use model::{
    Edition, Language, Source, StateLabel,
    query::{Query, Showing},
    route::Route,
};
use payload::{DecksFile, Payload};
use words::{Key, Messages};

/// The key under which a device stores the reader's State, if asked to.
pub(crate) const HOME_STATE: &str = "presession.state";

/// The context of every component. A pointer, which event handlers capture at no cost: copies of the
/// signals themselves in every closure cost 2.7 kB of wasm.
#[derive(Clone, Copy)]
pub(crate) struct Site(&'static SiteState);

/// The site's data, and where the reader is.
pub(crate) struct SiteState {
    payload: &'static Payload,
    catalogue: OnceLock<Catalogue>,
    /// The page shown.
    pub(crate) route: RwSignal<Route>,
    /// The filters in the address; only pages with filters read them.
    pub(crate) query: RwSignal<Query>,
    /// The filters as of the last phase beyond [`DrawPhase::InSight`], for everything that the
    /// reader is not looking at while choosing.
    pub(crate) settled_query: RwSignal<Query>,
    /// How much of the results is drawn.
    pub(crate) phase: RwSignal<DrawPhase>,
    /// The range of earlier recommendations that the reader asked for, and the query it belongs to.
    /// Outlives the page, so that Back finds it as long as it was left.
    pub(crate) asked_range: RwSignal<Option<(Query, Range)>>,
    /// What the address says of the deck; only decks read it.
    pub(crate) deck_location: RwSignal<DeckLocation>,
    /// The source shown at the foot of the screen, if a citation was tapped.
    pub(crate) note: RwSignal<Option<CitedSource>>,
    /// The reader's State, if the reader asked this device to remember it; none while a page is
    /// prerendered and hydrated.
    pub(crate) home_state: RwSignal<Option<&'static StateLabel>>,
    /// Whether the page responds: false while it is prerendered and hydrated.
    pub(crate) hydrated: RwSignal<bool>,
    /// The state of the search engine, which `engine` opens and asks.
    pub(crate) engine: RwSignal<EngineState>,
    /// Incremented whenever a file of records arrives or fails; `records` fetches them.
    pub(crate) arrivals: RwSignal<u32>,
    /// Whether a file of this page's build is no longer on the server: the site was then published
    /// again, and only reloading the page helps.
    pub(crate) stale: RwSignal<bool>,
}

/// The state of the engine that searches earlier recommendations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EngineState {
    /// It was not opened yet.
    Idle,
    /// It is being loaded: nothing but the opening can be shown.
    Opening,
    /// It filters and counts. Asked for words, it answers as if there were none, and says so
    /// ([`Answer::waiting`](search::wire::Answer::waiting)).
    Filters,
    /// It can answer any request.
    Ready,
    /// It could not be loaded, or broke; opening it again retries. It may still filter.
    Failed,
}

/// A range of a list's results.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Range {
    /// The position of the first.
    pub(crate) start: u32,
    /// The position after the last.
    pub(crate) end: u32,
    /// The position that gets the focus as soon as its entry is drawn.
    pub(crate) focus: Option<u32>,
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
pub(crate) struct CitedSource {
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
    /// Creates the context of an app that starts on a route. The query starts empty, as on the
    /// prerendered page.
    pub(crate) fn new(payload: &'static Payload, route: Route) -> Self {
        Self(Box::leak(Box::new(SiteState {
            payload,
            catalogue: OnceLock::new(),
            route: RwSignal::new(route),
            query: RwSignal::new(Query::default()),
            deck_location: RwSignal::new(DeckLocation::default()),
            settled_query: RwSignal::new(Query::default()),
            phase: RwSignal::new(DrawPhase::All),
            asked_range: RwSignal::new(None),
            note: RwSignal::new(None),
            home_state: RwSignal::new(None),
            hydrated: RwSignal::new(false),
            engine: RwSignal::new(EngineState::Idle),
            arrivals: RwSignal::new(0),
            stale: RwSignal::new(false),
        })))
    }

    /// Returns the edition shown.
    pub(crate) fn edition(self) -> &'static Edition {
        &self.0.payload.edition
    }

    /// Returns the recommendations prepared for searching, which the first call does.
    pub(crate) fn catalogue(self) -> &'static Catalogue {
        self.0
            .catalogue
            .get_or_init(|| Catalogue::new(self.edition()))
    }

    /// Returns what can be shown of the earlier recommendations without the engine.
    pub(crate) fn opening(self) -> &'static Opening {
        &self.0.payload.earlier
    }

    /// Lists the files of the other languages' decks.
    pub(crate) fn decks(self) -> &'static [DecksFile] {
        &self.0.payload.decks
    }

    /// Returns everything that was loaded.
    pub(crate) fn payload(self) -> &'static Payload {
        self.0.payload
    }

    /// Returns the interface's phrases.
    pub(crate) fn words(self) -> &'static Messages {
        &self.0.payload.messages
    }

    /// Returns a phrase.
    pub(crate) fn say(self, key: Key) -> &'static str {
        self.words().get(key)
    }

    /// Lists the site's languages, the pack's own first.
    pub(crate) fn languages(self) -> &'static [Language] {
        &self.edition().review.languages
    }

    /// Returns the pack's own language, which untranslated texts are in.
    pub(crate) fn first_language(self) -> &'static str {
        self.languages().first().map_or("", String::as_str)
    }

    /// Returns the language of texts that are never translated, such as the summaries of earlier
    /// recommendations, if it is not the page's.
    pub(crate) fn untranslated(self) -> Option<&'static str> {
        let first = self.first_language();
        (self.edition().language != first).then_some(first)
    }

    /// Shows another choice of filters and writes it into the address.
    pub(crate) fn choose(self, query: Query, entry: dom::HistoryEntry) {
        let route = self.route.read_untracked();
        dom::write_address(&route.with_query(self.languages(), &query), entry);
        // Before the query, so that no results are drawn in the phase of the last ones.
        self.draw_from(DrawPhase::InSight);
        self.query.set(query);
    }

    /// Replaces the filters on the whole page at once.
    pub(crate) fn replace_query(self, query: Query) {
        self.query.set(query);
        self.draw_from(DrawPhase::First);
    }
}

/// Returns the context. For functions that draw: an event handler runs outside the reactive owner, and
/// captures the value instead.
#[inline(never)]
pub(crate) fn use_site() -> Site {
    expect_context()
}
