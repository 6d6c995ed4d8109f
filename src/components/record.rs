//! An earlier recommendation as an entry of a list: who asked what, the response, the outcome.

use leptos::prelude::*;
use search::wire::Marks;

use super::{
    earlier::{document_link, outcome, response},
    facets::{facet_key, value_label},
    marker::Marker,
    memory_row::todays_recommendations,
};
use crate::{
    context::{place_id, use_site},
    html::*,
};
use catalogue::earlier::{
    elsewhere::{MatchField, elsewhere},
    memory::outcomes,
};
use model::{
    EarlierRecommendation, Factsheet, Slug,
    query::{Facet, Query},
    route::{Page, Route},
};
use words::Key;

/// Draws an entry, with the words searched for marked: in its wording, or else where they occur.
pub(crate) fn record_card(record: &'static EarlierRecommendation, marks: &Marks) -> AnyView {
    let site = use_site();

    let origin = (!record.text.is_empty()).then(|| {
        p().class("record__origin")
            .child(site.say(Key::LedgerWords))
    });
    let (marker, wording) = Marker::new(marks, record.wording());
    let reference = reference(record, &marker);
    let who = who(record, &marker);
    let facts = facts(record, &marker);
    article()
        .class("record")
        .id(place_id(record))
        .attr("tabindex", "-1")
        .child(reference)
        .child(
            div()
                .class("record__body")
                .child(who)
                .child(
                    p().class("record__text")
                        .lang(site.untranslated())
                        .child(wording),
                )
                .child(origin)
                .child(facts)
                .children(elsewhere_lines(record, &marker))
                .child(after(record)),
        )
        .into_any()
}

/// Shows where words occur that nothing above shows, a line each.
fn elsewhere_lines(record: &'static EarlierRecommendation, marker: &Marker) -> Vec<AnyView> {
    let site = use_site();

    let missing = marker.missing();
    if missing == 0 {
        return Vec::new();
    }
    let name = |facet: Facet, value: &str| value_label(site, facet, value);
    let places = elsewhere(record, site.edition(), marker.marks, missing, name);
    let line = |(place, text): (MatchField, String)| {
        let key = match place {
            MatchField::Summary => Key::LedgerSummary,
            MatchField::Theme => Key::LedgerTheme,
            MatchField::Id => Key::LedgerId,
            MatchField::Name(facet) => facet_key(facet),
        };
        let language = match place {
            MatchField::Summary | MatchField::Theme => site.untranslated(),
            MatchField::Id | MatchField::Name(_) => None,
        };
        p().class("record__unseen")
            .child(i().child(site.say(key)))
            .child(" ")
            .child(span().lang(language).child(marker.name(&text)))
            .into_any()
    };
    places.into_iter().map(line).collect()
}

/// Draws the paragraph or else the session, which links to its permanent address, the document, which
/// links to its own words, cycle and session.
fn reference(record: &'static EarlierRecommendation, marker: &Marker) -> AnyView {
    let site = use_site();

    let address = Route::earlier_address(site.edition(), record);
    let cycle = value_label(site, Facet::Cycle, &record.cycle.to_string());
    let session = site.words().session(record.session);
    let (number, session) = if record.paragraph.is_empty() {
        (session, None)
    } else {
        (record.paragraph.clone(), Some(session))
    };
    let document = (!record.document.is_empty()).then(|| {
        let name = fragment().child(marker.name(&record.document)).into_any();
        document_link(record, "record__document", name)
    });
    p().class("record__reference")
        .child(
            a().class("record__number")
                .attr("href", address)
                .child(marker.name(&number)),
        )
        .child(document)
        .child(span().child(cycle))
        .child(session.map(|it| span().child(it)))
        .into_any()
}

/// Names the recommending State, with a link to its page, and the State under review where it is not
/// the one of this site.
fn who(record: &'static EarlierRecommendation, marker: &Marker) -> AnyView {
    let site = use_site();

    let edition = site.edition();
    let label = edition.labels.state(&record.state);
    let page = label.filter(|it| it.english != edition.review.state);
    let name = marker.name(edition.labels.state_name(&record.state));
    let name = match page {
        Some(label) => {
            let path = site.path(Page::State(label.slug.clone()));
            a().attr("href", path).child(name)
        }
        None => span().child(name),
    };
    let other = record.under_review != edition.review.state;
    let other = other.then(|| {
        let to = edition.labels.state_name(&record.under_review);
        let words = site.words().fill(Key::LedgerTo, &[("state", to)]);
        span()
            .class("record__to")
            .child(" ")
            .child(marker.name(&words))
    });
    h2().class("record__who")
        .child(name)
        .child(other)
        .into_any()
}

/// Lists the response, the action category, issues and affected persons.
fn facts(record: &'static EarlierRecommendation, marker: &Marker) -> AnyView {
    let site = use_site();

    let action = record
        .action_category
        .map(|it| li().child(value_label(site, Facet::Action, &it.number().to_string())));
    let tags = |facet: Facet, slugs: &'static [Slug]| {
        let links = slugs.iter().map(move |slug| {
            let query = Query::default().toggle(facet, slug.as_str());
            let label = value_label(site, facet, slug.as_str());
            let link = a()
                .attr("href", site.among_earlier(&query))
                .child(marker.name(&label));
            li().class("record__tag").child(link)
        });
        links.collect::<Vec<_>>()
    };
    ul().class("record__facts")
        .child(
            li().class(format!("response response--{}", record.response.key()))
                .child(response(record)),
        )
        .child(action)
        .child(tags(Facet::Issue, &record.issues))
        .child(tags(Facet::Person, &record.affected_persons))
        .into_any()
}

/// Lists the outcomes that factsheets assess, and the recommendations proposed now that build on it.
fn after(record: &'static EarlierRecommendation) -> Option<AnyView> {
    let site = use_site();

    let edition = site.edition();
    // The paragraphs of another State under review have the same numbers.
    if record.under_review != edition.review.state {
        return None;
    }
    let assessments = outcomes(edition, &record.id);
    let builds = todays_recommendations(record);
    let outcomes = assessments.iter().map(|(factsheet, assessment)| {
        p().child(cluster(factsheet))
            .child(" ")
            .child(outcome(site.words(), assessment.assessment))
    });
    (!assessments.is_empty() || builds.is_some()).then(|| {
        div()
            .class("record__after")
            .children(outcomes)
            .child(builds)
            .into_any()
    })
}

/// Links the factsheet that assesses an outcome.
fn cluster(factsheet: &'static Factsheet) -> AnyView {
    let site = use_site();

    let path = site.path(Page::Factsheet(factsheet.slug.clone()));
    let label = site
        .words()
        .fill(Key::LedgerAssessed, &[("cluster", &factsheet.short_title)]);
    a().attr("href", path).child(label).into_any()
}
