//! The States that asked in more than one cycle, and on which issues.

use leptos::prelude::*;

use super::{earlier_link, folded, list};
use crate::{context::use_site, html::*};
use catalogue::earlier::coverage::{Coverage, Repeated, Returning};
use model::query::{Facet, Query};
use words::Key;

/// Draws the part, unless no State asked again.
pub(super) fn twice(covered: &Coverage) -> Option<AnyView> {
    let site = use_site();

    let returning = covered.returning.len();
    if returning == 0 {
        return None;
    }
    let labels = &site.edition().labels;
    let states = covered.returning.iter().filter_map(|each| {
        let state = labels.state(each.state)?;
        let query = Query::default().toggle(Facet::State, state.slug.as_str());
        Some(earlier_link(&state.name, &query))
    });
    let repeated = covered.twice().count();
    let rows = covered.twice().map(|each| row(each));
    let head = |key| th().attr("scope", "col").child(site.say(key));
    let table = || {
        table()
            .class("matrix")
            .child(
                caption()
                    .class("matrix__caption")
                    .child(site.say(Key::CoverageTwiceNote)),
            )
            .child(
                thead().child(
                    tr().child(head(Key::FacetState))
                        .child(head(Key::CoverageAgain)),
                ),
            )
            .child(tbody().children(rows))
            .into_any()
    };
    Some(
        div()
            .class("coverage__part")
            .child(h3().child(site.words().count(Key::CoverageReturning, returning)))
            .child(folded(
                site.say(Key::CoverageStates).to_owned(),
                list(states),
            ))
            .child(
                (repeated > 0)
                    .then(|| folded(site.words().count(Key::CoverageTwice, repeated), table())),
            )
            .into_any(),
    )
}

/// Draws the row of a State.
fn row(each: &Returning) -> AnyView {
    let site = use_site();

    let state = site.edition().labels.state(each.state);
    let issues = each.issues.iter().map(|issue| {
        let query = Query::default().toggle(Facet::Issue, issue.issue.as_str());
        let query = match state {
            Some(state) => query.toggle(Facet::State, state.slug.as_str()),
            None => query,
        };
        li().child(
            a().attr("href", site.among_earlier(&query))
                .child(issue.name.to_owned()),
        )
        .child(" ")
        .child(span().class("matrix__references").child(references(issue)))
    });
    let name = site.edition().labels.state_name(each.state).to_owned();
    tr().child(th().attr("scope", "row").child(name))
        .child(td().child(ul().children(issues)))
        .into_any()
}

/// Lists the references, each once: the rows of a document without paragraphs share theirs.
fn references(issue: &Repeated) -> String {
    let words = use_site().words();
    let mut names: Vec<String> = Vec::new();
    for name in issue.asked.iter().map(|it| words.reference(it)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}
