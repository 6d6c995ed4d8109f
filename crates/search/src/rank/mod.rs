//! The order of the hits shown.
//!
//! By relevance: records that contain every word as typed come first, then those with a word only
//! in another inflection, then those with one matched only by its beginning, then those with one
//! only in the name of a value, last those with a word one letter off. Within each group BM25+
//! decides. Its effect: a rare word counts more than a common one; a second occurrence adds less
//! than the first (k1 = 1.2); a short text ranks before a long one, but by less than in proportion
//! (b = 0.75); and in a text of any length, containing the word counts (delta = 1). Equal records
//! stay in index order.

mod best;
mod columns;

use crate::bits;
use crate::find::{Match, Weighed, tier};
use crate::words::Words;

use best::Heap;
pub(crate) use columns::by_columns;

const K1: f32 = 1.2;
const B: f32 = 0.75;
const DELTA: f32 = 1.0;

/// The weight of an occurrence in each tier: another inflection nearly as much as typed, a
/// beginning less than half, one letter off less than a third. Names have no weight.
const WEIGHTS: [f32; tier::COUNT] = [1.0, 0.8, 0.4, 0.0, 0.3];

/// Scores for each record, all zero between two requests.
#[derive(Debug, Default)]
pub(crate) struct Scores {
    scores: Vec<f32>,
    occurrences: Vec<f32>,
}

/// The range of the order that is shown: how many hits to skip, and how many to list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HitRange {
    pub(crate) offset: usize,
    pub(crate) limit: usize,
}

impl HitRange {
    /// Takes `count` records off the front; returns the part of them that is shown.
    fn part(&mut self, count: usize) -> Self {
        let offset = self.offset.min(count);
        let limit = self.limit.min(count - offset);
        self.offset -= offset;
        self.limit -= limit;
        Self { offset, limit }
    }
}

/// Lists records in index order.
pub(crate) fn by_index(records: &[u64], page: HitRange, hits: &mut Vec<u32>) {
    let mut left = page.offset as u32;
    let end = hits.len() + page.limit;
    for (at, &word) in records.iter().enumerate() {
        let count = word.count_ones();
        if count <= left {
            left -= count;
            continue;
        }
        bits::each(&[word], |record| {
            if left > 0 {
                left -= 1;
            } else if hits.len() < end {
                hits.push(at as u32 * 64 + record);
            }
        });
        if hits.len() == end {
            return;
        }
    }
}

/// Lists records by relevance. `tiers` are the records found, tier by tier, each containing the one
/// before.
pub(crate) fn by_relevance(
    tiers: &[Vec<u64>],
    weighed: &[(Weighed, u32)],
    words: &Words,
    scores: &mut Scores,
    mut page: HitRange,
    hits: &mut Vec<u32>,
) {
    let mut tier = Vec::new();
    for (at, set) in tiers.iter().enumerate() {
        tier.clone_from(set);
        if at > 0 {
            bits::and_not(&mut tier, &tiers[at - 1]);
        }
        let part = page.part(bits::count(&tier) as usize);
        if part.limit > 0 {
            scores.add_all(&tier, weighed, words);
            scores.best(&tier, part, hits);
        }
    }
}

impl Scores {
    /// Sets the scores of a set's records.
    fn add_all(&mut self, records: &[u64], weighed: &[(Weighed, u32)], words: &Words) {
        self.scores.resize(words.lengths.len(), 0.0);
        self.occurrences.resize(words.lengths.len(), 0.0);
        for (weighed, count) in weighed {
            let rarity = rarity(words.lengths.len(), *count);
            match weighed {
                Weighed::Terms(matches) if let [one] = &matches[..] => {
                    self.add_term(records, *one, rarity, words);
                }
                Weighed::Terms(matches) => {
                    self.gather(records, matches, words);
                    bits::each(records, |record| self.settle(record, rarity, words));
                }
                Weighed::Phrase(having) => bits::each(records, |record| {
                    self.occurrences[record as usize] = f32::from(bits::has(having, record));
                    self.settle(record, rarity, words);
                }),
            }
        }
    }

    fn add_term(&mut self, records: &[u64], it: Match, rarity: f32, words: &Words) {
        let weight = WEIGHTS[it.tier];
        for posting in words.postings(it.term) {
            let record = posting.record();
            if bits::has(records, record) {
                let occurrences = weight * posting.occurrences() as f32;
                self.scores[record as usize] += rarity * saturated(occurrences, record, words);
            }
        }
    }

    /// Collects the occurrences of terms in a set's records.
    fn gather(&mut self, records: &[u64], matches: &[Match], words: &Words) {
        for it in matches {
            let weight = WEIGHTS[it.tier];
            for posting in words.postings(it.term) {
                let record = posting.record();
                if bits::has(records, record) {
                    self.occurrences[record as usize] += weight * posting.occurrences() as f32;
                }
            }
        }
    }

    /// Turns the occurrences collected for a record into its score.
    fn settle(&mut self, record: u32, rarity: f32, words: &Words) {
        let at = record as usize;
        let occurrences = std::mem::take(&mut self.occurrences[at]);
        if occurrences > 0.0 {
            self.scores[at] += rarity * saturated(occurrences, record, words);
        }
    }

    /// Lists the best records of a set, and resets all scores to zero.
    fn best(&mut self, records: &[u64], page: HitRange, hits: &mut Vec<u32>) {
        let mut heap = Heap::new(page.offset + page.limit);
        bits::each(records, |record| {
            let score = std::mem::take(&mut self.scores[record as usize]);
            // The bits of non-negative floats sort like the numbers.
            heap.offer(u64::from(score.to_bits()) << 32 | u64::from(!record));
        });
        let best = heap.into_descending();
        hits.extend(best[page.offset..].iter().map(|key| !(*key as u32)));
    }
}

/// Computes BM25+ without the word's rarity.
fn saturated(occurrences: f32, record: u32, words: &Words) -> f32 {
    let norm = K1 * (1.0 - B + B * words.lengths[record as usize]);
    DELTA * occurrences.min(1.0) + occurrences * (K1 + 1.0) / (occurrences + norm)
}

/// Computes a word's rarity: the logarithm of its share of records.
fn rarity(records: usize, having: u32) -> f32 {
    let (records, having) = (records as f32, having as f32);
    log2(1.0 + (records - having + 0.5).max(0.0) / (having + 0.5))
}

/// Computes a logarithm that is the same on every machine. `x` must be one or more.
fn log2(x: f32) -> f32 {
    let bits = x.to_bits();
    let exponent = (bits >> 23) as f32 - 127.0;
    let mantissa = f32::from_bits(bits & 0x7f_ffff | 0x3f80_0000);
    let z = (mantissa - 1.0) / (mantissa + 1.0);
    let square = z * z;
    let series = 1.0 + square * (1.0 / 3.0 + square * (0.2 + square * (1.0 / 7.0)));
    exponent + 2.0 * std::f32::consts::LOG2_E * z * series
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_logarithm_matches_the_standard_library_s() {
        for x in [1.0_f32, 1.5, 2.0, 3.0, 1000.0, 123_456.0, 9.9e6] {
            assert!((log2(x) - x.log2()).abs() < 2e-4, "{x}");
        }
    }
}
