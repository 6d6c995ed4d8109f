//! An earlier recommendation as an entry of a list: who asked what, the answer, what came of it.

use leptos::prelude::*;
use search::wire::Marks;

use super::{
    earlier::{outcome, response},
    facets::{facet_key, value_label},
    marker::Marker,
    remembered::builds,
};
use crate::{
    context::{Site, place_id},
    html::{El, lasting},
};
use catalogue::earlier::{
    elsewhere::{Place, elsewhere},
    memory::became,
};
use model::query::{Facet, Query};
use model::route::{Page, Route};
use model::{EarlierRecommendation, Factsheet, Slug};
use words::Key;

/// Draws an entry. `marks` says what to mark: in its wording, or else where it stands.
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
    let (marker, wording) = Marker::new(marks, record.wording());
    let reference = reference(site, record, &marker);
    let who = who(site, record, &marker);
    let facts = facts(site, record, &marker);
    lasting("article.record")
        .attr("id", place_id(record))
        .attr("tabindex", "-1")
        .child(reference)
        .child(
            lasting("div.record__body")
                .child(who)
                .child(
                    lasting("p.record__text")
                        .in_language(site.untranslated())
                        .child(wording),
                )
                .child(lasting("p.record__origin").child(site.say(origin)))
                .child(facts)
                .each(unseen(site, record, &marker))
                .child(after(site, record)),
        )
        .into_any()
}

/// Where it has words that nothing above shows, in a line each.
fn unseen(site: Site, record: &'static EarlierRecommendation, marker: &Marker) -> Vec<El> {
    let missing = marker.missing();
    if missing == 0 {
        return Vec::new();
    }
    let name = |facet: Facet, value: &str| value_label(site, facet, value);
    let places = elsewhere(record, site.edition(), marker.marks, missing, name);
    let line = |(place, text): (Place, String)| {
        let key = match place {
            Place::Summary => Key::LedgerSummary,
            Place::Theme => Key::LedgerTheme,
            Place::Id => Key::LedgerId,
            Place::Name(facet) => facet_key(facet),
        };
        let language = match place {
            Place::Summary | Place::Theme => site.untranslated(),
            Place::Id | Place::Name(_) => None,
        };
        lasting("p.record__unseen")
            .child(lasting("i").child(site.say(key)))
            .child(" ")
            .child(
                lasting("span")
                    .in_language(language)
                    .child(marker.name(&text)),
            )
    };
    places.into_iter().map(line).collect()
}

/// Paragraph and document, which lead to the permanent address, and when that was.
fn reference(site: Site, record: &'static EarlierRecommendation, marker: &Marker) -> El {
    let address = Route::of_earlier(site.edition(), record);
    let document = (record.reference() != record.document).then_some(record.document.as_str());
    let label = value_label(site, Facet::Cycle, &record.cycle.to_string());
    let session = value_label(site, Facet::Session, &record.session.to_string());
    lasting("p.record__reference")
        .child(
            lasting("a.record__number")
                .attr("href", address)
                .child(marker.name(record.reference())),
        )
        .child(document.map(|it| lasting("span").child(marker.name(it))))
        .child(lasting("span").child(label))
        .child(lasting("span").child(session))
}

/// The State that asked, which leads to its memory; and whom, where that is another one.
fn who(site: Site, record: &'static EarlierRecommendation, marker: &Marker) -> El {
    let edition = site.edition();
    let label = edition.labels.state(&record.state);
    let page = label.filter(|it| it.english != edition.review.state);
    let name = marker.name(edition.labels.state_name(&record.state));
    let name = match page {
        Some(label) => {
            let path = site.path(Page::State(label.slug.clone()));
            lasting("a").attr("href", path).child(name)
        }
        None => lasting("span").child(name),
    };
    let other = record.under_review != edition.review.state;
    let other = other.then(|| {
        let to = edition.labels.state_name(&record.under_review);
        let words = site.words().fill(Key::LedgerTo, &[("state", to)]);
        lasting("span.record__to")
            .child(" ")
            .child(marker.name(&words))
    });
    lasting("h2.record__who").child(name).child(other)
}

/// The answer, how specific the action was, and what it is about.
fn facts(site: Site, record: &'static EarlierRecommendation, marker: &Marker) -> El {
    let action = record
        .action_category
        .map(|it| lasting("li").child(value_label(site, Facet::Action, &it.number().to_string())));
    let tags = |facet: Facet, slugs: &'static [Slug]| {
        let links = slugs.iter().map(move |slug| {
            let query = Query::default().toggle(facet, slug.as_str());
            let label = value_label(site, facet, slug.as_str());
            let link = lasting("a")
                .attr("href", site.among_earlier(&query))
                .child(marker.name(&label));
            lasting("li.record__tag").child(link)
        });
        links.collect::<Vec<_>>()
    };
    lasting("ul.record__facts")
        .child(
            lasting("li")
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
        lasting("p")
            .child(cluster(site, factsheet))
            .child(" ")
            .child(outcome(site.words(), assessment.assessment))
    });
    let said: Vec<El> = said.collect();
    let builds = builds(site, record);
    let any = !said.is_empty() || builds.is_some();
    any.then(|| lasting("div.record__after").child(said).child(builds))
}

fn cluster(site: Site, factsheet: &'static Factsheet) -> El {
    let path = site.path(Page::Factsheet(factsheet.slug.clone()));
    let label = site
        .words()
        .fill(Key::LedgerAssessed, &[("cluster", &factsheet.short_title)]);
    lasting("a").attr("href", path).child(label)
}
