//! The page of earlier recommendations: searched, filtered, sorted; one by one or counted. The
//! address holds every choice.
//!
//! Before the search is there, the opening is shown; what was shown stays until the new is there.

mod list;
mod places;
mod state;
mod status;
mod take;

use crate::html::*;
use leptos::prelude::*;

use self::state::{Ledger, List};
use crate::{
    components::{
        Filters, chips, copy_button, coverage, filter_sheet, filters_beside, filters_button,
        found_count, open_files, page_head, print_button, print_note, search_box, sort, tally,
        value_label,
    },
    context::{Engine, Site, use_site},
    dom, engine,
};
use catalogue::earlier::Standing;
use export::OpenFile;
use model::query::{Facet, Sort, View};
use words::Key;

pub(crate) fn page() -> AnyView {
    let site = use_site();

    let ledger = Ledger::new(site);
    let filters = |place, open| Filters {
        found: ledger.found,
        place,
        open,
        eager: false,
    };
    let beside = filters("beside", &[Facet::Group, Facet::Cycle, Facet::Response]);
    let is = |what: fn(List) -> bool| move || what(ledger.drawn.get()).then_some("true");
    div()
        .class("page page--list")
        .child(head())
        .child(
            p().class("notice without-script")
                .child(site.say(Key::LedgerNeedsApp)),
        )
        .child(
            div().class("list").child(filters_beside(beside)).child(
                div()
                    .child(views())
                    .child(search_box(
                        Key::LedgerSearch,
                        Some(status::progress(ledger)),
                    ))
                    .child(print_note(Key::LedgerUnfiltered, source(site)))
                    .child(chips("count"))
                    .child(bar(ledger))
                    .child(status::trouble())
                    .child(status::near(ledger))
                    .child(
                        div()
                            .attr("aria-busy", is(|list| list != List::Done))
                            .attr("data-waits", is(|list| list == List::Waits))
                            .child(move || shown(ledger)),
                    ),
            ),
        )
        .child(coverage())
        .child(opened)
        .child(move || ledger.follow(site))
        .child(filter_sheet(filters("sheet", &[])))
        .into_any()
}

/// Opens the search as soon as the page answers, and says so when it is there; draws nothing.
fn opened() -> Option<Element> {
    let site = use_site();

    if site.hydrated.get() && site.engine.get() == Engine::Idle {
        engine::open(site, value_label);
    }
    if site.engine.get() == Engine::Ready {
        dom::mark_search();
    }
    None
}

/// The results, in the way they are asked for.
fn shown(ledger: Ledger) -> AnyView {
    if ledger.counted.get() {
        tally(ledger.shown)
    } else {
        list::list(ledger)
    }
}

/// What this is, where it comes from, and the whole of it as open data.
fn head() -> Element {
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
                .child(site.say(Key::LedgerData))
                .child(" ")
                .child(open_files(OpenFile::Earlier)),
        )
}

fn source(site: Site) -> Option<String> {
    let source = site.edition().review.earlier_source.as_str();
    let fill = || site.words().fill(Key::LedgerSource, &[("source", source)]);
    (!source.is_empty()).then(fill)
}

/// Counts the values that occur in a facet.
fn value_count(site: Site, facet: Facet) -> usize {
    let column = catalogue::earlier::columns::column_of(facet).map(usize::from);
    let counts = column.and_then(|it| site.opening().answer.counts.get(it));
    counts.map_or(0, |counts| counts.iter().filter(|it| **it > 0).count())
}

/// The ways of showing, as links.
fn views() -> Element {
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
}

/// Count, order, and what one can do with what is found.
fn bar(ledger: Ledger) -> Element {
    let site = use_site();

    let count = move || {
        let answer = ledger.shown.answer.read();
        let key = match status::answered(site, answer.waiting) {
            Standing::Asked => Key::CountEarlier,
            Standing::Filters => Key::LedgerByFilters,
            Standing::Whole => Key::LedgerUnsearched,
        };
        site.words().count(key, answer.total as usize)
    };
    div()
        .class("found")
        .child(found_count(count))
        .child(filters_button())
        .child(move || (!ledger.counted.get()).then(|| sort(&Sort::EARLIER, order_key)))
        .child(take::buttons())
        .child(copy_button(Key::ActionCopyLink, dom::address))
        .child(print_button())
}

fn order_key(sort: Sort) -> Key {
    match sort {
        Sort::Usual | Sort::Deadline | Sort::Action | Sort::Name => Key::SortRelevance,
        Sort::Session => Key::SortSession,
        Sort::State => Key::SortState,
        Sort::Paragraph => Key::SortParagraph,
    }
}
