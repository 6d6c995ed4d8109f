//! The filters: what there is to choose, with live counts. Long facets can be narrowed by typing.

use leptos::prelude::*;

use super::facets::{facet_key, value_label};
use crate::{
    context::Site,
    dom::{self, Entry},
    html::{El, el, live},
};
use catalogue::{Found, narrowed};
use model::query::Facet;
use model::route::Page;
use words::Key;

/// A facet with more values than this gets a field that narrows them.
const LONG: usize = 12;

/// What a panel of filters shows. Small and `Copy`.
#[derive(Clone, Copy)]
pub(crate) struct Filters {
    /// What can be chosen; the facets in it stay the same.
    pub(crate) found: Memo<Found>,
    /// Where the panel stands: it may stand in two places of a page, and ids must differ.
    pub(crate) place: &'static str,
    /// The facets that are unfolded at first.
    pub(crate) open: &'static [Facet],
    /// Whether folded facets are drawn too: where there are few values, it saves the wait.
    pub(crate) eager: bool,
}

/// Every facet with its values. Long ones can be folded; none is hidden.
pub(crate) fn filter_panel(site: Site, filters: Filters) -> AnyView {
    let facets = filters.found.read_untracked();
    let facets = facets.facets.iter();
    facets
        .map(|(facet, choices)| group(site, *facet, filters, choices.len() > LONG))
        .collect::<Vec<_>>()
        .into_any()
}

fn group(site: Site, facet: Facet, filters: Filters, long: bool) -> AnyView {
    let at_first = filters.open.contains(&facet);
    let open = RwSignal::new(at_first);
    let typed = RwSignal::new(String::new());
    let chosen = move || {
        let count = site.calm.read().values(facet).count();
        (count > 0).then(|| el("span.facet__count").child(count))
    };
    let listed = Memo::new(move |_| listed(filters, facet));
    let values = move || {
        let drawn = filters.eager || open.get();
        drawn.then(|| values(site, facet, filters, &listed.read(), &typed.read()))
    };
    let list = if long {
        "facet__values facet__values--long"
    } else {
        "facet__values"
    };
    el("details.facet")
        .flag("open", at_first)
        .on("toggle", move |event| open.set(dom::is_open(&event)))
        .child(
            el("summary.facet__name")
                .child(site.say(facet_key(facet)))
                .child(live(chosen)),
        )
        .child(note(facet).map(|key| el("p.facet__note").child(site.say(key))))
        .child(long.then(|| narrowing(site, facet, filters.place, typed)))
        .child(all_issues(site, facet, filters))
        .child(
            el("ul")
                .class(list)
                .attr("aria-label", site.say(facet_key(facet)))
                .child(live(values)),
        )
        .into_any()
}

/// Says whose list it is, where that is not plain.
fn note(facet: Facet) -> Option<Key> {
    (facet == Facet::Organisation).then_some(Key::FacetOrganisationNote)
}

/// A field that narrows a long list; Escape empties it.
fn narrowing(site: Site, facet: Facet, place: &'static str, typed: RwSignal<String>) -> El {
    let label = site
        .words()
        .fill(Key::FacetNarrow, &[("facet", site.say(facet_key(facet)))]);
    let escape = move |event: leptos::ev::Event| {
        if dom::is_escape(&event) && !typed.read_untracked().is_empty() {
            // The sheet that the field stands in would close.
            event.prevent_default();
            event.stop_propagation();
            typed.set(String::new());
        }
    };
    el("input.facet__narrow")
        .attr("id", format!("{place}-{}-narrow", facet.key()))
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("aria-label", label)
        .attr("placeholder", site.say(Key::FacetNarrowHint))
        .value(move || typed.get())
        .on("input", move |event| typed.set(event_target_value(&event)))
        .on("keydown", escape)
}

/// Whether all of the issues chosen must be there, where a page can ask that.
fn all_issues(site: Site, facet: Facet, filters: Filters) -> Option<El> {
    let offered = facet == Facet::Issue && site.route.read_untracked().page == Page::Earlier;
    offered.then(|| {
        // Of what is typed it knows nothing.
        let wanted = Memo::new(move |_| site.query.read().all_issues);
        let toggle = move |_| {
            let query = site.query.get_untracked();
            let all = !query.all_issues;
            site.choose(query.with_all_issues(all), Entry::New);
        };
        el("label.facet__value.facet__all")
            .child(
                el("input")
                    .attr("type", "checkbox")
                    .attr("id", format!("{}-all-issues", filters.place))
                    .checked(move || wanted.get())
                    .on("change", toggle),
            )
            .child(el("span").child(site.say(Key::FacetIssueAll)))
    })
}

/// Names the values that a facet has now. They change less often than their counts do.
fn listed(filters: Filters, facet: Facet) -> Vec<String> {
    let found = filters.found.read();
    let choices = found.choices(facet).iter();
    choices.map(|choice| choice.value.clone()).collect()
}

fn values(site: Site, facet: Facet, filters: Filters, listed: &[String], typed: &str) -> AnyView {
    let labels = listed.iter().map(|value| value_label(site, facet, value));
    let labels: Vec<String> = labels.collect();
    let mut meant = if typed.is_empty() {
        Vec::new()
    } else {
        narrowed(&labels, typed)
    };
    meant.resize(labels.len(), meant.is_empty());
    let shown = listed.iter().zip(labels).zip(meant).enumerate();
    let rows: Vec<AnyView> = shown
        .filter(|(_, (_, meant))| *meant)
        .map(|(at, ((value, label), _))| {
            let count = Memo::new(move |_| count_of(filters, facet, at));
            row(site, facet, value, label, filters.place, count)
        })
        .collect();
    if rows.is_empty() {
        return el("li.facet__note")
            .attr("role", "status")
            .child(site.say(Key::FacetNarrowNone))
            .into_any();
    }
    rows.into_any()
}

/// How many results the value at a place brings; whether it is chosen.
fn count_of(filters: Filters, facet: Facet, at: usize) -> (usize, bool) {
    let found = filters.found.read();
    let choice = found.choices(facet).get(at);
    choice.map_or((0, false), |it| (it.count, it.chosen))
}

/// A value of a facet. Its row stays while its count changes.
fn row(
    site: Site,
    facet: Facet,
    value: &str,
    label: String,
    place: &'static str,
    count: Memo<(usize, bool)>,
) -> AnyView {
    let value = value.to_owned();
    let id = format!("{place}-{}-{value}", facet.key());
    let toggle = move |_| {
        let query = site.query.read_untracked().toggle(facet, &value);
        site.choose(query, Entry::New);
    };
    let is_disabled = move || count.get() == (0, false);
    let class = move || {
        if is_disabled() {
            "facet__value facet__value--none"
        } else {
            "facet__value"
        }
    };
    el("li")
        .child(
            el("label")
                .live("class", class)
                .child(
                    el("input")
                        .attr("type", "checkbox")
                        .attr("id", id)
                        .checked(move || count.get().1)
                        .live("disabled", move || is_disabled().then_some(""))
                        .on("change", toggle),
                )
                .child(el("span").child(label))
                .child(
                    el("span.facet__count").child(live(move || site.words().number(count.get().0))),
                ),
        )
        .into_any()
}
