//! An empty result: names the filter to drop, and how many results that would bring.

use leptos::{ev, prelude::*};

use super::facets::value_label;
use crate::{
    context::{Site, use_site},
    dom::{self, HistoryEntry},
    html::*,
};
use catalogue::Relaxation;
use model::query::Query;
use words::Key;

/// Draws the message, and a button for every filter that by itself prevents results. Where no single one
/// does, the button clears them all.
pub(crate) fn empty_result(
    relaxations: &[(Relaxation, usize)],
    query: &Query,
    counted: Key,
) -> AnyView {
    let site = use_site();

    let message = div().class("empty");
    if relaxations.is_empty() {
        return message
            .child(p().class("lead").child(site.say(Key::EmptyAll)))
            .child(choice(
                site.say(Key::FilterClear).to_owned(),
                query.cleared(),
            ))
            .into_any();
    }
    let drops = relaxations.iter().map(|(relaxation, hits)| {
        let (filter, relaxed) = without(site, query, *relaxation);
        let found = site.words().count(counted, *hits);
        let places = [("filter", &*filter), ("found", &*found)];
        let label = site.words().fill(Key::EmptyDrop, &places);
        li().child(choice(label, relaxed))
    });
    message
        .child(p().class("lead").child(site.say(Key::EmptyTitle)))
        .child(ul().class("plain-list").children(drops))
        .into_any()
}

/// Returns the name of a filter, and the query without it.
fn without(site: Site, query: &Query, relaxation: Relaxation) -> (String, Query) {
    match relaxation {
        Relaxation::Text => (query.text.clone(), query.with_text("")),
        Relaxation::Facet(facet) => {
            let names = query.values(facet);
            let names: Vec<String> = names.map(|it| value_label(site, facet, it)).collect();
            (names.join(", "), query.clear_facet(facet))
        }
    }
}

/// Draws a button that chooses a query.
fn choice(label: String, query: Query) -> AnyView {
    let site = use_site();

    let choose = move |_| {
        site.choose(query.clone(), HistoryEntry::Push);
        dom::focus("count");
    };
    button()
        .class("button")
        .attr("type", "button")
        .on(ev::click, choose)
        .child(label)
        .into_any()
}
