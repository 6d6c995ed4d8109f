//! Every issue that somebody raised, by regional group and cycle.

use super::group_key;
use crate::{
    context::Site,
    html::{El, el},
};
use catalogue::earlier::coverage::{Coverage, GROUPS, IssueCover};
use model::query::{Facet, Query};
use words::Key;

/// Draws the table, which scrolls in its own frame.
pub(super) fn matrix(site: Site, covered: &Coverage) -> El {
    let cycles: Vec<String> = covered.cycles.iter().map(u8::to_string).collect();
    let places = [("cycles", &*cycles.join(" · "))];
    let caption = site.words().fill(Key::CoverageCaption, &places);
    let head = |name: &'static str| el("th").attr("scope", "col").child(name);
    let groups = GROUPS.map(|group| head(site.say(group_key(group))));
    let rows = covered.asked().map(|each| row(site, each));
    el("div.coverage__scroll")
        .attr("role", "region")
        .attr("aria-label", site.say(Key::CoverageMatrix))
        .attr("tabindex", "0")
        .child(
            el("table.matrix")
                .child(el("caption.matrix__caption").child(caption))
                .child(
                    el("thead").child(el("tr").child(head(site.say(Key::FacetIssue))).each(groups)),
                )
                .child(el("tbody").each(rows)),
        )
}

fn row(site: Site, each: &IssueCover) -> El {
    let query = Query::default().toggle(Facet::Issue, each.issue.as_str());
    let name = el("a")
        .attr("href", site.among_earlier(&query))
        .child(each.name.to_owned());
    let cells = each.groups.iter().map(|counts| {
        if counts.iter().all(|count| *count == 0) {
            return el("td.matrix__silent").child(site.say(Key::CoverageNobody));
        }
        let counts: Vec<String> = counts.iter().map(usize::to_string).collect();
        el("td").child(counts.join(" · "))
    });
    el("tr")
        .child(el("th").attr("scope", "row").child(name))
        .each(cells)
}
