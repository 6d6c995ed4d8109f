//! A recommendation as a card: the words a State could speak, and what carries them.

use leptos::prelude::*;

use super::{
    earlier::builds_on,
    rich::{Reader, marked, rich},
};
use crate::{
    domain::{ActionCategory, Factsheet, Recommendation},
    locale::Key,
    route::Page,
    ui::context::Site,
};

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

/// Draws a card; `named` says whether it names the cluster that it comes from.
pub(crate) fn card(
    recommendation: &'static Recommendation,
    factsheet: &'static Factsheet,
    reader: Reader,
    named: bool,
) -> AnyView {
    let site = Site::here();
    let path = site.path(Page::Recommendation(recommendation.id.clone()));
    let number = format!("{}.{}", factsheet.number, recommendation.number);
    let cluster = named.then(|| {
        view! { <span class="card__cluster">{factsheet.title.as_str()}</span> }
    });
    view! {
        <article class=format!("card cluster-{}", factsheet.number) id=recommendation.id.as_str()>
            <p class="card__eyebrow"><span class="card__number">{number}</span> {cluster}</p>
            <h3 class="card__text">
                <a href=path>{marked(&recommendation.text, reader.needles)}</a>
            </h3>
            <dl class="card__why">
                <div>
                    <dt>{site.say(Key::RecommendationWhy)}</dt>
                    <dd>{rich(&recommendation.rationale, reader)}</dd>
                </div>
                <div>
                    <dt>{site.say(Key::RecommendationIndicator)}</dt>
                    <dd>{rich(&recommendation.indicator, reader)}</dd>
                </div>
            </dl>
            {card_tags(recommendation, reader)}
        </article>
    }
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
        view! { <li class="card__deadline">{by}</li> }
    });
    let targets = recommendation.sdg_targets.iter().map(|target| {
        view! { <li class="tag">"SDG\u{a0}"{target.as_str()}</li> }
    });
    let treaties = recommendation.treaties.iter().map(|treaty| {
        view! { <li class="tag">{treaty.treaty.as_str()} "\u{a0}" {treaty.article.as_str()}</li> }
    });
    let built = builds_on(&recommendation.builds_on).map(|it| view! { <li>{it}</li> });
    view! {
        <ul class="card__tags">
            {deadline}
            <li>{marked(&recommendation.addressed_to, reader.needles)}</li>
            <li>{site.say(action_key(recommendation.action_category))}</li>
            {built}
            {targets.collect_view()}
            {treaties.collect_view()}
        </ul>
    }
    .into_any()
}
