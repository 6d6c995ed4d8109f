//! An earlier recommendation in its State's memory: its permanent place, what was answered, what
//! became of it, what builds on it.

use super::{
    card::action_key,
    earlier::{assessed, response},
    rich::Reader,
    toolbar::copy_button,
};
use crate::context::{place_id, use_site};
use crate::html::*;
use catalogue::earlier::memory::{became, carried};
use export::previously::previously;
use model::query::{Facet, Query};
use model::route::Page;
use model::{EarlierAssessment, EarlierRecommendation, Factsheet};
use words::Key;

/// Draws a row.
pub(crate) fn remembered(asked: &'static EarlierRecommendation) -> Element {
    let site = use_site();

    let said = became(site.edition(), &asked.id);
    let said = said
        .into_iter()
        .map(|(factsheet, assessment)| outcome(factsheet, assessment));
    li().class("memory__row")
        .id(place_id(asked))
        .child(head(asked))
        .child(
            div()
                .child(wording(asked))
                .child(facts(asked))
                .children(said)
                .child(builds(asked))
                .child(addition(asked)),
        )
}

/// The paragraph, which leads to itself so that it can be copied, and the response.
fn head(asked: &'static EarlierRecommendation) -> Element {
    let site = use_site();

    p().class("memory__head")
        .child(
            a().class("memory__place")
                .attr("href", site.place_of(asked))
                .child(asked.reference()),
        )
        .child(" ")
        .child(
            span()
                .class(format!(
                    "memory__response memory__response--{}",
                    asked.response.key()
                ))
                .child(response(asked)),
        )
}

/// What it asked: the document's words, or ours, and then it says so.
fn wording(asked: &'static EarlierRecommendation) -> Element {
    let site = use_site();

    let ours = asked.text.is_empty().then(|| {
        span()
            .class("memory__ours")
            .child(site.say(Key::MemorySummary))
    });
    p().class("memory__asked")
        .child(span().lang(site.untranslated()).child(asked.wording()))
        .child(" ")
        .child(ours)
}

/// Its action category, issues and clusters, the latter two as ways to more of their kind.
fn facts(asked: &'static EarlierRecommendation) -> Element {
    let site = use_site();

    let action = asked
        .action_category
        .map(|it| li().child(site.say(action_key(it))));
    let issues = asked.issues.iter().filter_map(|slug| {
        let name = site.edition().labels.issues.get(slug)?;
        let query = Query::default().toggle(Facet::Issue, slug.as_str());
        let link = a().attr("href", site.among_earlier(&query));
        Some(li().child(link.child(name.as_str())))
    });
    let clusters = asked.clusters.iter().filter_map(|slug| {
        let factsheet = site.edition().factsheet(slug)?;
        Some(li().child(cluster_link(factsheet)))
    });
    ul().class("memory__facts")
        .child(action)
        .children(issues)
        .children(clusters)
}

fn cluster_link(factsheet: &'static Factsheet) -> Element {
    let site = use_site();

    a().class(format!("memory__cluster cluster-{}", factsheet.number))
        .attr("href", site.path(Page::Factsheet(factsheet.slug.clone())))
        .child(factsheet.number)
        .child("\u{a0}")
        .child(
            span()
                .lang(Reader::language_of(site, factsheet))
                .child(factsheet.short_title.as_str()),
        )
}

/// What a factsheet says became of it, and whose assessment that is.
fn outcome(factsheet: &'static Factsheet, assessment: &'static EarlierAssessment) -> Element {
    let site = use_site();

    let page = Page::Factsheet(factsheet.slug.clone());
    let reader = Reader::of(site, factsheet, &page);
    let by = span()
        .lang(reader.language)
        .child(assessment.assessed_by.as_str());
    let sheet = format!("{}#key-issues", site.path(page.clone()));
    div()
        .class(format!(
            "memory__became memory__became--{}",
            assessment.assessment.key()
        ))
        .child(p().child(assessed(assessment, reader)))
        .child(
            p().class("memory__by")
                .child(site.say(Key::MemoryAssessedBy))
                .child(" ")
                .child(by)
                .child(" · ")
                .child(
                    a().attr("href", sheet)
                        .lang(reader.language)
                        .child(factsheet.title.as_str()),
                ),
        )
}

/// What says, behind a recommendation of today, that this one was made before. Every row has it: a
/// State may ask again what no factsheet takes up.
fn addition(asked: &'static EarlierRecommendation) -> Element {
    let site = use_site();

    let line = previously(site.words(), &[asked]);
    let shown = format!("…, {line}");
    div()
        .class("memory__addition")
        .child(span().child(shown))
        .child(copy_button(Key::MemoryCopyLine, move || line.clone()))
}

/// Which of today's recommendations build on it.
pub(super) fn builds(asked: &'static EarlierRecommendation) -> Option<Element> {
    let site = use_site();

    let today = carried(site.edition(), &[asked]);
    let items = today.iter().map(|it| {
        let page = Page::Recommendation(it.recommendation.id.clone());
        li().child(
            a().attr("href", site.path(page))
                .child(it.factsheet.number)
                .child(".")
                .child(it.recommendation.number)
                .child("\u{a0}")
                .child(
                    span()
                        .lang(Reader::language_of(site, it.factsheet))
                        .child(it.factsheet.short_title.as_str()),
                ),
        )
    });
    (!today.is_empty()).then(|| {
        div()
            .class("memory__builds")
            .child(span().child(site.say(Key::MemoryBuildsToday)))
            .child(ul().children(items))
    })
}
