//! All recommendations: searched, filtered, sorted, grouped. The address holds every choice.

use leptos::prelude::*;

use catalogue::{Found, Needles};
use export::{DataFormat, OpenFile};
use model::{
    Factsheet, Recommendation,
    query::{Facet, Sort},
    route::Page,
};
use words::Key;

use crate::{
    components::{
        Filters, Setting, TextContext, card, chips, cluster_number, copy_button, empty_result,
        filter_sheet, filters_beside, filters_button, found_count, open_files, page_head,
        print_button, print_note, search_box, sort,
    },
    context::use_site,
    dom,
    html::*,
};

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
                        .child(toolbar(found))
                        .child(move || results(&found.read())),
                ),
        )
        .child(downloads())
        .child(filter_sheet(filters("sheet")))
        .into_any()
}

/// Renders the count, the filters and the order of the list, and buttons that copy and print.
fn toolbar(found: Memo<Found>) -> AnyView {
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

/// Returns the name of an order.
fn order_key(sort: Sort) -> Key {
    match sort {
        Sort::Usual => Key::SortCluster,
        Sort::Deadline => Key::SortDeadline,
        Sort::Action => Key::SortAction,
        Sort::Session => Key::SortSession,
        Sort::State | Sort::Paragraph | Sort::Name => Key::SortState,
    }
}

/// Renders the list; in the order of clusters, each cluster has a heading.
fn results(found: &Found) -> AnyView {
    let site = use_site();
    // Tracked: another text may find the same recommendations, but mark other words in them.
    let query = site.query.get();
    if found.hits.is_empty() {
        let relaxations = site.catalogue().relaxations(&query);
        return empty_result(&relaxations, &query, Key::CountRecommendations);
    }
    let needles = Needles::new(&query.text);
    let all: Vec<&'static Recommendation> = site.edition().recommendations().collect();
    let hits = found.hits.iter().filter_map(|at| all.get(*at).copied());
    let is_grouped = query.sort == Sort::Usual;
    let setting = if is_grouped {
        Setting::Grouped
    } else {
        Setting::Mixed
    };
    let mut group = None;
    let items = hits.filter_map(|hit| {
        let factsheet = site.edition().factsheet(&hit.cluster)?;
        let page = Page::Factsheet(factsheet.slug.clone());
        let context = TextContext {
            needles: Some(&needles),
            ..TextContext::of(site, factsheet, &page)
        };
        let begins_group = is_grouped && group.replace(factsheet.number) != Some(factsheet.number);
        let heading = begins_group.then(|| group_heading(factsheet));
        Some((heading, card(hit, factsheet, context, setting)))
    });
    // The focus must not pass from one recommendation to another that takes its place.
    div().class("cards").fresh().children(items).into_any()
}

fn group_heading(factsheet: &'static Factsheet) -> AnyView {
    let path = use_site().path(Page::Factsheet(factsheet.slug.clone()));
    h2().class(format!("group cluster-{}", factsheet.number))
        .child(cluster_number(factsheet))
        .child(a().attr("href", path).child(factsheet.title.as_str()))
        .into_any()
}

/// Links the same recommendations as open data.
fn downloads() -> AnyView {
    let site = use_site();
    let line = |title: Key, file: fn(DataFormat) -> OpenFile| {
        li().child(site.say(title))
            .child(" ")
            .child(open_files(file))
    };
    ul().class("downloads")
        .child(line(Key::ListData, OpenFile::Recommendations))
        .child(line(Key::ListDataEarlier, OpenFile::Earlier))
        .into_any()
}
