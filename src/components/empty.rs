//! An empty result: it names the filter to drop, and says what dropping it would bring.

use leptos::prelude::*;

use super::facets::value_label;
use crate::{
    context::Site,
    dom::{self, Entry},
    html::{El, el},
};
use catalogue::Relaxation;
use model::query::Query;
use words::Key;

/// Draws the message, and a button for every filter that alone keeps results out. Where no single
/// one does, the button clears them all.
pub(crate) fn empty_result(
    site: Site,
    relaxations: &[(Relaxation, usize)],
    query: &Query,
    counted: Key,
) -> AnyView {
    let message = el("div.empty");
    if relaxations.is_empty() {
        return message
            .child(el("p.lead").child(site.say(Key::EmptyAll)))
            .child(choice(
                site,
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
        el("li").child(choice(site, label, relaxed))
    });
    message
        .child(el("p.lead").child(site.say(Key::EmptyTitle)))
        .child(el("ul.plain-list").each(drops))
        .into_any()
}

/// Names a filter, and gives the query without it.
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

fn choice(site: Site, label: String, query: Query) -> El {
    let choose = move |_| {
        site.choose(query.clone(), Entry::New);
        dom::focus("count");
    };
    el("button.button")
        .attr("type", "button")
        .on("click", choose)
        .child(label)
}
