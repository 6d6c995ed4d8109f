//! Columns of few values, packed together: a record has one word for up to sixty-four values of
//! several columns, a bit each.
//!
//! A record's word is added to sixty-four counts at once (see `count`), so that all these columns
//! cost little more to count than one. It takes less memory, too, than each column's own list.

use std::ops::Range;
use std::sync::Arc;

use super::{Column, Data, Records, each_block, is_frequent};
use crate::bits::{self, Bits};

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

/// Packs the columns that have few values, and finds the records of each of their values.
pub(super) fn pack(columns: &mut [Column], records: usize) {
    for number in 0.. {
        if !columns.iter().any(is_small) {
            return;
        }
        let mut words = vec![0; records];
        let mut own = Vec::new();
        let mut taken = 0;
        for (at, column) in columns.iter().enumerate() {
            if is_small(column) && taken + column.values <= VALUES {
                each_block(records, |block| add(column, block, taken, &mut words));
                own.push((at, taken));
                taken += column.values;
            }
        }
        let mut sets = turned(&words, taken);
        let lane = Arc::new(Lane { number, words });
        for (at, first) in own {
            columns[at].set_packed(Arc::clone(&lane), first, &mut sets);
        }
    }
}

/// Tells whether a column is to be packed.
fn is_small(column: &Column) -> bool {
    (1..=VALUES).contains(&column.values) && !matches!(column.data, Data::Packed(_))
}

impl Column {
    /// Takes its values from a lane, and their records from the lane's.
    fn set_packed(&mut self, lane: Arc<Lane>, first: usize, sets: &mut [Bits]) {
        let records = lane.words.len();
        for set in &mut sets[first..first + self.values] {
            let total = bits::count(set);
            self.totals.push(total);
            self.records.push(if is_frequent(total, records) {
                Records::Bits(std::mem::take(set))
            } else {
                let mut list = Vec::with_capacity(total as usize);
                bits::each(set, |record| list.push(record));
                Records::List(list)
            });
        }
        let mask = !0 >> (VALUES - self.values);
        self.data = Data::Packed(Packed { lane, first, mask });
    }
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

/// Gives the records of each value, of so many, from the values of each record.
fn turned(words: &[u64], values: usize) -> Vec<Bits> {
    let mut sets = vec![vec![0; words.len().div_ceil(64)]; values];
    for (at, words) in words.chunks(64).enumerate() {
        let mut square = [0; 64];
        square[..words.len()].copy_from_slice(words);
        turn(&mut square);
        for (set, word) in sets.iter_mut().zip(square) {
            set[at] = word;
        }
    }
    sets
}

/// Turns a square of bits, so that rows become columns: its quarters, then theirs, change places.
#[inline(never)]
fn turn(square: &mut [u64; 64]) {
    let (mut half, mut mask) = (32, 0xffff_ffff);
    while half > 0 {
        let mut row = 0;
        while row < 64 {
            let differ = (square[row] >> half ^ square[row + half]) & mask;
            square[row] ^= differ << half;
            square[row + half] ^= differ;
            row = (row + half + 1) & !half;
        }
        half /= 2;
        mask ^= mask << half;
    }
}
