//! The search engine as the pages see it: opened once, asked at once, its state a signal.
//!
//! It is loaded only where it is opened, and answers within the call. Until it is there
//! [`Site::opening`] is all that can be shown.

use leptos::prelude::*;
use search::wire::{Answer, Request};

use super::{
    context::{Engine, Site},
    dom::{self, Stage},
};
use catalogue::earlier::tags::tags;
use model::query::Facet;

/// Names a value of a facet in the reader's language.
pub(crate) type Names = fn(Site, Facet, &str) -> String;

/// Opens the engine, unless that was done; after a failure, tries again. Values can be found by
/// the names that `names` gives them.
pub(crate) fn open(site: Site, names: Names) {
    let before = site.engine.get_untracked();
    let index = site.opening().index.as_str();
    if !matches!(before, Engine::Idle | Engine::Failed) || index.is_empty() {
        return;
    }
    site.engine.set(Engine::Opening);
    dom::load_engine(index, before == Engine::Failed, move |stage| {
        site.engine.set(match stage {
            Stage::Failed => Engine::Failed,
            Stage::Gone => {
                site.stale.set(true);
                Engine::Failed
            }
            Stage::Filters => {
                tag(site, names);
                Engine::Filters
            }
            Stage::Ready => Engine::Ready,
        });
    });
}

fn tag(site: Site, names: Names) {
    let summary = &site.opening().summary;
    let tags = tags(summary, site.edition(), |facet, value| {
        names(site, facet, value)
    });
    if let Ok(bytes) = postcard::to_allocvec(&tags) {
        dom::tag_engine(&bytes);
    }
}

/// Tells whether there is an engine that filters, whatever became of the words: one that failed
/// half-way, or is being loaded anew, still does. Whatever asks is asked again when that changes.
pub(crate) fn is_there(site: Site) -> bool {
    site.engine.track();
    dom::has_engine()
}

/// Asks the engine, within the call. None where none is there.
pub(crate) fn ask(site: Site, request: &Request) -> Option<Answer> {
    if !is_there(site) {
        return None;
    }
    let bytes = postcard::to_allocvec(request).ok()?;
    let answer = dom::ask_engine(&bytes);
    let answer = answer.and_then(|bytes| postcard::from_bytes(&bytes).ok());
    // While another is being loaded, what becomes of that one counts.
    if answer.is_none() && site.engine.get_untracked() != Engine::Opening {
        // Not now: what is being drawn reads the state.
        leptos::task::spawn_local(async move { site.engine.set(Engine::Failed) });
    }
    answer
}
