//! Small signs that several pages share.

use leptos::prelude::*;

use super::rich::Reader;
use crate::{
    context::Site,
    dom,
    html::{El, Piece, el, live, run},
};
use model::{Factsheet, Translation};
use words::Key;

/// Says that the project drafted a text; nothing where an organisation did.
pub(crate) fn draft_mark(factsheet: &'static Factsheet) -> Option<El> {
    factsheet
        .illustrative
        .then(|| el("span.draft").child(Site::here().say(Key::FactsheetDraft)))
}

/// Says how much of a factsheet waits for its translation; nothing if it is complete.
pub(crate) fn translation_notice(site: Site, factsheet: &Factsheet) -> Option<El> {
    let key = match factsheet.translation {
        Translation::Complete => return None,
        Translation::Partial => Key::TranslationPartial,
        Translation::Missing => Key::TranslationMissing,
    };
    Some(el("p.notice").child(site.say(key)))
}

/// Says who speaks, and whether the project drafted it.
pub(crate) fn by_line(factsheet: &'static Factsheet, reader: Reader) -> El {
    let coalition = el("span")
        .in_language(reader.language)
        .child(factsheet.coalition.as_str());
    el("p.by")
        .child(coalition)
        .child(" ")
        .child(draft_mark(factsheet))
}

/// Draws a cluster's number, which is the same on tablet, paper and projector. Its name stands
/// beside it, so it is not spoken.
pub(crate) fn number(factsheet: &Factsheet) -> El {
    el("span.number")
        .attr("aria-hidden", "true")
        .child(factsheet.number)
}

/// The head of a page: a line above, the heading that takes the focus on arrival.
pub(crate) fn page_head(
    eyebrow: impl Piece,
    title: &'static str,
    language: Option<&'static str>,
) -> AnyView {
    run()
        .child(el("div.eyebrow").child(eyebrow))
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .in_language(language)
                .child(title),
        )
        .into_any()
}

/// Says on paper where the page is to be found; only a running page knows.
pub(crate) fn page_address(site: Site) -> AnyView {
    live(move || {
        site.calm.track();
        site.alive.get().then(dom::short_address)
    })
}

/// Starts a section under a heading that names it.
pub(crate) fn section(site: Site, id: &'static str, title: Key) -> El {
    el("section")
        .attr("aria-labelledby", id)
        .child(el("h2").attr("id", id).child(site.say(title)))
}
