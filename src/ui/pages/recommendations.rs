//! All recommendations: searched, filtered, sorted, grouped. The address holds every choice.

use leptos::prelude::*;

use crate::{
    catalogue::{Catalogue, Found, Needles},
    domain::Recommendation,
    export::{Form, OpenFile},
    locale::Key,
    query::{Facet, Sort},
    route::Page,
    ui::{
        browser::{self, Entry},
        components::{
            Reader, Setting, card, chips, copy_button, empty_result, filter_panel, number,
            page_address, page_head, print_button, value_label,
        },
        context::Site,
        element::{El, el, live},
    },
};

pub(crate) fn page(site: Site) -> AnyView {
    let catalogue = StoredValue::new(Catalogue::new(site.edition()));
    let found = Memo::new(move |_| catalogue.with_value(|it| it.find(&site.query.read())));
    let sheet = "filter-sheet";
    el("div.page.page--list")
        .child(page_head(
            site.edition().review.title.as_str(),
            site.say(Key::ListTitle),
            None,
        ))
        .child(el("p.notice.without-script").child(site.say(Key::ListNeedsApp)))
        .child(
            el("div.list")
                .child(
                    el("aside.list__filters.needs-app")
                        .attr("aria-label", site.say(Key::FilterTitle))
                        .child(
                            el("a.skip.button")
                                .attr("href", site.anchor("count"))
                                .child(site.say(Key::ListSkip)),
                        )
                        .child(filter_panel(site, found, "beside")),
                )
                .child(
                    el("div")
                        .child(search_box(site))
                        .child(print_note(site, found))
                        .child(chips(site, "count"))
                        .child(bar(site, found, sheet))
                        .child(live(move || results(site, catalogue, &found.read()))),
                ),
        )
        .child(downloads(site))
        .child(filter_sheet(site, found, sheet))
        .into_any()
}

/// The same as open data, for people and their tools.
fn downloads(site: Site) -> El {
    let link = |file: OpenFile, form: Form| {
        let path = site.open_file(file);
        el("a").attr("href", path).child(form.name())
    };
    let line = |title: Key, file: fn(Form) -> OpenFile| {
        let [table, json] = [Form::Csv, Form::Json].map(|form| link(file(form), form));
        let line = el("li").child(site.say(title)).child(" ");
        line.child(table).child(" ").child(json)
    };
    el("ul.downloads")
        .child(line(Key::ListData, OpenFile::Recommendations))
        .child(line(Key::ListDataEarlier, OpenFile::Earlier))
}

fn search_box(site: Site) -> AnyView {
    let typed = move |event| {
        let query = site.query.get_untracked();
        let entry = browser::typing(true);
        site.choose(query.with_text(&event_target_value(&event)), entry);
    };
    el("form.search.needs-app")
        .attr("role", "search")
        .on("submit", |event| event.prevent_default())
        .child(
            el("label.search__label")
                .attr("for", "search")
                .child(site.say(Key::SearchLabel)),
        )
        .child(
            el("input.search__field")
                .attr("id", "search")
                .attr("type", "search")
                .attr("autocomplete", "off")
                .attr("enterkeyhint", "search")
                .value(move || site.query.read().text.clone())
                .on("input", typed)
                .on("blur", |_| {
                    browser::typing(false);
                }),
        )
        .into_any()
}

/// Count, order, and what one can do with the list.
fn bar(site: Site, found: Memo<Found>, sheet: &'static str) -> AnyView {
    let count = move || {
        site.words()
            .count(Key::CountRecommendations, found.read().hits.len())
    };
    let filters = move || match site.query.read().chosen_count() {
        0 => site.say(Key::FilterTitle).to_owned(),
        n => site.words().count(Key::FilterButton, n),
    };
    el("div.found")
        .child(
            el("p.found__count")
                .attr("id", "count")
                .attr("role", "status")
                .attr("tabindex", "-1")
                .child(live(count)),
        )
        .child(
            el("button.button.found__filters.needs-app")
                .attr("type", "button")
                .on("click", move |_| browser::open_dialog(sheet))
                .child(live(filters)),
        )
        .child(sort(site))
        .child(copy_button(site, Key::ActionCopyLink, browser::address))
        .child(print_button(site))
        .into_any()
}

fn sort(site: Site) -> AnyView {
    let options = Sort::PROPOSED.into_iter().map(|sort| {
        let key = match sort {
            Sort::Usual => Key::SortCluster,
            Sort::Deadline => Key::SortDeadline,
            Sort::Action => Key::SortAction,
            Sort::Session => Key::SortSession,
            Sort::State => Key::SortState,
        };
        let selected = site.query.read_untracked().sort == sort;
        el("option")
            .attr("value", sort.key())
            .flag("selected", selected)
            .child(site.say(key))
    });
    let sorted = move |event| {
        let sort = Sort::of_key(&event_target_value(&event)).unwrap_or_default();
        let query = site.query.get_untracked();
        site.choose(query.with_sort(sort), Entry::New);
    };
    el("label.sort.needs-app")
        .child(el("span").child(site.say(Key::SortLabel)))
        .child(
            el("select")
                .value(move || site.query.read().sort.key().to_owned())
                .class("sort__field")
                .on("change", sorted)
                .each(options),
        )
        .into_any()
}

/// The list, under a heading a cluster if it is in the clusters' order.
fn results(site: Site, catalogue: StoredValue<Catalogue>, found: &Found) -> AnyView {
    // Tracked: more letters may find the same, but mark more.
    let query = site.query.get();
    if found.hits.is_empty() {
        return catalogue.with_value(|it| empty_result(site, &it.relaxations(&query), &query));
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

/// The filters over the page, where there is no room beside the list.
fn filter_sheet(site: Site, found: Memo<Found>, sheet: &'static str) -> AnyView {
    let show = move || site.words().count(Key::FilterShow, found.read().hits.len());
    el("dialog.filter-sheet")
        .attr("id", sheet)
        .attr("aria-label", site.say(Key::FilterTitle))
        .child(
            el("div.filter-sheet__body")
                .child(chips(site, "filter-show"))
                .child(filter_panel(site, found, "sheet")),
        )
        .child(
            el("p.filter-sheet__foot").child(
                el("button.button.button--main")
                    .attr("id", "filter-show")
                    .attr("type", "button")
                    .on("click", move |_| browser::close_dialog(sheet))
                    .child(live(show)),
            ),
        )
        .into_any()
}

/// On paper the list says what it is a list of: its filters, its version, the day of printing.
fn print_note(site: Site, found: Memo<Found>) -> AnyView {
    let filters = move || {
        let query = site.query.read();
        let mut names: Vec<String> = Facet::PROPOSED
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
    let day = live(move || site.alive.get().then(printed).flatten());
    el("div.print-note")
        .child(el("p").child(live(filters)))
        .child(el("p").child(version).child(day))
        .child(el("p").child(page_address(site)))
        .into_any()
}
