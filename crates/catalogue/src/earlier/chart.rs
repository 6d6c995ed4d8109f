//! Counts as a horizontal bar chart: what each bar is made of, and how long it is.
//!
//! Lengths are in counts, up to [`Chart::axis`]: whoever draws decides how wide that is.
//! [`mod@svg`] draws a file of its own; the page draws with its own styles.

mod lines;
mod scale;
pub mod svg;

use super::tally::{Line, Tally, largest_first};
use model::query::Facet;

/// How many bars are drawn at most.
pub const BARS: usize = 20;
/// How many series can be told apart without colour.
pub const SERIES: usize = 6;

/// A chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// What the parts of a bar stand for, in order. Empty: bars have one part that needs no name.
    pub series: Vec<String>,
    /// The bars.
    pub bars: Vec<Bar>,
    /// The value at the end of the axis.
    pub axis: u32,
    /// The values marked on the axis, from 0.
    pub ticks: Vec<u32>,
    /// How many rows of the table have no bar.
    pub more: usize,
}

/// A bar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// The value it stands for, as it stands in addresses.
    pub value: String,
    /// Its name.
    pub label: String,
    /// Its length.
    pub count: u32,
    /// Its parts, those of no length left out.
    pub parts: Vec<Part>,
}

/// A part of a bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The place of its series.
    pub series: usize,
    /// Where it begins.
    pub start: u32,
    /// Its length.
    pub count: u32,
}

/// The names that a chart needs.
pub struct Names<F> {
    /// Names a value of a facet.
    pub value: F,
    /// Names the columns that are too many to be told apart, together.
    pub others: String,
    /// Names what has no value in the columns' facet.
    pub without: String,
}

impl Bar {
    /// Writes its length and, if one of two parts has no number written in it, the parts' too:
    /// `45 (44 + 1)`. Of more parts one could not tell which is which: the table says that.
    /// `number` writes a number as the language does.
    #[must_use]
    pub fn spelled(
        &self,
        is_written: impl Fn(Part) -> bool,
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
    /// Draws up a chart of a tally: its rows, if they are too many the largest [`BARS`].
    ///
    /// Bars are divided by the columns, unless a recommendation can stand in several: then the
    /// parts would be longer than the whole.
    #[must_use]
    pub fn of<F: Fn(Facet, &str) -> String>(tally: &Tally, names: &Names<F>) -> Self {
        let lines = if tally.lines.len() > BARS {
            largest_first(tally.lines.clone())
        } else {
            tally.lines.clone()
        };
        let Division { series, groups } = Division::of(tally, names);
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

/// Which columns make up which series.
struct Division {
    series: Vec<String>,
    /// The columns of each series; what is in no column comes last.
    groups: Vec<Vec<usize>>,
}

impl Division {
    fn of<F: Fn(Facet, &str) -> String>(tally: &Tally, names: &Names<F>) -> Self {
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

fn parts(line: &Line, groups: &[Vec<usize>]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut start = 0;
    let counts = groups.iter().map(|group| {
        let cells = group.iter().map(|at| line.cells[*at]);
        cells.sum::<u32>()
    });
    for (series, count) in counts.enumerate().filter(|(_, count)| *count > 0) {
        parts.push(Part {
            series,
            start,
            count,
        });
        start += count;
    }
    if start < line.count {
        parts.push(Part {
            series: groups.len(),
            start,
            count: line.count - start,
        });
    }
    parts
}

/// Gives the distance of marks on an axis: 1, 2 or 5 of some power of ten, five marks at most.
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
