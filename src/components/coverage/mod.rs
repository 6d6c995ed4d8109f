//! What earlier recommendations say nothing of, who was silent, who asked twice. Complete without
//! scripts: all of it is prerendered, and what is long can be folded.

mod matrix;
mod twice;

use crate::html::*;
use leptos::prelude::*;

use super::earlier::group_key;
use crate::context::use_site;
use catalogue::earlier::coverage::{Coverage, GROUPS, IssueCover, coverage as covered};
use model::Slug;
use model::query::{Facet, Query};
use words::Key;

/// Draws the section; nothing where there are no earlier recommendations.
pub(crate) fn coverage() -> AnyView {
    let site = use_site();

    let edition = site.edition();
    let covered = covered(&edition.earlier, &edition.labels);
    if covered.cycles.is_empty() {
        return ().into_any();
    }
    let cycles: Vec<String> = covered.cycles.iter().map(u8::to_string).collect();
    let places = [("cycles", &*cycles.join(", "))];
    let lead = site.words().fill(Key::CoverageLead, &places);
    section()
        .class("coverage")
        .id("coverage")
        .attr("aria-labelledby", "coverage-title")
        .child(
            h2().id("coverage-title")
                .child(site.say(Key::CoverageTitle)),
        )
        .child(p().class("coverage__lead").child(lead))
        .child(unasked(&covered))
        .child(silence(&covered))
        .child(twice::twice(&covered))
        .child(source())
        .into_any()
}

fn source() -> Option<Element> {
    let site = use_site();

    let source = site.edition().review.earlier_source.as_str();
    let line = || site.words().fill(Key::LedgerSource, &[("source", source)]);
    (!source.is_empty()).then(|| p().class("coverage__source").child(line()))
}

/// Issues that nobody asked about: never, and in one cycle.
fn unasked(covered: &Coverage) -> Element {
    let site = use_site();

    let never: Vec<&IssueCover> = covered.never().collect();
    let phrase = site.words().count(Key::CoverageNever, never.len());
    let never = never.iter().map(|each| proposed(each));
    let absent = covered.cycles.iter().enumerate().filter_map(|(at, cycle)| {
        let issues: Vec<&IssueCover> = covered.absent_in(at).collect();
        let phrase = site.words().count(Key::CoverageAbsent, issues.len());
        let cycle = site
            .words()
            .fill(Key::CoverageCycle, &[("cycle", &cycle.to_string())]);
        let names = issues.iter().map(|each| {
            let query = Query::default().toggle(Facet::Issue, each.issue.as_str());
            earlier_link(each.name, &query)
        });
        let summary = format!("{cycle} {phrase}");
        (!issues.is_empty()).then(|| folded(summary, list(names)))
    });
    div()
        .class("coverage__part")
        .child(h3().child(phrase))
        .child(list(never))
        .children(absent)
}

/// An issue that nobody raised, with what is proposed on it now.
fn proposed(each: &IssueCover) -> Element {
    let site = use_site();

    let on_it = |issues: &[Slug]| issues.contains(each.issue);
    let proposed = site.edition().recommendations();
    let count = proposed.filter(|it| on_it(&it.issues)).count();
    let query = Query::default().toggle(Facet::Issue, each.issue.as_str());
    let now = (count > 0).then(|| {
        let now = site.words().count(Key::CoverageNow, count);
        (" ", a().attr("href", site.filtered(&query)).child(now))
    });
    li().child(each.name.to_owned()).child(now)
}

fn silence(covered: &Coverage) -> Element {
    let site = use_site();

    let asked = covered.asked().count();
    let groups = GROUPS.into_iter().enumerate().map(|(at, group)| {
        let issues: Vec<&IssueCover> = covered.silent(at).collect();
        let phrase = site.words().count(Key::CoverageSilent, issues.len());
        let names = issues.iter().map(|each| {
            let query = Query::default().toggle(Facet::Issue, each.issue.as_str());
            earlier_link(each.name, &query)
        });
        let summary = format!("{}: {phrase}", site.say(group_key(group)));
        if issues.is_empty() {
            p().child(summary)
        } else {
            folded(summary, list(names))
        }
    });
    div()
        .class("coverage__part")
        .child(h3().child(site.say(Key::CoverageGroups)))
        .child(
            p().class("coverage__note")
                .child(site.words().count(Key::CoverageRaised, asked)),
        )
        .children(groups)
        .child(folded(
            site.say(Key::CoverageMatrix).to_owned(),
            matrix::matrix(covered),
        ))
}

/// A list of names that stand one after the other.
fn list(items: impl Iterator<Item = Element>) -> Element {
    ul().class("coverage__list").children(items)
}

fn earlier_link(name: &str, query: &Query) -> Element {
    let site = use_site();

    let link = a().attr("href", site.among_earlier(query));
    li().child(link.child(name.to_owned()))
}

fn folded(title: String, body: Element) -> Element {
    details()
        .class("coverage__fold")
        .child(summary().child(title))
        .child(body)
}
