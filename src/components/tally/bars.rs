//! The chart of counts on the page: a bar a row, as wide as the page allows. The names are text, so that
//! they wrap and can be tapped; only the bars are SVG.

use leptos::prelude::*;

use super::written;
use crate::{
    context::{Site, use_site},
    html::*,
};
use catalogue::earlier::{
    chart::{Bar, Chart, Segment},
    tally::{Tally, narrowed},
};
use words::{Direction, Key};

/// The full width, in hundredths of a per cent.
const WHOLE: u32 = 10_000;

/// Draws the chart, unless there are no results.
pub(super) fn bars(counts: &Tally, chart: &Chart) -> Option<AnyView> {
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
            .into_any()
    })
}

/// Draws the legend, if the chart has several series.
fn legend(chart: &Chart) -> Option<AnyView> {
    let keys = chart.series.iter().enumerate().map(|(series, name)| {
        let sample = svg()
            .class("tally__sample")
            .attr("aria-hidden", "true")
            .child(segment(series, 0, WHOLE));
        li().child(sample).child(name.clone())
    });
    (!chart.series.is_empty()).then(|| ul().class("tally__legend").children(keys).into_any())
}

/// Draws a bar.
fn drawing(chart: &Chart, bar: &Bar) -> AnyView {
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
        .into_any()
}

/// Says in words what a bar shows.
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

/// Draws a part of a bar.
fn segment(series: usize, x: u32, width: u32) -> AnyView {
    rect()
        .class(format!("tally__part tally__part--{series}"))
        .attr("x", percent(x))
        .attr("y", "0")
        .attr("width", percent(width))
        .attr("height", "100%")
        .into_any()
}

/// Returns a length in hundredths of a per cent of the axis: nothing else on the page formats fractions,
/// and the code for that is large.
fn share(count: u32, axis: u32) -> u32 {
    let share = u64::from(count) * u64::from(WHOLE) / u64::from(axis.max(1));
    u32::try_from(share).unwrap_or(WHOLE).min(WHOLE)
}

/// Formats a length for SVG.
fn percent(share: u32) -> String {
    format!("{}.{}{}%", share / 100, share / 10 % 10, share % 10)
}

/// Returns whether a part is wide enough for its number, on a phone too.
fn is_written(site: Site, part: Segment, axis: u32) -> bool {
    let letters = written(site, part.count).chars().count();
    share(part.count, axis) as usize >= 200 + 300 * letters
}
