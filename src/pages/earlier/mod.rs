//! The page of earlier recommendations: searched, filtered, sorted; one by one or counted. The
//! address holds every choice.
//!
//! Before the search is there, the opening is shown; what was shown stays until the new is there.

mod list;
mod places;
mod state;
mod status;
mod take;

use leptos::prelude::*;

use self::state::{Ledger, List};
use crate::{
    components::{
        Filters, chips, copy_button, coverage, filter_sheet, filters_beside, filters_button,
        found_count, open_files, page_head, print_button, print_note, search_box, sort, tally,
        value_label,
    },
    context::{Engine, Site},
    dom, engine,
    html::{El, el, live, run},
};
use catalogue::earlier::Standing;
use export::OpenFile;
use model::query::{Facet, Sort, View};
use words::Key;

pub(crate) fn page(site: Site) -> AnyView {
    let ledger = Ledger::new(site);
    let filters = |place, open| Filters {
        found: ledger.found,
        place,
        open,
        eager: false,
    };
    let beside = filters("beside", &[Facet::Group, Facet::Cycle, Facet::Response]);
    let is = |what: fn(List) -> bool| move || what(ledger.drawn.get()).then_some("true");
    el("div.page.page--list")
        .child(head(site))
        .child(el("p.notice.without-script").child(site.say(Key::LedgerNeedsApp)))
        .child(
            el("div.list").child(filters_beside(site, beside)).child(
                el("div")
                    .child(views(site))
                    .child(search_box(
                        site,
                        Key::LedgerSearch,
                        Some(status::progress(site, ledger)),
                    ))
                    .child(print_note(site, Key::LedgerUnfiltered, source(site)))
                    .child(chips(site, "count"))
                    .child(bar(site, ledger))
                    .child(status::trouble(site))
                    .child(status::near(site, ledger))
                    .child(
                        el("div")
                            .live("aria-busy", is(|list| list != List::Done))
                            .live("data-waits", is(|list| list == List::Waits))
                            .child(live(move || shown(site, ledger))),
                    ),
            ),
        )
        .child(coverage(site))
        .child(live(move || opened(site)))
        .child(live(move || ledger.follow(site)))
        .child(filter_sheet(site, filters("sheet", &[])))
        .into_any()
}

/// Opens the search as soon as the page answers, and says so when it is there; draws nothing.
fn opened(site: Site) -> Option<El> {
    if site.alive.get() && site.engine.get() == Engine::Idle {
        engine::open(site, value_label);
    }
    if site.engine.get() == Engine::Ready {
        dom::mark_search();
    }
    None
}

/// The results, in the way they are asked for.
fn shown(site: Site, ledger: Ledger) -> AnyView {
    if ledger.counted.get() {
        tally(site, ledger.shown)
    } else {
        list::list(site, ledger)
    }
}

/// What this is, where it comes from, and the whole of it as open data.
fn head(site: Site) -> El {
    let review = &site.edition().review;
    let total = site.opening().summary.records as usize;
    let state = site.edition().labels.state_name(&review.state);
    let many = value_count(site, Facet::UnderReview) > 1;
    let lead = if many {
        site.words().count(Key::LedgerLeadMany, total)
    } else {
        site.words().fill(Key::LedgerLead, &[("state", state)])
    };
    let source = source(site).map(|source| el("span").child(source).child(" "));
    let lists = site.opening().from_lists;
    el("header")
        .child(page_head(
            review.title.as_str(),
            site.say(Key::LedgerTitle),
            None,
        ))
        .child(el("p.lead").child(lead))
        .child(
            el("p.ledger__source")
                .child(source)
                .child(site.say(Key::LedgerClassified))
                .child(lists.then(|| run().child(" ").child(site.say(Key::LedgerLists))))
                .child(" ")
                .child(site.say(Key::LedgerData))
                .child(" ")
                .child(open_files(site, OpenFile::Earlier)),
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
fn views(site: Site) -> El {
    let links = View::ALL.into_iter().map(|view| {
        let key = match view {
            View::List => Key::LedgerList,
            View::Count => Key::LedgerCount,
        };
        let is_shown = move || site.calm.read().view == view;
        el("a.views__link")
            .live("href", move || {
                site.among_earlier(&site.calm.read().with_view(view))
            })
            .live("aria-current", move || is_shown().then_some("true"))
            .child(site.say(key))
    });
    el("nav.views.needs-app")
        .attr("aria-label", site.say(Key::LedgerViews))
        .each(links)
}

/// Count, order, and what one can do with what is found.
fn bar(site: Site, ledger: Ledger) -> El {
    let count = move || {
        let answer = ledger.shown.answer.read();
        let key = match status::answered(site, answer.waiting) {
            Standing::Asked => Key::CountEarlier,
            Standing::Filters => Key::LedgerByFilters,
            Standing::Whole => Key::LedgerUnsearched,
        };
        site.words().count(key, answer.total as usize)
    };
    el("div.found")
        .child(found_count(count))
        .child(filters_button(site))
        .child(live(move || {
            (!ledger.counted.get()).then(|| sort(site, &Sort::EARLIER, order_key))
        }))
        .child(take::buttons(site))
        .child(copy_button(site, Key::ActionCopyLink, dom::address))
        .child(print_button(site))
}

fn order_key(sort: Sort) -> Key {
    match sort {
        Sort::Usual | Sort::Deadline | Sort::Action | Sort::Name => Key::SortRelevance,
        Sort::Session => Key::SortSession,
        Sort::State => Key::SortState,
        Sort::Paragraph => Key::SortParagraph,
    }
}
