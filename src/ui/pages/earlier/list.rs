//! The results one by one, some at a time.

use leptos::prelude::*;

use super::state::{Ledger, Rows, Window};
use crate::{
    earlier::{opening::PAGE, relaxations},
    locale::Key,
    ui::{
        browser,
        components::{empty_result, record_card},
        context::{Site, place_id},
        element::{El, el, live},
        records::retry,
    },
};

pub(super) fn list(site: Site, ledger: Ledger) -> AnyView {
    live(move || drawn(site, ledger, &ledger.rows.read()))
}

fn drawn(site: Site, ledger: Ledger, rows: &Rows) -> AnyView {
    if rows.total == 0 {
        return nothing(site, ledger);
    }
    if let Some(place) = ledger.focus.get_value()
        && place >= rows.start
        && let Some(record) = rows.records.get((place - rows.start) as usize)
    {
        ledger.focus.set_value(None);
        browser::focus(&place_id(record));
    }
    let cards = rows.records.iter();
    let cards = cards.map(|record| record_card(site, record, &rows.marks));
    el("div.records")
        .child(before(site, ledger, rows))
        .each(cards)
        .child(missing(site, rows))
        .child(after(site, ledger, rows))
        .into_any()
}

fn nothing(site: Site, ledger: Ledger) -> AnyView {
    let query = site.query.get();
    let answer = ledger.shown.answer.read();
    if query.is_empty() {
        return el("p.lead").child(site.say(Key::LedgerNone)).into_any();
    }
    empty_result(site, &relaxations(&answer), &query, Key::CountEarlier)
}

/// The way back to what the list left behind.
fn before(site: Site, ledger: Ledger, rows: &Rows) -> Option<El> {
    (rows.start > 0).then(|| {
        let count = rows.start.min(PAGE);
        let label = site.words().count(Key::LedgerBefore, count as usize);
        let window = Ledger::before(rows);
        step(site, ledger, label, window, window.start)
    })
}

/// How many more there are, and the way to them.
fn after(site: Site, ledger: Ledger, rows: &Rows) -> Option<El> {
    let left = rows.total.saturating_sub(rows.end());
    (left > 0).then(|| {
        let count = left.min(PAGE).to_string();
        let left = left.to_string();
        let places = [("count", &*count), ("left", &*left)];
        let label = site.words().fill(Key::LedgerMore, &places);
        step(site, ledger, label, Ledger::after(rows), rows.end())
    })
}

fn step(site: Site, ledger: Ledger, label: String, window: Window, focus: u32) -> El {
    el("p.records__step.needs-app").child(
        el("button.button")
            .attr("type", "button")
            .on("click", move |_| ledger.go(site, window, focus))
            .child(label),
    )
}

/// Says that some texts did not come, and offers to ask again.
fn missing(site: Site, rows: &Rows) -> Option<El> {
    rows.missing.then(|| {
        el("p.notice")
            .attr("role", "status")
            .child(site.say(Key::LedgerMissing))
            .child(" ")
            .child(
                el("button.button")
                    .attr("type", "button")
                    .on("click", move |_| retry(site))
                    .child(site.say(Key::LedgerAgain)),
            )
    })
}
