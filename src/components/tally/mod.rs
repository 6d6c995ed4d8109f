//! Earlier recommendations counted: by one facet, or one against another, as a chart, a table and files.
//! The address holds every choice; the core counts.

mod bars;
mod sources;
mod table;

use leptos::{ev, prelude::*};
use search::wire::Request;

use super::{Shown, facets::facet_key, value_label};
use crate::{
    context::{EngineState, Site, use_site},
    dom::HistoryEntry,
    engine,
    html::*,
};
use catalogue::earlier::{
    Orders,
    chart::{Chart, ChartNames},
    offered,
    tally::{self, Tally, axes, counted, is_by_name, is_multiple},
};
use model::query::{Facet, Sort};
use words::Key;

/// How many values without results are listed unfolded.
const MAX_UNFOLDED: usize = 24;

/// Draws the counts, and the choice what to count.
pub(crate) fn tally(shown: Shown) -> AnyView {
    let site = use_site();

    let orders = Orders::new(site.edition(), &site.opening().summary);
    let orders = StoredValue::new(orders);
    let counts = Memo::new(move |before: Option<&Option<Tally>>| {
        let query = site.query.read();
        let summary = &site.opening().summary;
        let ask = |request: &Request| engine::ask(site, request);
        let counts = orders.with_value(|orders| tally::tally(&query, summary, orders, ask));
        // The last counts stay until there are new ones.
        counts.or_else(|| before.cloned().flatten())
    });
    let body = move || {
        let failed = site.engine.get() == EngineState::Failed;
        let key = match &*counts.read() {
            // The counts would be of what the filters alone find, which is not what was asked for.
            Some(_) if failed && shown.answer.read().waiting => Key::TallyWordless,
            Some(counts) => return counted_view(counts),
            None if failed => Key::TallyFailed,
            None => Key::TallyWaiting,
        };
        p().class("notice").child(site.say(key)).into_any()
    };
    div()
        .class("tally")
        .attr("aria-busy", move || shown.coming.get().then_some("true"))
        .child(choices())
        .child(body)
        .into_any()
}

/// Draws the counts: chart, table, sources and files.
fn counted_view(counts: &Tally) -> AnyView {
    let site = use_site();

    let chart = charted(site, counts);
    let title = sources::title(site, counts);
    // Fresh, so that the next counts neither start unfolded, nor scrolled, nor with the focus.
    section()
        .fresh()
        .class("tally__result")
        .attr("aria-labelledby", "tally-title")
        .child(
            h2().class("tally__title")
                .id("tally-title")
                .child(title.clone()),
        )
        .child(notes(counts))
        .child(bars::bars(counts, &chart))
        .child(table::count_table(counts, title))
        .child(silent(counts))
        .child(sources::lines(counts))
        .child(sources::files(counts.clone(), chart))
        .into_any()
}

/// Computes the chart.
fn charted(site: Site, counts: &Tally) -> Chart {
    let names = ChartNames {
        value: |facet: Facet, value: &str| value_label(site, facet, value),
        others: site.say(Key::TallyOthers).to_owned(),
        without: site.say(Key::TallyWithout).to_owned(),
    };
    Chart::new(counts, &names)
}

/// Warns of counts that must not be added up.
fn notes(counts: &Tally) -> Vec<AnyView> {
    let site = use_site();

    let sum = counts.sum();
    let overlap = (sum > counts.found).then(|| {
        let [sum, found] = [sum, counts.found].map(|it| written(site, it));
        let places = [("sum", &*sum), ("found", &*found)];
        site.words().fill(Key::TallyOverlap, &places)
    });
    let columns = counts.columns.filter(|it| is_multiple(*it));
    let columns = columns.map(|_| site.say(Key::TallyUndivided).to_owned());
    let unplaced = (counts.unplaced > 0).then(|| {
        let count = counts.unplaced as usize;
        site.words().count(Key::TallyUnplaced, count)
    });
    let notes = [overlap, unplaced, columns].into_iter().flatten();
    notes
        .map(|note| p().class("tally__note").child(note).into_any())
        .collect()
}

/// Formats a count as the page's language does.
fn written(site: Site, count: u32) -> String {
    site.words().number(count as usize)
}

/// Lists the values that no result has.
fn silent(counts: &Tally) -> Option<AnyView> {
    let site = use_site();

    if counts.silent.is_empty() {
        return None;
    }
    let names: Vec<String> = counts
        .silent
        .iter()
        .map(|value| value_label(site, counts.rows, value))
        .collect();
    let count = site.words().count(Key::TallyNone, names.len());
    let names = names.join("; ");
    Some(if counts.silent.len() > MAX_UNFOLDED {
        details()
            .class("tally__none")
            .child(summary().child(count))
            .child(p().child(names))
            .into_any()
    } else {
        p().class("tally__none")
            .child(b().child(count))
            .child(" ")
            .child(names)
            .into_any()
    })
}

/// Draws the choice of the facets to count by, and of the order.
fn choices() -> AnyView {
    let site = use_site();

    let rows = move || axes(&site.query.read()).0.key().to_owned();
    let choose_rows = move |event| {
        let query = site.query.get_untracked();
        let (before, columns) = axes(&query);
        let rows = Facet::from_key(&event_target_value(&event)).unwrap_or(before);
        site.choose(counted(&query, rows, columns), HistoryEntry::Push);
    };
    let columns = move || axes(&site.query.read()).1.map_or("", Facet::key).to_owned();
    let choose_columns = move |event| {
        let query = site.query.get_untracked();
        let columns = Facet::from_key(&event_target_value(&event));
        site.choose(counted(&query, axes(&query).0, columns), HistoryEntry::Push);
    };
    let facets = || {
        offered(site.opening())
            .into_iter()
            .map(|it| (it.key(), facet_key(it)))
    };
    let no_columns = ("", Key::TallyNothing);
    let is_sortable = Memo::new(move |_| is_by_name(axes(&site.query.read()).0));
    div()
        .class("tally__choices needs-app")
        .child(choice(Key::TallyRows, facets(), rows, choose_rows))
        .child(choice(
            Key::TallyColumns,
            std::iter::once(no_columns).chain(facets()),
            columns,
            choose_columns,
        ))
        .child(move || is_sortable.get().then(order))
        .into_any()
}

/// Draws the choice of the order.
fn order() -> AnyView {
    let site = use_site();

    let orders = [
        (Sort::Usual, Key::TallyLargest),
        (Sort::Name, Key::TallyByName),
    ];
    let sort = move || match site.query.read().sort {
        Sort::Name => Sort::Name.key().to_owned(),
        Sort::Usual
        | Sort::Deadline
        | Sort::Action
        | Sort::Session
        | Sort::State
        | Sort::Paragraph => Sort::Usual.key().to_owned(),
    };
    let sorted = move |event| {
        let sort = Sort::from_key(&event_target_value(&event)).unwrap_or_default();
        let query = site.query.get_untracked();
        site.choose(query.with_sort(sort), HistoryEntry::Push);
    };
    let orders = orders.map(|(sort, key)| (sort.key(), key)).into_iter();
    choice(Key::SortLabel, orders, sort, sorted)
}

/// Draws a choice between options.
fn choice(
    name: Key,
    options: impl Iterator<Item = (&'static str, Key)>,
    value: impl Fn() -> String + Send + 'static,
    choose: impl FnMut(ev::Event) + 'static,
) -> AnyView {
    let site = use_site();

    let chosen = untrack(&value);
    let options = options.map(|(value, key)| {
        option()
            .attr("value", value)
            .attr("selected", value == chosen)
            .child(site.say(key))
    });
    label()
        .class("tally__choice")
        .child(span().child(site.say(name)))
        .child(
            select()
                .class("tally__field")
                .prop("value", value)
                .on(ev::change, choose)
                .children(options),
        )
        .into_any()
}
