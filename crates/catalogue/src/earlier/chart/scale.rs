//! The length of a chart's bars in a drawing, and the space for the numbers beside them.

use super::{Chart, Segment};

/// The drawing's width.
pub(super) const WIDTH: u32 = 800;
/// The margin on both sides.
pub(super) const MARGIN: u32 = 24;
/// The space for the bars' names.
pub(super) const LABELS: u32 = 250;
/// The space for the numbers beside the bars, unless the longest needs more.
const NUMBERS: u32 = 110;
const MOST_NUMBERS: u32 = 250;
/// The approximate width of a character in them.
const LETTER: usize = 7;

/// Converts counts to lengths in the drawing.
#[derive(Clone, Copy)]
pub(super) struct AxisScale {
    axis: u32,
    /// The axis' length.
    room: u32,
}

impl AxisScale {
    /// Leaves as much space beside the longest bar as its numbers need.
    pub(super) fn new(chart: &Chart, number: &dyn Fn(u32) -> String) -> Self {
        let with = |numbers| Self {
            axis: chart.axis.max(1),
            room: WIDTH - 2 * MARGIN - LABELS - numbers,
        };
        let needed = |is_written: &dyn Fn(Segment) -> bool| {
            let spelled = chart.bars.iter().map(|bar| bar.spelled(is_written, number));
            let letters = spelled.map(|it| it.chars().count()).max().unwrap_or(0);
            u32::try_from(letters * LETTER + 16).map_or(MOST_NUMBERS, |it| it.min(MOST_NUMBERS))
        };
        let usual = with(NUMBERS);
        if needed(&|part| usual.holds(part, number)) <= NUMBERS {
            usual
        } else {
            // With less space, fewer segments have room for their number.
            with(needed(&|_| false))
        }
    }

    pub(super) fn length(self, count: u32) -> u32 {
        let length = u64::from(count) * u64::from(self.room) / u64::from(self.axis);
        u32::try_from(length).unwrap_or(self.room)
    }

    pub(super) fn width(self, part: Segment) -> u32 {
        self.length(part.start + part.count) - self.length(part.start)
    }

    /// Returns whether a segment has room for its number.
    pub(super) fn holds(self, part: Segment, number: &dyn Fn(u32) -> String) -> bool {
        self.width(part) as usize > number(part.count).chars().count() * 9 + 6
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::earlier::chart::Bar;

    #[test]
    fn numbers_beside_the_longest_bar_have_room() {
        let part = |start, count| Segment {
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
            let scale = AxisScale::new(&chart, &number);
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
