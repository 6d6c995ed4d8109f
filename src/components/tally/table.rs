//! The table of counts: every row, and as many columns as can be read.

use leptos::prelude::*;

use super::{facet_key, value_label, written};
use crate::{
    context::Site,
    html::{El, el},
};
use catalogue::earlier::{
    sheet::percent,
    tally::{Line, Tally, narrowed},
};
use words::Key;

/// How many columns are shown; the file has them all.
const COLUMNS: usize = 20;

/// Draws the table, which scrolls in its own frame.
pub(super) fn table(site: Site, counts: &Tally, title: String) -> El {
    let shown = counts.largest_heads(COLUMNS);
    let hidden = counts.heads.len() - shown.len();
    let more = (hidden > 0).then(|| {
        let more = site.words().count(Key::TallyMoreColumns, hidden);
        el("p.tally__note").child(more)
    });
    let lines = counts
        .lines
        .iter()
        .map(|line| row(site, counts, line, &shown));
    let frame = site.words().fill(Key::TallyFrame, &[("title", &title)]);
    let table = el("table.counts")
        .child(el("caption.counts__caption").child(title))
        .child(el("thead").child(head(site, counts, &shown)))
        .child(el("tbody").each(lines))
        .child(el("tfoot").child(foot(site, counts, &shown)));
    el("div")
        .child(
            el("div.tally__scroll")
                .attr("role", "region")
                .attr("aria-label", frame)
                .attr("tabindex", "0")
                .child(table),
        )
        .child(more)
}

fn column(name: String) -> El {
    el("th").attr("scope", "col").child(name)
}

fn head(site: Site, counts: &Tally, shown: &[usize]) -> El {
    let columns = counts.columns.map(|facet| {
        let names = shown.iter().map(|at| &counts.heads[*at].value);
        names
            .map(|value| column(value_label(site, facet, value)))
            .collect::<Vec<_>>()
    });
    el("tr")
        .child(column(site.say(facet_key(counts.rows)).to_owned()))
        .child(columns)
        .child(column(site.say(Key::TallyTotal).to_owned()))
        .child(column(site.say(Key::TallyShare).to_owned()))
}

fn row(site: Site, counts: &Tally, line: &Line, shown: &[usize]) -> El {
    let name = value_label(site, counts.rows, &line.value);
    let query = site.query.read_untracked();
    let to = narrowed(&query, counts.rows, &line.value).map(|it| site.among_earlier(&it));
    let name = match to {
        Some(to) => el("a").attr("href", to).child(name),
        None => el("span").child(name),
    };
    el("tr")
        .child(el("th").attr("scope", "row").child(name))
        .each(shown.iter().map(|at| number(site, line.cells[*at])))
        .child(number(site, line.count))
        .child(share(site, line.count, counts.found))
}

fn foot(site: Site, counts: &Tally, shown: &[usize]) -> El {
    let all = site.say(Key::TallyAll);
    el("tr")
        .child(el("th").attr("scope", "row").child(all))
        .each(shown.iter().map(|at| number(site, counts.heads[*at].count)))
        .child(number(site, counts.found))
        .child(share(site, counts.found, counts.found))
}

fn number(site: Site, count: u32) -> El {
    let class = if count == 0 {
        "counts__zero"
    } else {
        "counts__number"
    };
    el("td").class(class).child(written(site, count))
}

fn share(site: Site, part: u32, whole: u32) -> El {
    let share = percent(part, whole);
    let share = site.words().fill(Key::TallyPercent, &[("share", &share)]);
    el("td.counts__number").child(share)
}
