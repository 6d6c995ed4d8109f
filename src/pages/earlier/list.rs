//! The results one by one, some at a time.

use leptos::prelude::*;

use super::{
    places::{Part, Places},
    state::{Ledger, Window},
    status::way_out,
};
use crate::{
    components::{empty_result, record_card},
    context::{Site, place_id},
    dom,
    html::{El, el, live, run},
    records::retry,
};
use catalogue::earlier::{opening::PAGE, relaxations};
use words::Key;

pub(super) fn list(site: Site, ledger: Ledger) -> AnyView {
    let is_empty = Memo::new(move |_| ledger.places.part.read().total == 0);
    run()
        .child(follow_focus(site, ledger))
        .child(live(move || is_empty.get().then(|| nothing(site, ledger))))
        .child(entries(site, ledger))
        .into_any()
}

/// Moves the focus to the entry that was asked for. It may come later than what is drawn now.
fn follow_focus(site: Site, ledger: Ledger) -> AnyView {
    let mut focused = ledger.window(site).focus;
    live(move || {
        let start = ledger.places.part.read().start;
        let wanted = ledger.window(site).focus;
        let place = wanted.filter(|_| wanted != focused);
        let place = place.and_then(|it| ledger.places.all.get(it.checked_sub(start)? as usize));
        let entry = place.and_then(|place| place.get());
        if let Some(entry) = &entry {
            dom::focus(&place_id(entry.record));
        }
        if entry.is_some() || wanted.is_none() {
            focused = wanted;
        }
        None::<El>
    })
}

/// The entries, each in its place. The places stay where there are none: to make them anew would cost
/// the next key more than all that it shows.
fn entries(site: Site, ledger: Ledger) -> El {
    let Places { part, few, all, .. } = ledger.places;
    let places = all.iter().map(|place| {
        live(move || {
            let entry = place.read();
            let entry = entry.as_ref();
            entry.map(|it| record_card(site, it.record, &it.marks))
        })
    });
    el("div.records")
        .live("data-few", move || few.get().map(|it| it.to_string()))
        .child(live(move || before(site, ledger, *part.read())))
        .each(places)
        .child(live(move || missing(site, *part.read())))
        .child(live(move || said(site, *part.read())))
        .child(live(move || after(site, ledger, *part.read())))
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
fn before(site: Site, ledger: Ledger, part: Part) -> Option<El> {
    (part.start > 0).then(|| {
        let count = part.start.min(PAGE);
        let label = site.words().count(Key::LedgerBefore, count as usize);
        step(site, ledger, label, Ledger::before(part))
    })
}

/// Which part of the list this is, on paper too.
fn said(site: Site, part: Part) -> Option<El> {
    let whole = part.start == 0 && part.end >= part.total;
    (!whole).then(|| {
        let numbers = [part.start + 1, part.end, part.total];
        let [first, last, total] = numbers.map(|it| site.words().number(it as usize));
        let places = [("first", &*first), ("last", &*last), ("total", &*total)];
        el("p.records__part").child(site.words().fill(Key::LedgerPart, &places))
    })
}

/// How many more there are, and the way to them.
fn after(site: Site, ledger: Ledger, part: Part) -> Option<El> {
    let left = part.total.saturating_sub(part.end);
    (left > 0).then(|| {
        let count = left.min(PAGE).to_string();
        let left = site.words().number(left as usize);
        let places = [("count", &*count), ("left", &*left)];
        let label = site.words().fill(Key::LedgerMore, &places);
        step(site, ledger, label, Ledger::after(part))
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
fn missing(site: Site, part: Part) -> Option<El> {
    part.missing.then(|| {
        el("div.notice")
            .attr("role", "status")
            .child(el("p").child(site.say(Key::LedgerMissing)))
            .child(way_out(site, retry))
    })
}
