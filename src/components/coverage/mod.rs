//! What earlier recommendations do not cover, which groups were silent, who asked twice. Needs no
//! scripts: all of it is prerendered, and long parts can be folded.

mod matrix;
mod twice;

use leptos::prelude::*;

use super::earlier::group_key;
use crate::{context::use_site, html::*};
use catalogue::earlier::coverage::{Coverage, GROUPS, IssueCover, coverage as covered};
use model::{
    Slug,
    query::{Facet, Query},
};
use words::Key;

/// Draws the section, unless there are no earlier recommendations.
pub(crate) fn coverage() -> Option<AnyView> {
    let site = use_site();

    let edition = site.edition();
    let covered = covered(&edition.earlier, &edition.labels);
    // Rows without issues do not say which issues nobody raised.
    if covered.cycles.is_empty() {
        return None;
    }
    let cycles: Vec<String> = covered.cycles.iter().map(u8::to_string).collect();
    let places = [("cycles", &*cycles.join(", "))];
    let lead = site.words().fill(Key::CoverageLead, &places);
    let uncounted = uncounted(&covered);
    Some(
        section()
            .class("coverage")
            .id("coverage")
            .attr("aria-labelledby", "coverage-title")
            .child(
                h2().id("coverage-title")
                    .child(site.say(Key::CoverageTitle)),
            )
            .child(
                p().class("coverage__lead")
                    .child(lead)
                    .child(" ")
                    .child(uncounted),
            )
            .child(unasked(&covered))
            .child(silence(&covered))
            .child(twice::twice(&covered))
            .child(source())
            .into_any(),
    )
}

/// Says how many earlier recommendations carry no issue, if any: what follows does not count them.
fn uncounted(covered: &Coverage) -> Option<String> {
    let site = use_site();

    let words = site.words();
    let all = words.number(site.edition().earlier.len());
    let count = words.number(covered.uncounted);
    let places = [("count", &*count), ("all", &*all)];
    (covered.uncounted > 0).then(|| words.fill(Key::CoverageUncounted, &places))
}

/// Names the source, if the pack does.
fn source() -> Option<AnyView> {
    let site = use_site();

    let source = site.edition().review.earlier_source.as_str();
    let line = || site.words().fill(Key::LedgerSource, &[("source", source)]);
    (!source.is_empty()).then(|| p().class("coverage__source").child(line()).into_any())
}

/// Lists the issues that nobody asked about: never, and in each cycle.
fn unasked(covered: &Coverage) -> AnyView {
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
        .into_any()
}

/// Draws an issue that nobody raised, with a link to what is proposed on it now.
fn proposed(each: &IssueCover) -> AnyView {
    let site = use_site();

    let on_it = |issues: &[Slug]| issues.contains(each.issue);
    let proposed = site.edition().recommendations();
    let count = proposed.filter(|it| on_it(&it.issues)).count();
    let query = Query::default().toggle(Facet::Issue, each.issue.as_str());
    let now = (count > 0).then(|| {
        let now = site.words().count(Key::CoverageNow, count);
        (" ", a().attr("href", site.filtered(&query)).child(now))
    });
    li().child(each.name.to_owned()).child(now).into_any()
}

/// Lists the issues on which each regional group was silent.
fn silence(covered: &Coverage) -> AnyView {
    let site = use_site();

    let asked = covered.asked().count();
    let groups = GROUPS.into_iter().enumerate().map(|(at, group)| {
        let issues: Vec<&IssueCover> = covered.silent(at).collect();
        let phrase = site.words().count(Key::CoverageSilent, issues.len());
        let names = issues.iter().map(|each| {
            let query = Query::default().toggle(Facet::Issue, each.issue.as_str());
            earlier_link(each.name, &query)
        });
        let summary = format!("{} · {phrase}", site.say(group_key(group)));
        if issues.is_empty() {
            p().child(summary).into_any()
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
        .into_any()
}

/// Draws a list of names on one line.
fn list(items: impl Iterator<Item = AnyView>) -> AnyView {
    ul().class("coverage__list").children(items).into_any()
}

/// Draws an item that links to earlier recommendations.
fn earlier_link(name: &str, query: &Query) -> AnyView {
    let site = use_site();

    let link = a().attr("href", site.among_earlier(query));
    li().child(link.child(name.to_owned())).into_any()
}

/// Draws a part that is folded at first.
fn folded(title: String, body: AnyView) -> AnyView {
    details()
        .class("coverage__fold")
        .child(summary().child(title))
        .child(body)
        .into_any()
}
