//! Counts records by the values of a column, and by pairs of values of two columns.

mod tally;

use crate::bits;
use crate::columns::packed::Lane;
use crate::columns::{Data, OpenColumn, ValueRecords};

use tally::tally;

/// Costs in quarters of a nanosecond, measured in Chromium's engine: intersecting and counting one
/// word of two sets, looking up a record in a set, and listing a record and counting its values.
const PER_WORD: u64 = 2;
const PER_LOOKUP: u64 = 2;
const PER_RECORD: u64 = 10;

/// The largest table of pairs; a larger one would not fit any page.
const MOST_PAIRS: usize = 1 << 22;

/// A set of records whose values are counted.
pub(crate) struct Counted<'a> {
    set: &'a [u64],
    count: usize,
    all: usize,
    /// The records one by one, once a column has been counted.
    list: Option<Vec<u32>>,
    /// Whether the list holds the records *not* in the set, because they are fewer.
    is_inverted: bool,
    /// The counts of each lane, once one of its columns has been counted.
    lanes: Vec<Option<[u32; 64]>>,
}

impl<'a> Counted<'a> {
    pub(crate) fn new(set: &'a [u64], count: u32, all: usize) -> Self {
        let count = count as usize;
        Self {
            set,
            count,
            all,
            list: None,
            is_inverted: count > all / 2,
            lanes: Vec::new(),
        }
    }

    /// Counts the records by the values of a column.
    pub(crate) fn by(&mut self, column: &OpenColumn) -> Vec<u32> {
        if self.count == self.all {
            return column.totals.clone();
        }
        let mut counts = self.listed(column);
        if self.is_inverted {
            for (count, total) in counts.iter_mut().zip(&column.totals) {
                *count = total - *count;
            }
        }
        counts
    }

    /// Counts the records by the values of one column when no other is counted: with few, frequent
    /// values, set intersections may be cheaper than the list.
    pub(crate) fn only_by(&mut self, column: &OpenColumn) -> Vec<u32> {
        let listed = self.count.min(self.all - self.count) as u64;
        if listed > 0 && column.cost_by_sets() < listed * PER_RECORD {
            column.by_sets(self.set)
        } else {
            self.by(column)
        }
    }

    /// Counts the listed records by the values of a column.
    fn listed(&mut self, column: &OpenColumn) -> Vec<u32> {
        if let Data::Packed(packed) = &column.data {
            let counts = self.lane(&packed.lane);
            return counts[packed.first..packed.first + column.values].to_vec();
        }
        let mut counts = vec![0; column.values + 1];
        for &record in self.list() {
            let count = |value| counts[usize::from(value)] += 1;
            column.data.each(record, count);
        }
        counts.truncate(column.values);
        counts
    }

    /// Counts the listed records by the values of a lane.
    fn lane(&mut self, lane: &Lane) -> [u32; 64] {
        if let Some(Some(counts)) = self.lanes.get(lane.number) {
            return *counts;
        }
        let counts = tally(&lane.words, self.list());
        if self.lanes.len() <= lane.number {
            self.lanes.resize(lane.number + 1, None);
        }
        self.lanes[lane.number] = Some(counts);
        counts
    }

    fn list(&mut self) -> &[u32] {
        let (set, flip, length) = if self.is_inverted {
            (self.set, !0, self.all - self.count)
        } else {
            (self.set, 0, self.count)
        };
        self.list.get_or_insert_with(|| list(set, flip, length))
    }
}

impl OpenColumn {
    fn cost_by_sets(&self) -> u64 {
        let costs = self.records.iter().map(|records| match records {
            ValueRecords::Bits(bits) => bits.len() as u64 * PER_WORD,
            ValueRecords::List(list) => list.len() as u64 * PER_LOOKUP,
        });
        costs.sum()
    }

    fn by_sets(&self, set: &[u64]) -> Vec<u32> {
        let count = |records: &ValueRecords| match records {
            ValueRecords::Bits(bits) => bits::count_both(set, bits),
            ValueRecords::List(list) => {
                let had = list.iter().map(|record| u32::from(bits::has(set, *record)));
                had.sum()
            }
        };
        self.records.iter().map(count).collect()
    }
}

/// Lists `length` records of a set or, flipped, of its complement.
fn list(set: &[u64], flip: u64, length: usize) -> Vec<u32> {
    /// Names are written in groups of this size, whether there are that many or not: cheaper than
    /// an unpredictable branch for each.
    const STEP: usize = 4;
    let mut list = vec![0; length + 64 + STEP];
    let (mut end, mut first) = (0, 0);
    for word in set {
        let mut left = word ^ flip;
        let mut at = end;
        end += left.count_ones() as usize;
        while left != 0 {
            for named in &mut list[at..at + STEP] {
                *named = first + left.trailing_zeros();
                left &= left.wrapping_sub(1);
            }
            at += STEP;
        }
        first += 64;
    }
    // Flipped, the last word also yields records that do not exist.
    list.truncate(length);
    list
}

/// Counts the records with both values, for each pair of values of two columns.
pub(crate) fn cross(records: &[u64], rows: &OpenColumn, columns: &OpenColumn) -> Vec<u32> {
    let width = columns.values;
    if rows.values.saturating_mul(width) > MOST_PAIRS {
        return Vec::new();
    }
    let mut counts = vec![0; rows.values * width];
    bits::each(records, |record| {
        rows.data.each(record, |row| {
            columns.data.each(record, |column| {
                if usize::from(row) < rows.values && usize::from(column) < width {
                    counts[usize::from(row) * width + usize::from(column)] += 1;
                }
            });
        });
    });
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_and_its_complement_are_listed() {
        let set = [1 << 63 | 0b1011, 0, 0b1111_0000_0001];
        let inside = [0, 1, 3, 63, 128, 136, 137, 138, 139];
        let outside: Vec<u32> = (0..140).filter(|it| !inside.contains(it)).collect();
        assert_eq!(list(&set, 0, inside.len()), inside);
        assert_eq!(list(&set, !0, outside.len()), outside);
    }
}
