//! All recommendations: searched, filtered, sorted, grouped. The address holds every choice.

use crate::html::*;
use leptos::prelude::*;

use crate::{
    components::{
        Filters, Reader, Setting, card, chips, copy_button, empty_result, filter_sheet,
        filters_beside, filters_button, found_count, number, open_files, page_head, print_button,
        print_note, search_box, sort,
    },
    context::use_site,
    dom,
};
use catalogue::{Found, Needles};
use export::{Form, OpenFile};
use model::Recommendation;
use model::query::{Facet, Sort};
use model::route::Page;
use words::Key;

pub(crate) fn page() -> AnyView {
    let site = use_site();

    let found = Memo::new(move |_| site.catalogue().find(&site.query.read()));
    let filters = |place| Filters {
        found,
        place,
        open: &[Facet::Cluster, Facet::Issue, Facet::Person],
        eager: true,
    };
    div()
        .class("page page--list")
        .child(page_head(
            site.edition().review.title.as_str(),
            site.say(Key::ListTitle),
            None,
        ))
        .child(
            p().class("notice without-script")
                .child(site.say(Key::ListNeedsApp)),
        )
        .child(
            div()
                .class("list")
                .child(filters_beside(filters("beside")))
                .child(
                    div()
                        .child(search_box(Key::SearchLabel, None))
                        .child(print_note(Key::PrintUnfiltered, None))
                        .child(chips("count"))
                        .child(bar(found))
                        .child(move || results(&found.read())),
                ),
        )
        .child(downloads())
        .child(filter_sheet(filters("sheet")))
        .into_any()
}

/// The same as open data, for people and their tools.
fn downloads() -> AnyView {
    let site = use_site();

    let line = |title: Key, file: fn(Form) -> OpenFile| {
        li().child(site.say(title))
            .child(" ")
            .child(open_files(file))
    };
    ul().class("downloads")
        .child(line(Key::ListData, OpenFile::Recommendations))
        .child(line(Key::ListDataEarlier, OpenFile::Earlier))
        .into_any()
}

/// Count, order, and what one can do with the list.
fn bar(found: Memo<Found>) -> AnyView {
    let site = use_site();

    let count = move || {
        site.words()
            .count(Key::CountRecommendations, found.read().total)
    };
    div()
        .class("found")
        .child(found_count(count))
        .child(filters_button())
        .child(sort(&Sort::PROPOSED, order_key))
        .child(copy_button(Key::ActionCopyLink, dom::address))
        .child(print_button())
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
fn results(found: &Found) -> AnyView {
    let site = use_site();

    // Tracked: more letters may find the same, but mark more.
    let query = site.query.get();
    if found.hits.is_empty() {
        let relaxations = site.catalogue().relaxations(&query);
        return empty_result(&relaxations, &query, Key::CountRecommendations);
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
            h2().class(format!("group cluster-{}", factsheet.number))
                .child(number(factsheet))
                .child(
                    a().attr("href", site.path(page.clone()))
                        .child(factsheet.title.as_str()),
                )
        });
        Some((heading, card(hit, factsheet, reader, setting)))
    });
    div().class("cards").children(items).into_any()
}
