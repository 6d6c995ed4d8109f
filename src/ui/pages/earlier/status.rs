//! How far the search is, and what it found in the place of what was typed.

use leptos::prelude::*;

use super::state::Ledger;
use crate::{
    export::{Form, OpenFile},
    locale::Key,
    ui::{
        components::value_label,
        context::{Engine, Site},
        element::{el, live},
        engine,
    },
};

/// Tells whether the answer shown is the answer to all that is asked.
pub(super) fn is_searched(site: Site, ledger: Ledger) -> bool {
    let there = matches!(site.engine.get(), Engine::Filters | Engine::Ready);
    site.query.read().is_empty() || (there && !ledger.shown.answer.read().waiting)
}

/// Says beside the search field that the search is on its way, if somebody waits for it.
pub(super) fn progress(site: Site) -> AnyView {
    let says = move || {
        let query = site.query.read();
        match site.engine.get() {
            Engine::Opening if !query.is_empty() => Some(site.say(Key::LedgerOpening)),
            Engine::Filters if !query.text.trim().is_empty() => Some(site.say(Key::LedgerWaiting)),
            Engine::Idle | Engine::Opening | Engine::Filters | Engine::Ready | Engine::Failed => {
                None
            }
        }
    };
    el("span.search__note")
        .attr("role", "status")
        .child(live(says))
        .into_any()
}

/// Says that the search could not be loaded, what there is without it, and tries again.
pub(super) fn trouble(site: Site) -> AnyView {
    let failed = Memo::new(move |_| site.engine.get() == Engine::Failed);
    live(move || {
        failed.get().then(|| {
            let table = site.open_file(OpenFile::Earlier(Form::Csv));
            el("div.notice")
                .attr("role", "alert")
                .child(
                    el("p").child(site.say(Key::LedgerFailed)).child(" ").child(
                        el("a")
                            .attr("href", table)
                            .child(site.say(Key::LedgerTable)),
                    ),
                )
                .child(
                    el("button.button")
                        .attr("type", "button")
                        .on("click", move |_| engine::open(site, value_label))
                        .child(site.say(Key::LedgerAgain)),
                )
        })
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
