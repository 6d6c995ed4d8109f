//! All recommendations: searched, filtered, sorted, grouped. The address holds every choice.

use leptos::prelude::*;

use crate::{
    components::{
        Filters, Reader, Setting, card, chips, copy_button, empty_result, filter_sheet,
        filters_beside, filters_button, found_count, number, open_files, page_head, print_button,
        print_note, search_box, sort,
    },
    context::Site,
    dom,
    html::{el, live},
};
use catalogue::{Found, Needles};
use export::{Form, OpenFile};
use model::Recommendation;
use model::query::{Facet, Sort};
use model::route::Page;
use words::Key;

pub(crate) fn page(site: Site) -> AnyView {
    let found = Memo::new(move |_| site.catalogue().find(&site.query.read()));
    let filters = |place| Filters {
        found,
        place,
        open: &[Facet::Cluster, Facet::Issue, Facet::Person],
        eager: true,
    };
    el("div.page.page--list")
        .child(page_head(
            site.edition().review.title.as_str(),
            site.say(Key::ListTitle),
            None,
        ))
        .child(el("p.notice.without-script").child(site.say(Key::ListNeedsApp)))
        .child(
            el("div.list")
                .child(filters_beside(site, filters("beside")))
                .child(
                    el("div")
                        .child(search_box(site, Key::SearchLabel, None))
                        .child(print_note(site, Key::PrintUnfiltered, None))
                        .child(chips(site, "count"))
                        .child(bar(site, found))
                        .child(live(move || results(site, &found.read()))),
                ),
        )
        .child(downloads(site))
        .child(filter_sheet(site, filters("sheet")))
        .into_any()
}

/// The same as open data, for people and their tools.
fn downloads(site: Site) -> AnyView {
    let line = |title: Key, file: fn(Form) -> OpenFile| {
        el("li")
            .child(site.say(title))
            .child(" ")
            .child(open_files(site, file))
    };
    el("ul.downloads")
        .child(line(Key::ListData, OpenFile::Recommendations))
        .child(line(Key::ListDataEarlier, OpenFile::Earlier))
        .into_any()
}

/// Count, order, and what one can do with the list.
fn bar(site: Site, found: Memo<Found>) -> AnyView {
    let count = move || {
        site.words()
            .count(Key::CountRecommendations, found.read().total)
    };
    el("div.found")
        .child(found_count(count))
        .child(filters_button(site))
        .child(sort(site, &Sort::PROPOSED, order_key))
        .child(copy_button(site, Key::ActionCopyLink, dom::address))
        .child(print_button(site))
        .into_any()
}

fn order_key(sort: Sort) -> Key {
    match sort {
        Sort::Usual => Key::SortCluster,
        Sort::Deadline => Key::SortDeadline,
        Sort::Action => Key::SortAction,
        Sort::Session => Key::SortSession,
        Sort::State | Sort::Paragraph | Sort::Name => Key::SortState,
    }
}

/// The list, under a heading a cluster if it is in the clusters' order.
fn results(site: Site, found: &Found) -> AnyView {
    // Tracked: more letters may find the same, but mark more.
    let query = site.query.get();
    if found.hits.is_empty() {
        let relaxations = site.catalogue().relaxations(&query);
        return empty_result(site, &relaxations, &query, Key::CountRecommendations);
    }
    let needles = Needles::new(&query.text);
    let all: Vec<&'static Recommendation> = site.edition().recommendations().collect();
    let hits = found.hits.iter().filter_map(|at| all.get(*at).copied());
    let mut group = None;
    let grouped = query.sort == Sort::Usual;
    let setting = if grouped {
        Setting::Grouped
    } else {
        Setting::Mixed
    };
    let items = hits.filter_map(|hit| {
        let factsheet = site.edition().factsheet(&hit.cluster)?;
        let page = Page::Factsheet(factsheet.slug.clone());
        let reader = Reader {
            needles: Some(&needles),
            ..Reader::of(site, factsheet, &page)
        };
        let new = grouped && group.replace(factsheet.number) != Some(factsheet.number);
        let heading = new.then(|| {
            el("h2")
                .class(format!("group cluster-{}", factsheet.number))
                .child(number(factsheet))
                .child(
                    el("a")
                        .attr("href", site.path(page.clone()))
                        .child(factsheet.title.as_str()),
                )
        });
        Some((heading, card(hit, factsheet, reader, setting)))
    });
    el("div.cards").each(items).into_any()
}
