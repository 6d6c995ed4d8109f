//! All recommendations: searched, filtered, sorted, grouped. The address holds every choice.

use leptos::{html::Dialog, prelude::*};

use crate::{
    domain::Recommendation,
    locale::Key,
    query::{Facet, Query, Sort},
    route::Page,
    search::{Catalogue, Found, Needles, Relaxation},
    ui::{
        browser::{self, Entry},
        components::{
            Reader, card, chips, copy_button, filter_panel, page_head, print_button, value_label,
        },
        context::Site,
    },
};

pub(crate) fn page(site: Site) -> AnyView {
    let catalogue = StoredValue::new(Catalogue::new(site.edition()));
    let found = Memo::new(move |_| catalogue.with_value(|it| it.find(&site.query.read())));
    let sheet: NodeRef<Dialog> = NodeRef::new();
    view! {
        <div class="page page--list">
            {page_head(site.edition().review.title.as_str().into_any(), site.say(Key::ListTitle))}
            <noscript><p class="notice">{site.say(Key::ListNeedsApp)}</p></noscript>
            <div class="list">
                <aside class="list__filters needs-app" aria-label=site.say(Key::FilterTitle)>
                    {filter_panel(site, found)}
                </aside>
                <div class="list__found">
                    {search_box(site)}
                    {print_note(site, found)}
                    {chips(site)}
                    {bar(site, found, sheet)}
                    {move || results(site, catalogue, &found.read())}
                </div>
            </div>
            {filter_sheet(site, found, sheet)}
        </div>
    }
    .into_any()
}

fn search_box(site: Site) -> AnyView {
    let typed = move |event| {
        let query = site.query.get_untracked();
        let entry = browser::typing(true);
        site.choose(query.with_text(&event_target_value(&event)), entry);
    };
    view! {
        <form class="search needs-app" role="search" on:submit=|event| event.prevent_default()>
            <label class="search__label" for="search">{site.say(Key::SearchLabel)}</label>
            <input
                class="search__field"
                id="search"
                type="search"
                autocomplete="off"
                enterkeyhint="search"
                prop:value=move || site.query.read().text.clone()
                on:input=typed
                on:blur=|_| { browser::typing(false); }
            />
        </form>
    }
    .into_any()
}

/// Count, order, and what one can do with the list.
fn bar(site: Site, found: Memo<Found>, sheet: NodeRef<Dialog>) -> AnyView {
    let count = move || {
        site.words()
            .count(Key::CountRecommendations, found.read().hits.len())
    };
    let filters = move || match site.query.read().chosen_count() {
        0 => site.say(Key::FilterTitle).to_owned(),
        n => site.words().count(Key::FilterButton, n),
    };
    view! {
        <div class="found">
            <p class="found__count" id="count" role="status" tabindex="-1">{count}</p>
            <button class="button found__filters needs-app" type="button" on:click=move |_| browser::open_dialog(sheet)>
                {filters}
            </button>
            {sort(site)}
            {copy_button(site, Key::ActionCopyLink, browser::address)}
            {print_button(site)}
        </div>
    }
    .into_any()
}

fn sort(site: Site) -> AnyView {
    let options = Sort::ALL.into_iter().map(|sort| {
        let key = match sort {
            Sort::Cluster => Key::SortCluster,
            Sort::Deadline => Key::SortDeadline,
            Sort::Action => Key::SortAction,
        };
        let selected = move || site.query.read().sort == sort;
        view! { <option value=sort.key() prop:selected=selected>{site.say(key)}</option> }
    });
    let sorted = move |event| {
        let sort = Sort::of_key(&event_target_value(&event)).unwrap_or_default();
        let query = site.query.get_untracked();
        site.choose(query.with_sort(sort), Entry::New);
    };
    view! {
        <label class="sort needs-app">
            <span>{site.say(Key::SortLabel)}</span>
            <select class="sort__field" on:change=sorted>{options.collect_view()}</select>
        </label>
    }
    .into_any()
}

/// The list, under a heading a cluster if it is in the clusters' order.
fn results(site: Site, catalogue: StoredValue<Catalogue>, found: &Found) -> AnyView {
    let query = site.query.get_untracked();
    if found.hits.is_empty() {
        return catalogue.with_value(|it| nothing(site, &it.relaxations(&query), &query));
    }
    let needles = Needles::new(&query.text);
    let all: Vec<&'static Recommendation> = site.edition().recommendations().collect();
    let hits = found.hits.iter().filter_map(|at| all.get(*at).copied());
    let mut group = None;
    let grouped = query.sort == Sort::Cluster;
    let items = hits.filter_map(|hit| {
        let factsheet = site.edition().factsheet(&hit.cluster)?;
        let page = Page::Factsheet(factsheet.slug.clone());
        let reader = Reader {
            sources: &factsheet.sources,
            page: &page,
            needles: Some(&needles),
        };
        let new = grouped && group.replace(factsheet.number) != Some(factsheet.number);
        let heading = new.then(|| {
            view! {
                <h2 class=format!("group cluster-{}", factsheet.number)>
                    <span class="number" aria-hidden="true">{factsheet.number}</span>
                    <a href=site.path(page.clone())>{factsheet.title.as_str()}</a>
                </h2>
            }
        });
        Some((heading, card(hit, factsheet, reader, !grouped)))
    });
    view! { <div class="cards">{items.collect_view()}</div> }.into_any()
}

/// Says that nothing fits, and which filter to drop.
fn nothing(site: Site, relaxations: &[(Relaxation, usize)], query: &Query) -> AnyView {
    let items = relaxations.iter().map(|(relaxation, hits)| {
        let (label, relaxed) = match relaxation {
            Relaxation::Text => {
                let label = site.words().fill(Key::FilterText, &[("text", &query.text)]);
                (label, query.with_text(""))
            }
            Relaxation::Facet(facet) => {
                let names: Vec<String> = query
                    .values(*facet)
                    .map(|value| value_label(site, *facet, value))
                    .collect();
                (names.join(", "), query.clear_facet(*facet))
            }
        };
        let count = site.words().count(Key::CountRecommendations, *hits);
        let drop = site
            .words()
            .fill(Key::EmptyDrop, &[("filter", &label), ("found", &count)]);
        let relax = move |_| {
            site.choose(relaxed.clone(), Entry::New);
            browser::focus("count");
        };
        view! { <li><button class="button" type="button" on:click=relax>{drop}</button></li> }
    });
    view! {
        <div class="empty">
            <p class="lead">{site.say(Key::EmptyTitle)}</p>
            <ul class="plain-list">{items.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// The filters over the page, where there is no room beside the list.
fn filter_sheet(site: Site, found: Memo<Found>, sheet: NodeRef<Dialog>) -> AnyView {
    let show = move || site.words().count(Key::FilterShow, found.read().hits.len());
    view! {
        <dialog class="filter-sheet" node_ref=sheet aria-label=site.say(Key::FilterTitle)>
            <div class="filter-sheet__body">{chips(site)} {filter_panel(site, found)}</div>
            <p class="filter-sheet__foot">
                <button class="button button--main" type="button" on:click=move |_| browser::close_dialog(sheet)>
                    {show}
                </button>
            </p>
        </dialog>
    }
    .into_any()
}

/// On paper the list says what it is a list of: its filters, its version, the day of printing.
fn print_note(site: Site, found: Memo<Found>) -> AnyView {
    let filters = move || {
        let query = site.query.read();
        let mut names: Vec<String> = Facet::ALL
            .into_iter()
            .flat_map(|facet| {
                query
                    .values(facet)
                    .map(move |value| value_label(site, facet, value))
            })
            .collect();
        if !query.text.trim().is_empty() {
            names.push(site.words().fill(Key::FilterText, &[("text", &query.text)]));
        }
        if names.is_empty() {
            return site.say(Key::PrintUnfiltered).to_owned();
        }
        site.words()
            .fill(Key::PrintFilters, &[("filters", &names.join(" · "))])
    };
    let version = site.words().date(site.edition().review.version);
    let version = site.words().fill(Key::FootVersion, &[("date", &version)]);
    let printed = move || {
        found.track();
        let day = browser::today()?;
        Some(format!(
            " · {}",
            site.words()
                .fill(Key::PrintDay, &[("date", &site.words().date(day))])
        ))
    };
    view! {
        <p class="print-note">{filters} <br/> {version} {move || site.alive.get().then(printed).flatten()}</p>
    }
    .into_any()
}
