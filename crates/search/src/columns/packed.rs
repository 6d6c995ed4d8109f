//! Columns with few values, packed together: each record has one word with a bit for each of up to
//! sixty-four values from several columns.
//!
//! A record's word is added to sixty-four counts at once (see `count`), so that all these columns
//! together cost little more to count than one. They also take less memory than separate lists.

use std::ops::Range;
use std::sync::Arc;

use super::{Data, OpenColumn, ValueRecords, each_block, is_frequent};
use crate::bits::{self, Bits};

/// The number of values that fit.
const VALUES: usize = u64::BITS as usize;

/// The packed values of all records, shared by several columns.
#[derive(Debug)]
pub(crate) struct Lane {
    /// The lane's index in the engine.
    pub(crate) number: usize,
    /// One word per record.
    pub(crate) words: Vec<u64>,
}

/// A column's part of a lane.
#[derive(Debug)]
pub(crate) struct Packed {
    /// The lane.
    pub(crate) lane: Arc<Lane>,
    /// The bit of the column's first value.
    pub(crate) first: usize,
    /// The bits of all its values.
    mask: u64,
}

impl Packed {
    /// Returns a record's values, with the lowest bit for the first value.
    #[inline(always)]
    pub(crate) fn bits(&self, record: u32) -> u64 {
        self.lane.words[record as usize] >> self.first & self.mask
    }
}

/// Packs the columns with few values, and collects each value's records.
pub(super) fn pack(columns: &mut [OpenColumn], records: usize) {
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

/// Returns whether a column should be packed.
fn is_small(column: &OpenColumn) -> bool {
    (1..=VALUES).contains(&column.values) && !matches!(column.data, Data::Packed(_))
}

impl OpenColumn {
    /// Moves the column's values to a lane, and takes each value's records from it.
    fn set_packed(&mut self, lane: Arc<Lane>, first: usize, sets: &mut [Bits]) {
        let records = lane.words.len();
        for set in &mut sets[first..first + self.values] {
            let total = bits::count(set);
            self.totals.push(total);
            self.records.push(if is_frequent(total, records) {
                ValueRecords::Bits(std::mem::take(set))
            } else {
                let mut list = Vec::with_capacity(total as usize);
                bits::each(set, |record| list.push(record));
                ValueRecords::List(list)
            });
        }
        let mask = !0 >> (VALUES - self.values);
        self.data = Data::Packed(Packed { lane, first, mask });
    }
}

#[inline(never)]
fn add(column: &OpenColumn, records: Range<u32>, first: usize, words: &mut [u64]) {
    for record in records {
        column.data.each(record, |value| {
            if usize::from(value) < column.values {
                words[record as usize] |= 1 << (first + usize::from(value));
            }
        });
    }
}

/// Transposes the words of all records: returns each value's records.
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

/// Transposes a square of bits: its quarters, then theirs, change places.
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
