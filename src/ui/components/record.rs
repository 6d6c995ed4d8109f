//! An earlier recommendation as an entry of a list: who asked what, the answer, what came of it.

use ::search::{mark::pieces, wire::Marks};
use leptos::prelude::*;

use super::{
    earlier::{outcome, response},
    facets::value_label,
    remembered::builds,
};
use crate::{
    domain::{EarlierRecommendation, Factsheet, Slug},
    earlier::memory::became,
    locale::Key,
    query::{Facet, Query},
    route::{Page, Route},
    ui::{
        context::{Site, place_id},
        element::{El, el, run},
    },
};

/// Draws an entry. `marks` says what to mark in its wording.
pub(crate) fn record_card(
    site: Site,
    record: &'static EarlierRecommendation,
    marks: &Marks,
) -> AnyView {
    let origin = if record.text.is_empty() {
        Key::LedgerSummary
    } else {
        Key::LedgerWords
    };
    let wording = pieces(record.wording(), marks).into_iter().map(piece);
    el("article.record")
        .attr("id", place_id(record))
        .attr("tabindex", "-1")
        .child(reference(site, record))
        .child(
            el("div.record__body")
                .child(who(site, record))
                .child(
                    el("p.record__text")
                        .in_language(site.untranslated())
                        .child(wording.collect::<Vec<_>>()),
                )
                .child(el("p.record__origin").child(site.say(origin)))
                .child(facts(site, record))
                .child(after(site, record)),
        )
        .into_any()
}

fn piece((marked, text): (bool, &'static str)) -> AnyView {
    if marked {
        el("mark").child(text).into_any()
    } else {
        run().child(text).into_any()
    }
}

/// Paragraph and document, which lead to the permanent address, and when that was.
fn reference(site: Site, record: &'static EarlierRecommendation) -> El {
    let address = Route::of_earlier(site.edition(), record);
    let document = (record.reference() != record.document).then_some(record.document.as_str());
    let label = value_label(site, Facet::Cycle, &record.cycle.to_string());
    let session = value_label(site, Facet::Session, &record.session.to_string());
    el("p.record__reference")
        .child(
            el("a.record__number")
                .attr("href", address)
                .child(record.reference()),
        )
        .child(document.map(|it| el("span").child(it)))
        .child(el("span").child(label))
        .child(el("span").child(session))
}

/// The State that asked, which leads to its memory; and whom, where that is another one.
fn who(site: Site, record: &'static EarlierRecommendation) -> El {
    let edition = site.edition();
    let label = edition.labels.state(&record.state);
    let page = label.filter(|it| it.english != edition.review.state);
    let name = edition.labels.state_name(&record.state);
    let name = match page {
        Some(label) => {
            let path = site.path(Page::State(label.slug.clone()));
            el("a").attr("href", path).child(name)
        }
        None => el("span").child(name),
    };
    let other = record.under_review != edition.review.state;
    let other = other.then(|| {
        let to = edition.labels.state_name(&record.under_review);
        let words = site.words().fill(Key::LedgerTo, &[("state", to)]);
        el("span.record__to").child(" ").child(words)
    });
    el("h2.record__who").child(name).child(other)
}

/// The answer, how specific the action was, and what it is about.
fn facts(site: Site, record: &'static EarlierRecommendation) -> El {
    let action = record
        .action_category
        .map(|it| el("li").child(value_label(site, Facet::Action, &it.number().to_string())));
    let tags = |facet: Facet, slugs: &'static [Slug]| {
        let links = slugs.iter().map(move |slug| {
            let query = Query::default().toggle(facet, slug.as_str());
            let label = value_label(site, facet, slug.as_str());
            let link = el("a")
                .attr("href", site.among_earlier(&query))
                .child(label);
            el("li.record__tag").child(link)
        });
        links.collect::<Vec<_>>()
    };
    el("ul.record__facts")
        .child(
            el("li")
                .class(format!("response response--{}", record.response.key()))
                .child(response(record)),
        )
        .child(action)
        .child(tags(Facet::Issue, &record.issues))
        .child(tags(Facet::Person, &record.affected_persons))
}

/// Which factsheets say what became of it, and which recommendations of today build on it.
fn after(site: Site, record: &'static EarlierRecommendation) -> Option<El> {
    let edition = site.edition();
    // Another State's paragraphs have the same numbers.
    if record.under_review != edition.review.state {
        return None;
    }
    let said = became(edition, &record.id).into_iter();
    let said = said.map(|(factsheet, assessment)| {
        el("p")
            .child(cluster(site, factsheet))
            .child(" ")
            .child(outcome(site.words(), assessment.assessment))
    });
    let said: Vec<El> = said.collect();
    let builds = builds(site, record);
    let any = !said.is_empty() || builds.is_some();
    any.then(|| el("div.record__after").child(said).child(builds))
}

fn cluster(site: Site, factsheet: &'static Factsheet) -> El {
    let path = site.path(Page::Factsheet(factsheet.slug.clone()));
    let label = site
        .words()
        .fill(Key::LedgerAssessed, &[("cluster", &factsheet.short_title)]);
    el("a").attr("href", path).child(label)
}
