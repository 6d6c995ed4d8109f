//! What earlier recommendations say nothing of, who was silent, who asked twice. Complete without
//! scripts: all of it is prerendered, and what is long can be folded.

mod matrix;
mod twice;

use leptos::prelude::*;

use super::earlier::group_key;
use crate::{
    context::Site,
    html::{El, el},
};
use catalogue::earlier::coverage::{Coverage, GROUPS, IssueCover, coverage as covered};
use model::Slug;
use model::query::{Facet, Query};
use words::Key;

/// Draws the section; nothing where there are no earlier recommendations.
pub(crate) fn coverage(site: Site) -> AnyView {
    let edition = site.edition();
    let covered = covered(&edition.earlier, &edition.labels);
    if covered.cycles.is_empty() {
        return ().into_any();
    }
    let cycles: Vec<String> = covered.cycles.iter().map(u8::to_string).collect();
    let places = [("cycles", &*cycles.join(", "))];
    let lead = site.words().fill(Key::CoverageLead, &places);
    el("section.coverage")
        .attr("id", "coverage")
        .attr("aria-labelledby", "coverage-title")
        .child(
            el("h2")
                .attr("id", "coverage-title")
                .child(site.say(Key::CoverageTitle)),
        )
        .child(el("p.coverage__lead").child(lead))
        .child(unasked(site, &covered))
        .child(silence(site, &covered))
        .child(twice::twice(site, &covered))
        .child(source(site))
        .into_any()
}

fn source(site: Site) -> Option<El> {
    let source = site.edition().review.earlier_source.as_str();
    let line = || site.words().fill(Key::LedgerSource, &[("source", source)]);
    (!source.is_empty()).then(|| el("p.coverage__source").child(line()))
}

/// Issues that nobody asked about: never, and in one cycle.
fn unasked(site: Site, covered: &Coverage) -> El {
    let never: Vec<&IssueCover> = covered.never().collect();
    let phrase = site.words().count(Key::CoverageNever, never.len());
    let never = never.iter().map(|each| proposed(site, each));
    let absent = covered.cycles.iter().enumerate().filter_map(|(at, cycle)| {
        let issues: Vec<&IssueCover> = covered.absent_in(at).collect();
        let phrase = site.words().count(Key::CoverageAbsent, issues.len());
        let cycle = site
            .words()
            .fill(Key::CoverageCycle, &[("cycle", &cycle.to_string())]);
        let names = issues.iter().map(|each| {
            let query = Query::default().toggle(Facet::Issue, each.issue.as_str());
            earlier_link(site, each.name, &query)
        });
        let summary = format!("{cycle} {phrase}");
        (!issues.is_empty()).then(|| folded(summary, list(names)))
    });
    el("div.coverage__part")
        .child(el("h3").child(phrase))
        .child(list(never))
        .each(absent)
}

/// An issue that nobody raised, with what is proposed on it now.
fn proposed(site: Site, each: &IssueCover) -> El {
    let on_it = |issues: &[Slug]| issues.contains(each.issue);
    let proposed = site.edition().recommendations();
    let count = proposed.filter(|it| on_it(&it.issues)).count();
    let query = Query::default().toggle(Facet::Issue, each.issue.as_str());
    let now = (count > 0).then(|| {
        let now = site.words().count(Key::CoverageNow, count);
        (" ", el("a").attr("href", site.filtered(&query)).child(now))
    });
    el("li").child(each.name.to_owned()).child(now)
}

fn silence(site: Site, covered: &Coverage) -> El {
    let asked = covered.asked().count();
    let groups = GROUPS.into_iter().enumerate().map(|(at, group)| {
        let issues: Vec<&IssueCover> = covered.silent(at).collect();
        let phrase = site.words().count(Key::CoverageSilent, issues.len());
        let names = issues.iter().map(|each| {
            let query = Query::default().toggle(Facet::Issue, each.issue.as_str());
            earlier_link(site, each.name, &query)
        });
        let summary = format!("{}: {phrase}", site.say(group_key(group)));
        if issues.is_empty() {
            el("p").child(summary)
        } else {
            folded(summary, list(names))
        }
    });
    el("div.coverage__part")
        .child(el("h3").child(site.say(Key::CoverageGroups)))
        .child(el("p.coverage__note").child(site.words().count(Key::CoverageRaised, asked)))
        .each(groups)
        .child(folded(
            site.say(Key::CoverageMatrix).to_owned(),
            matrix::matrix(site, covered),
        ))
}

/// A list of names that stand one after the other.
fn list(items: impl Iterator<Item = El>) -> El {
    el("ul.coverage__list").each(items)
}

fn earlier_link(site: Site, name: &str, query: &Query) -> El {
    let link = el("a").attr("href", site.among_earlier(query));
    el("li").child(link.child(name.to_owned()))
}

fn folded(summary: String, body: El) -> El {
    el("details.coverage__fold")
        .child(el("summary").child(summary))
        .child(body)
}
