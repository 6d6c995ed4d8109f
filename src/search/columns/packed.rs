//! Columns of few values, packed together: a record has one word for up to sixty-four values of
//! several columns, a bit each.
//!
//! A record's word is added to sixty-four counts at once (see `count`), so that all these columns
//! cost little more to count than one. It takes less memory, too, than each column's own list.

use std::ops::Range;
use std::sync::Arc;

use super::{Column, Data, each_block};

/// How many values fit.
const VALUES: usize = u64::BITS as usize;

/// The packed values of all records, shared by the columns that they belong to.
#[derive(Debug)]
pub(crate) struct Lane {
    /// Which of the engine's lanes it is.
    pub(crate) number: usize,
    /// A word for each record.
    pub(crate) words: Vec<u64>,
}

/// A column's part of a lane.
#[derive(Debug)]
pub(crate) struct Packed {
    /// The lane.
    pub(crate) lane: Arc<Lane>,
    /// The bit of the column's first value.
    pub(crate) first: usize,
    /// A bit for each of its values.
    mask: u64,
}

impl Packed {
    /// Gives the values of a record, the lowest bit standing for the first value.
    #[inline(always)]
    pub(crate) fn bits(&self, record: u32) -> u64 {
        self.lane.words[record as usize] >> self.first & self.mask
    }
}

/// Packs the columns that have few values.
pub(super) fn pack(columns: &mut [Column], records: usize) {
    let places = places(columns);
    let lanes = places.iter().flatten().map(|(lane, _)| lane + 1).max();
    for number in 0..lanes.unwrap_or_default() {
        let own = || {
            let all = places.iter().enumerate();
            all.filter_map(|(at, place)| place.filter(|it| it.0 == number).map(|it| (at, it.1)))
        };
        let mut words = vec![0; records];
        for (at, first) in own() {
            each_block(records, |block| {
                add(&columns[at], block, first, &mut words);
            });
        }
        let lane = Arc::new(Lane { number, words });
        for (at, first) in own() {
            columns[at].data = Data::Packed(Packed {
                lane: Arc::clone(&lane),
                first,
                mask: (1_u64 << (columns[at].values - 1) << 1).wrapping_sub(1),
            });
        }
    }
}

/// Finds a lane and a first bit for each column that has few values.
fn places(columns: &[Column]) -> Vec<Option<(usize, usize)>> {
    let mut taken: Vec<usize> = Vec::new();
    let place = |column: &Column| {
        if !(1..=VALUES).contains(&column.values) {
            return None;
        }
        let fits = |taken: &usize| taken + column.values <= VALUES;
        let lane = taken.iter().position(fits).unwrap_or(taken.len());
        if lane == taken.len() {
            taken.push(0);
        }
        let first = taken[lane];
        taken[lane] += column.values;
        Some((lane, first))
    };
    columns.iter().map(place).collect()
}

#[inline(never)]
fn add(column: &Column, records: Range<u32>, first: usize, words: &mut [u64]) {
    for record in records {
        column.data.each(record, |value| {
            if usize::from(value) < column.values {
                words[record as usize] |= 1 << (first + usize::from(value));
            }
        });
    }
}
