//! The chosen filters, as chips.

use leptos::{ev, prelude::*};

use super::facets::value_label;
use crate::{
    context::{Site, use_site},
    dom::{self, HistoryEntry},
    html::*,
};
use catalogue::is_quote;
use model::query::{Facet, Query};
use words::Key;

/// Draws each chosen filter as a button that removes it; the focus then moves to `next`.
pub(crate) fn chips(next: &'static str) -> AnyView {
    let site = use_site();

    let chosen = move || {
        let query = site.settled_query.get();
        (!query.is_empty()).then(|| chosen_chips(&query, next))
    };
    fragment().child(chosen).into_any()
}

/// Names each chosen filter, with the query without it.
fn chosen(site: Site, query: &Query) -> Vec<(String, Query)> {
    let mut chosen = Vec::new();
    if !query.text.trim().is_empty() {
        chosen.push((quoted_text(site, query), query.with_text("")));
    }
    let facets = site.route.read_untracked().page.facets();
    for facet in facets {
        for value in query.values(*facet) {
            let label = named(site, query, *facet, value);
            chosen.push((label, query.toggle(*facet, value)));
        }
    }
    chosen
}

/// Names the chosen filters in a line, for paper and files; `unfiltered` is the phrase for none.
pub(super) fn chosen_line(site: Site, query: &Query, unfiltered: Key) -> String {
    let names = chosen(site, query).into_iter().map(|(label, _)| label);
    let names: Vec<String> = names.collect();
    if names.is_empty() {
        return site.say(unfiltered).to_owned();
    }
    site.words()
        .fill(Key::PrintFilters, &[("filters", &names.join(" · "))])
}

/// Returns the search text in quotation marks, unless it has its own.
fn quoted_text(site: Site, query: &Query) -> String {
    if query.text.contains(is_quote) {
        return query.text.clone();
    }
    site.words().fill(Key::FilterText, &[("text", &query.text)])
}

/// Names a filter. Says so where a State is the one under review, or where issues must apply together.
fn named(site: Site, query: &Query, facet: Facet, value: &str) -> String {
    let label = value_label(site, facet, value);
    let key = match facet {
        Facet::UnderReview => Key::FilterUnderReview,
        Facet::Issue if query.all_issues => Key::FilterWith,
        _ => return label,
    };
    site.words().fill(key, &[("filter", &label)])
}

/// Draws the chips, and the one that removes them all.
fn chosen_chips(query: &Query, next: &'static str) -> AnyView {
    let site = use_site();

    let chips = chosen(site, query).into_iter().map(|(label, without)| {
        let remove = site.words().fill(Key::FilterRemove, &[("filter", &label)]);
        let cross = span().attr("aria-hidden", "true").child("✕");
        chip("chip", without, next)
            .attr("aria-label", remove)
            .child(label)
            .child(cross)
    });
    let clear = chip("chip chip--clear", query.cleared(), next);
    ul().class("chips")
        .attr("aria-label", site.say(Key::FilterChosen))
        .children(chips.map(|chip| li().child(chip)))
        .child(li().child(clear.child(site.say(Key::FilterClear))))
        .into_any()
}

/// Starts a chip that chooses a query and moves the focus to `next`.
fn chip(class: &'static str, query: Query, next: &'static str) -> Element {
    let site = use_site();

    let choose = move |_| {
        site.choose(query.clone(), HistoryEntry::Push);
        dom::focus(next);
    };
    button()
        .class(class)
        .attr("type", "button")
        .on(ev::click, choose)
}
