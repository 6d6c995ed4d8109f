//! What stands above and below every page.

use leptos::prelude::*;

use super::rich::{Reader, rich};
use crate::{
    context::Site,
    html::{El, el, live, run},
};
use model::Factsheet;
use model::route::Page;
use words::Key;

/// The bar: the review's name, the ways through the site, the languages.
pub(crate) fn header(site: Site) -> AnyView {
    run()
        .child(
            el("a.skip")
                .live("href", move || {
                    site.route.track();
                    site.anchor("main")
                })
                .child(site.say(Key::NavSkip)),
        )
        .child(
            el("header.bar")
                .child(
                    el("a.bar__name")
                        .attr("href", site.path(Page::Home))
                        .child(el("span.bar__title").child(site.edition().review.title.as_str()))
                        .child(el("span.bar__state").child(state_name(site))),
                )
                .child(
                    el("nav.bar__nav")
                        .attr("aria-label", site.say(Key::NavMain))
                        .child(live(move || clusters_menu(site)))
                        .child(link(site, Page::Recommendations, Key::NavRecommendations))
                        .child(link(site, Page::Earlier, Key::NavEarlier))
                        .child(link(site, Page::States, Key::NavStates))
                        .child(live(move || session_menu(site)))
                        .child(link(site, Page::About, Key::NavAbout)),
                )
                .child(live(move || languages(site))),
        )
        .into_any()
}

/// Names the State under review: what stands for the title where there is no room for it.
fn state_name(site: Site) -> &'static str {
    let edition = site.edition();
    edition.labels.state_name(&edition.review.state)
}

fn link(site: Site, page: Page, key: Key) -> El {
    let here = page.clone();
    el("a.bar__link")
        .attr("href", site.path(page))
        .live("aria-current", move || {
            (site.route.read().page == here).then_some("page")
        })
        .child(site.say(key))
}

/// The eight clusters under one word.
fn clusters_menu(site: Site) -> El {
    let items = site.edition().factsheets.iter();
    let items = items.map(|factsheet| cluster_link(site, factsheet));
    menu(site, Key::NavClusters, items.collect())
}

/// What belongs to the days of the Pre-session, under one word.
fn session_menu(site: Site) -> El {
    let link = |page: Page, key: Key| menu_link(site, page).child(site.say(key));
    let items = vec![
        link(Page::Present, Key::HomeProgrammeLink),
        link(Page::Timeline, Key::NavTimeline),
    ];
    menu(site, Key::NavSession, items)
}

/// Draws links under a word. Anew on every page, so that it is closed on arrival.
fn menu(site: Site, name: Key, links: Vec<El>) -> El {
    site.route.track();
    let items = links.into_iter().map(|link| el("li").child(link));
    el("details.menu")
        .attr("name", "menu")
        .child(el("summary.bar__link").child(site.say(name)))
        .child(el("ul.menu__list").each(items))
}

fn menu_link(site: Site, page: Page) -> El {
    let current = (site.route.read_untracked().page == page).then_some("page");
    el("a.menu__link")
        .attr("href", site.path(page))
        .attr("aria-current", current)
}

fn cluster_link(site: Site, factsheet: &'static Factsheet) -> El {
    menu_link(site, Page::Factsheet(factsheet.slug.clone()))
        .child(
            el("span")
                .class(format!("number cluster-{}", factsheet.number))
                .child(factsheet.number),
        )
        .child(factsheet.title.as_str())
}

/// Links to the same page in the other languages, each named in itself.
fn languages(site: Site) -> Option<El> {
    let route = site.route.get();
    let here = &site.edition().language;
    let others = site.languages().iter().filter(|code| *code != here);
    let links = others
        .map(|code| {
            let route = route.in_language(code);
            // The choice of filters goes along; only one page has any.
            let path = if route.page == Page::Recommendations {
                route.with_query(site.languages(), &site.calm.read())
            } else {
                route.path(site.languages())
            };
            el("a.bar__link")
                .attr("href", path)
                .attr("lang", code.as_str())
                .attr("hreflang", code.as_str())
                .child(language_name(code))
        })
        .collect::<Vec<_>>();
    (site.languages().len() > 1).then(|| {
        el("nav.bar__languages")
            .attr("aria-label", site.say(Key::NavLanguages))
            .child(links)
    })
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

/// The foot: whose text this is, which version, and that nobody is watched.
pub(crate) fn footer(site: Site) -> AnyView {
    let review = &site.edition().review;
    let reader = Reader::of_review(site);
    let version = site.words().fill(
        Key::FootVersion,
        &[("date", &site.words().date(review.version))],
    );
    el("footer.foot")
        .child(el("p").child(rich(&review.notice, reader)))
        .child(
            el("p")
                .child(version)
                .child(" · ")
                .child(site.say(Key::FootPrivacy))
                .child(" ")
                .child(
                    el("a")
                        .attr("href", site.path(Page::About))
                        .child(site.say(Key::NavAbout)),
                ),
        )
        .into_any()
}
