//! Small signs that several pages share.

use crate::html::*;
use leptos::prelude::*;

use super::rich::Reader;
use crate::{context::use_site, dom};
use model::{Factsheet, Translation};
use words::Key;

/// Says that the project drafted a text; nothing where an organisation did.
pub(crate) fn draft_mark(factsheet: &'static Factsheet) -> Option<Element> {
    factsheet.illustrative.then(|| {
        span()
            .class("draft")
            .child(use_site().say(Key::FactsheetDraft))
    })
}

/// Says how much of a factsheet waits for its translation; nothing if it is complete.
pub(crate) fn translation_notice(factsheet: &Factsheet) -> Option<Element> {
    let site = use_site();

    let key = match factsheet.translation {
        Translation::Complete => return None,
        Translation::Partial => Key::TranslationPartial,
        Translation::Missing => Key::TranslationMissing,
    };
    Some(p().class("notice").child(site.say(key)))
}

/// Says who speaks, and whether the project drafted it.
pub(crate) fn by_line(factsheet: &'static Factsheet, reader: Reader) -> Element {
    let coalition = span()
        .lang(reader.language)
        .child(factsheet.coalition.as_str());
    p().class("by")
        .child(coalition)
        .child(" ")
        .child(draft_mark(factsheet))
}

/// Draws a cluster's number, which is the same on tablet, paper and projector. Its name stands
/// beside it, so it is not spoken.
pub(crate) fn number(factsheet: &Factsheet) -> Element {
    span()
        .class("number")
        .attr("aria-hidden", "true")
        .child(factsheet.number)
}

/// The head of a page: a line above, the heading that takes the focus on arrival.
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

/// Says on paper where the page is to be found; only a running page knows.
pub(crate) fn page_address() -> AnyView {
    let site = use_site();

    fragment()
        .child(move || {
            site.settled_query.track();
            site.hydrated.get().then(dom::short_address)
        })
        .into_any()
}

/// Starts a section under a heading that names it.
pub(crate) fn titled_section(id: &'static str, title: Key) -> Element {
    let site = use_site();

    section()
        .attr("aria-labelledby", id)
        .child(h2().id(id).child(site.say(title)))
}
