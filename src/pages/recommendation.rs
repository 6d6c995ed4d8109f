//! One recommendation: its words, why, how one would know, what carries it, and ways to take it along.

use leptos::prelude::*;

use crate::{
    components::{
        Reader, action_key, asker, by_line, copy_button, number, page_head, print_button, response,
        rich, source_item, translation_notice, value_label, yours,
    },
    context::Site,
    dom,
    html::{El, el, run},
};
use export::citation::citation;
use model::query::{Facet, Query};
use model::route::Page;
use model::{EarlierRecommendation, Factsheet, Inline, Recommendation, Slug, TreatyReference};
use words::Key;

pub(crate) fn page(site: Site, recommendation: &'static Recommendation) -> AnyView {
    let Some(factsheet) = site.edition().factsheet(&recommendation.cluster) else {
        return super::not_found::page(site);
    };
    let home = Page::Factsheet(factsheet.slug.clone());
    let reader = Reader::of(site, factsheet, &home);
    let why = |title: Key, text: &'static [Inline]| {
        let text = el("p")
            .in_language(reader.language)
            .child(rich(text, reader));
        el("section")
            .child(el("h2").child(site.say(title)))
            .child(text)
    };
    el("article")
        .class(format!("page one cluster-{}", factsheet.number))
        .child(translation_notice(site, factsheet))
        .child(page_head(
            eyebrow(site, factsheet, recommendation),
            recommendation.text.as_str(),
            reader.language,
        ))
        .child(by_line(factsheet, reader))
        .child(actions(site, factsheet, recommendation))
        .child(why(Key::RecommendationWhy, &recommendation.rationale))
        .child(why(Key::RecommendationIndicator, &recommendation.indicator))
        .child(facts(site, recommendation))
        .child(earlier(site, recommendation))
        .child(sources(site, factsheet, recommendation))
        .child(neighbours(site, factsheet, recommendation))
        .into_any()
}

fn eyebrow(site: Site, factsheet: &'static Factsheet, recommendation: &Recommendation) -> AnyView {
    let place = site.words().fill(
        Key::RecommendationEyebrow,
        &[
            ("number", &recommendation.number.to_string()),
            ("total", &factsheet.recommendations.len().to_string()),
        ],
    );
    let path = site.path(Page::Factsheet(factsheet.slug.clone()));
    run()
        .child(number(factsheet))
        .child(
            el("span")
                .child(el("a").attr("href", path).child(factsheet.title.as_str()))
                .child(" · ")
                .child(place),
        )
        .into_any()
}

fn actions(
    site: Site,
    factsheet: &'static Factsheet,
    recommendation: &'static Recommendation,
) -> AnyView {
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
    el("div.actions")
        .child(copy_button(site, Key::ActionCopyText, text))
        .child(copy_button(site, Key::ActionCopyLink, dom::address))
        .child(copy_button(site, Key::ActionCopyCitation, cited))
        .child(print_button(site))
        .into_any()
}

/// The facts, each value a way to more of its kind.
fn facts(site: Site, recommendation: &'static Recommendation) -> AnyView {
    let words = site.words();
    let deadline = recommendation.deadline.map(|date| words.partial_date(date));
    let filter = |facet: Facet, value: &str| {
        let query = Query::default().toggle(facet, value);
        let label = value_label(site, facet, value);
        el("li").child(el("a").attr("href", site.filtered(&query)).child(label))
    };
    let slugs = |facet: Facet, slugs: &'static [Slug]| {
        slugs
            .iter()
            .map(|slug| filter(facet, slug.as_str()))
            .collect::<Vec<_>>()
    };
    let targets = recommendation.sdg_targets.iter().map(|id| target(site, id));
    let treaties = recommendation.treaties.iter().map(|it| treaty(site, it));
    let bodies = recommendation
        .treaty_bodies
        .iter()
        .map(|it| el("li").child(it.as_str()));
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
            el("div")
                .child(el("dt").child(site.say(key)))
                .child(el("dd").child(el("ul.plain-list").child(value)))
        })
    });
    el("dl.facts").each(rows).into_any()
}

fn line(text: String) -> Vec<El> {
    vec![el("li").child(text)]
}

fn target(site: Site, id: &'static str) -> El {
    let target = site.edition().labels.targets.get(id);
    let goal = target.map_or(0, |target| target.goal).to_string();
    let query = Query::default().toggle(Facet::Goal, &goal);
    let label = target.map(|target| format!(" {}", target.label));
    el("li")
        .child(
            el("a")
                .attr("href", site.filtered(&query))
                .child(site.words().fill(Key::FactTarget, &[("id", id)])),
        )
        .child(label)
}

fn treaty(site: Site, reference: &'static TreatyReference) -> El {
    let label = site.edition().labels.treaties.get(&reference.treaty);
    let name = label.map_or(&reference.treaty, |label| &label.name);
    let article = (!reference.article.is_empty()).then(|| {
        site.words()
            .fill(Key::TreatyArticle, &[("article", &reference.article)])
    });
    let body = label.filter(|label| !label.body.is_empty()).map(|label| {
        let text = site.words().fill(Key::TreatyBody, &[("body", &label.body)]);
        el("span.facts__more").child(text)
    });
    el("li")
        .child(name.as_str())
        .child(article.map(|it| format!(", {it}")))
        .child(" ")
        .child(body)
}

/// The earlier recommendations it repeats or sharpens.
fn earlier(site: Site, recommendation: &'static Recommendation) -> AnyView {
    let found = recommendation
        .builds_on
        .iter()
        .filter_map(|id| site.edition().earlier(id));
    let items: Vec<_> = found.map(|it| earlier_item(site, it)).collect();
    let text = if items.is_empty() {
        el("p").child(site.say(Key::EarlierNone)).into_any()
    } else {
        el("ul.asked").child(items).into_any()
    };
    el("section")
        .child(el("h2").child(site.say(Key::RecommendationEarlier)))
        .child(text)
        .into_any()
}

fn earlier_item(site: Site, earlier: &'static EarlierRecommendation) -> AnyView {
    let place = site.words().fill(
        Key::EarlierPlace,
        &[
            ("document", &earlier.document),
            ("paragraph", earlier.reference()),
        ],
    );
    el("li")
        .child(
            el("p.asked__who")
                .child(el("b").child(asker(site, earlier, "asked__state")))
                .child(" · ")
                .child(place)
                .child(" · ")
                .child(response(earlier))
                .child(yours(site, std::slice::from_ref(&earlier.id))),
        )
        .child(
            el("p")
                .in_language(site.untranslated())
                .child(earlier.wording()),
        )
        .into_any()
}

/// The sources that this recommendation cites, with the numbers they have in the factsheet.
fn sources(
    site: Site,
    factsheet: &'static Factsheet,
    recommendation: &'static Recommendation,
) -> Option<AnyView> {
    let cited = recommendation.cited();
    let items: Vec<_> = cited
        .iter()
        .filter_map(|number| {
            let source = factsheet
                .sources
                .get(usize::from(*number).checked_sub(1)?)?;
            Some(
                el("li")
                    .attr("value", *number)
                    .attr("id", format!("source-{number}"))
                    .child(source_item(site.words(), source)),
            )
        })
        .collect();
    (!items.is_empty()).then(|| {
        el("section")
            .child(el("h2").child(site.say(Key::FactsheetSources)))
            .child(el("ol.sources").child(items))
            .into_any()
    })
}

/// Links to the recommendations before and after in the same factsheet.
fn neighbours(
    site: Site,
    factsheet: &'static Factsheet,
    recommendation: &'static Recommendation,
) -> AnyView {
    let others = factsheet
        .recommendations
        .iter()
        .filter(|it| it.id != recommendation.id);
    let items = others.map(|it| {
        let path = site.path(Page::Recommendation(it.id.clone()));
        el("li").child(el("a").attr("href", path).child(it.text.as_str()))
    });
    el("nav.others")
        .attr("aria-labelledby", "others")
        .child(
            el("h2")
                .attr("id", "others")
                .child(site.say(Key::RecommendationOthers)),
        )
        .child(el("ul").each(items))
        .into_any()
}
