//! The page for an address that leads nowhere: it says so, and offers the ways that lead on.

use leptos::prelude::*;

use crate::{
    locale::Key,
    route::Page,
    ui::{components::page_head, context::Site},
};

pub(crate) fn page(site: Site) -> AnyView {
    let clusters = site.edition().factsheets.iter().map(|factsheet| {
        let path = site.path(Page::Factsheet(factsheet.slug.clone()));
        view! { <li><a href=path>{factsheet.title.as_str()}</a></li> }
    });
    view! {
        <div class="page">
            {page_head(().into_any(), site.say(Key::NotFoundTitle))}
            <p class="lead">{site.say(Key::NotFoundText)}</p>
            <p class="actions">
                <a class="button button--main" href=site.path(Page::Home)>{site.say(Key::NavHome)}</a>
                <a class="button" href=site.path(Page::Recommendations)>
                    {site.say(Key::NavRecommendations)}
                </a>
            </p>
            <h2>{site.say(Key::NavClusters)}</h2>
            <ul class="plain-list">{clusters.collect_view()}</ul>
        </div>
    }
    .into_any()
}
