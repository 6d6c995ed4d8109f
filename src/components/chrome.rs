//! What stands above and below every page.

use leptos::prelude::*;

use model::{Factsheet, route::Page};
use words::Key;

use super::rich::{TextContext, rich};
use crate::{
    context::{Site, use_site},
    html::*,
};

/// Renders the bar: the review's name, links to every part of the site, the languages.
pub(crate) fn site_header() -> AnyView {
    let site = use_site();
    fragment()
        .child(
            a().class("skip")
                .attr("href", move || {
                    site.route.track();
                    site.anchor("main")
                })
                .child(site.say(Key::NavSkip)),
        )
        .child(
            header()
                .class("bar")
                .child(
                    a().class("bar__name")
                        .attr("href", site.path(Page::Home))
                        .child(
                            span()
                                .class("bar__title")
                                .child(site.edition().review.title.as_str()),
                        )
                        .child(span().class("bar__state").child(state_under_review(site))),
                )
                .child(
                    nav()
                        .class("bar__nav")
                        .attr("aria-label", site.say(Key::NavMain))
                        .child(clusters_menu)
                        .child(bar_link(Page::Recommendations, Key::NavRecommendations))
                        .child(bar_link(Page::Earlier, Key::NavEarlier))
                        .child(bar_link(Page::States, Key::NavStates))
                        .child(session_menu)
                        .child(bar_link(Page::About, Key::NavAbout)),
                )
                .child(languages),
        )
        .into_any()
}

/// Renders the foot: whose text this is, which version, and that nobody is tracked.
pub(crate) fn site_footer() -> AnyView {
    let site = use_site();
    let review = &site.edition().review;
    let context = TextContext::of_review(site);
    let version = site.words().fill(
        Key::FootVersion,
        &[("date", &site.words().date(review.version))],
    );
    footer()
        .class("foot")
        .child(p().child(rich(&review.notice, context)))
        .child(
            p().child(version)
                .child(" · ")
                .child(site.say(Key::FootPrivacy))
                .child(" ")
                .child(
                    a().attr("href", site.path(Page::About))
                        .child(site.say(Key::NavAbout)),
                ),
        )
        .into_any()
}

/// Names a language in itself; an unknown one by its code.
pub(crate) fn language_name(code: &'static str) -> &'static str {
    match code {
        "ar" => "العربية",
        "en" => "English",
        "es" => "Español",
        "fr" => "Français",
        "km" => "ខ្មែរ",
        "ru" => "Русский",
        "zh" => "中文",
        other => other,
    }
}

/// Names the State under review, which replaces the title where there is no room for that.
fn state_under_review(site: Site) -> &'static str {
    let edition = site.edition();
    edition.labels.state_name(&edition.review.state)
}

fn bar_link(page: Page, key: Key) -> AnyView {
    let site = use_site();
    let path = site.path(page.clone());
    a().class("bar__link")
        .attr("href", path)
        .attr("aria-current", move || {
            (site.route.read().page == page).then_some("page")
        })
        .child(site.say(key))
        .into_any()
}

fn clusters_menu() -> AnyView {
    let links = use_site().edition().factsheets.iter().map(cluster_link);
    menu(Key::NavClusters, links.collect())
}

/// Links the pages for the days of the Pre-session.
fn session_menu() -> AnyView {
    let site = use_site();
    let link = |page: Page, key: Key| menu_link(page).child(site.say(key)).into_any();
    let links = vec![
        link(Page::Present, Key::HomeProgrammeLink),
        link(Page::Timeline, Key::NavTimeline),
    ];
    menu(Key::NavSession, links)
}

fn menu(name: Key, links: Vec<AnyView>) -> AnyView {
    let site = use_site();
    site.route.track();
    let items = links.into_iter().map(|link| li().child(link));
    details()
        .class("menu")
        .attr("name", "menu")
        // On the next page it is closed.
        .fresh()
        .child(summary().class("bar__link").child(site.say(name)))
        .child(ul().class("menu__list").children(items))
        .into_any()
}

fn cluster_link(factsheet: &'static Factsheet) -> AnyView {
    menu_link(Page::Factsheet(factsheet.slug.clone()))
        .child(
            span()
                .class(format!("number cluster-{}", factsheet.number))
                .child(factsheet.number),
        )
        .child(factsheet.title.as_str())
        .into_any()
}

fn menu_link(page: Page) -> Element {
    let site = use_site();
    let current = (site.route.read_untracked().page == page).then_some("page");
    a().class("menu__link")
        .attr("href", site.path(page))
        .attr("aria-current", current)
}

/// Links to the same page in the other languages, each named in itself; nothing if there are none.
fn languages() -> Option<AnyView> {
    let site = use_site();
    let route = site.route.get();
    let here = &site.edition().language;
    let others = site.languages().iter().filter(|code| *code != here);
    let links = others.map(|code| {
        let route = route.in_language(code);
        // The choice of filters goes along; only one page has any.
        let path = if route.page == Page::Recommendations {
            route.with_query(site.languages(), &site.settled_query.read())
        } else {
            route.path(site.languages())
        };
        a().class("bar__link")
            .attr("href", path)
            .attr("lang", code.as_str())
            .attr("hreflang", code.as_str())
            .child(language_name(code))
    });
    (site.languages().len() > 1).then(|| {
        nav()
            .class("bar__languages")
            .attr("aria-label", site.say(Key::NavLanguages))
            .children(links)
            .into_any()
    })
}
