//! How far the search is, and what it found in the place of what was typed.

use leptos::prelude::*;

use super::state::Ledger;
use crate::{
    components::value_label,
    context::{Engine, Site},
    dom, engine,
    html::{el, live, run},
};
use catalogue::earlier::{Standing, standing};
use export::{Form, OpenFile};
use words::Key;

/// Tells what the answer shown is the answer to; `waiting` is what it says of itself.
pub(super) fn answered(site: Site, waiting: bool) -> Standing {
    standing(&site.query.read(), engine::is_there(site), waiting)
}

/// Says beside the search field that the search is on its way, if somebody waits for it.
pub(super) fn progress(site: Site, ledger: Ledger) -> AnyView {
    let says = move || {
        let waits = ledger.shown.coming.get();
        let key = if engine::is_there(site) {
            Key::LedgerWaiting
        } else {
            Key::LedgerOpening
        };
        (waits && !site.query.read().is_empty()).then(|| site.say(key))
    };
    el("span.search__note")
        .attr("role", "status")
        .child(live(says))
        .into_any()
}

/// Says that the search could not be loaded, what there is without it, and offers a way out.
pub(super) fn trouble(site: Site) -> AnyView {
    let failed = Memo::new(move |_| site.engine.get() == Engine::Failed);
    live(move || {
        failed.get().then(|| {
            let table = site.open_file(OpenFile::Earlier(Form::Csv));
            let key = if engine::is_there(site) {
                Key::LedgerWordless
            } else {
                Key::LedgerFailed
            };
            el("div.notice")
                .attr("role", "alert")
                .child(
                    el("p").child(site.say(key)).child(" ").child(
                        el("a")
                            .attr("href", table)
                            .child(site.say(Key::LedgerTable)),
                    ),
                )
                .child(way_out(site, |site| engine::open(site, value_label)))
        })
    })
}

/// A button that asks once more. Where the server has the files of this page no more, that would
/// never help: it then says so, and loads the page anew.
pub(super) fn way_out(site: Site, again: fn(Site)) -> AnyView {
    let button = move |key: Key| {
        el("button.button")
            .attr("type", "button")
            .child(site.say(key))
    };
    live(move || {
        if site.stale.get() {
            run()
                .child(el("p").child(site.say(Key::LedgerStale)))
                .child(button(Key::LedgerReload).on("click", |_| dom::reload()))
        } else {
            run().child(button(Key::LedgerAgain).on("click", move |_| again(site)))
        }
    })
}

/// Names words that stand nowhere or hardly anywhere, with what was found in their place.
pub(super) fn near(site: Site, ledger: Ledger) -> AnyView {
    live(move || {
        let answer = ledger.shown.answer.read();
        let lines = answer.near.iter().map(|near| {
            let typed = near.typed.as_str();
            let found = near.found.join(", ");
            let places = [("typed", typed), ("found", &*found)];
            let key = match near.records {
                0 => Key::LedgerNear,
                _ => Key::LedgerRare,
            };
            el("p.near").child(site.words().fill(key, &places))
        });
        lines.collect::<Vec<_>>()
    })
}
