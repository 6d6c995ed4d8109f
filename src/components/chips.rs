//! What is chosen, as chips.

use crate::html::*;
use leptos::ev;
use leptos::prelude::*;

use super::facets::value_label;
use crate::{
    context::{Site, use_site},
    dom::{self, Entry},
};
use catalogue::is_quote;
use model::query::{Facet, Query};
use words::Key;

/// What is chosen, each with a button that takes it away again; the focus then goes to `next`.
pub(crate) fn chips(next: &'static str) -> AnyView {
    let site = use_site();

    let chosen = move || {
        let query = site.settled_query.get();
        (!query.is_empty()).then(|| chosen_chips(&query, next))
    };
    fragment().child(chosen).into_any()
}

/// Names what is chosen, one by one, with the query that is left without it.
fn chosen(site: Site, query: &Query) -> Vec<(String, Query)> {
    let mut chosen = Vec::new();
    if !query.text.trim().is_empty() {
        chosen.push((looked_for(site, query), query.with_text("")));
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

/// Says what is chosen where nothing can be taken away, on paper and in files; `unfiltered` says
/// that it is nothing.
pub(super) fn chosen_line(site: Site, query: &Query, unfiltered: Key) -> String {
    let names = chosen(site, query).into_iter().map(|(label, _)| label);
    let names: Vec<String> = names.collect();
    if names.is_empty() {
        return site.say(unfiltered).to_owned();
    }
    site.words()
        .fill(Key::PrintFilters, &[("filters", &names.join(" · "))])
}

/// Names what is looked for, in quotes unless it brings its own.
fn looked_for(site: Site, query: &Query) -> String {
    if query.text.contains(is_quote) {
        return query.text.clone();
    }
    site.words().fill(Key::FilterText, &[("text", &query.text)])
}

/// A State may be chosen as the one under review, and issues may have to be there together.
fn named(site: Site, query: &Query, facet: Facet, value: &str) -> String {
    let label = value_label(site, facet, value);
    let key = match facet {
        Facet::UnderReview => Key::FilterUnderReview,
        Facet::Issue if query.all_issues => Key::FilterWith,
        _ => return label,
    };
    site.words().fill(key, &[("filter", &label)])
}

fn chosen_chips(query: &Query, next: &'static str) -> AnyView {
    let site = use_site();

    let all = chosen(site, query);
    let chips = all.into_iter().map(|(label, without)| {
        let remove = site.words().fill(Key::FilterRemove, &[("filter", &label)]);
        let cross = span().attr("aria-hidden", "true").child("✕");
        chip("chip", site, without, next)
            .attr("aria-label", remove)
            .child(label)
            .child(cross)
    });
    let chips: Vec<Element> = chips.map(|chip| li().child(chip)).collect();
    let clear = chip("chip chip--clear", site, query.cleared(), next);
    ul().class("chips")
        .attr("aria-label", site.say(Key::FilterChosen))
        .child(chips)
        .child(li().child(clear.child(site.say(Key::FilterClear))))
        .into_any()
}

fn chip(class: &'static str, site: Site, then: Query, next: &'static str) -> Element {
    let choose = move |_| {
        site.choose(then.clone(), Entry::New);
        dom::focus(next);
    };
    button()
        .class(class)
        .attr("type", "button")
        .on(ev::click, choose)
}
