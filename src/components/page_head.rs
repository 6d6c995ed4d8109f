//! The head of a page and of its sections, and the address that stands on paper.

use leptos::prelude::*;

use words::Key;

use crate::{context::use_site, dom, html::*};

/// Renders the head of a page: a line above, and the heading that takes the focus on arrival.
pub(crate) fn page_head(
    eyebrow: impl IntoChildren,
    title: &'static str,
    language: Option<&'static str>,
) -> AnyView {
    fragment()
        .child(div().class("eyebrow").child(eyebrow))
        .child(h1().attr("tabindex", "-1").lang(language).child(title))
        .into_any()
}

/// Starts a section under a heading that names it.
pub(crate) fn titled_section(id: &'static str, title: Key) -> Element {
    section()
        .attr("aria-labelledby", id)
        .child(h2().id(id).child(use_site().say(title)))
}

/// Renders where the page is to be found, for paper; only a running page knows.
pub(crate) fn page_address() -> AnyView {
    let site = use_site();
    fragment()
        .child(move || {
            site.settled_query.track();
            site.hydrated.get().then(dom::short_address)
        })
        .into_any()
}
