//! A recommendation as a card: the words a State could speak, and what carries them.

use leptos::prelude::*;

use super::{
    earlier::builds_on,
    facts::draft_mark,
    rich::{Reader, marked, rich},
};
use crate::{context::Site, html::el};
use model::route::Page;
use model::{ActionCategory, Factsheet, Recommendation};
use words::Key;

/// The words for an action category.
pub(crate) fn action_key(action: ActionCategory) -> Key {
    match action {
        ActionCategory::Minimal => Key::CategoryMinimal,
        ActionCategory::Continuing => Key::CategoryContinuing,
        ActionCategory::Considering => Key::CategoryConsidering,
        ActionCategory::General => Key::CategoryGeneral,
        ActionCategory::Specific => Key::CategorySpecific,
    }
}

/// Where a card stands: what its surroundings say already, it leaves out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    /// In its factsheet.
    Factsheet,
    /// In a list, under its cluster's name.
    Grouped,
    /// In a list of all clusters.
    Mixed,
}

/// Draws a card.
pub(crate) fn card(
    recommendation: &'static Recommendation,
    factsheet: &'static Factsheet,
    reader: Reader,
    setting: Setting,
) -> AnyView {
    let site = Site::here();
    let path = site.path(Page::Recommendation(recommendation.id.clone()));
    let draft = (setting != Setting::Factsheet).then(|| draft_mark(factsheet));
    let number = format!("{}.{}", factsheet.number, recommendation.number);
    let cluster = (setting == Setting::Mixed).then(|| el("span").child(factsheet.title.as_str()));
    el("article")
        .class(format!("card cluster-{}", factsheet.number))
        .attr("id", recommendation.id.as_str())
        .child(
            el("p.card__eyebrow")
                .child(el("span.card__number").child(number))
                .child(cluster)
                .child(draft),
        )
        .child(
            el("h3.card__text").in_language(reader.language).child(
                el("a")
                    .attr("href", path)
                    .child(marked(&recommendation.text, reader.needles)),
            ),
        )
        .child(
            el("dl.card__why")
                .child(
                    el("div")
                        .child(el("dt").child(site.say(Key::RecommendationWhy)))
                        .child(
                            el("dd")
                                .in_language(reader.language)
                                .child(rich(&recommendation.rationale, reader)),
                        ),
                )
                .child(
                    el("div")
                        .child(el("dt").child(site.say(Key::RecommendationIndicator)))
                        .child(
                            el("dd")
                                .in_language(reader.language)
                                .child(rich(&recommendation.indicator, reader)),
                        ),
                ),
        )
        .child(card_tags(recommendation, reader))
        .into_any()
}

/// Draws the line of facts under a recommendation: when, who, what kind, which goals, built on what.
fn card_tags(recommendation: &'static Recommendation, reader: Reader) -> AnyView {
    let site = Site::here();
    let deadline = recommendation.deadline.map(|date| {
        let by = site.words().fill(
            Key::RecommendationBy,
            &[("date", &site.words().partial_date(date))],
        );
        el("li.card__deadline").child(by)
    });
    let targets = recommendation
        .sdg_targets
        .iter()
        .map(|target| el("li.tag").child(site.words().fill(Key::FactTarget, &[("id", target)])));
    let treaties = recommendation.treaties.iter().map(|treaty| {
        el("li.tag")
            .child(treaty.treaty.as_str())
            .child("\u{a0}")
            .child(treaty.article.as_str())
    });
    let built = builds_on(&recommendation.builds_on).map(|it| el("li").child(it));
    el("ul.card__tags")
        .child(deadline)
        .child(
            el("li")
                .in_language(reader.language)
                .child(marked(&recommendation.addressed_to, reader.needles)),
        )
        .child(el("li").child(site.say(action_key(recommendation.action_category))))
        .child(built)
        .each(targets)
        .each(treaties)
        .into_any()
}
