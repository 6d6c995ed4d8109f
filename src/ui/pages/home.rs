//! The front page: what this is, when and where, the clusters, the calendar, the ways in.

use leptos::prelude::*;

use super::timeline;
use crate::{
    domain::{Factsheet, Programme},
    locale::Key,
    route::Page,
    ui::{
        components::{Reader, assessment_strip, page_head, rich},
        context::Site,
    },
};

pub(crate) fn page(site: Site) -> AnyView {
    let review = &site.edition().review;
    let words = site.words();
    let eyebrow = words.fill(
        Key::HomeEyebrow,
        &[
            ("cycle", &review.cycle.to_string()),
            ("session", &review.session.to_string()),
        ],
    );
    let clusters = site.edition().factsheets.iter().map(|it| cluster(site, it));
    view! {
        <div class="page page--wide">
            {page_head(eyebrow.into_any(), review.title.as_str())}
            <p class="lead">{rich(&review.lead, reader(site))}</p>
            {dates(site)}
            <section aria-labelledby="clusters">
                <h2 id="clusters">{site.say(Key::HomeClusters)}</h2>
                <ul class="clusters">{clusters.collect_view()}</ul>
            </section>
            {ways_in(site)}
            {calendar(site)}
            {programme(site)}
        </div>
    }
    .into_any()
}

fn reader(site: Site) -> Reader<'static> {
    Reader {
        sources: &site.edition().review.sources,
        page: &Page::Timeline,
        needles: None,
    }
}

/// When and where, and how much there is to read.
fn dates(site: Site) -> AnyView {
    let review = &site.edition().review;
    let words = site.words();
    let session = words.date_range(review.pre_session_start, review.pre_session_end);
    let recommendations = site.edition().recommendations().count();
    view! {
        <dl class="glance">
            <div>
                <dt>{site.say(Key::HomePreSession)}</dt>
                <dd><strong>{session}</strong> <span>{review.city.as_str()} " · " {review.venue.as_str()}</span></dd>
            </div>
            <div>
                <dt>{site.say(Key::HomeReview)}</dt>
                <dd><strong>{words.date(review.review_date)}</strong> <span>{review.review_place.as_str()}</span></dd>
            </div>
            <div>
                <dt>{site.say(Key::HomeContent)}</dt>
                <dd>
                    <strong>{words.count(Key::CountFactsheets, site.edition().factsheets.len())}</strong>
                    <a href=site.path(Page::Recommendations)>
                        {words.count(Key::CountRecommendations, recommendations)}
                    </a>
                </dd>
            </div>
        </dl>
    }
    .into_any()
}

/// A cluster: number, name, what is at stake, its first figure, what became of what was asked.
fn cluster(site: Site, factsheet: &'static Factsheet) -> AnyView {
    let page = Page::Factsheet(factsheet.slug.clone());
    let reader = Reader {
        sources: &factsheet.sources,
        page: &page,
        needles: None,
    };
    let figure = factsheet.figures.first().map(|figure| {
        view! {
            <p class="cluster__figure">
                <strong>{figure.value.as_str()}</strong> " " <span>{rich(&figure.label, reader)}</span>
            </p>
        }
    });
    let count = site
        .words()
        .count(Key::CountRecommendations, factsheet.recommendations.len());
    view! {
        <li class=format!("cluster cluster-{}", factsheet.number)>
            <span class="number" aria-hidden="true">{factsheet.number}</span>
            <h3 class="cluster__title">
                <a href=site.path(page.clone())>{factsheet.title.as_str()}</a>
            </h3>
            <p class="cluster__lead">{rich(&factsheet.lead, reader)}</p>
            {figure}
            <p class="cluster__count">{count}</p>
            {assessment_strip(site, &factsheet.earlier)}
        </li>
    }
    .into_any()
}

/// Three readers, three ways.
fn ways_in(site: Site) -> AnyView {
    let way = |title: Key, text: Key, link: Key, address: String| {
        view! {
            <li class="way">
                <h3>{site.say(title)}</h3>
                <p>{site.say(text)}</p>
                <p><a href=address>{site.say(link)}</a></p>
            </li>
        }
    };
    let about = site.path(Page::About);
    view! {
        <section aria-labelledby="ways">
            <h2 id="ways">{site.say(Key::HomeWays)}</h2>
            <ul class="ways">
                {way(Key::WayDiplomatTitle, Key::WayDiplomatText, Key::WayDiplomatLink, site.path(Page::Recommendations))}
                {way(Key::WayRapporteurTitle, Key::WayRapporteurText, Key::WayRapporteurLink, site.anchor("clusters"))}
                {way(Key::WayReaderTitle, Key::WayReaderText, Key::WayReaderLink, about)}
            </ul>
        </section>
    }
    .into_any()
}

/// What comes next.
fn calendar(site: Site) -> AnyView {
    let review = &site.edition().review;
    let coming: Vec<_> = review
        .timeline
        .iter()
        .filter(|entry| entry.end >= review.version)
        .collect();
    view! {
        <section aria-labelledby="calendar">
            <h2 id="calendar">{site.say(Key::HomeCalendar)}</h2>
            {timeline::list(site, &coming)}
            <p><a href=site.path(Page::Timeline)>{site.say(Key::HomeCalendarLink)}</a></p>
        </section>
    }
    .into_any()
}

/// The days of the Pre-session: panels, break-out groups, who speaks.
fn programme(site: Site) -> Option<AnyView> {
    let items = &site.edition().review.programme;
    (!items.is_empty()).then(|| {
        let items = items.iter().map(|item| programme_item(site, item));
        view! {
            <section aria-labelledby="programme">
                <h2 id="programme">{site.say(Key::HomeProgramme)}</h2>
                <ol class="timeline">{items.collect_view()}</ol>
            </section>
        }
        .into_any()
    })
}

fn programme_item(site: Site, item: &'static Programme) -> AnyView {
    let minutes = item.minutes.map(|minutes| {
        let text = site
            .words()
            .count(Key::ProgrammeMinutes, usize::from(minutes));
        view! { <span class="tag">{text}</span> }
    });
    let illustrative = item.illustrative.then(|| {
        view! { <span class="draft">{site.say(Key::ProgrammeIllustrative)}</span> }
    });
    let speakers = item
        .clusters
        .iter()
        .filter_map(|slug| site.edition().factsheet(slug));
    let speakers = speakers.map(|it| {
        let path = site.path(Page::Factsheet(it.slug.clone()));
        view! { <li><a href=path>{it.short_title.as_str()}</a></li> }
    });
    view! {
        <li class="timeline__entry">
            <p class="timeline__date">
                <time datetime=item.date.to_string()>{site.words().date(item.date)}</time> " " {minutes}
            </p>
            <h3 class="timeline__title">{item.title.as_str()}</h3>
            <p class="timeline__text">{rich(&item.text, reader(site))}</p>
            <ol class="speakers">{speakers.collect_view()}</ol>
            {illustrative}
        </li>
    }
    .into_any()
}
