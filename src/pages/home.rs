//! The front page: what this is, when and where, the clusters, the calendar, the ways in.

use leptos::prelude::*;

use super::timeline;
use crate::{
    components::{
        Reader, assessment_strip, number, own_link, page_head, programme_item, rich, section,
        speakers,
    },
    context::Site,
    html::{El, el},
};
use model::route::Page;
use model::{Factsheet, Programme};
use words::Key;

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
    el("div.page.page--wide")
        .child(page_head(eyebrow, review.title.as_str(), None))
        .child(el("p.lead").child(rich(&review.lead, reader(site))))
        .child(own_link(site))
        .child(dates(site))
        .child(section(site, "clusters", Key::HomeClusters).child(el("ul.clusters").each(clusters)))
        .child(ways_in(site))
        .child(calendar(site))
        .child(programme(site))
        .into_any()
}

fn reader(site: Site) -> Reader<'static> {
    Reader::of_review(site)
}

/// When and where, and how much there is to read.
fn dates(site: Site) -> AnyView {
    let review = &site.edition().review;
    let words = site.words();
    let session = words.date_range(review.pre_session_start, review.pre_session_end);
    let recommendations = site.edition().recommendations().count();
    el("dl.glance")
        .child(
            el("div")
                .child(el("dt").child(site.say(Key::HomePreSession)))
                .child(
                    el("dd").child(el("strong").child(session)).child(
                        el("span")
                            .child(review.city.as_str())
                            .child(" · ")
                            .child(review.venue.as_str()),
                    ),
                ),
        )
        .child(
            el("div")
                .child(el("dt").child(site.say(Key::HomeReview)))
                .child(
                    el("dd")
                        .child(el("strong").child(words.date(review.review_date)))
                        .child(el("span").child(review.review_place.as_str())),
                ),
        )
        .child(
            el("div")
                .child(el("dt").child(site.say(Key::HomeContent)))
                .child(
                    el("dd")
                        .child(el("strong").child(
                            words.count(Key::CountFactsheets, site.edition().factsheets.len()),
                        ))
                        .child(
                            el("a")
                                .attr("href", site.path(Page::Recommendations))
                                .child(words.count(Key::CountRecommendations, recommendations)),
                        ),
                ),
        )
        .into_any()
}

/// A cluster: number, name, what is at stake, its first figure, what became of what was asked.
fn cluster(site: Site, factsheet: &'static Factsheet) -> AnyView {
    let page = Page::Factsheet(factsheet.slug.clone());
    let reader = Reader::of(site, factsheet, &page);
    let figure = factsheet.figures.first().map(|figure| {
        el("p.cluster__figure")
            .child(el("strong").child(figure.value.as_str()))
            .child(" ")
            .child(el("span").child(rich(&figure.label, reader)))
    });
    let count = site
        .words()
        .count(Key::CountRecommendations, factsheet.recommendations.len());
    el("li")
        .class(format!("cluster cluster-{}", factsheet.number))
        .child(number(factsheet))
        .child(
            el("h3.cluster__title").child(
                el("a")
                    .attr("href", site.path(page.clone()))
                    .child(factsheet.title.as_str()),
            ),
        )
        .child(el("p.cluster__lead").child(rich(&factsheet.lead, reader)))
        .child(figure)
        .child(el("p.cluster__count").child(count))
        .child(assessment_strip(site, &factsheet.earlier))
        .into_any()
}

/// Three readers, three ways.
fn ways_in(site: Site) -> AnyView {
    let way = |title: Key, text: Key, links: Vec<(Key, String)>| {
        let links = links.into_iter().map(|(link, address)| {
            el("p").child(el("a").attr("href", address).child(site.say(link)))
        });
        el("li.way")
            .child(el("h3").child(site.say(title)))
            .child(el("p").child(site.say(text)))
            .each(links)
    };
    section(site, "ways", Key::HomeWays)
        .child(
            el("ul.ways")
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
fn calendar(site: Site) -> AnyView {
    let review = &site.edition().review;
    let coming: Vec<_> = review
        .timeline
        .iter()
        .filter(|entry| review.is_coming(entry))
        .collect();
    section(site, "calendar", Key::HomeCalendar)
        .child(timeline::list(site, &coming))
        .child(
            el("p").child(
                el("a.button")
                    .attr("href", site.path(Page::Timeline))
                    .child(site.say(Key::HomeCalendarLink)),
            ),
        )
        .into_any()
}

/// The days of the Pre-session: panels, break-out groups, who speaks; and the way to the slides.
fn programme(site: Site) -> Option<AnyView> {
    let items = &site.edition().review.programme;
    (!items.is_empty()).then(|| {
        let items = items
            .iter()
            .map(|item| programme_item(site, item, factsheets(site, item)));
        section(site, "programme", Key::HomeProgramme)
            .child(el("ol.timeline").each(items))
            .child(
                el("p").child(
                    el("a.button")
                        .attr("href", site.path(Page::Present))
                        .child(site.say(Key::HomeProgrammeLink)),
                ),
            )
            .into_any()
    })
}

fn factsheets(site: Site, item: &'static Programme) -> El {
    let links = speakers(site, item).map(|it| {
        let path = site.path(Page::Factsheet(it.slug.clone()));
        el("li").child(el("a").attr("href", path).child(it.short_title.as_str()))
    });
    el("ol.speakers").each(links)
}
