//! Whose classification the counts follow, their source, and the counts as files.

use leptos::{ev, prelude::*};

use super::{facet_key, value_label, written};
use crate::{
    components::chips::chosen_line,
    context::{Site, use_site},
    dom,
    html::*,
};
use catalogue::earlier::{
    chart::{
        Chart,
        svg::{Caption, svg},
    },
    offered,
    sheet::TableHead,
    tally::Tally,
};
use export::{
    DataFormat,
    table::{Cell, csv, to_save},
};
use model::query::Facet;
use words::{Direction, Key};

/// Returns the title: what is counted.
pub(super) fn title(site: Site, counts: &Tally) -> String {
    let mut axes = site.say(facet_key(counts.rows)).to_owned();
    if let Some(columns) = counts.columns {
        axes.push_str(" × ");
        axes.push_str(site.say(facet_key(columns)));
    }
    let review = &site.edition().review;
    let state = site.edition().labels.state_name(&review.state);
    let one = !offered(site.opening()).contains(&Facet::UnderReview);
    let key = if one {
        Key::TallyTitle
    } else {
        Key::TallyTitleMany
    };
    site.words().fill(key, &[("state", state), ("axes", &axes)])
}

/// Says whose classification a facet follows, unless the documents leave no choice.
fn classification(facet: Facet) -> Option<Key> {
    match facet {
        Facet::Issue => Some(Key::TallyByIssue),
        Facet::Action => Some(Key::TallyByAction),
        Facet::Response | Facet::Changed => Some(Key::TallyByResponse),
        Facet::Group | Facet::Organisation => Some(Key::TallyByGroup),
        Facet::Cluster => Some(Key::TallyByCluster),
        Facet::Goal => Some(Key::TallyByGoal),
        Facet::Person => Some(Key::TallyByPerson),
        Facet::Year
        | Facet::BuildsOn
        | Facet::UnderReview
        | Facet::State
        | Facet::Cycle
        | Facet::Session => None,
    }
}

/// Lists the notes below chart and table: what is counted, whose classification, the source.
fn notes(site: Site, counts: &Tally) -> Vec<String> {
    let found = counts.found as usize;
    let mut notes = vec![format!(
        "{} · {}",
        site.words().count(Key::CountEarlier, found),
        chosen_line(site, &site.query.read_untracked(), Key::TallyUnfiltered)
    )];
    let facets = [Some(counts.rows), counts.columns];
    let facets = facets.into_iter().flatten();
    for key in facets.filter_map(classification) {
        let note = site.say(key).to_owned();
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    let review = &site.edition().review;
    if !review.earlier_source.is_empty() {
        let source = [("source", review.earlier_source.as_str())];
        notes.push(site.words().fill(Key::LedgerSource, &source));
    }
    let date = site.words().date(review.version);
    let version = site.words().fill(Key::FootVersion, &[("date", &date)]);
    notes.push(format!("{} · {version}", review.title));
    notes
}

/// Draws the notes.
pub(super) fn lines(counts: &Tally) -> AnyView {
    let site = use_site();

    let lines = notes(site, counts).into_iter();
    ul().class("tally__sources")
        .children(lines.map(|line| li().child(line)))
        .into_any()
}

/// Draws the buttons that save table and chart as files.
pub(super) fn files(counts: Tally, chart: Chart) -> AnyView {
    let site = use_site();

    let columns = counts.columns.map_or("all", Facet::key);
    let name = format!("earlier-{}-{columns}", counts.rows.key());
    let table_name = format!("{name}.csv");
    let chart_name = format!("{name}.svg");
    let again = counts.clone();
    let table = move |_| {
        let sheet = to_save(&sheet(site, &counts));
        dom::save_file(&table_name, DataFormat::Csv.media_type(), &sheet);
    };
    let drawing = move |_| {
        let frame = Caption {
            title: title(site, &again),
            notes: notes(site, &again),
            language: site.edition().language.clone(),
            mirrored: site.words().direction == Direction::Rtl,
        };
        let number = |count| written(site, count);
        dom::save_file(&chart_name, "image/svg+xml", &svg(&chart, &frame, &number));
    };
    let button = |key: Key| {
        button()
            .class("button")
            .attr("type", "button")
            .child(site.say(key))
    };
    div()
        .class("tally__files needs-app")
        .child(button(Key::TallyTable).on(ev::click, table))
        .child(button(Key::TallyChart).on(ev::click, drawing))
        .into_any()
}

/// Returns the table as CSV.
fn sheet(site: Site, counts: &Tally) -> String {
    let head = TableHead {
        rows: site.say(facet_key(counts.rows)).to_owned(),
        total: site.say(Key::TallyTotal).to_owned(),
        share: site.say(Key::TallySharePercent).to_owned(),
        source_title: site.say(Key::TallyWhence).to_owned(),
        source: notes(site, counts).join(" | "),
    };
    let rows = counts.cells(head, |facet, value| value_label(site, facet, value));
    let mut rows = rows.into_iter();
    let columns = rows.next().unwrap_or_default();
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let cells = |row: Vec<String>| row.into_iter().map(|it| Cell::Text(it.into())).collect();
    csv(&columns, &mut rows.map(cells))
}
