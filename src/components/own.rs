//! The reader's own State: remembered on this device if asked to, and what that then shows.
//!
//! Nothing of it is in a prerendered page: it comes once the page answers.

use crate::html::*;
use leptos::ev;
use leptos::prelude::*;

use crate::{
    context::{HOME_STATE, use_site},
    dom,
};
use model::StateLabel;
use model::route::Page;
use words::Key;

/// Leads to the memory of the reader's State; nothing until there is one.
pub(crate) fn own_link() -> AnyView {
    let site = use_site();

    let link = move |state: &'static StateLabel| {
        let label = site.words().fill(Key::MemoryOwn, &[("state", &state.name)]);
        p().class("own").child(
            a().class("button button--main")
                .attr("href", site.path(Page::State(state.slug.clone())))
                .child(label),
        )
    };
    fragment()
        .child(move || site.home_state.get().map(link))
        .into_any()
}

/// A button that asks this device to remember a State, or to forget it, and says what came of it.
pub(crate) fn remember(state: &'static StateLabel) -> AnyView {
    let site = use_site();

    let refused = RwSignal::new(false);
    let is_own = move || site.home_state.get() == Some(state);
    let label = move || {
        site.say(if is_own() {
            Key::MemoryForget
        } else {
            Key::MemoryRemember
        })
    };
    let toggle = move |_| {
        if site.home_state.get_untracked() == Some(state) {
            dom::forget(HOME_STATE);
            site.home_state.set(None);
        } else if dom::keep(HOME_STATE, state.slug.as_str()) {
            refused.set(false);
            site.home_state.set(Some(state));
        } else {
            refused.set(true);
        }
    };
    let outcome = move || match (is_own(), refused.get()) {
        (true, _) => Some(site.say(Key::MemoryKept)),
        (false, true) => Some(site.say(Key::MemoryNotKept)),
        (false, false) => None,
    };
    span()
        .class("copy needs-app")
        .child(
            button()
                .class("button")
                .attr("type", "button")
                .on(ev::click, toggle)
                .child(label),
        )
        .child(
            span()
                .class("copy__done")
                .attr("role", "status")
                .child(outcome),
        )
        .into_any()
}

/// Says, where one of these was asked by the reader's State, that and when it was.
pub(crate) fn yours(ids: &'static [String]) -> AnyView {
    let site = use_site();

    fragment()
        .child(move || site.home_state.get().and_then(|state| mark(state, ids)))
        .into_any()
}

fn mark(state: &StateLabel, ids: &[String]) -> Option<Element> {
    let site = use_site();

    let mut asked = ids.iter().filter_map(|id| site.edition().earlier(id));
    let asked = asked.find(|row| row.state == state.english)?;
    let when = site.words().when(asked.cycle, asked.session);
    let text = site.words().fill(Key::MemoryYours, &[("when", &when)]);
    Some(span().class("yours").child(text))
}
