//! A recommendation as a card: the words a State could say, and what supports them.

use leptos::prelude::*;

use model::{ActionCategory, Factsheet, Recommendation, route::Page};
use words::Key;

use crate::{context::use_site, html::*};

use super::{
    cluster_marks::draft_mark,
    earlier::builds_on,
    rich::{TextContext, marked, rich},
};

/// Returns the words for an action category.
pub(crate) fn action_key(action: ActionCategory) -> Key {
    match action {
        ActionCategory::Minimal => Key::CategoryMinimal,
        ActionCategory::Continuing => Key::CategoryContinuing,
        ActionCategory::Considering => Key::CategoryConsidering,
        ActionCategory::General => Key::CategoryGeneral,
        ActionCategory::Specific => Key::CategorySpecific,
    }
}

/// Where a card stands: it leaves out what its surroundings already say.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    /// In its factsheet.
    Factsheet,
    /// In a list, under its cluster's name.
    Grouped,
    /// In a list of all clusters.
    Mixed,
}

/// Renders a card.
pub(crate) fn card(
    recommendation: &'static Recommendation,
    factsheet: &'static Factsheet,
    context: TextContext,
    setting: Setting,
) -> AnyView {
    let site = use_site();
    let path = site.path(Page::Recommendation(recommendation.id.clone()));
    let draft = (setting != Setting::Factsheet).then(|| draft_mark(factsheet));
    let number = format!("{}.{}", factsheet.number, recommendation.number);
    let cluster = (setting == Setting::Mixed).then(|| span().child(factsheet.title.as_str()));
    article()
        .class(format!("card cluster-{}", factsheet.number))
        .id(recommendation.id.as_str())
        .child(
            p().class("card__eyebrow")
                .child(span().class("card__number").child(number))
                .child(cluster)
                .child(draft),
        )
        .child(
            h3().class("card__text").lang(context.language).child(
                a().attr("href", path)
                    .child(marked(&recommendation.text, context.needles)),
            ),
        )
        .child(
            dl().class("card__why")
                .child(
                    div()
                        .child(dt().child(site.say(Key::RecommendationWhy)))
                        .child(
                            dd().lang(context.language)
                                .child(rich(&recommendation.rationale, context)),
                        ),
                )
                .child(
                    div()
                        .child(dt().child(site.say(Key::RecommendationIndicator)))
                        .child(
                            dd().lang(context.language)
                                .child(rich(&recommendation.indicator, context)),
                        ),
                ),
        )
        .child(card_tags(recommendation, context))
        .into_any()
}

/// Renders the facts under a recommendation: when, who, what kind, what it builds on, which goals and
/// treaties.
fn card_tags(recommendation: &'static Recommendation, context: TextContext) -> AnyView {
    let site = use_site();
    let deadline = recommendation.deadline.map(|date| {
        let by = site.words().fill(
            Key::RecommendationBy,
            &[("date", &site.words().partial_date(date))],
        );
        li().class("card__deadline").child(by)
    });
    let targets = recommendation.sdg_targets.iter().map(|target| {
        li().class("tag")
            .child(site.words().fill(Key::FactTarget, &[("id", target)]))
    });
    let treaties = recommendation.treaties.iter().map(|treaty| {
        li().class("tag")
            .child(treaty.treaty.as_str())
            .child("\u{a0}")
            .child(treaty.article.as_str())
    });
    let builds_on = builds_on(&recommendation.builds_on).map(|it| li().child(it));
    ul().class("card__tags")
        .child(deadline)
        .child(
            li().lang(context.language)
                .child(marked(&recommendation.addressed_to, context.needles)),
        )
        .child(li().child(site.say(action_key(recommendation.action_category))))
        .child(builds_on)
        .children(targets)
        .children(treaties)
        .into_any()
}
