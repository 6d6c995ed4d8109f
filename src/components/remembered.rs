//! An earlier recommendation in its State's memory: its permanent place, what was answered, what
//! became of it, what builds on it.

use super::{
    card::action_key,
    earlier::{assessed, response},
    rich::Reader,
    toolbar::copy_button,
};
use crate::{
    context::{Site, place_id},
    html::{El, el, lasting},
};
use catalogue::earlier::memory::{became, carried};
use export::previously::previously;
use model::query::{Facet, Query};
use model::route::Page;
use model::{EarlierAssessment, EarlierRecommendation, Factsheet};
use words::Key;

/// Draws a row.
pub(crate) fn remembered(site: Site, asked: &'static EarlierRecommendation) -> El {
    let said = became(site.edition(), &asked.id);
    let said = said
        .into_iter()
        .map(|(factsheet, assessment)| outcome(site, factsheet, assessment));
    el("li.memory__row")
        .attr("id", place_id(asked))
        .child(head(site, asked))
        .child(
            el("div")
                .child(wording(site, asked))
                .child(facts(site, asked))
                .each(said)
                .child(builds(site, asked))
                .child(addition(site, asked)),
        )
}

/// The paragraph, which leads to itself so that it can be copied, and the response.
fn head(site: Site, asked: &'static EarlierRecommendation) -> El {
    el("p.memory__head")
        .child(
            el("a.memory__place")
                .attr("href", site.place_of(asked))
                .child(asked.reference()),
        )
        .child(" ")
        .child(
            el("span")
                .class(format!(
                    "memory__response memory__response--{}",
                    asked.response.key()
                ))
                .child(response(asked)),
        )
}

/// What it asked: the document's words, or ours, and then it says so.
fn wording(site: Site, asked: &'static EarlierRecommendation) -> El {
    let ours = asked
        .text
        .is_empty()
        .then(|| el("span.memory__ours").child(site.say(Key::MemorySummary)));
    el("p.memory__asked")
        .child(
            el("span")
                .in_language(site.untranslated())
                .child(asked.wording()),
        )
        .child(" ")
        .child(ours)
}

/// Its action category, issues and clusters, the latter two as ways to more of their kind.
fn facts(site: Site, asked: &'static EarlierRecommendation) -> El {
    let action = asked
        .action_category
        .map(|it| el("li").child(site.say(action_key(it))));
    let issues = asked.issues.iter().filter_map(|slug| {
        let name = site.edition().labels.issues.get(slug)?;
        let query = Query::default().toggle(Facet::Issue, slug.as_str());
        let link = el("a").attr("href", site.among_earlier(&query));
        Some(el("li").child(link.child(name.as_str())))
    });
    let clusters = asked.clusters.iter().filter_map(|slug| {
        let factsheet = site.edition().factsheet(slug)?;
        Some(el("li").child(cluster_link(site, factsheet)))
    });
    el("ul.memory__facts")
        .child(action)
        .each(issues)
        .each(clusters)
}

fn cluster_link(site: Site, factsheet: &'static Factsheet) -> El {
    el("a")
        .class(format!("memory__cluster cluster-{}", factsheet.number))
        .attr("href", site.path(Page::Factsheet(factsheet.slug.clone())))
        .child(factsheet.number)
        .child("\u{a0}")
        .child(
            el("span")
                .in_language(Reader::language_of(site, factsheet))
                .child(factsheet.short_title.as_str()),
        )
}

/// What a factsheet says became of it, and whose assessment that is.
fn outcome(
    site: Site,
    factsheet: &'static Factsheet,
    assessment: &'static EarlierAssessment,
) -> El {
    let page = Page::Factsheet(factsheet.slug.clone());
    let reader = Reader::of(site, factsheet, &page);
    let by = el("span")
        .in_language(reader.language)
        .child(assessment.assessed_by.as_str());
    let sheet = format!("{}#key-issues", site.path(page.clone()));
    el("div")
        .class(format!(
            "memory__became memory__became--{}",
            assessment.assessment.key()
        ))
        .child(el("p").child(assessed(site, assessment, reader)))
        .child(
            el("p.memory__by")
                .child(site.say(Key::MemoryAssessedBy))
                .child(" ")
                .child(by)
                .child(" · ")
                .child(
                    el("a")
                        .attr("href", sheet)
                        .in_language(reader.language)
                        .child(factsheet.title.as_str()),
                ),
        )
}

/// What says, behind a recommendation of today, that this one was made before. Every row has it: a
/// State may ask again what no factsheet takes up.
fn addition(site: Site, asked: &'static EarlierRecommendation) -> El {
    let line = previously(site.words(), &[asked]);
    let shown = format!("…, {line}");
    el("div.memory__addition")
        .child(el("span").child(shown))
        .child(copy_button(site, Key::MemoryCopyLine, move || line.clone()))
}

/// Which of today's recommendations build on it.
pub(super) fn builds(site: Site, asked: &'static EarlierRecommendation) -> Option<El> {
    let today = carried(site.edition(), &[asked]);
    let items = today.iter().map(|it| {
        let page = Page::Recommendation(it.recommendation.id.clone());
        lasting("li").child(
            lasting("a")
                .attr("href", site.path(page))
                .child(it.factsheet.number)
                .child(".")
                .child(it.recommendation.number)
                .child("\u{a0}")
                .child(
                    lasting("span")
                        .in_language(Reader::language_of(site, it.factsheet))
                        .child(it.factsheet.short_title.as_str()),
                ),
        )
    });
    (!today.is_empty()).then(|| {
        lasting("div.memory__builds")
            .child(lasting("span").child(site.say(Key::MemoryBuildsToday)))
            .child(lasting("ul").each(items))
    })
}
