//! How far the search is, and what it found instead of the words typed.

use leptos::{ev, prelude::*};

use super::results::ResultList;
use crate::{
    components::value_label,
    context::{EngineState, Site, use_site},
    dom, engine,
    html::*,
};
use catalogue::earlier::{ResultBasis, result_basis};
use export::{DataFormat, OpenFile};
use words::Key;

/// Returns what the answer shown is based on; `waiting` is [`Answer::waiting`](search::wire::Answer).
pub(super) fn basis(site: Site, waiting: bool) -> ResultBasis {
    result_basis(&site.query.read(), engine::is_there(site), waiting)
}

/// Says beside the search field that the search is being loaded, if the reader is waiting for it.
pub(super) fn progress(results: ResultList) -> AnyView {
    let site = use_site();

    let says = move || {
        let waits = results.shown.coming.get();
        let key = if engine::is_there(site) {
            Key::LedgerWaiting
        } else {
            Key::LedgerOpening
        };
        (waits && !site.query.read().is_empty()).then(|| site.say(key))
    };
    span()
        .class("search__note")
        .attr("role", "status")
        .child(says)
        .into_any()
}

/// Says that the search could not be loaded and what works without it, and offers to try again.
pub(super) fn trouble() -> AnyView {
    let site = use_site();

    let failed = Memo::new(move |_| site.engine.get() == EngineState::Failed);
    fragment()
        .child(move || {
            failed.get().then(|| {
                let table = site.open_file(OpenFile::Earlier(DataFormat::Csv));
                let key = if engine::is_there(site) {
                    Key::LedgerWordless
                } else {
                    Key::LedgerFailed
                };
                div()
                    .class("notice")
                    .attr("role", "alert")
                    .child(
                        p().child(site.say(key))
                            .child(" ")
                            .child(a().attr("href", table).child(site.say(Key::LedgerTable))),
                    )
                    .child(way_out(|site| engine::open(site, value_label)))
            })
        })
        .into_any()
}

/// Draws a button that tries again. Where the server no longer has the files of this page, that
/// would never help: it then says so, and reloads the page.
pub(super) fn way_out(again: fn(Site)) -> AnyView {
    let site = use_site();

    let button = move |key: Key| {
        button()
            .class("button")
            .attr("type", "button")
            .child(site.say(key))
    };
    fragment()
        .child(move || {
            if site.stale.get() {
                fragment()
                    .child(p().child(site.say(Key::LedgerStale)))
                    .child(button(Key::LedgerReload).on(ev::click, |_| dom::reload()))
            } else {
                fragment().child(button(Key::LedgerAgain).on(ev::click, move |_| again(site)))
            }
        })
        .into_any()
}

/// Names words that occur nowhere or hardly anywhere, with the words found instead.
pub(super) fn near(results: ResultList) -> AnyView {
    let site = use_site();

    fragment()
        .child(move || {
            let answer = results.shown.answer.read();
            let lines = answer.near.iter().map(|near| {
                let typed = near.typed.as_str();
                let found = near.found.join(", ");
                let places = [("typed", typed), ("found", &*found)];
                let key = match near.records {
                    0 => Key::LedgerNear,
                    _ => Key::LedgerRare,
                };
                p().class("near").child(site.words().fill(key, &places))
            });
            lines.collect::<Vec<_>>()
        })
        .into_any()
}
