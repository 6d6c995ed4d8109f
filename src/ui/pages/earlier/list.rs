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
    let mut focused = ledger.window(site).focus;
    live(move || {
        let rows = ledger.rows.read();
        let wanted = ledger.window(site).focus;
        // What was asked for may come later than what is drawn now.
        let place = wanted.filter(|_| wanted != focused);
        let record = place.and_then(|it| rows.records.get(it.checked_sub(rows.start)? as usize));
        if let Some(record) = record {
            browser::focus(&place_id(record));
        }
        if record.is_some() || wanted.is_none() {
            focused = wanted;
        }
        drawn(site, ledger, &rows)
    })
}

fn drawn(site: Site, ledger: Ledger, rows: &Rows) -> AnyView {
    if rows.total == 0 {
        return nothing(site, ledger);
    }
    let cards = rows.records.iter();
    let cards = cards.map(|record| record_card(site, record, &rows.marks));
    el("div.records")
        .child(before(site, ledger, rows))
        .each(cards)
        .child(missing(site, rows))
        .child(part(site, rows))
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
        step(site, ledger, label, Ledger::before(rows))
    })
}

/// Which part of the list this is, on paper too.
fn part(site: Site, rows: &Rows) -> Option<El> {
    let whole = rows.start == 0 && rows.end() >= rows.total;
    (!whole).then(|| {
        let [first, last, total] =
            [rows.start + 1, rows.end(), rows.total].map(|it| it.to_string());
        let places = [("first", &*first), ("last", &*last), ("total", &*total)];
        el("p.records__part").child(site.words().fill(Key::LedgerPart, &places))
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
        step(site, ledger, label, Ledger::after(rows))
    })
}

fn step(site: Site, ledger: Ledger, label: String, window: Window) -> El {
    el("p.records__step.needs-app").child(
        el("button.button")
            .attr("type", "button")
            .on("click", move |_| ledger.go(site, window))
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
