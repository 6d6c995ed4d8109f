//! Counts as a horizontal bar chart: each bar's segments and length.
//!
//! Lengths are in counts, up to [`Chart::axis`]; whoever draws the chart chooses the scale.
//! [`mod@svg`] draws a separate file; the page draws with its own styles.

mod lines;
mod scale;
pub mod svg;

use super::tally::{Tally, TallyRow, largest_first};
use model::query::Facet;

/// The most bars in a chart.
pub const BARS: usize = 20;
/// The most series that can be told apart without colour.
pub const SERIES: usize = 6;

/// A chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// The names of the segments, in order. If empty, each bar has one segment that needs no name.
    pub series: Vec<String>,
    /// The bars.
    pub bars: Vec<Bar>,
    /// The value at the end of the axis.
    pub axis: u32,
    /// The values marked on the axis, from 0.
    pub ticks: Vec<u32>,
    /// The number of table rows without a bar.
    pub more: usize,
}

/// A bar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// Its value, as written in addresses.
    pub value: String,
    /// Its name.
    pub label: String,
    /// Its length.
    pub count: u32,
    /// Its segments, leaving out those of length zero.
    pub parts: Vec<Segment>,
}

/// A segment of a bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Segment {
    /// The index of its series.
    pub series: usize,
    /// Where it begins.
    pub start: u32,
    /// Its length.
    pub count: u32,
}

/// The names a chart needs.
pub struct ChartNames<F> {
    /// ChartNames a value of a facet.
    pub value: F,
    /// The joint name of the columns that are too many to tell apart.
    pub others: String,
    /// The name for results without a value in the column facet.
    pub without: String,
}

impl Bar {
    /// Writes a bar's length and, if one of two segments has no number in it, those of the
    /// segments: `45 (44 + 1)`. With more segments this would be ambiguous; the table has the
    /// numbers. `number` formats a number in the language.
    #[must_use]
    pub fn spelled(
        &self,
        is_written: impl Fn(Segment) -> bool,
        number: impl Fn(u32) -> String,
    ) -> String {
        let count = number(self.count);
        match self.parts[..] {
            [first, second] if !(is_written(first) && is_written(second)) => {
                let [first, second] = [first, second].map(|part| number(part.count));
                format!("{count} ({first} + {second})")
            }
            _ => count,
        }
    }
}

impl Chart {
    /// Makes the chart of a tally: its rows, or the largest [`BARS`] of them.
    ///
    /// Bars are divided by the columns, unless a recommendation can have several column values,
    /// since the segments would then be longer than the whole.
    #[must_use]
    pub fn new<F: Fn(Facet, &str) -> String>(tally: &Tally, names: &ChartNames<F>) -> Self {
        let lines = if tally.lines.len() > BARS {
            largest_first(tally.lines.clone())
        } else {
            tally.lines.clone()
        };
        let Division { series, groups } = Division::new(tally, names);
        let bars = lines.iter().take(BARS).map(|line| Bar {
            value: line.value.clone(),
            label: (names.value)(tally.rows, &line.value),
            count: line.count,
            parts: parts(line, &groups),
        });
        let bars: Vec<Bar> = bars.collect();
        let longest = bars.iter().map(|bar| bar.count).max().unwrap_or(0);
        let step = step(longest);
        let axis = longest.div_ceil(step).max(1) * step;
        Self {
            series,
            more: lines.len() - bars.len(),
            bars,
            axis,
            ticks: (0..=axis / step).map(|at| at * step).collect(),
        }
    }
}

/// The assignment of columns to series.
struct Division {
    series: Vec<String>,
    /// The columns of each series; results in no column come last.
    groups: Vec<Vec<usize>>,
}

impl Division {
    fn new<F: Fn(Facet, &str) -> String>(tally: &Tally, names: &ChartNames<F>) -> Self {
        let mut division = Self {
            series: Vec::new(),
            groups: Vec::new(),
        };
        let columns = tally.columns;
        let Some(columns) = columns.filter(|it| !super::tally::is_multiple(*it)) else {
            return division;
        };
        let incomplete = tally
            .lines
            .iter()
            .any(|line| line.cells.iter().sum::<u32>() < line.count);
        let room = SERIES - usize::from(incomplete);
        let own = if tally.heads.len() > room {
            tally.largest_heads(room - 1)
        } else {
            (0..tally.heads.len()).collect()
        };
        for at in &own {
            let value = &tally.heads[*at].value;
            division.series.push((names.value)(columns, value));
            division.groups.push(vec![*at]);
        }
        if own.len() < tally.heads.len() {
            let rest = (0..tally.heads.len()).filter(|at| !own.contains(at));
            division.series.push(names.others.clone());
            division.groups.push(rest.collect());
        }
        if incomplete {
            division.series.push(names.without.clone());
        }
        division
    }
}

fn parts(line: &TallyRow, groups: &[Vec<usize>]) -> Vec<Segment> {
    let mut parts = Vec::new();
    let mut start = 0;
    let counts = groups.iter().map(|group| {
        let cells = group.iter().map(|at| line.cells[*at]);
        cells.sum::<u32>()
    });
    for (series, count) in counts.enumerate().filter(|(_, count)| *count > 0) {
        parts.push(Segment {
            series,
            start,
            count,
        });
        start += count;
    }
    if start < line.count {
        parts.push(Segment {
            series: groups.len(),
            start,
            count: line.count - start,
        });
    }
    parts
}

/// Returns the distance between tick marks: 1, 2 or 5 times a power of ten, for at most five marks.
fn step(longest: u32) -> u32 {
    let mut power = 1_u32;
    loop {
        for step in [1, 2, 5].map(|each| power.saturating_mul(each)) {
            if longest.div_ceil(step) <= 5 {
                return step;
            }
        }
        power = power.saturating_mul(10);
    }
}
