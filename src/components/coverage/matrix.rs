//! Every issue that was raised, by regional group and cycle.

use leptos::prelude::*;

use super::group_key;
use crate::{context::use_site, html::*};
use catalogue::earlier::coverage::{Coverage, GROUPS, IssueCover};
use model::query::{Facet, Query};
use words::Key;

/// Draws the table, which scrolls inside its own frame.
pub(super) fn matrix(covered: &Coverage) -> AnyView {
    let site = use_site();

    let cycles: Vec<String> = covered.cycles.iter().map(u8::to_string).collect();
    let places = [("cycles", &*cycles.join(" · "))];
    let title = site.words().fill(Key::CoverageCaption, &places);
    let head = |name: &'static str| th().attr("scope", "col").child(name);
    let groups = GROUPS.map(|group| head(site.say(group_key(group))));
    let rows = covered.asked().map(|each| row(each));
    div()
        .class("coverage__scroll")
        .attr("role", "region")
        .attr("aria-label", site.say(Key::CoverageMatrix))
        .attr("tabindex", "0")
        .child(
            table()
                .class("matrix")
                .child(caption().class("matrix__caption").child(title))
                .child(thead().child(tr().child(head(site.say(Key::FacetIssue))).children(groups)))
                .child(tbody().children(rows)),
        )
        .into_any()
}

/// Draws the row of an issue.
fn row(each: &IssueCover) -> AnyView {
    let site = use_site();

    let query = Query::default().toggle(Facet::Issue, each.issue.as_str());
    let name = a()
        .attr("href", site.among_earlier(&query))
        .child(each.name.to_owned());
    let cells = each.groups.iter().map(|counts| {
        if counts.iter().all(|count| *count == 0) {
            return td()
                .class("matrix__silent")
                .child(site.say(Key::CoverageNobody));
        }
        let counts: Vec<String> = counts.iter().map(usize::to_string).collect();
        td().child(counts.join(" · "))
    });
    tr().child(th().attr("scope", "row").child(name))
        .children(cells)
        .into_any()
}
