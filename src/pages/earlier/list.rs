//! The results one by one, some at a time.

use crate::html::*;
use leptos::ev;
use leptos::prelude::*;

use super::{
    places::{Part, Places},
    state::{Ledger, Window},
    status::way_out,
};
use crate::{
    components::{empty_result, record_card},
    context::{place_id, use_site},
    dom,
    records::retry,
};
use catalogue::earlier::{opening::PAGE, relaxations};
use words::Key;

pub(super) fn list(ledger: Ledger) -> AnyView {
    let is_empty = Memo::new(move |_| ledger.places.part.read().total == 0);
    fragment()
        .child(follow_focus(ledger))
        .child(move || is_empty.get().then(|| nothing(ledger)))
        .child(entries(ledger))
        .into_any()
}

/// Moves the focus to the entry that was asked for. It may come later than what is drawn now.
fn follow_focus(ledger: Ledger) -> AnyView {
    let site = use_site();

    let mut focused = ledger.window(site).focus;
    fragment()
        .child(move || {
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
            None::<Element>
        })
        .into_any()
}

/// The entries, each in its place. The places stay where there are none: to make them anew would cost
/// the next key more than all that it shows.
fn entries(ledger: Ledger) -> Element {
    let Places { part, few, all, .. } = ledger.places;
    let places = all.iter().map(|place| {
        fragment()
            .child(move || {
                let entry = place.read();
                let entry = entry.as_ref();
                entry.map(|it| record_card(it.record, &it.marks))
            })
            .into_any()
    });
    div()
        .class("records")
        .attr("data-few", move || few.get().map(|it| it.to_string()))
        .child(move || before(ledger, *part.read()))
        .children(places)
        .child(move || missing(*part.read()))
        .child(move || said(*part.read()))
        .child(move || after(ledger, *part.read()))
}

fn nothing(ledger: Ledger) -> AnyView {
    let site = use_site();

    let query = site.query.get();
    let answer = ledger.shown.answer.read();
    if query.is_empty() {
        return p()
            .class("lead")
            .child(site.say(Key::LedgerNone))
            .into_any();
    }
    empty_result(&relaxations(&answer), &query, Key::CountEarlier)
}

/// The way back to what the list left behind.
fn before(ledger: Ledger, part: Part) -> Option<Element> {
    let site = use_site();

    (part.start > 0).then(|| {
        let count = part.start.min(PAGE);
        let label = site.words().count(Key::LedgerBefore, count as usize);
        step(ledger, label, Ledger::before(part))
    })
}

/// Which part of the list this is, on paper too.
fn said(part: Part) -> Option<Element> {
    let site = use_site();

    let whole = part.start == 0 && part.end >= part.total;
    (!whole).then(|| {
        let numbers = [part.start + 1, part.end, part.total];
        let [first, last, total] = numbers.map(|it| site.words().number(it as usize));
        let places = [("first", &*first), ("last", &*last), ("total", &*total)];
        p().class("records__part")
            .child(site.words().fill(Key::LedgerPart, &places))
    })
}

/// How many more there are, and the way to them.
fn after(ledger: Ledger, part: Part) -> Option<Element> {
    let site = use_site();

    let left = part.total.saturating_sub(part.end);
    (left > 0).then(|| {
        let count = left.min(PAGE).to_string();
        let left = site.words().number(left as usize);
        let places = [("count", &*count), ("left", &*left)];
        let label = site.words().fill(Key::LedgerMore, &places);
        step(ledger, label, Ledger::after(part))
    })
}

fn step(ledger: Ledger, label: String, window: Window) -> Element {
    let site = use_site();

    p().class("records__step needs-app").child(
        button()
            .class("button")
            .attr("type", "button")
            .on(ev::click, move |_| ledger.go(site, window))
            .child(label),
    )
}

/// Says that some texts did not come, and offers to ask again.
fn missing(part: Part) -> Option<Element> {
    let site = use_site();

    part.missing.then(|| {
        div()
            .class("notice")
            .attr("role", "status")
            .child(p().child(site.say(Key::LedgerMissing)))
            .child(way_out(retry))
    })
}
