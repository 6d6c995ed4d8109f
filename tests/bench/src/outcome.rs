//! What the page measured, and what is read from it.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::query::Kind;

/// What one engine did with one work. Lists have an entry a query; `None` where the engine was not
/// asked, as it cannot answer.
#[derive(Debug, Default, Deserialize)]
pub struct Outcome {
    /// What opening cost, in milliseconds.
    pub figures: BTreeMap<String, f64>,
    /// The engine's memory in bytes, if it knows it.
    pub memory: Option<f64>,
    /// How long its stored index is, if it can store one.
    pub saved: Option<usize>,
    /// How many records it found.
    pub totals: Vec<Option<u32>>,
    /// 2 if the answer was right, 1 if the total was and counts were not, 0 if neither.
    pub right: Vec<Option<u8>>,
    /// Milliseconds for the 20 best records.
    pub top: Vec<Option<f64>>,
    /// Milliseconds for all hits and all counts.
    pub counts: Vec<Option<f64>>,
}

/// A middle, an upper and the longest value of some times, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Half of the times are not longer.
    pub p50: f64,
    /// Of a hundred times, 95 are not longer.
    pub p95: f64,
    /// None of the times is longer.
    pub max: f64,
}

impl Spread {
    /// Reads the spread of some times; `None` if there are none.
    #[must_use]
    pub fn of(times: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut times: Vec<f64> = times.into_iter().collect();
        times.sort_by(f64::total_cmp);
        let at =
            |hundredth: usize| times.get((times.len() * hundredth).div_ceil(100).checked_sub(1)?);
        Some(Self {
            p50: *at(50)?,
            p95: *at(95)?,
            max: *times.last()?,
        })
    }
}

/// Gives the best time of each of some things, `in_a_round` of them, that were done some times over,
/// round after round: what other programs took from the machine meanwhile is left out. `None` is a
/// time that was not noted.
pub(crate) fn best(times: &[Option<f64>], in_a_round: usize) -> impl Iterator<Item = f64> + '_ {
    (0..in_a_round).filter_map(move |at| {
        let of_one = times.iter().skip(at).step_by(in_a_round);
        of_one.copied().flatten().min_by(f64::total_cmp)
    })
}

impl Outcome {
    /// Gives the spread of one kind of query; `None` if the engine was not asked.
    #[must_use]
    pub fn spread(&self, times: &[Option<f64>], kinds: &[Kind], kind: Kind) -> Option<Spread> {
        let of_kind = times.iter().zip(kinds).filter(|(_, it)| **it == kind);
        Spread::of(of_kind.filter_map(|(time, _)| *time))
    }

    /// Counts the answers that were wholly right, and all answers.
    #[must_use]
    pub fn right(&self) -> (usize, usize) {
        let answered = self.right.iter().flatten();
        (
            answered.clone().filter(|it| **it == 2).count(),
            answered.count(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Spread, best};

    #[test]
    fn of_forty_times_the_38th_is_the_upper_one() {
        let spread = Spread::of((1..=40).rev().map(f64::from)).unwrap();
        assert_eq!((spread.p50, spread.p95, spread.max), (20.0, 38.0, 40.0));
        assert_eq!(Spread::of([3.0]).unwrap().p95, 3.0);
        assert_eq!(Spread::of([]), None);
    }

    #[test]
    fn of_each_thing_the_best_round_counts() {
        let times = [Some(3.0), Some(8.0), None, Some(2.0), Some(9.0), None];
        assert!(best(&times, 3).eq([2.0, 8.0]));
        assert_eq!(best(&[], 0).count(), 0);
    }
}
