//! The table of counts: every row, and as many columns as are readable.

use leptos::prelude::*;

use super::{facet_key, value_label, written};
use crate::{context::use_site, html::*};
use catalogue::earlier::{
    sheet::percent,
    tally::{Tally, TallyRow, narrowed},
};
use words::Key;

/// How many columns are shown; the file has all.
const MAX_COLUMNS: usize = 20;

/// Draws the table, which scrolls inside its own frame.
pub(super) fn count_table(counts: &Tally, title: String) -> AnyView {
    let site = use_site();

    let shown = counts.largest_heads(MAX_COLUMNS);
    let hidden = counts.heads.len() - shown.len();
    let more = (hidden > 0).then(|| {
        let more = site.words().count(Key::TallyMoreColumns, hidden);
        p().class("tally__note").child(more)
    });
    let lines = counts.lines.iter().map(|line| row(counts, line, &shown));
    let frame = site.words().fill(Key::TallyFrame, &[("title", &title)]);
    let table = table()
        .class("counts")
        .child(caption().class("counts__caption").child(title))
        .child(thead().child(head(counts, &shown)))
        .child(tbody().children(lines))
        .child(tfoot().child(foot(counts, &shown)));
    div()
        .child(
            div()
                .class("tally__scroll")
                .attr("role", "region")
                .attr("aria-label", frame)
                .attr("tabindex", "0")
                .child(table),
        )
        .child(more)
        .into_any()
}

fn column(name: String) -> AnyView {
    th().attr("scope", "col").child(name).into_any()
}

fn head(counts: &Tally, shown: &[usize]) -> AnyView {
    let site = use_site();

    let columns = counts.columns.map(|facet| {
        let names = shown.iter().map(|at| &counts.heads[*at].value);
        names
            .map(|value| column(value_label(site, facet, value)))
            .collect::<Vec<_>>()
    });
    tr().child(column(site.say(facet_key(counts.rows)).to_owned()))
        .child(columns)
        .child(column(site.say(Key::TallyTotal).to_owned()))
        .child(column(site.say(Key::TallyShare).to_owned()))
        .into_any()
}

fn row(counts: &Tally, line: &TallyRow, shown: &[usize]) -> AnyView {
    let site = use_site();

    let name = value_label(site, counts.rows, &line.value);
    let query = site.query.read_untracked();
    let to = narrowed(&query, counts.rows, &line.value).map(|it| site.among_earlier(&it));
    let name = match to {
        Some(to) => a().attr("href", to).child(name),
        None => span().child(name),
    };
    tr().child(th().attr("scope", "row").child(name))
        .children(shown.iter().map(|at| number(line.cells[*at])))
        .child(number(line.count))
        .child(share(line.count, counts.found))
        .into_any()
}

fn foot(counts: &Tally, shown: &[usize]) -> AnyView {
    let site = use_site();

    let all = site.say(Key::TallyAll);
    tr().child(th().attr("scope", "row").child(all))
        .children(shown.iter().map(|at| number(counts.heads[*at].count)))
        .child(number(counts.found))
        .child(share(counts.found, counts.found))
        .into_any()
}

fn number(count: u32) -> AnyView {
    let site = use_site();

    let class = if count == 0 {
        "counts__zero"
    } else {
        "counts__number"
    };
    td().class(class).child(written(site, count)).into_any()
}

fn share(part: u32, whole: u32) -> AnyView {
    let site = use_site();

    let share = percent(part, whole);
    let share = site.words().fill(Key::TallyPercent, &[("share", &share)]);
    td().class("counts__number").child(share).into_any()
}
