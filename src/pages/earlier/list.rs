//! The results one by one, some at a time.

use leptos::{ev, prelude::*};

use super::{
    range::{with_next, with_previous},
    results::ResultList,
    rows::{ListedPart, Rows},
    status::way_out,
};
use crate::{
    components::{empty_result, record_card},
    context::{Range, use_site},
    html::*,
    records::retry,
};
use catalogue::earlier::{opening::PAGE, relaxations};
use words::Key;

pub(super) fn list(results: ResultList) -> AnyView {
    let is_empty = Memo::new(move |_| results.rows.part.read().total == 0);
    fragment()
        .child(move || is_empty.get().then(|| nothing(results)))
        .child(entries(results))
        .into_any()
}

/// Draws the entries, each in its row. Empty rows stay: to create them again would cost the next key
/// more than everything that it shows.
fn entries(results: ResultList) -> AnyView {
    let Rows { part, .. } = results.rows;
    let rows = results.rows.all().into_iter().map(|row| {
        fragment().child(move || {
            let entry = row.read();
            let entry = entry.as_ref();
            entry.map(|it| record_card(it.record, &it.marks))
        })
    });
    div()
        .class("records")
        .child(move || before(results, part.get()))
        .children(rows)
        .child(move || missing(part.get()))
        .child(move || numbers(part.get()))
        .child(move || after(results, part.get()))
        .into_any()
}

/// Says that nothing was found, and which filter to drop.
fn nothing(results: ResultList) -> AnyView {
    let site = use_site();

    let query = site.query.get();
    let answer = results.shown.answer.read();
    if query.is_empty() {
        return p()
            .class("lead")
            .child(site.say(Key::LedgerNone))
            .into_any();
    }
    empty_result(&relaxations(&answer), &query, Key::CountEarlier)
}

/// Leads back to the entries before the first one listed.
fn before(results: ResultList, part: ListedPart) -> Option<AnyView> {
    let site = use_site();

    (part.start > 0).then(|| {
        let count = part.start.min(PAGE);
        let label = site.words().count(Key::LedgerBefore, count as usize);
        step(results, label, with_previous(part))
    })
}

/// Says which part of the results this is, on paper too.
fn numbers(part: ListedPart) -> Option<AnyView> {
    let site = use_site();

    let whole = part.start == 0 && part.end >= part.total;
    (!whole).then(|| {
        let numbers = [part.start + 1, part.end, part.total];
        let [first, last, total] = numbers.map(|it| site.words().number(it as usize));
        let places = [("first", &*first), ("last", &*last), ("total", &*total)];
        p().class("records__part")
            .child(site.words().fill(Key::LedgerPart, &places))
            .into_any()
    })
}

/// Says how many more there are, and leads to them.
fn after(results: ResultList, part: ListedPart) -> Option<AnyView> {
    let site = use_site();

    let left = part.total.saturating_sub(part.end);
    (left > 0).then(|| {
        let count = left.min(PAGE).to_string();
        let left = site.words().number(left as usize);
        let places = [("count", &*count), ("left", &*left)];
        let label = site.words().fill(Key::LedgerMore, &places);
        step(results, label, with_next(part))
    })
}

fn step(results: ResultList, label: String, range: Range) -> AnyView {
    let site = use_site();

    p().class("records__step needs-app")
        .child(
            button()
                .class("button")
                .attr("type", "button")
                .on(ev::click, move |_| results.go(site, range))
                .child(label),
        )
        .into_any()
}

/// Says that some texts could not be loaded, and offers to try again.
fn missing(part: ListedPart) -> Option<AnyView> {
    let site = use_site();

    part.is_incomplete.then(|| {
        div()
            .class("notice")
            .attr("role", "status")
            .child(p().child(site.say(Key::LedgerMissing)))
            .child(way_out(retry))
            .into_any()
    })
}
