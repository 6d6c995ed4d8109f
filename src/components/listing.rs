//! The parts that pages with a search and filters share: the search field, the order, the sheet of
//! filters, the note on paper.

use leptos::{ev, prelude::*};

use super::{
    chips::{chips, chosen_line},
    page_head::page_address,
    panel::{Filters, filter_panel},
};
use crate::{
    context::use_site,
    dom::{self, HistoryEntry},
    html::*,
};
use model::query::Sort;
use words::Key;

const SHEET: &str = "filter-sheet";

/// Draws the search field, with `note` beside its label.
pub(crate) fn search_box(name: Key, note: Option<AnyView>) -> AnyView {
    let site = use_site();

    let typed = move |event| {
        let query = site.query.get_untracked();
        let entry = dom::typing_entry();
        site.choose(query.with_text(&event_target_value(&event)), entry);
    };
    let label = label()
        .class("search__label")
        .attr("for", "search")
        .child(site.say(name));
    form()
        .class("search needs-app")
        .attr("role", "search")
        .on(ev::submit, |event| event.prevent_default())
        .child(div().class("search__head").child(label).child(note))
        .child(
            input()
                .class("search__field")
                .id("search")
                .attr("type", "search")
                .attr("autocomplete", "off")
                .attr("enterkeyhint", "search")
                .prop("value", move || site.query.read().text.clone())
                .on(ev::input, typed)
                .on(ev::blur, |_| {
                    dom::end_typing();
                }),
        )
        .into_any()
}

/// Draws the line that counts the results.
pub(crate) fn found_count<P: IntoChildren>(count: impl FnMut() -> P + Send + 'static) -> AnyView {
    p().class("found__count")
        .id("count")
        .attr("role", "status")
        .attr("tabindex", "-1")
        .child(count)
        .into_any()
}

/// Draws the choice between the orders of a list.
pub(crate) fn sort(orders: &'static [Sort], name: fn(Sort) -> Key) -> AnyView {
    let site = use_site();

    let options = orders.iter().map(|sort| {
        let selected = site.query.read_untracked().sort == *sort;
        option()
            .attr("value", sort.key())
            .attr("selected", selected)
            .child(site.say(name(*sort)))
    });
    let sorted = move |event| {
        let sort = Sort::from_key(&event_target_value(&event)).unwrap_or_default();
        let query = site.query.get_untracked();
        site.choose(query.with_sort(sort), HistoryEntry::Push);
    };
    // The order of another view leaves this list in its usual order. A memo, since typing changes the
    // query, but not the order.
    let shown = Memo::new(move |_| {
        let sort = Some(site.query.read().sort);
        let offered = sort.filter(|sort| orders.contains(sort));
        offered.unwrap_or_default()
    });
    label()
        .class("sort needs-app")
        .child(span().child(site.say(Key::SortLabel)))
        .child(
            select()
                .prop("value", move || shown.get().key().to_owned())
                .class("sort__field")
                .on(ev::change, sorted)
                .children(options),
        )
        .into_any()
}

/// Draws the filters beside the list, which is where they are on wide screens.
pub(crate) fn filters_beside(filters: Filters) -> AnyView {
    let site = use_site();

    aside()
        .class("list__filters needs-app")
        .attr("aria-label", site.say(Key::FilterTitle))
        .child(
            a().class("skip button")
                .attr("href", site.anchor("count"))
                .child(site.say(Key::ListSkip)),
        )
        .child(filter_panel(filters))
        .into_any()
}

/// Draws the button that opens the sheet of filters.
pub(crate) fn filters_button() -> AnyView {
    let site = use_site();

    let label = move || match site.settled_query.read().chosen_count() {
        0 => site.say(Key::FilterTitle).to_owned(),
        n => site.words().count(Key::FilterButton, n),
    };
    button()
        .class("button found__filters needs-app")
        .attr("type", "button")
        .on(ev::click, move |_| dom::open_dialog(SHEET))
        .child(label)
        .into_any()
}

/// Draws the filters in a sheet over the page, for screens too narrow for them beside the list.
pub(crate) fn filter_sheet(filters: Filters) -> AnyView {
    let site = use_site();

    let show = move || {
        site.words()
            .count(Key::FilterShow, filters.found.read().total)
    };
    dialog()
        .class("filter-sheet")
        .id(SHEET)
        .attr("aria-label", site.say(Key::FilterTitle))
        .child(
            div()
                .class("filter-sheet__body")
                .child(chips("filter-show"))
                .child(filter_panel(filters)),
        )
        .child(
            p().class("filter-sheet__foot").child(
                button()
                    .class("button button--main")
                    .id("filter-show")
                    .attr("type", "button")
                    .on(ev::click, move |_| dom::close_dialog(SHEET))
                    .child(show),
            ),
        )
        .into_any()
}

/// Says on paper what the list contains: its filters, its version, the day of printing.
pub(crate) fn print_note(unfiltered: Key, source: Option<String>) -> AnyView {
    let site = use_site();

    let filters = move || chosen_line(site, &site.settled_query.read(), unfiltered);
    let version = site.words().date(site.edition().review.version);
    let version = site.words().fill(Key::FootVersion, &[("date", &version)]);
    let printed = move || {
        site.settled_query.track();
        let day = dom::today()?;
        Some(format!(
            " · {}",
            site.words()
                .fill(Key::PrintDay, &[("date", &site.words().date(day))])
        ))
    };
    let day = fragment()
        .child(move || site.hydrated.get().then(printed).flatten())
        .into_any();
    div()
        .class("print-note")
        .child(p().child(filters))
        .child(source.map(|source| p().child(source)))
        .child(p().child(version).child(day))
        .child(p().child(page_address()))
        .into_any()
}
