//! The chart of counts in the page: one bar a row, as wide as there is room. The names are words of
//! the page, so that they wrap and can be tapped; only bars are drawn.

use crate::html::*;
use leptos::prelude::*;

use super::written;
use crate::context::{Site, use_site};
use catalogue::earlier::{
    chart::{Bar, Chart, Part},
    tally::{Tally, narrowed},
};
use words::{Direction, Key};

/// The whole width, in hundredths of a per cent.
const WHOLE: u32 = 10_000;

/// Draws the chart; nothing if nothing was found.
pub(super) fn bars(counts: &Tally, chart: &Chart) -> Option<Element> {
    let site = use_site();

    let query = site.query.read_untracked();
    let bars = chart.bars.iter().map(|bar| {
        let name = span().class("tally__name").child(bar.label.clone());
        let drawing = drawing(chart, bar);
        let spelled = bar.spelled(
            |part| is_written(site, part, chart.axis),
            |count| written(site, count),
        );
        let number = span().class("tally__number").child(spelled);
        let to = narrowed(&query, counts.rows, &bar.value).map(|it| site.among_earlier(&it));
        let row = match to {
            Some(to) => a().class("tally__bar").attr("href", to),
            None => span().class("tally__bar"),
        };
        li().child(row.child(name).child(drawing).child(number))
    });
    let more = (chart.more > 0).then(|| {
        let more = site.words().count(Key::TallyMore, chart.more);
        p().class("tally__note").child(more)
    });
    (!chart.bars.is_empty()).then(|| {
        div()
            .class("tally__chart")
            .child(legend(chart))
            .child(ol().class("tally__bars").children(bars))
            .child(more)
    })
}

fn legend(chart: &Chart) -> Option<Element> {
    let keys = chart.series.iter().enumerate().map(|(series, name)| {
        let sample = svg()
            .class("tally__sample")
            .attr("aria-hidden", "true")
            .child(segment(series, 0, WHOLE));
        li().child(sample).child(name.clone())
    });
    (!chart.series.is_empty()).then(|| ul().class("tally__legend").children(keys))
}

fn drawing(chart: &Chart, bar: &Bar) -> Element {
    let site = use_site();

    let mirrored = site.words().direction == Direction::Rtl;
    let parts = bar.parts.iter().map(|part| {
        let start = share(part.start, chart.axis);
        let width = share(part.count, chart.axis);
        let x = if mirrored {
            WHOLE - start - width
        } else {
            start
        };
        let number = is_written(site, *part, chart.axis).then(|| {
            text()
                .class(format!("tally__count tally__count--{}", part.series))
                .attr("x", percent(x + width / 2))
                .attr("y", "50%")
                .child(written(site, part.count))
        });
        (segment(part.series, x, width), number)
    });
    svg()
        .class("tally__drawing")
        .attr("role", "img")
        .attr("aria-label", spoken(site, chart, bar))
        .children(parts)
}

fn spoken(site: Site, chart: &Chart, bar: &Bar) -> String {
    let parts = bar.parts.iter().filter_map(|part| {
        let name = chart.series.get(part.series)?;
        Some(format!("{name} {}", written(site, part.count)))
    });
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() {
        written(site, bar.count)
    } else {
        parts.join(", ")
    }
}

fn segment(series: usize, x: u32, width: u32) -> Element {
    rect()
        .class(format!("tally__part tally__part--{series}"))
        .attr("x", percent(x))
        .attr("y", "0")
        .attr("width", percent(width))
        .attr("height", "100%")
}

/// Gives a length as hundredths of a per cent of the axis: no part of the page writes fractions, and
/// the code for that is not small.
fn share(count: u32, axis: u32) -> u32 {
    let share = u64::from(count) * u64::from(WHOLE) / u64::from(axis.max(1));
    u32::try_from(share).unwrap_or(WHOLE).min(WHOLE)
}

fn percent(share: u32) -> String {
    format!("{}.{}{}%", share / 100, share / 10 % 10, share % 10)
}

/// Tells whether a part is wide enough for its number, on a telephone too.
fn is_written(site: Site, part: Part, axis: u32) -> bool {
    let letters = written(site, part.count).chars().count();
    share(part.count, axis) as usize >= 200 + 300 * letters
}
