//! Columns of equal height, as a browser balances them.

/// What is higher counts as this high, a hundred metres: more would not fit into the numbers.
const FAR: u32 = 100_000_000;

/// Lines that a paragraph keeps together at the foot and at the head of a column
/// (`orphans` and `widows`).
pub(super) const TOGETHER: u32 = 3;

/// A run of lines with the space behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LineRun {
    pub(super) lines: u32,
    pub(super) line: u32,
    pub(super) after: u32,
}

impl LineRun {
    fn height(self) -> u32 {
        self.lines * self.line
    }
}

/// Adds up heights.
pub(super) fn total(heights: impl Iterator<Item = u32>) -> u32 {
    heights.fold(0, u32::saturating_add).min(FAR)
}

/// Returns the height of two balanced columns: the lowest that a break between two lines allows.
pub(super) fn two_columns(runs: &[LineRun]) -> u32 {
    let whole = total(runs.iter().map(|run| run.height() + run.after));
    if whole == FAR {
        return FAR;
    }
    let mut lowest = whole;
    let mut before = 0;
    for run in runs {
        for above in 0..=run.lines {
            let below = run.lines - above;
            if above * below > 0 && above.min(below) < TOGETHER {
                continue;
            }
            let first = before + above * run.line;
            // The space behind a run is dropped where a column ends.
            let dropped = if below == 0 { run.after } else { 0 };
            lowest = lowest.min(first.max(whole - first - dropped));
        }
        before += run.height() + run.after;
    }
    lowest
}

/// Returns the height of blocks that stay whole, in their order, in a number of balanced columns.
pub(super) fn whole_blocks(blocks: &[u32], columns: usize, after: u32) -> u32 {
    let mut low = blocks.iter().copied().max().unwrap_or(0);
    let mut high = total(blocks.iter().map(|block| block + after)).max(low);
    while low < high {
        let middle = low.midpoint(high);
        if filled(blocks, middle, after) <= columns {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    high
}

/// Counts the columns of a height that blocks fill, one after the other.
fn filled(blocks: &[u32], height: u32, after: u32) -> usize {
    let mut columns = 0;
    let mut left = 0;
    for &block in blocks {
        if columns == 0 || block > left {
            columns += 1;
            left = height;
        }
        left = left.saturating_sub(block + after);
    }
    columns
}

/// Returns the height of a grid of two columns: each row is as high as its taller cell.
pub(super) fn rows_of_two(cells: &[u32], gap: u32) -> u32 {
    let rows = cells.chunks(2).map(|row| row.iter().max().unwrap_or(&0));
    total(rows.map(|row| row + gap)).saturating_sub(gap)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(lines: u32) -> LineRun {
        LineRun {
            lines,
            line: 10,
            after: 0,
        }
    }

    #[test]
    fn a_paragraph_is_halved_and_keeps_three_lines_together() {
        for (lines, height) in [(0, 0), (2, 20), (5, 50), (6, 30), (7, 40), (12, 60)] {
            assert_eq!(two_columns(&[run(lines)]), height, "{lines} lines");
        }
        assert_eq!(two_columns(&[run(4), run(2)]), 40);
        assert_eq!(two_columns(&[run(2), run(9)]), 60);
    }

    #[test]
    fn whole_blocks_go_where_the_highest_column_is_lowest() {
        assert_eq!(whole_blocks(&[30, 40, 20], 3, 0), 40);
        assert_eq!(whole_blocks(&[30, 40, 20, 10], 3, 0), 40);
        assert_eq!(whole_blocks(&[10, 10, 30, 30], 3, 0), 30);
        assert_eq!(whole_blocks(&[10, 20], 2, 5), 20);
        assert_eq!(whole_blocks(&[10, 20], 1, 5), 35);
        assert_eq!(whole_blocks(&[], 3, 5), 0);
    }

    #[test]
    fn a_row_is_as_high_as_its_taller_cell() {
        assert_eq!(rows_of_two(&[10, 30, 20], 5), 55);
        assert_eq!(rows_of_two(&[], 5), 0);
    }
}
