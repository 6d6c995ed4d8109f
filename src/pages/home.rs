//! The front page: what this is, when and where, the clusters, the calendar, the ways in.

use leptos::prelude::*;

use model::{Factsheet, Programme, route::Page};
use words::Key;

use crate::{
    components::{
        TextContext, assessment_strip, cluster_number, home_state_link, page_head, pre_session_key,
        programme_item, rich, speakers, titled_section,
    },
    context::use_site,
    html::*,
};

use super::timeline;

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
        .child(
            p().class("lead")
                .child(rich(&review.lead, TextContext::of_review(site))),
        )
        .child(home_state_link())
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

/// Renders when and where the review takes place, and how much there is to read.
fn dates() -> AnyView {
    let site = use_site();
    let review = &site.edition().review;
    let words = site.words();
    let session = words.date_range(review.pre_session_start, review.pre_session_end);
    let recommendations = site.edition().recommendations().count();
    dl().class("glance")
        .child(
            div()
                .child(dt().child(site.say(pre_session_key(review.pre_session_kind))))
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

/// Renders a cluster: number, name, what is at stake, its first figure, the outcomes of earlier
/// recommendations.
fn cluster(factsheet: &'static Factsheet) -> AnyView {
    let site = use_site();
    let page = Page::Factsheet(factsheet.slug.clone());
    let context = TextContext::of(site, factsheet, &page);
    let figure = factsheet.figures.first().map(|figure| {
        p().class("cluster__figure")
            .child(strong().child(figure.value.as_str()))
            .child(" ")
            .child(span().child(rich(&figure.label, context)))
    });
    let count = site
        .words()
        .count(Key::CountRecommendations, factsheet.recommendations.len());
    li().class(format!("cluster cluster-{}", factsheet.number))
        .child(cluster_number(factsheet))
        .child(
            h3().class("cluster__title").child(
                a().attr("href", site.path(page.clone()))
                    .child(factsheet.title.as_str()),
            ),
        )
        .child(
            p().class("cluster__lead")
                .child(rich(&factsheet.lead, context)),
        )
        .child(figure)
        .child(p().class("cluster__count").child(count))
        .child(assessment_strip(&factsheet.earlier))
        .into_any()
}

/// Links where to begin, for each of three kinds of reader.
fn ways_in() -> AnyView {
    let site = use_site();
    let way = |title: Key, text: Key, links: Vec<(Key, String)>| {
        let links = links
            .into_iter()
            .map(|(label, address)| p().child(a().attr("href", address).child(site.say(label))));
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

/// Renders what is coming next.
fn calendar() -> AnyView {
    let site = use_site();
    let review = &site.edition().review;
    let coming: Vec<_> = review
        .timeline
        .iter()
        .filter(|entry| review.is_coming(entry))
        .collect();
    titled_section("calendar", Key::HomeCalendar)
        .child(timeline::entries(&coming))
        .child(
            p().child(
                a().class("button")
                    .attr("href", site.path(Page::Timeline))
                    .child(site.say(Key::HomeCalendarLink)),
            ),
        )
        .into_any()
}

/// Renders the days of the Pre-session: panels, break-out groups, who speaks. Links to the slides.
fn programme() -> Option<AnyView> {
    let site = use_site();
    let items = &site.edition().review.programme;
    (!items.is_empty()).then(|| {
        let items = items
            .iter()
            .map(|item| programme_item(item, factsheet_links(item)));
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

/// Links the factsheets of an item's speakers, in the order of speaking.
fn factsheet_links(item: &'static Programme) -> AnyView {
    let site = use_site();
    let links = speakers(site, item).map(|it| {
        let path = site.path(Page::Factsheet(it.slug.clone()));
        li().child(a().attr("href", path).child(it.short_title.as_str()))
    });
    ol().class("speakers").children(links).into_any()
}
