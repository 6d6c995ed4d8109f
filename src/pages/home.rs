//! The front page: what this is, when and where, the clusters, the calendar, the ways in.

use crate::html::*;
use leptos::prelude::*;

use super::timeline;
use crate::{
    components::{
        Reader, assessment_strip, number, own_link, page_head, programme_item, rich, speakers,
        titled_section,
    },
    context::{Site, use_site},
};
use model::route::Page;
use model::{Factsheet, Programme};
use words::Key;

pub(crate) fn page() -> AnyView {
    let site = use_site();

    let review = &site.edition().review;
    let words = site.words();
    let eyebrow = words.fill(
        Key::HomeEyebrow,
        &[
            ("cycle", &review.cycle.to_string()),
            ("session", &review.session.to_string()),
        ],
    );
    let clusters = site.edition().factsheets.iter().map(cluster);
    div()
        .class("page page--wide")
        .child(page_head(eyebrow, review.title.as_str(), None))
        .child(p().class("lead").child(rich(&review.lead, reader(site))))
        .child(own_link())
        .child(dates())
        .child(
            titled_section("clusters", Key::HomeClusters)
                .child(ul().class("clusters").children(clusters)),
        )
        .child(ways_in())
        .child(calendar())
        .child(programme())
        .into_any()
}

fn reader(site: Site) -> Reader<'static> {
    Reader::of_review(site)
}

/// When and where, and how much there is to read.
fn dates() -> AnyView {
    let site = use_site();

    let review = &site.edition().review;
    let words = site.words();
    let session = words.date_range(review.pre_session_start, review.pre_session_end);
    let recommendations = site.edition().recommendations().count();
    dl().class("glance")
        .child(
            div()
                .child(dt().child(site.say(Key::HomePreSession)))
                .child(
                    dd().child(strong().child(session)).child(
                        span()
                            .child(review.city.as_str())
                            .child(" · ")
                            .child(review.venue.as_str()),
                    ),
                ),
        )
        .child(
            div().child(dt().child(site.say(Key::HomeReview))).child(
                dd().child(strong().child(words.date(review.review_date)))
                    .child(span().child(review.review_place.as_str())),
            ),
        )
        .child(
            div().child(dt().child(site.say(Key::HomeContent))).child(
                dd().child(
                    strong()
                        .child(words.count(Key::CountFactsheets, site.edition().factsheets.len())),
                )
                .child(
                    a().attr("href", site.path(Page::Recommendations))
                        .child(words.count(Key::CountRecommendations, recommendations)),
                ),
            ),
        )
        .into_any()
}

/// A cluster: number, name, what is at stake, its first figure, what became of what was asked.
fn cluster(factsheet: &'static Factsheet) -> AnyView {
    let site = use_site();

    let page = Page::Factsheet(factsheet.slug.clone());
    let reader = Reader::of(site, factsheet, &page);
    let figure = factsheet.figures.first().map(|figure| {
        p().class("cluster__figure")
            .child(strong().child(figure.value.as_str()))
            .child(" ")
            .child(span().child(rich(&figure.label, reader)))
    });
    let count = site
        .words()
        .count(Key::CountRecommendations, factsheet.recommendations.len());
    li().class(format!("cluster cluster-{}", factsheet.number))
        .child(number(factsheet))
        .child(
            h3().class("cluster__title").child(
                a().attr("href", site.path(page.clone()))
                    .child(factsheet.title.as_str()),
            ),
        )
        .child(
            p().class("cluster__lead")
                .child(rich(&factsheet.lead, reader)),
        )
        .child(figure)
        .child(p().class("cluster__count").child(count))
        .child(assessment_strip(&factsheet.earlier))
        .into_any()
}

/// Three readers, three ways.
fn ways_in() -> AnyView {
    let site = use_site();

    let way = |title: Key, text: Key, links: Vec<(Key, String)>| {
        let links = links
            .into_iter()
            .map(|(link, address)| p().child(a().attr("href", address).child(site.say(link))));
        li().class("way")
            .child(h3().child(site.say(title)))
            .child(p().child(site.say(text)))
            .children(links)
    };
    titled_section("ways", Key::HomeWays)
        .child(
            ul().class("ways")
                .child(way(
                    Key::WayDiplomatTitle,
                    Key::WayDiplomatText,
                    vec![
                        (Key::WayDiplomatState, site.path(Page::States)),
                        (Key::WayDiplomatLink, site.path(Page::Recommendations)),
                    ],
                ))
                .child(way(
                    Key::WayRapporteurTitle,
                    Key::WayRapporteurText,
                    vec![
                        (Key::WayRapporteurPresent, site.path(Page::Present)),
                        (Key::WayRapporteurLink, site.anchor("clusters")),
                    ],
                ))
                .child(way(
                    Key::WayReaderTitle,
                    Key::WayReaderText,
                    vec![(Key::WayReaderLink, site.path(Page::About))],
                )),
        )
        .into_any()
}

/// What comes next.
fn calendar() -> AnyView {
    let site = use_site();

    let review = &site.edition().review;
    let coming: Vec<_> = review
        .timeline
        .iter()
        .filter(|entry| review.is_coming(entry))
        .collect();
    titled_section("calendar", Key::HomeCalendar)
        .child(timeline::list(&coming))
        .child(
            p().child(
                a().class("button")
                    .attr("href", site.path(Page::Timeline))
                    .child(site.say(Key::HomeCalendarLink)),
            ),
        )
        .into_any()
}

/// The days of the Pre-session: panels, break-out groups, who speaks; and the way to the slides.
fn programme() -> Option<AnyView> {
    let site = use_site();

    let items = &site.edition().review.programme;
    (!items.is_empty()).then(|| {
        let items = items
            .iter()
            .map(|item| programme_item(item, factsheets(item)));
        titled_section("programme", Key::HomeProgramme)
            .child(ol().class("timeline").children(items))
            .child(
                p().child(
                    a().class("button")
                        .attr("href", site.path(Page::Present))
                        .child(site.say(Key::HomeProgrammeLink)),
                ),
            )
            .into_any()
    })
}

fn factsheets(item: &'static Programme) -> Element {
    let site = use_site();

    let links = speakers(site, item).map(|it| {
        let path = site.path(Page::Factsheet(it.slug.clone()));
        li().child(a().attr("href", path).child(it.short_title.as_str()))
    });
    ol().class("speakers").children(links)
}
