//! One recommendation: its words, why, how one would know, what carries it, and ways to take it along.

use crate::html::*;
use leptos::prelude::*;

use crate::{
    components::{
        Reader, action_key, asker, by_line, copy_button, number, page_head, print_button, response,
        rich, source_item, translation_notice, value_label, yours,
    },
    context::use_site,
    dom,
};
use export::citation::citation;
use model::query::{Facet, Query};
use model::route::Page;
use model::{EarlierRecommendation, Factsheet, Inline, Recommendation, Slug, TreatyReference};
use words::Key;

pub(crate) fn page(recommendation: &'static Recommendation) -> AnyView {
    let site = use_site();

    let Some(factsheet) = site.edition().factsheet(&recommendation.cluster) else {
        return super::not_found::page();
    };
    let home = Page::Factsheet(factsheet.slug.clone());
    let reader = Reader::of(site, factsheet, &home);
    let why = |title: Key, text: &'static [Inline]| {
        let text = p().lang(reader.language).child(rich(text, reader));
        section().child(h2().child(site.say(title))).child(text)
    };
    article()
        .class(format!("page one cluster-{}", factsheet.number))
        .child(translation_notice(factsheet))
        .child(page_head(
            eyebrow(factsheet, recommendation),
            recommendation.text.as_str(),
            reader.language,
        ))
        .child(by_line(factsheet, reader))
        .child(actions(factsheet, recommendation))
        .child(why(Key::RecommendationWhy, &recommendation.rationale))
        .child(why(Key::RecommendationIndicator, &recommendation.indicator))
        .child(facts(recommendation))
        .child(earlier(recommendation))
        .child(sources(factsheet, recommendation))
        .child(neighbours(factsheet, recommendation))
        .into_any()
}

fn eyebrow(factsheet: &'static Factsheet, recommendation: &Recommendation) -> AnyView {
    let site = use_site();

    let place = site.words().fill(
        Key::RecommendationEyebrow,
        &[
            ("number", &recommendation.number.to_string()),
            ("total", &factsheet.recommendations.len().to_string()),
        ],
    );
    let path = site.path(Page::Factsheet(factsheet.slug.clone()));
    fragment()
        .child(number(factsheet))
        .child(
            span()
                .child(a().attr("href", path).child(factsheet.title.as_str()))
                .child(" · ")
                .child(place),
        )
        .into_any()
}

fn actions(factsheet: &'static Factsheet, recommendation: &'static Recommendation) -> AnyView {
    let site = use_site();

    let text = move || recommendation.text.clone();
    let cited = move || {
        citation(
            site.edition(),
            site.words(),
            factsheet,
            recommendation,
            &dom::address(),
        )
    };
    div()
        .class("actions")
        .child(copy_button(Key::ActionCopyText, text))
        .child(copy_button(Key::ActionCopyLink, dom::address))
        .child(copy_button(Key::ActionCopyCitation, cited))
        .child(print_button())
        .into_any()
}

/// The facts, each value a way to more of its kind.
fn facts(recommendation: &'static Recommendation) -> AnyView {
    let site = use_site();

    let words = site.words();
    let deadline = recommendation.deadline.map(|date| words.partial_date(date));
    let filter = |facet: Facet, value: &str| {
        let query = Query::default().toggle(facet, value);
        let label = value_label(site, facet, value);
        li().child(a().attr("href", site.filtered(&query)).child(label))
    };
    let slugs = |facet: Facet, slugs: &'static [Slug]| {
        slugs
            .iter()
            .map(|slug| filter(facet, slug.as_str()))
            .collect::<Vec<_>>()
    };
    let targets = recommendation.sdg_targets.iter().map(|id| target(id));
    let treaties = recommendation.treaties.iter().map(treaty);
    let bodies = recommendation
        .treaty_bodies
        .iter()
        .map(|it| li().child(it.as_str()));
    let action = site.say(action_key(recommendation.action_category));
    let rows = [
        (Key::FactDeadline, deadline.map(line)),
        (
            Key::FactAddressee,
            Some(line(recommendation.addressed_to.clone())),
        ),
        (Key::FactAction, Some(line(action.to_owned()))),
        (
            Key::FacetIssue,
            Some(slugs(Facet::Issue, &recommendation.issues)),
        ),
        (
            Key::FacetPerson,
            Some(slugs(Facet::Person, &recommendation.affected_persons)),
        ),
        (Key::FactTargets, Some(targets.collect())),
        (Key::FactTreaties, Some(treaties.chain(bodies).collect())),
    ];
    let rows = rows.into_iter().filter_map(|(key, value)| {
        value.map(|value| {
            div()
                .child(dt().child(site.say(key)))
                .child(dd().child(ul().class("plain-list").child(value)))
        })
    });
    dl().class("facts").children(rows).into_any()
}

fn line(text: String) -> Vec<Element> {
    vec![li().child(text)]
}

fn target(id: &'static str) -> Element {
    let site = use_site();

    let target = site.edition().labels.targets.get(id);
    let goal = target.map_or(0, |target| target.goal).to_string();
    let query = Query::default().toggle(Facet::Goal, &goal);
    let label = target.map(|target| format!(" {}", target.label));
    li().child(
        a().attr("href", site.filtered(&query))
            .child(site.words().fill(Key::FactTarget, &[("id", id)])),
    )
    .child(label)
}

fn treaty(reference: &'static TreatyReference) -> Element {
    let site = use_site();

    let label = site.edition().labels.treaties.get(&reference.treaty);
    let name = label.map_or(&reference.treaty, |label| &label.name);
    let article = (!reference.article.is_empty()).then(|| {
        site.words()
            .fill(Key::TreatyArticle, &[("article", &reference.article)])
    });
    let body = label.filter(|label| !label.body.is_empty()).map(|label| {
        let text = site.words().fill(Key::TreatyBody, &[("body", &label.body)]);
        span().class("facts__more").child(text)
    });
    li().child(name.as_str())
        .child(article.map(|it| format!(", {it}")))
        .child(" ")
        .child(body)
}

/// The earlier recommendations it repeats or sharpens.
fn earlier(recommendation: &'static Recommendation) -> AnyView {
    let site = use_site();

    let found = recommendation
        .builds_on
        .iter()
        .filter_map(|id| site.edition().earlier(id));
    let items: Vec<_> = found.map(earlier_item).collect();
    let text = if items.is_empty() {
        p().child(site.say(Key::EarlierNone)).into_any()
    } else {
        ul().class("asked").child(items).into_any()
    };
    section()
        .child(h2().child(site.say(Key::RecommendationEarlier)))
        .child(text)
        .into_any()
}

fn earlier_item(earlier: &'static EarlierRecommendation) -> AnyView {
    let site = use_site();

    let place = site.words().fill(
        Key::EarlierPlace,
        &[
            ("document", &earlier.document),
            ("paragraph", earlier.reference()),
        ],
    );
    li().child(
        p().class("asked__who")
            .child(b().child(asker(earlier, "asked__state")))
            .child(" · ")
            .child(place)
            .child(" · ")
            .child(response(earlier))
            .child(yours(std::slice::from_ref(&earlier.id))),
    )
    .child(p().lang(site.untranslated()).child(earlier.wording()))
    .into_any()
}

/// The sources that this recommendation cites, with the numbers they have in the factsheet.
fn sources(
    factsheet: &'static Factsheet,
    recommendation: &'static Recommendation,
) -> Option<AnyView> {
    let site = use_site();

    let cited = recommendation.cited();
    let items: Vec<_> = cited
        .iter()
        .filter_map(|number| {
            let source = factsheet
                .sources
                .get(usize::from(*number).checked_sub(1)?)?;
            Some(
                li().attr("value", *number)
                    .id(format!("source-{number}"))
                    .child(source_item(site.words(), source)),
            )
        })
        .collect();
    (!items.is_empty()).then(|| {
        section()
            .child(h2().child(site.say(Key::FactsheetSources)))
            .child(ol().class("sources").child(items))
            .into_any()
    })
}

/// Links to the recommendations before and after in the same factsheet.
fn neighbours(factsheet: &'static Factsheet, recommendation: &'static Recommendation) -> AnyView {
    let site = use_site();

    let others = factsheet
        .recommendations
        .iter()
        .filter(|it| it.id != recommendation.id);
    let items = others.map(|it| {
        let path = site.path(Page::Recommendation(it.id.clone()));
        li().child(a().attr("href", path).child(it.text.as_str()))
    });
    nav()
        .class("others")
        .attr("aria-labelledby", "others")
        .child(h2().id("others").child(site.say(Key::RecommendationOthers)))
        .child(ul().children(items))
        .into_any()
}
