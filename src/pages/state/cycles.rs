//! What a State recommended, cycle by cycle.

use leptos::prelude::*;

use catalogue::earlier::{
    Memory,
    memory::{Cycle, outcomes},
};
use model::{
    EarlierRecommendation, StateLabel,
    query::{Facet, Query},
};
use words::Key;

use super::table_link;
use crate::{
    components::memory_row,
    context::{Site, use_site},
    html::*,
};

/// Renders a section for each cycle, and a link to the table of all earlier recommendations.
pub(super) fn cycles(state: &'static StateLabel, memory: &Memory<'static>) -> AnyView {
    let query = Query::default().toggle(Facet::State, state.slug.as_str());
    fragment()
        .children(memory.cycles.iter().map(section_of))
        .child(table_link(&query))
        .into_any()
}

fn section_of(cycle: &Cycle<'static>) -> AnyView {
    let site = use_site();
    let id = format!("cycle-{}", cycle.number);
    let rows = cycle.asked.iter().map(|earlier| memory_row(earlier));
    section()
        .attr("aria-labelledby", id.clone())
        .child(
            h2().class("memory__cycle")
                .id(id)
                .child(site.words().when_in_cycle(cycle.number, cycle.session))
                .child(" ")
                .child(small().child(documents(cycle))),
        )
        .child(
            p().class("memory__unsaid")
                .child(known_outcomes(site, cycle)),
        )
        .child((!cycle.asked.is_empty()).then(|| ol().class("memory__rows").children(rows)))
        .into_any()
}

/// Says for how many of a cycle's recommendations a factsheet names the outcome.
fn known_outcomes(site: Site, cycle: &Cycle) -> String {
    let is_known = |row: &&&EarlierRecommendation| !outcomes(site.edition(), &row.id).is_empty();
    let known = cycle.asked.iter().filter(is_known).count();
    let key = match (cycle.asked.len(), known) {
        (0, _) => Key::MemoryNoneInCycle,
        (_, 0) => Key::MemoryUnsaid,
        (all, known) if all == known => Key::MemorySaidAll,
        _ => Key::MemorySaid,
    };
    let (known, all) = (known.to_string(), cycle.asked.len().to_string());
    site.words().fill(key, &[("known", &known), ("all", &all)])
}

/// Names the documents of a cycle, each once.
fn documents(cycle: &Cycle<'static>) -> String {
    let mut documents: Vec<&str> = Vec::new();
    for row in &cycle.asked {
        if !row.document.is_empty() && !documents.contains(&row.document.as_str()) {
            documents.push(&row.document);
        }
    }
    documents.join(", ")
}
