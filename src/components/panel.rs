//! The filters: the values of every facet, with live counts. Long facets can be narrowed by typing.

use leptos::{ev, prelude::*};

use super::facets::{facet_key, value_label};
use crate::{
    context::use_site,
    dom::{self, HistoryEntry},
    html::*,
};
use catalogue::{Found, narrowed};
use model::{query::Facet, route::Page};
use words::Key;

/// How many values a facet may have without a field that narrows them.
const MAX_SHORT: usize = 12;

/// What a panel of filters shows. Small and `Copy`.
#[derive(Clone, Copy)]
pub(crate) struct Filters {
    /// The values that can be chosen; the facets never change.
    pub(crate) found: Memo<Found>,
    /// A prefix for ids: a page may have two panels.
    pub(crate) place: &'static str,
    /// The facets unfolded at first.
    pub(crate) open: &'static [Facet],
    /// Whether folded facets are drawn too: with few values, that makes unfolding instant.
    pub(crate) eager: bool,
}

/// Draws every facet with its values. All can be folded; none is hidden.
pub(crate) fn filter_panel(filters: Filters) -> AnyView {
    let facets = filters.found.read_untracked();
    let facets = facets.facets.iter();
    facets
        .map(|(facet, choices)| group(*facet, filters, choices.len() > MAX_SHORT))
        .collect::<Vec<_>>()
        .into_any()
}

/// Draws a facet that can be folded.
fn group(facet: Facet, filters: Filters, is_long: bool) -> AnyView {
    let site = use_site();

    let is_open_at_first = filters.open.contains(&facet);
    let is_open = RwSignal::new(is_open_at_first);
    let typed = RwSignal::new(String::new());
    let chosen = move || {
        let count = site.settled_query.read().values(facet).count();
        (count > 0).then(|| span().class("facet__count").child(count))
    };
    let listed = Memo::new(move |_| listed(filters, facet));
    let values = move || {
        let drawn = filters.eager || is_open.get();
        drawn.then(|| values(facet, filters, &listed.read(), &typed.read()))
    };
    let class = if is_long {
        "facet__values facet__values--long"
    } else {
        "facet__values"
    };
    details()
        .class("facet")
        .attr("open", is_open_at_first)
        .on(ev::toggle, move |event| is_open.set(dom::is_open(&event)))
        .child(
            summary()
                .class("facet__name")
                .child(site.say(facet_key(facet)))
                .child(chosen),
        )
        .child(note(facet).map(|key| p().class("facet__note").child(site.say(key))))
        .child(is_long.then(|| narrowing(facet, filters.place, typed)))
        .child(all_issues(facet, filters))
        .child(
            ul().class(class)
                .attr("aria-label", site.say(facet_key(facet)))
                .child(values),
        )
        .into_any()
}

/// Says whose list of values it is, where that is not obvious.
fn note(facet: Facet) -> Option<Key> {
    (facet == Facet::Organisation).then_some(Key::FacetOrganisationNote)
}

/// Draws the field that narrows a long list; Escape clears it.
fn narrowing(facet: Facet, place: &'static str, typed: RwSignal<String>) -> AnyView {
    let site = use_site();

    let label = site
        .words()
        .fill(Key::FacetNarrow, &[("facet", site.say(facet_key(facet)))]);
    let escape = move |event: ev::KeyboardEvent| {
        if dom::is_escape(&event) && !typed.read_untracked().is_empty() {
            // Otherwise the sheet around the field would close.
            event.prevent_default();
            event.stop_propagation();
            typed.set(String::new());
        }
    };
    input()
        .class("facet__narrow")
        .id(format!("{place}-{}-narrow", facet.key()))
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("aria-label", label)
        .attr("placeholder", site.say(Key::FacetNarrowHint))
        .prop("value", move || typed.get())
        .on(ev::input, move |event| {
            typed.set(event_target_value(&event));
        })
        .on(ev::keydown, escape)
        .into_any()
}

/// Draws the choice whether all chosen issues must apply, on the page that offers it.
fn all_issues(facet: Facet, filters: Filters) -> Option<AnyView> {
    let site = use_site();

    let is_offered = facet == Facet::Issue && site.route.read_untracked().page == Page::Earlier;
    is_offered.then(|| {
        // A memo, since typing changes the query, but not this choice.
        let wanted = Memo::new(move |_| site.query.read().all_issues);
        let toggle = move |_| {
            let query = site.query.get_untracked();
            let all = !query.all_issues;
            site.choose(query.with_all_issues(all), HistoryEntry::Push);
        };
        label()
            .class("facet__value facet__all")
            .child(
                input()
                    .attr("type", "checkbox")
                    .id(format!("{}-all-issues", filters.place))
                    .prop("checked", move || wanted.get())
                    .on(ev::change, toggle),
            )
            .child(span().child(site.say(Key::FacetIssueAll)))
            .into_any()
    })
}

/// Lists the values that a facet has now. They change less often than their counts.
fn listed(filters: Filters, facet: Facet) -> Vec<String> {
    let found = filters.found.read();
    let choices = found.choices(facet).iter();
    choices.map(|choice| choice.value.clone()).collect()
}

/// Draws the values of a facet, or those that what was typed means.
fn values(facet: Facet, filters: Filters, listed: &[String], typed: &str) -> AnyView {
    let site = use_site();

    let labels = listed.iter().map(|value| value_label(site, facet, value));
    let labels: Vec<String> = labels.collect();
    let mut matches = if typed.is_empty() {
        Vec::new()
    } else {
        narrowed(&labels, typed)
    };
    matches.resize(labels.len(), matches.is_empty());
    let shown = listed.iter().zip(labels).zip(matches).enumerate();
    let rows: Vec<AnyView> = shown
        .filter(|(_, (_, matches))| *matches)
        .map(|(at, ((value, label), _))| {
            let count = Memo::new(move |_| count_of(filters, facet, at));
            row(facet, value, label, filters.place, count)
        })
        .collect();
    if rows.is_empty() {
        return li()
            .class("facet__note")
            .attr("role", "status")
            .child(site.say(Key::FacetNarrowNone))
            .into_any();
    }
    rows.into_any()
}

/// Returns how many results the value at a position has, and whether it is chosen.
fn count_of(filters: Filters, facet: Facet, at: usize) -> (usize, bool) {
    let found = filters.found.read();
    let choice = found.choices(facet).get(at);
    choice.map_or((0, false), |it| (it.count, it.chosen))
}

/// Draws a value of a facet. Its row stays while its count changes.
fn row(
    facet: Facet,
    value: &str,
    name: String,
    place: &'static str,
    count: Memo<(usize, bool)>,
) -> AnyView {
    let site = use_site();

    let value = value.to_owned();
    let id = format!("{place}-{}-{value}", facet.key());
    let toggle = move |_| {
        let query = site.query.read_untracked().toggle(facet, &value);
        site.choose(query, HistoryEntry::Push);
    };
    let is_disabled = move || count.get() == (0, false);
    let class = move || {
        if is_disabled() {
            "facet__value facet__value--none"
        } else {
            "facet__value"
        }
    };
    // Fresh, so that the focus and a tick just set do not pass to the value that takes its place.
    li().fresh()
        .child(
            label()
                .class(class)
                .child(
                    input()
                        .attr("type", "checkbox")
                        .id(id)
                        .prop("checked", move || count.get().1)
                        .attr("disabled", is_disabled)
                        .on(ev::change, toggle),
                )
                .child(span().child(name))
                .child(
                    span()
                        .class("facet__count")
                        .child(move || site.words().number(count.get().0)),
                ),
        )
        .into_any()
}
