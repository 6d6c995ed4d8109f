//! One recommendation: its words, why, its indicator, its facts, and ways to copy it.

mod facts;

use leptos::prelude::*;

use export::citation::citation;
use model::{EarlierRecommendation, Factsheet, Inline, Recommendation, route::Page};
use words::Key;

use self::facts::facts;
use crate::{
    components::{
        TextContext, asker, by_line, cluster_number, copy_button, document_link, home_state_mark,
        page_head, print_button, response, rich, source_item, translation_notice,
    },
    context::use_site,
    dom,
    html::*,
};

pub(crate) fn page(recommendation: &'static Recommendation) -> AnyView {
    let site = use_site();
    let Some(factsheet) = site.edition().factsheet(&recommendation.cluster) else {
        return super::not_found::page();
    };
    let home = Page::Factsheet(factsheet.slug.clone());
    let context = TextContext::of(site, factsheet, &home);
    let titled = |title: Key, text: &'static [Inline]| {
        let text = p().lang(context.language).child(rich(text, context));
        section().child(h2().child(site.say(title))).child(text)
    };
    article()
        .class(format!("page one cluster-{}", factsheet.number))
        .child(translation_notice(factsheet))
        .child(page_head(
            eyebrow(factsheet, recommendation),
            recommendation.text.as_str(),
            context.language,
        ))
        .child(by_line(factsheet, context))
        .child(actions(factsheet, recommendation))
        .child(titled(Key::RecommendationWhy, &recommendation.rationale))
        .child(titled(
            Key::RecommendationIndicator,
            &recommendation.indicator,
        ))
        .child(facts(recommendation))
        .child(earlier(recommendation))
        .child(sources(factsheet, recommendation))
        .child(others(factsheet, recommendation))
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
        .child(cluster_number(factsheet))
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

/// Renders the earlier recommendations that it repeats or sharpens.
fn earlier(recommendation: &'static Recommendation) -> AnyView {
    let site = use_site();
    let earlier = recommendation.builds_on.iter();
    let earlier = earlier.filter_map(|id| site.edition().earlier(id));
    let items: Vec<_> = earlier.map(earlier_item).collect();
    let text = if items.is_empty() {
        p().child(site.say(Key::EarlierNone))
    } else {
        ul().class("asked").child(items)
    };
    section()
        .child(h2().child(site.say(Key::RecommendationEarlier)))
        .child(text)
        .into_any()
}

fn earlier_item(earlier: &'static EarlierRecommendation) -> AnyView {
    let site = use_site();
    let place = site.words().full_reference(earlier).into_any();
    li().child(
        p().class("asked__who")
            .child(b().child(asker(earlier, "asked__state")))
            .child(" · ")
            .child(document_link(earlier, "asked__document", place))
            .child(" · ")
            .child(response(earlier))
            .child(home_state_mark(std::slice::from_ref(&earlier.id))),
    )
    .child(p().lang(site.untranslated()).child(earlier.wording()))
    .into_any()
}

/// Renders the sources that it cites, under their numbers in the factsheet; nothing if it cites none.
fn sources(
    factsheet: &'static Factsheet,
    recommendation: &'static Recommendation,
) -> Option<AnyView> {
    let site = use_site();
    let cited = recommendation.cited();
    let items = cited.iter().filter_map(|number| {
        let place = usize::from(*number).checked_sub(1)?;
        let source = factsheet.sources.get(place)?;
        let item = li()
            .attr("value", *number)
            .id(format!("source-{number}"))
            .child(source_item(site.words(), source));
        Some(item.into_any())
    });
    let items: Vec<AnyView> = items.collect();
    (!items.is_empty()).then(|| {
        section()
            .child(h2().child(site.say(Key::FactsheetSources)))
            .child(ol().class("sources").child(items))
            .into_any()
    })
}

/// Links to the other recommendations of the factsheet.
fn others(factsheet: &'static Factsheet, recommendation: &'static Recommendation) -> AnyView {
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
