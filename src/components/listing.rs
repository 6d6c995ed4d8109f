//! What pages that search and filter share: the field, the order, the sheet of filters, the head
//! on paper.

use leptos::prelude::*;

use super::{
    chips::{chips, chosen_line},
    facts::page_address,
    panel::{Filters, filter_panel},
};
use crate::{
    context::Site,
    dom::{self, Entry},
    html::{El, Piece, el, live},
};
use model::query::Sort;
use words::Key;

const SHEET: &str = "filter-sheet";

/// The field for words. `note` stands beside its label.
pub(crate) fn search_box(site: Site, label: Key, note: Option<AnyView>) -> AnyView {
    let typed = move |event| {
        let query = site.query.get_untracked();
        let entry = dom::typing(true);
        site.choose(query.with_text(&event_target_value(&event)), entry);
    };
    let label = el("label.search__label")
        .attr("for", "search")
        .child(site.say(label));
    el("form.search.needs-app")
        .attr("role", "search")
        .on("submit", |event| event.prevent_default())
        .child(el("div.search__head").child(label).child(note))
        .child(
            el("input.search__field")
                .attr("id", "search")
                .attr("type", "search")
                .attr("autocomplete", "off")
                .attr("enterkeyhint", "search")
                .value(move || site.query.read().text.clone())
                .on("input", typed)
                .on("blur", |_| {
                    dom::typing(false);
                }),
        )
        .into_any()
}

/// The line that counts what is found.
pub(crate) fn found_count<P: Piece>(count: impl FnMut() -> P + Send + 'static) -> El {
    el("p.found__count")
        .attr("id", "count")
        .attr("role", "status")
        .attr("tabindex", "-1")
        .child(live(count))
}

/// The orders of a list, to choose from.
pub(crate) fn sort(site: Site, orders: &'static [Sort], name: fn(Sort) -> Key) -> AnyView {
    let options = orders.iter().map(|sort| {
        let selected = site.query.read_untracked().sort == *sort;
        el("option")
            .attr("value", sort.key())
            .flag("selected", selected)
            .child(site.say(name(*sort)))
    });
    let sorted = move |event| {
        let sort = Sort::of_key(&event_target_value(&event)).unwrap_or_default();
        let query = site.query.get_untracked();
        site.choose(query.with_sort(sort), Entry::New);
    };
    // An order that is another view's: this one is then in its usual order. Of what is typed it knows
    // nothing.
    let shown = Memo::new(move |_| {
        let sort = Some(site.query.read().sort);
        let known = sort.filter(|sort| orders.contains(sort));
        known.unwrap_or_default()
    });
    el("label.sort.needs-app")
        .child(el("span").child(site.say(Key::SortLabel)))
        .child(
            el("select")
                .value(move || shown.get().key().to_owned())
                .class("sort__field")
                .on("change", sorted)
                .each(options),
        )
        .into_any()
}

/// The filters beside the list, where there is room.
pub(crate) fn filters_beside(site: Site, filters: Filters) -> El {
    el("aside.list__filters.needs-app")
        .attr("aria-label", site.say(Key::FilterTitle))
        .child(
            el("a.skip.button")
                .attr("href", site.anchor("count"))
                .child(site.say(Key::ListSkip)),
        )
        .child(filter_panel(site, filters))
}

/// The button that opens the sheet of filters.
pub(crate) fn filters_button(site: Site) -> El {
    let label = move || match site.calm.read().chosen_count() {
        0 => site.say(Key::FilterTitle).to_owned(),
        n => site.words().count(Key::FilterButton, n),
    };
    el("button.button.found__filters.needs-app")
        .attr("type", "button")
        .on("click", move |_| dom::open_dialog(SHEET))
        .child(live(label))
}

/// The filters over the page, where there is no room beside the list.
pub(crate) fn filter_sheet(site: Site, filters: Filters) -> AnyView {
    let show = move || {
        site.words()
            .count(Key::FilterShow, filters.found.read().total)
    };
    el("dialog.filter-sheet")
        .attr("id", SHEET)
        .attr("aria-label", site.say(Key::FilterTitle))
        .child(
            el("div.filter-sheet__body")
                .child(chips(site, "filter-show"))
                .child(filter_panel(site, filters)),
        )
        .child(
            el("p.filter-sheet__foot").child(
                el("button.button.button--main")
                    .attr("id", "filter-show")
                    .attr("type", "button")
                    .on("click", move |_| dom::close_dialog(SHEET))
                    .child(live(show)),
            ),
        )
        .into_any()
}

/// On paper the list says what it is a list of: its filters, its version, the day of printing.
pub(crate) fn print_note(site: Site, unfiltered: Key, source: Option<String>) -> AnyView {
    let filters = move || chosen_line(site, &site.calm.read(), unfiltered);
    let version = site.words().date(site.edition().review.version);
    let version = site.words().fill(Key::FootVersion, &[("date", &version)]);
    let printed = move || {
        site.calm.track();
        let day = dom::today()?;
        Some(format!(
            " · {}",
            site.words()
                .fill(Key::PrintDay, &[("date", &site.words().date(day))])
        ))
    };
    let day = live(move || site.alive.get().then(printed).flatten());
    el("div.print-note")
        .child(el("p").child(live(filters)))
        .child(source.map(|source| el("p").child(source)))
        .child(el("p").child(version).child(day))
        .child(el("p").child(page_address(site)))
        .into_any()
}
