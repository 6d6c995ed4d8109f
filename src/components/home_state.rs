//! The reader's own State: remembered on this device if asked to, and what that then shows.
//!
//! None of it is in a prerendered page: it appears once the page is hydrated.

use leptos::{ev, prelude::*};

use model::{StateLabel, route::Page};
use words::Key;

use crate::{
    context::{HOME_STATE, use_site},
    dom,
    html::*,
};

/// Links to the memory of the reader's State; nothing until there is one.
pub(crate) fn home_state_link() -> AnyView {
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

/// Renders a button that asks this device to remember a State, or to forget it, and says whether
/// that worked.
pub(crate) fn remember_button(state: &'static StateLabel) -> AnyView {
    let site = use_site();
    let refused = RwSignal::new(false);
    let is_home = move || site.home_state.get() == Some(state);
    let label = move || {
        site.say(if is_home() {
            Key::MemoryForget
        } else {
            Key::MemoryRemember
        })
    };
    let toggle = move |_| {
        if site.home_state.get_untracked() == Some(state) {
            dom::storage::remove(HOME_STATE);
            site.home_state.set(None);
        } else if dom::storage::set(HOME_STATE, state.slug.as_str()) {
            refused.set(false);
            site.home_state.set(Some(state));
        } else {
            refused.set(true);
        }
    };
    let outcome = move || match (is_home(), refused.get()) {
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

/// Says that the reader's State made one of these earlier recommendations, and when; nothing if it
/// made none of them.
pub(crate) fn home_state_mark(ids: &'static [String]) -> AnyView {
    let site = use_site();
    fragment()
        .child(move || site.home_state.get().and_then(|state| mark(state, ids)))
        .into_any()
}

fn mark(state: &StateLabel, ids: &[String]) -> Option<AnyView> {
    let site = use_site();
    let mut earlier = ids.iter().filter_map(|id| site.edition().earlier(id));
    let made = earlier.find(|each| each.state == state.english)?;
    let when = site.words().when(made.cycle, made.session);
    let text = site.words().fill(Key::MemoryYours, &[("when", &when)]);
    Some(span().class("yours").child(text).into_any())
}
