//! Counts sixty-four things at once.
//!
//! A word has one bit for each of them. Words are added like written numbers, digit by digit, all
//! sixty-four sums side by side: *or*, *and* and *exclusive or* turn three binary digits into a sum
//! and a carry. Sixteen words become one carry of sixteens, at five such steps per word; only these
//! carries go through the higher digits.

/// As many digits as the number of records may have.
const DIGITS: usize = 32;

/// The number of words added before carrying on.
const STEP: usize = 16;

/// Sums, digit by digit: the n-th word holds the n-th binary digit of each.
struct Sums([u64; DIGITS]);

/// Adds the words of the listed records; returns for each bit how many have it.
#[inline(never)]
pub(super) fn tally(words: &[u64], list: &[u32]) -> [u32; 64] {
    let mut sums = Sums([0; DIGITS]);
    let mut low = Low::default();
    let mut steps = list.chunks_exact(STEP);
    for step in &mut steps {
        let one = low.add_eight(|at| words[step[at] as usize]);
        let other = low.add_eight(|at| words[step[8 + at] as usize]);
        let carry = add(&mut low.eights, one, other);
        sums.carry(4, carry);
    }
    sums.0[..4].copy_from_slice(&[low.ones, low.twos, low.fours, low.eights]);
    for &record in steps.remainder() {
        sums.carry(0, words[record as usize]);
    }
    sums.counts()
}

/// The lowest digits, kept in registers.
#[derive(Default)]
struct Low {
    ones: u64,
    twos: u64,
    fours: u64,
    eights: u64,
}

/// Adds two words to a digit; returns the carry.
#[inline(always)]
fn add(digit: &mut u64, one: u64, other: u64) -> u64 {
    let sum = *digit;
    let differ = sum ^ one;
    *digit = differ ^ other;
    sum & one | differ & other
}

impl Low {
    /// Adds eight words; returns the carry to the eights.
    #[inline(always)]
    fn add_eight(&mut self, word: impl Fn(usize) -> u64) -> u64 {
        let two = add(&mut self.ones, word(0), word(1));
        let other = add(&mut self.ones, word(2), word(3));
        let four = add(&mut self.twos, two, other);
        let two = add(&mut self.ones, word(4), word(5));
        let other = add(&mut self.ones, word(6), word(7));
        let other = add(&mut self.twos, two, other);
        add(&mut self.fours, four, other)
    }
}

impl Sums {
    /// Adds a word at a digit, and propagates the carry.
    #[inline(always)]
    fn carry(&mut self, from: usize, mut word: u64) {
        for digit in &mut self.0[from..] {
            if word == 0 {
                return;
            }
            (*digit, word) = (*digit ^ word, *digit & word);
        }
    }

    fn counts(&self) -> [u32; 64] {
        let used = DIGITS - self.0.iter().rev().take_while(|digit| **digit == 0).count();
        let mut counts = [0; 64];
        for (bit, count) in counts.iter_mut().enumerate() {
            for digit in self.0[..used].iter().rev() {
                *count = *count << 1 | (digit >> bit & 1) as u32;
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_bit_is_counted_in_the_words_listed() {
        let words: Vec<u64> = (1..200_u64).map(|at| at.wrapping_pow(11)).collect();
        for length in 0..100 {
            let list: Vec<u32> = (0..length).map(|at| at * 2).collect();
            let counts = tally(&words, &list);
            for (bit, count) in counts.into_iter().enumerate() {
                let has = |record: &&u32| words[**record as usize] >> bit & 1 == 1;
                assert_eq!(list.iter().filter(has).count(), count as usize);
            }
        }
    }
}
