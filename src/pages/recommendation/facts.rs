//! The facts of a recommendation; each value links to more of its kind.

use leptos::prelude::*;

use model::{
    Recommendation, Slug, TreatyReference,
    query::{Facet, Query},
};
use words::Key;

use crate::{
    components::{action_key, value_label},
    context::use_site,
    html::*,
};

/// Renders the list of facts.
pub(super) fn facts(recommendation: &'static Recommendation) -> AnyView {
    let site = use_site();
    let deadline = recommendation
        .deadline
        .map(|date| site.words().partial_date(date));
    let action = site.say(action_key(recommendation.action_category));
    let targets = recommendation.sdg_targets.iter().map(|id| target(id));
    let treaties = recommendation.treaties.iter().map(treaty);
    let bodies = recommendation.treaty_bodies.iter();
    // Nobody translates them: "question of 2009", "as quoted by".
    let body = |text: &'static String| li().lang(site.untranslated()).child(text.as_str());
    let bodies = bodies.map(|text| body(text).into_any());
    let rows = [
        (Key::FactDeadline, deadline.map(line)),
        (
            Key::FactAddressee,
            Some(line(recommendation.addressed_to.clone())),
        ),
        (Key::FactAction, Some(line(action.to_owned()))),
        (
            Key::FacetIssue,
            Some(filter_links(Facet::Issue, &recommendation.issues)),
        ),
        (
            Key::FacetPerson,
            Some(filter_links(
                Facet::Person,
                &recommendation.affected_persons,
            )),
        ),
        (Key::FactTargets, Some(targets.collect())),
        (Key::FactTreaties, Some(treaties.chain(bodies).collect())),
    ];
    let rows = rows.into_iter().filter_map(|(key, values)| {
        values.map(|values| {
            div()
                .child(dt().child(site.say(key)))
                .child(dd().child(ul().class("plain-list").child(values)))
        })
    });
    dl().class("facts").children(rows).into_any()
}

fn line(text: String) -> Vec<AnyView> {
    vec![li().child(text).into_any()]
}

/// Links each value of a facet to the recommendations that have it.
fn filter_links(facet: Facet, values: &'static [Slug]) -> Vec<AnyView> {
    let site = use_site();
    let links = values.iter().map(|value| {
        let query = Query::default().toggle(facet, value.as_str());
        let label = value_label(site, facet, value.as_str());
        li().child(a().attr("href", site.filtered(&query)).child(label))
            .into_any()
    });
    links.collect()
}

/// Renders an SDG target, which links to the recommendations for its goal.
fn target(id: &'static str) -> AnyView {
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
    .into_any()
}

fn treaty(reference: &'static TreatyReference) -> AnyView {
    let site = use_site();
    let label = site.edition().labels.treaties.get(&reference.treaty);
    let name = label.map_or(&reference.treaty, |label| &label.name);
    let article = (!reference.article.is_empty()).then(|| {
        let places = [("article", reference.article.as_str())];
        format!(", {}", site.words().fill(Key::TreatyArticle, &places))
    });
    let body = label.filter(|label| !label.body.is_empty()).map(|label| {
        let text = site.words().fill(Key::TreatyBody, &[("body", &label.body)]);
        span().class("facts__more").child(text)
    });
    li().child(name.as_str())
        .child(article)
        .child(" ")
        .child(body)
        .into_any()
}
