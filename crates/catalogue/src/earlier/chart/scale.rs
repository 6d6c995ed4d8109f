//! How long a chart's bars are in a drawing, and how much room is left for the numbers behind them.

use super::{Chart, Part};

/// The drawing's width.
pub(super) const WIDTH: u32 = 800;
/// What is left free at both sides.
pub(super) const MARGIN: u32 = 24;
/// The room for the bars' names.
pub(super) const LABELS: u32 = 250;
/// The room for the numbers behind the bars, if the longest needs no more.
const NUMBERS: u32 = 110;
const MOST_NUMBERS: u32 = 250;
/// The width of a letter in them, about.
const LETTER: usize = 7;

/// How long counts are in the drawing.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    axis: u32,
    /// The axis' length.
    room: u32,
}

impl Scale {
    /// Leaves as much room behind the longest bar as the numbers there need.
    pub(super) fn of(chart: &Chart, number: &dyn Fn(u32) -> String) -> Self {
        let with = |numbers| Self {
            axis: chart.axis.max(1),
            room: WIDTH - 2 * MARGIN - LABELS - numbers,
        };
        let needed = |is_written: &dyn Fn(Part) -> bool| {
            let spelled = chart.bars.iter().map(|bar| bar.spelled(is_written, number));
            let letters = spelled.map(|it| it.chars().count()).max().unwrap_or(0);
            u32::try_from(letters * LETTER + 16).map_or(MOST_NUMBERS, |it| it.min(MOST_NUMBERS))
        };
        let usual = with(NUMBERS);
        if needed(&|part| usual.holds(part, number)) <= NUMBERS {
            usual
        } else {
            // In less room, fewer parts have their number written in them.
            with(needed(&|_| false))
        }
    }

    pub(super) fn length(self, count: u32) -> u32 {
        let length = u64::from(count) * u64::from(self.room) / u64::from(self.axis);
        u32::try_from(length).unwrap_or(self.room)
    }

    pub(super) fn width(self, part: Part) -> u32 {
        self.length(part.start + part.count) - self.length(part.start)
    }

    /// Tells whether a part has room for its number.
    pub(super) fn holds(self, part: Part, number: &dyn Fn(u32) -> String) -> bool {
        self.width(part) as usize > number(part.count).chars().count() * 9 + 6
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::earlier::chart::Bar;

    #[test]
    fn numbers_behind_the_longest_bar_have_their_room() {
        let part = |start, count| Part {
            series: 0,
            start,
            count,
        };
        for (whole, first) in [
            (205, 163),
            (163, 162),
            (61_343, 60_000),
            (1_000_000, 999_999),
        ] {
            let bar = Bar {
                count: whole,
                parts: vec![part(0, first), part(first, whole - first)],
                ..Bar::default()
            };
            let chart = Chart {
                bars: vec![bar.clone()],
                axis: whole,
                ..Chart::default()
            };
            let number = |number: u32| number.to_string();
            let scale = Scale::of(&chart, &number);
            let spelled = bar.spelled(|part| scale.holds(part, &number), number);
            let end = MARGIN + LABELS + scale.length(whole) + 8;
            let letters = spelled.chars().count() * LETTER;
            assert!(
                end as usize + letters <= (WIDTH - MARGIN / 2) as usize,
                "{spelled}"
            );
        }
    }
}
