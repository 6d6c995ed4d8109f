//! A recommendation as a card: the words a State could speak, and what carries them.

use crate::html::*;
use leptos::prelude::*;

use super::{
    earlier::builds_on,
    facts::draft_mark,
    rich::{Reader, marked, rich},
};
use crate::context::use_site;
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
            h3().class("card__text").lang(reader.language).child(
                a().attr("href", path)
                    .child(marked(&recommendation.text, reader.needles)),
            ),
        )
        .child(
            dl().class("card__why")
                .child(
                    div()
                        .child(dt().child(site.say(Key::RecommendationWhy)))
                        .child(
                            dd().lang(reader.language)
                                .child(rich(&recommendation.rationale, reader)),
                        ),
                )
                .child(
                    div()
                        .child(dt().child(site.say(Key::RecommendationIndicator)))
                        .child(
                            dd().lang(reader.language)
                                .child(rich(&recommendation.indicator, reader)),
                        ),
                ),
        )
        .child(card_tags(recommendation, reader))
        .into_any()
}

/// Draws the line of facts under a recommendation: when, who, what kind, which goals, built on what.
fn card_tags(recommendation: &'static Recommendation, reader: Reader) -> AnyView {
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
    let built = builds_on(&recommendation.builds_on).map(|it| li().child(it));
    ul().class("card__tags")
        .child(deadline)
        .child(
            li().lang(reader.language)
                .child(marked(&recommendation.addressed_to, reader.needles)),
        )
        .child(li().child(site.say(action_key(recommendation.action_category))))
        .child(built)
        .children(targets)
        .children(treaties)
        .into_any()
}
