//! One recommendation: its words, why, how one would know, what carries it, and ways to take it along.

use leptos::prelude::*;

use crate::{
    domain::{
        EarlierRecommendation, Factsheet, Recommendation, Slug, Translation, TreatyReference,
    },
    export::citation::citation,
    locale::Key,
    query::{Facet, Query},
    route::Page,
    ui::{
        browser,
        components::{
            Reader, action_key, copy_button, draft_mark, page_head, print_button, reference,
            response, rich, source_item, state, value_label,
        },
        context::Site,
    },
};

pub(crate) fn page(site: Site, recommendation: &'static Recommendation) -> AnyView {
    let Some(factsheet) = site.edition().factsheet(&recommendation.cluster) else {
        return super::not_found::page(site);
    };
    let home = Page::Factsheet(factsheet.slug.clone());
    let reader = Reader {
        sources: &factsheet.sources,
        page: &home,
        needles: None,
    };
    let foreign = factsheet.translation == Translation::Missing;
    let language = foreign.then(|| site.languages()[0].as_str());
    let notice =
        foreign.then(|| view! { <p class="notice">{site.say(Key::TranslationMissing)}</p> });
    view! {
        <article class=format!("page one cluster-{}", factsheet.number)>
            {notice}
            <div lang=language dir=foreign.then_some("ltr")>
                {page_head(eyebrow(site, factsheet, recommendation), recommendation.text.as_str())}
                <p class="by">{factsheet.coalition.as_str()} " " {draft_mark(factsheet)}</p>
                {actions(site, factsheet, recommendation)}
                <section><h2>{site.say(Key::RecommendationWhy)}</h2><p>{rich(&recommendation.rationale, reader)}</p></section>
                <section><h2>{site.say(Key::RecommendationIndicator)}</h2><p>{rich(&recommendation.indicator, reader)}</p></section>
                {facts(site, recommendation)}
                {earlier(site, recommendation)}
                {sources(site, factsheet, recommendation)}
            </div>
            {neighbours(site, factsheet, recommendation)}
        </article>
    }
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
    view! {
        <span class="number" aria-hidden="true">{factsheet.number}</span>
        <span><a href=path>{factsheet.title.as_str()}</a> " · " {place}</span>
    }
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
            &browser::address(),
        )
    };
    view! {
        <div class="actions">
            {copy_button(site, Key::ActionCopyText, text)}
            {copy_button(site, Key::ActionCopyLink, browser::address)}
            {copy_button(site, Key::ActionCopyCitation, cited)}
            {print_button(site)}
        </div>
    }
    .into_any()
}

/// The facts, each value a way to more of its kind.
fn facts(site: Site, recommendation: &'static Recommendation) -> AnyView {
    let words = site.words();
    let deadline = recommendation.deadline.map(|date| words.partial_date(date));
    let filter = |facet: Facet, value: &str| {
        let query = Query::default().toggle(facet, value);
        let label = value_label(site, facet, value);
        view! { <li><a href=site.filtered(&query)>{label}</a></li> }
    };
    let slugs = |facet: Facet, slugs: &'static [Slug]| {
        slugs
            .iter()
            .map(|slug| filter(facet, slug.as_str()))
            .collect_view()
            .into_any()
    };
    let targets = recommendation.sdg_targets.iter().map(|id| target(site, id));
    let treaties = recommendation.treaties.iter().map(|it| treaty(site, it));
    let bodies = recommendation
        .treaty_bodies
        .iter()
        .map(|it| view! { <li>{it.as_str()}</li> });
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
        (Key::FactTargets, Some(targets.collect_view().into_any())),
        (
            Key::FactTreaties,
            Some((treaties.collect_view(), bodies.collect_view()).into_any()),
        ),
    ];
    let rows = rows.into_iter().filter_map(|(key, value)| {
        value.map(|value| {
            view! { <div><dt>{site.say(key)}</dt><dd><ul class="plain-list">{value}</ul></dd></div> }
        })
    });
    view! { <dl class="facts">{rows.collect_view()}</dl> }.into_any()
}

fn line(text: String) -> AnyView {
    view! { <li>{text}</li> }.into_any()
}

fn target(site: Site, id: &'static str) -> impl IntoView {
    let target = site.edition().labels.targets.get(id);
    let goal = target.map_or(0, |target| target.goal).to_string();
    let query = Query::default().toggle(Facet::Goal, &goal);
    let label = target.map(|target| format!(" {}", target.label));
    view! { <li><a href=site.filtered(&query)>"SDG\u{a0}"{id}</a> {label}</li> }
}

fn treaty(site: Site, reference: &'static TreatyReference) -> impl IntoView {
    let label = site.edition().labels.treaties.get(&reference.treaty);
    let name = label.map_or(&reference.treaty, |label| &label.name);
    let article = (!reference.article.is_empty()).then(|| {
        site.words()
            .fill(Key::TreatyArticle, &[("article", &reference.article)])
    });
    let body = label.filter(|label| !label.body.is_empty()).map(|label| {
        let text = site.words().fill(Key::TreatyBody, &[("body", &label.body)]);
        view! { <span class="facts__more">{text}</span> }
    });
    view! { <li>{name.as_str()} {article.map(|it| format!(", {it}"))} " " {body}</li> }
}

/// The earlier recommendations it repeats or sharpens.
fn earlier(site: Site, recommendation: &'static Recommendation) -> AnyView {
    let found = recommendation
        .builds_on
        .iter()
        .filter_map(|id| site.edition().earlier.get(id));
    let items: Vec<_> = found.map(|it| earlier_item(site, it)).collect();
    let text = if items.is_empty() {
        view! { <p>{site.say(Key::EarlierNone)}</p> }.into_any()
    } else {
        view! { <ul class="asked">{items}</ul> }.into_any()
    };
    view! { <section><h2>{site.say(Key::RecommendationEarlier)}</h2>{text}</section> }.into_any()
}

fn earlier_item(site: Site, earlier: &'static EarlierRecommendation) -> AnyView {
    let place = site.words().fill(
        Key::EarlierPlace,
        &[
            ("document", &earlier.document),
            ("paragraph", &reference(earlier)),
        ],
    );
    view! {
        <li>
            <p class="asked__who"><b>{state(earlier)}</b> " · " {place} " · " {response(earlier)}</p>
            <p>{earlier.summary.as_str()}</p>
        </li>
    }
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
            let source = factsheet.sources.get(usize::from(*number).checked_sub(1)?)?;
            Some(view! { <li value=*number id=format!("source-{number}")>{source_item(source)}</li> })
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h2>{site.say(Key::FactsheetSources)}</h2>
                <ol class="sources">{items}</ol>
            </section>
        }
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
        view! { <li><a href=path>{it.text.as_str()}</a></li> }
    });
    view! {
        <nav class="others" aria-labelledby="others">
            <h2 id="others">{site.say(Key::RecommendationOthers)}</h2>
            <ul>{items.collect_view()}</ul>
        </nav>
    }
    .into_any()
}
