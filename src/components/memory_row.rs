//! An earlier recommendation in its State's memory: its permanent place, the response, the outcome,
//! and what builds on it today.

use leptos::prelude::*;

use catalogue::earlier::memory::{built_upon, outcomes};
use export::previously::previously;
use model::{
    EarlierAssessment, EarlierRecommendation, Factsheet,
    query::{Facet, Query},
    route::Page,
};
use words::Key;

use super::{
    card::action_key,
    earlier::{assessed, document_link, response},
    rich::TextContext,
    toolbar::copy_button,
};
use crate::{
    context::{place_id, use_site},
    html::*,
};

/// Renders a row.
pub(crate) fn memory_row(earlier: &'static EarlierRecommendation) -> AnyView {
    let assessments = outcomes(use_site().edition(), &earlier.id);
    let outcomes = assessments
        .into_iter()
        .map(|(factsheet, assessment)| outcome(factsheet, assessment));
    li().class("memory__row")
        .id(place_id(earlier))
        .child(head(earlier))
        .child(
            div()
                .child(wording(earlier))
                .child(facts(earlier))
                .children(outcomes)
                .child(todays_recommendations(earlier))
                .child(addition(earlier)),
        )
        .into_any()
}

/// Links today's recommendations that build on an earlier one; nothing if there are none.
pub(super) fn todays_recommendations(earlier: &'static EarlierRecommendation) -> Option<AnyView> {
    let site = use_site();
    let today = built_upon(site.edition(), &[earlier]);
    let items = today.iter().map(|it| {
        let page = Page::Recommendation(it.recommendation.id.clone());
        li().child(
            a().attr("href", site.path(page))
                .child(it.factsheet.number)
                .child(".")
                .child(it.recommendation.number)
                .child("\u{a0}")
                .child(short_title(it.factsheet)),
        )
    });
    (!today.is_empty()).then(|| {
        div()
            .class("memory__builds")
            .child(span().child(site.say(Key::MemoryBuildsToday)))
            .child(ul().children(items))
            .into_any()
    })
}

/// Renders the paragraph, which links to itself so that its address can be copied, and the response.
fn head(earlier: &'static EarlierRecommendation) -> AnyView {
    let place = a()
        .class("memory__place")
        .attr("href", use_site().place_of(earlier))
        .child(use_site().words().reference(earlier));
    let modifier = earlier.response.key();
    p().class("memory__head")
        .child(place)
        .child(" ")
        .child(
            span()
                .class(format!("memory__response memory__response--{modifier}"))
                .child(response(earlier)),
        )
        .into_any()
}

/// Renders what was recommended: a summary, or the document's words, which are marked as such.
fn wording(earlier: &'static EarlierRecommendation) -> AnyView {
    let site = use_site();
    let mark = (!earlier.text.is_empty()).then(|| {
        span()
            .class("memory__origin")
            .child(site.say(Key::LedgerWords))
    });
    p().class("memory__asked")
        .child(span().lang(site.untranslated()).child(earlier.wording()))
        .child(" ")
        .child(mark)
        .into_any()
}

/// Renders its action category, issues and clusters, of which the latter two link to more of their
/// kind, and its document.
fn facts(earlier: &'static EarlierRecommendation) -> AnyView {
    let site = use_site();
    let action = earlier
        .action_category
        .map(|it| li().child(site.say(action_key(it))));
    let issues = earlier.issues.iter().filter_map(|slug| {
        let name = site.edition().labels.issues.get(slug)?;
        let query = Query::default().toggle(Facet::Issue, slug.as_str());
        let link = a().attr("href", site.among_earlier(&query));
        Some(li().child(link.child(name.as_str())))
    });
    let clusters = earlier.clusters.iter().filter_map(|slug| {
        let factsheet = site.edition().factsheet(slug)?;
        Some(li().child(cluster_link(factsheet)))
    });
    ul().class("memory__facts")
        .child(action)
        .children(issues)
        .children(clusters)
        .child((!earlier.document.is_empty()).then(|| {
            let name = earlier.document.as_str().into_any();
            li().child(document_link(earlier, "memory__document", name))
        }))
        .into_any()
}

fn cluster_link(factsheet: &'static Factsheet) -> AnyView {
    a().class(format!("memory__cluster cluster-{}", factsheet.number))
        .attr(
            "href",
            use_site().path(Page::Factsheet(factsheet.slug.clone())),
        )
        .child(factsheet.number)
        .child("\u{a0}")
        .child(short_title(factsheet))
        .into_any()
}

fn short_title(factsheet: &'static Factsheet) -> AnyView {
    span()
        .lang(TextContext::language_of(use_site(), factsheet))
        .child(factsheet.short_title.as_str())
        .into_any()
}

/// Renders the outcome according to a factsheet, and whose assessment that is.
fn outcome(factsheet: &'static Factsheet, assessment: &'static EarlierAssessment) -> AnyView {
    let site = use_site();
    let page = Page::Factsheet(factsheet.slug.clone());
    let context = TextContext::of(site, factsheet, &page);
    let assessed_by = span()
        .lang(context.language)
        .child(assessment.assessed_by.as_str());
    let sheet = format!("{}#key-issues", site.path(page.clone()));
    let modifier = assessment.assessment.key();
    div()
        .class(format!("memory__became memory__became--{modifier}"))
        .child(p().child(assessed(assessment, context)))
        .child(
            p().class("memory__by")
                .child(site.say(Key::MemoryAssessedBy))
                .child(" ")
                .child(assessed_by)
                .child(" · ")
                .child(
                    a().attr("href", sheet)
                        .lang(context.language)
                        .child(factsheet.title.as_str()),
                ),
        )
        .into_any()
}

/// Renders the words to add to a recommendation of today to say that this one was made before. Every
/// row has them: a State may recommend again what no factsheet takes up.
fn addition(earlier: &'static EarlierRecommendation) -> AnyView {
    let line = previously(use_site().words(), &[earlier]);
    let shown = format!("…, {line}");
    div()
        .class("memory__addition")
        .child(span().child(shown))
        .child(copy_button(Key::MemoryCopyLine, move || line.clone()))
        .into_any()
}
