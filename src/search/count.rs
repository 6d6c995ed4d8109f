//! How many of some records have each value of a column, and each pair of values of two columns.

use crate::bits;
use crate::columns::{Column, Data, Records};

/// What things cost, in quarters of a nanosecond, as measured in Chromium's engine: to lay a word
/// of one set over one of another and count, to look a record up in a set, and to count one value
/// of one record.
const PER_WORD: u64 = 2;
const PER_LOOKUP: u64 = 2;
const PER_VALUE: u64 = 4;

/// The largest table of pairs; a larger one would not fit any page.
const MOST_PAIRS: usize = 1 << 22;

/// Records that values are counted among.
pub(crate) struct Counted<'a> {
    set: &'a [u64],
    count: usize,
    all: usize,
    /// The records one by one, once a column is counted that way.
    list: Vec<u32>,
    /// Whether the list names the records that are *not* in the set, because they are fewer.
    is_inverted: bool,
}

impl<'a> Counted<'a> {
    pub(crate) fn new(set: &'a [u64], count: u32, all: usize) -> Self {
        let count = count as usize;
        let is_inverted = count > all / 2;
        Self {
            set,
            count,
            all,
            list: Vec::new(),
            is_inverted,
        }
    }

    /// Counts the records with each value of a column.
    pub(crate) fn by(&mut self, column: &Column) -> Vec<u32> {
        if self.count == self.all {
            return column.totals.clone();
        }
        let listed = if self.is_inverted {
            self.all - self.count
        } else {
            self.count
        };
        if column.cost_one_by_one(listed, self.all) <= column.cost_by_sets() {
            self.one_by_one(column)
        } else {
            self.by_sets(column)
        }
    }

    fn by_sets(&self, column: &Column) -> Vec<u32> {
        let count = |records: &Records| match records {
            Records::Bits(bits) => bits::count_both(self.set, bits),
            Records::List(list) => {
                let had = list
                    .iter()
                    .map(|record| u32::from(bits::has(self.set, *record)));
                had.sum()
            }
        };
        column.records.iter().map(count).collect()
    }

    fn one_by_one(&mut self, column: &Column) -> Vec<u32> {
        if self.list.is_empty() {
            self.make_list();
        }
        let mut counts = vec![0; column.values + 1];
        match &column.data {
            Data::Narrow(codes) => {
                for &record in &self.list {
                    counts[usize::from(codes[record as usize])] += 1;
                }
            }
            Data::Wide(codes) => {
                for &record in &self.list {
                    counts[usize::from(codes[record as usize])] += 1;
                }
            }
            Data::Many { .. } => {
                for &record in &self.list {
                    column
                        .data
                        .each(record, |value| counts[usize::from(value)] += 1);
                }
            }
        }
        counts.truncate(column.values);
        if self.is_inverted {
            for (count, total) in counts.iter_mut().zip(&column.totals) {
                *count = total - *count;
            }
        }
        counts
    }

    fn make_list(&mut self) {
        let mut first = 0;
        let flip = if self.is_inverted { !0 } else { 0 };
        for &word in self.set {
            let mut left = word ^ flip;
            while left != 0 {
                self.list.push(first + left.trailing_zeros());
                left &= left - 1;
            }
            first += 64;
        }
        while self
            .list
            .last()
            .is_some_and(|last| *last as usize >= self.all)
        {
            self.list.pop();
        }
    }
}

impl Column {
    fn cost_one_by_one(&self, listed: usize, records: usize) -> u64 {
        let values = match &self.data {
            Data::Narrow(_) | Data::Wide(_) => records,
            Data::Many { values, .. } => values.len().max(records),
        };
        listed as u64 * values as u64 * PER_VALUE / records.max(1) as u64
    }

    fn cost_by_sets(&self) -> u64 {
        let costs = self.records.iter().map(|records| match records {
            Records::Bits(bits) => bits.len() as u64 * PER_WORD,
            Records::List(list) => list.len() as u64 * PER_LOOKUP,
        });
        costs.sum()
    }
}

/// Counts the records with both values, for each value of one column and each of another.
pub(crate) fn cross(records: &[u64], rows: &Column, columns: &Column) -> Vec<u32> {
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
