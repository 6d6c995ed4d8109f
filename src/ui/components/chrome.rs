//! What stands above and below every page.

use leptos::prelude::*;

use super::rich::{Reader, rich};
use crate::{
    domain::Factsheet,
    locale::Key,
    route::{Page, Route},
    ui::context::Site,
};

/// The bar: the review's name, the ways through the site, the languages.
pub(crate) fn header(site: Site) -> AnyView {
    view! {
        <a class="skip" href=move || { site.route.track(); site.anchor("main") }>
            {site.say(Key::NavSkip)}
        </a>
        <header class="bar">
            <a class="bar__name" href=site.path(Page::Home)>{site.edition().review.title.as_str()}</a>
            <nav class="bar__nav" aria-label=site.say(Key::NavMain)>
                {move || clusters_menu(site)}
                {link(site, Page::Recommendations, Key::NavRecommendations)}
                {link(site, Page::Timeline, Key::NavTimeline)}
                {link(site, Page::About, Key::NavAbout)}
            </nav>
            {move || languages(site)}
        </header>
    }
    .into_any()
}

fn link(site: Site, page: Page, key: Key) -> impl IntoView {
    let here = page.clone();
    view! {
        <a
            class="bar__link"
            href=site.path(page)
            aria-current=move || (site.route.read().page == here).then_some("page")
        >
            {site.say(key)}
        </a>
    }
}

/// The eight clusters under one word. Drawn anew on every page, so that it is closed on arrival.
fn clusters_menu(site: Site) -> impl IntoView {
    site.route.track();
    let items = site.edition().factsheets.iter().map(|factsheet| {
        view! { <li>{cluster_link(site, factsheet)}</li> }
    });
    view! {
        <details class="menu" name="menu">
            <summary class="bar__link">{site.say(Key::NavClusters)}</summary>
            <ul class="menu__list">{items.collect_view()}</ul>
        </details>
    }
}

fn cluster_link(site: Site, factsheet: &'static Factsheet) -> impl IntoView {
    let page = Page::Factsheet(factsheet.slug.clone());
    let current = (site.route.read_untracked().page == page).then_some("page");
    view! {
        <a class="menu__link" href=site.path(page) aria-current=current>
            <span class=format!("number cluster-{}", factsheet.number)>{factsheet.number}</span>
            {factsheet.title.as_str()}
        </a>
    }
}

/// Links to the same page in the other languages, each named in itself.
fn languages(site: Site) -> Option<impl IntoView> {
    let route = site.route.get();
    let here = &site.edition().language;
    let others = site.languages().iter().filter(|code| *code != here);
    let links = others
        .map(|code| {
            let route = Route {
                language: code.clone(),
                page: route.page.clone(),
            };
            let path = route.path(site.languages());
            view! { <a class="bar__link" href=path lang=code.as_str() hreflang=code.as_str()>{language_name(code)}</a> }
        })
        .collect_view();
    (site.languages().len() > 1).then(|| {
        view! { <nav class="bar__languages" aria-label=site.say(Key::NavLanguages)>{links}</nav> }
    })
}

/// Names a language in itself; an unknown one by its code.
fn language_name(code: &'static str) -> &'static str {
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
    let reader = Reader {
        sources: &review.sources,
        page: &Page::Timeline,
        needles: None,
    };
    let version = site.words().fill(
        Key::FootVersion,
        &[("date", &site.words().date(review.version))],
    );
    view! {
        <footer class="foot">
            <p>{rich(&review.notice, reader)}</p>
            <p>
                {version} " · " {site.say(Key::FootPrivacy)} " "
                <a href=site.path(Page::About)>{site.say(Key::NavAbout)}</a>
            </p>
        </footer>
    }
    .into_any()
}
