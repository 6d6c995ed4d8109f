//! The search engine as the pages see it: loaded once, asked synchronously, its state a signal.
//!
//! Only pages that open it load it. Until it is loaded, [`Site::opening`] is all that can be shown.

use leptos::prelude::*;
use search::wire::{Answer, Request};

use super::{
    context::{EngineState, Site},
    dom::{self, LoadPhase},
};
use catalogue::earlier::tags::tags;
use model::query::Facet;

/// Names a value of a facet in the reader's language.
pub(crate) type NameValue = fn(Site, Facet, &str) -> String;

/// Loads the engine, unless it is loaded or on its way; after a failure, tries again. Values can be
/// found by the names that `name_value` returns.
pub(crate) fn open(site: Site, name_value: NameValue) {
    let before = site.engine.get_untracked();
    let index = site.opening().index.as_str();
    if !matches!(before, EngineState::Idle | EngineState::Failed) || index.is_empty() {
        return;
    }
    site.engine.set(EngineState::Opening);
    dom::load_engine(index, before == EngineState::Failed, move |phase| {
        site.engine.set(match phase {
            LoadPhase::Failed => EngineState::Failed,
            LoadPhase::Gone => {
                site.stale.set(true);
                EngineState::Failed
            }
            LoadPhase::Filters => {
                tag(site, name_value);
                EngineState::Filters
            }
            LoadPhase::Ready => {
                dom::mark_search_ready();
                EngineState::Ready
            }
        });
    });
}

fn tag(site: Site, name_value: NameValue) {
    let summary = &site.opening().summary;
    let tags = tags(summary, site.edition(), |facet, value| {
        name_value(site, facet, value)
    });
    if let Ok(bytes) = postcard::to_allocvec(&tags) {
        dom::set_engine_tags(&bytes);
    }
}

/// Returns whether there is an engine that can filter, even if it cannot search for words: one that
/// failed half-way, or is being reloaded, still filters. Tracks changes of its state.
pub(crate) fn is_there(site: Site) -> bool {
    site.engine.track();
    dom::has_engine()
}

/// Asks the engine. Returns none if it is not loaded, or broke.
pub(crate) fn ask(site: Site, request: &Request) -> Option<Answer> {
    if !is_there(site) {
        return None;
    }
    let bytes = postcard::to_allocvec(request).ok()?;
    let answer = dom::ask_engine(&bytes);
    let answer = answer.and_then(|bytes| postcard::from_bytes(&bytes).ok());
    // While another one is being loaded, the state is that one's.
    if answer.is_none() && site.engine.get_untracked() != EngineState::Opening {
        // Later: the code being run may be a memo that reads the state.
        leptos::task::spawn_local(async move { site.engine.set(EngineState::Failed) });
    }
    answer
}
