//! The page of earlier recommendations: searched, filtered, sorted; one by one or counted. The
//! address holds every choice.
//!
//! The opening is shown until the search is loaded, and old results until new ones are ready.

mod list;
mod range;
mod results;
mod rows;
mod save;
mod status;

use leptos::prelude::*;

use self::results::ResultList;
use crate::{
    components::{
        Filters, chips, copy_button, coverage, filter_sheet, filters_beside, filters_button,
        found_count, open_files, page_head, print_button, print_note, search_box, sort, tally,
    },
    context::{DrawPhase, Site, use_site},
    dom,
    html::*,
};
use catalogue::earlier::{ResultBasis, columns::column_of};
use export::OpenFile;
use model::query::{Facet, Sort, View};
use words::Key;

pub(crate) fn page() -> AnyView {
    let site = use_site();

    let results = ResultList::new();
    let filters = |place, open| Filters {
        found: results.found,
        place,
        open,
        eager: false,
    };
    let beside = filters("beside", &[Facet::Group, Facet::Cycle, Facet::Response]);
    div()
        .class("page page--list")
        .child(head())
        .child(
            p().class("notice without-script")
                .child(site.say(Key::LedgerNeedsApp)),
        )
        .child(
            div()
                .class("list")
                .child(filters_beside(beside))
                .child(main_column(results)),
        )
        .child(coverage())
        .child(filter_sheet(filters("sheet", &[])))
        .into_any()
}

/// Draws the search, and below it the results in the view that was chosen.
fn main_column(results: ResultList) -> AnyView {
    let site = use_site();

    let is_busy = move || results.is_loading.get() || site.phase.get() != DrawPhase::All;
    let view = move || {
        if results.is_counted.get() {
            tally(results.shown)
        } else {
            list::list(results)
        }
    };
    div()
        .child(views())
        .child(search_box(
            Key::LedgerSearch,
            Some(status::progress(results)),
        ))
        .child(print_note(Key::LedgerUnfiltered, source(site)))
        .child(chips("count"))
        .child(bar(results))
        .child(status::trouble())
        .child(status::near(results))
        .child(
            div()
                .attr("aria-busy", move || is_busy().then_some("true"))
                .attr("data-waits", move || results.is_loading.get())
                .child(view),
        )
        .into_any()
}

/// Says what this is and where it comes from, and links all of it as open data.
fn head() -> AnyView {
    let site = use_site();

    let review = &site.edition().review;
    let total = site.opening().summary.records as usize;
    let state = site.edition().labels.state_name(&review.state);
    let many = value_count(site, Facet::UnderReview) > 1;
    let lead = if many {
        site.words().count(Key::LedgerLeadMany, total)
    } else {
        site.words().fill(Key::LedgerLead, &[("state", state)])
    };
    let source = source(site).map(|source| span().child(source).child(" "));
    let lists = site.opening().from_lists;
    header()
        .child(page_head(
            review.title.as_str(),
            site.say(Key::LedgerTitle),
            None,
        ))
        .child(p().class("lead").child(lead))
        .child(
            p().class("ledger__source")
                .child(source)
                .child(site.say(Key::LedgerClassified))
                .child(lists.then(|| fragment().child(" ").child(site.say(Key::LedgerLists))))
                .child(" ")
                .child(site.say(Key::LedgerSummaries))
                .child(" ")
                .child(site.say(Key::LedgerData))
                .child(" ")
                .child(open_files(OpenFile::Earlier)),
        )
        .into_any()
}

/// Names the source, if the pack does.
fn source(site: Site) -> Option<String> {
    let source = site.edition().review.earlier_source.as_str();
    let fill = || site.words().fill(Key::LedgerSource, &[("source", source)]);
    (!source.is_empty()).then(fill)
}

/// Counts the values that occur in a facet.
fn value_count(site: Site, facet: Facet) -> usize {
    let column = column_of(facet).map(usize::from);
    let counts = column.and_then(|it| site.opening().answer.counts.get(it));
    counts.map_or(0, |counts| counts.iter().filter(|it| **it > 0).count())
}

/// Links the views: the list and the counts.
fn views() -> AnyView {
    let site = use_site();

    let links = View::ALL.into_iter().map(|view| {
        let key = match view {
            View::List => Key::LedgerList,
            View::Count => Key::LedgerCount,
        };
        let is_shown = move || site.settled_query.read().view == view;
        a().class("views__link")
            .attr("href", move || {
                site.among_earlier(&site.settled_query.read().with_view(view))
            })
            .attr("aria-current", move || is_shown().then_some("true"))
            .child(site.say(key))
    });
    nav()
        .class("views needs-app")
        .attr("aria-label", site.say(Key::LedgerViews))
        .children(links)
        .into_any()
}

/// Draws the count, the order, and the buttons that act on the results.
fn bar(results: ResultList) -> AnyView {
    let site = use_site();

    let count = move || {
        let answer = results.shown.answer.read();
        let key = match status::basis(site, answer.waiting) {
            ResultBasis::Query => Key::CountEarlier,
            ResultBasis::Filters => Key::LedgerByFilters,
            ResultBasis::All => Key::LedgerUnsearched,
        };
        site.words().count(key, answer.total as usize)
    };
    div()
        .class("found")
        .child(found_count(count))
        .child(filters_button())
        .child(move || (!results.is_counted.get()).then(|| sort(&Sort::EARLIER, order_key)))
        .child(save::buttons())
        .child(copy_button(Key::ActionCopyLink, dom::address))
        .child(print_button())
        .into_any()
}

fn order_key(sort: Sort) -> Key {
    match sort {
        Sort::Usual | Sort::Deadline | Sort::Action | Sort::Name => Key::SortRelevance,
        Sort::Session => Key::SortSession,
        Sort::State => Key::SortState,
        Sort::Paragraph => Key::SortParagraph,
    }
}
