//! Sets of records as bits, sixty-four to a word.
//!
//! Every set has a bit for every record, and none beyond the last. Sets are borrowed from a
//! [`Pool`] and returned, so that a request allocates next to nothing. Functions over whole sets
//! are not inlined: the call costs nothing in comparison, and the engine's module stays small.

/// A set of records.
pub(crate) type Bits = Vec<u64>;

/// Sets that are free for reuse.
#[derive(Debug, Default)]
pub(crate) struct Pool {
    records: usize,
    free: Vec<Bits>,
}

impl Pool {
    pub(crate) fn new(records: usize) -> Self {
        let free = Vec::new();
        Self { records, free }
    }

    /// Returns an empty set.
    pub(crate) fn empty(&mut self) -> Bits {
        let words = self.records.div_ceil(64);
        match self.free.pop() {
            Some(mut bits) => {
                bits.fill(0);
                bits
            }
            None => vec![0; words],
        }
    }

    /// Returns a set of all records.
    pub(crate) fn full(&mut self) -> Bits {
        let mut bits = self.empty();
        invert(&mut bits, self.records);
        bits
    }

    /// Returns a copy of a set.
    pub(crate) fn copy(&mut self, of: &[u64]) -> Bits {
        let mut bits = self.free.pop().unwrap_or_default();
        bits.clear();
        bits.extend_from_slice(of);
        bits
    }

    /// Returns a set to the pool.
    pub(crate) fn give_back(&mut self, bits: Bits) {
        self.free.push(bits);
    }
}

/// Keeps only the records that another set also has.
#[inline(never)]
pub(crate) fn and(into: &mut [u64], other: &[u64]) {
    for (into, other) in into.iter_mut().zip(other) {
        *into &= other;
    }
}

/// Adds another set's records.
#[inline(never)]
pub(crate) fn or(into: &mut [u64], other: &[u64]) {
    for (into, other) in into.iter_mut().zip(other) {
        *into |= other;
    }
}

/// Removes another set's records.
#[inline(never)]
pub(crate) fn and_not(into: &mut [u64], other: &[u64]) {
    for (into, other) in into.iter_mut().zip(other) {
        *into &= !other;
    }
}

/// Inverts a set.
#[inline(never)]
pub(crate) fn invert(bits: &mut [u64], records: usize) {
    for word in bits.iter_mut() {
        *word = !*word;
    }
    if let Some(last) = bits.last_mut()
        && !records.is_multiple_of(64)
    {
        *last &= (1 << (records % 64)) - 1;
    }
}

/// Counts the records in a set.
#[inline(never)]
pub(crate) fn count(bits: &[u64]) -> u32 {
    bits.iter().map(|word| word.count_ones()).sum()
}

/// Counts the records that two sets share.
#[inline(never)]
pub(crate) fn count_both(one: &[u64], other: &[u64]) -> u32 {
    let both = one.iter().zip(other);
    both.map(|(one, other)| (one & other).count_ones()).sum()
}

/// Adds a record to a set.
pub(crate) fn set(bits: &mut [u64], record: u32) {
    bits[record as usize / 64] |= 1 << (record % 64);
}

/// Returns whether a record is in a set.
pub(crate) fn has(bits: &[u64], record: u32) -> bool {
    bits[record as usize / 64] >> (record % 64) & 1 == 1
}

/// Calls a function for each record in a set, in order.
#[inline(always)]
pub(crate) fn each(bits: &[u64], mut call: impl FnMut(u32)) {
    let mut first = 0;
    for &word in bits {
        let mut left = word;
        while left != 0 {
            call(first + left.trailing_zeros());
            left &= left - 1;
        }
        first += 64;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inverted_set_has_no_record_beyond_the_last() {
        for records in [0, 1, 63, 64, 65, 130] {
            let mut pool = Pool::new(records);
            let full = pool.full();
            assert_eq!(count(&full) as usize, records);
            pool.give_back(full);
            assert_eq!(count(&pool.empty()), 0);
        }
    }

    #[test]
    fn a_set_lists_its_records_in_order() {
        let mut bits = Pool::new(200).empty();
        for record in [199, 0, 64, 63] {
            set(&mut bits, record);
        }
        let mut named = Vec::new();
        each(&bits, |record| named.push(record));
        assert_eq!(named, [0, 63, 64, 199]);
        assert!(has(&bits, 63) && !has(&bits, 65));
    }
}
