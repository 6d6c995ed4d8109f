//! Measurements of one engine, and their spread.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::query::Kind;

/// Holds what one engine did with one workload. Lists have one entry per query, `None` where the
/// engine does not support the query.
#[derive(Debug, Default, Deserialize)]
pub struct Outcome {
    /// The cost of opening, in milliseconds.
    pub figures: BTreeMap<String, f64>,
    /// The engine's memory in bytes, if known.
    pub memory: Option<f64>,
    /// The length of its stored index, if it can store one.
    pub saved: Option<usize>,
    /// The number of records found.
    pub totals: Vec<Option<u32>>,
    /// 2 if the whole answer was right, 1 if only the total was, 0 otherwise.
    pub right: Vec<Option<u8>>,
    /// Milliseconds for the 20 best records.
    pub top: Vec<Option<f64>>,
    /// Milliseconds for all hits and all counts.
    pub counts: Vec<Option<f64>>,
}

/// The median, the 95th percentile and the longest of several times, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The median.
    pub p50: f64,
    /// The 95th percentile.
    pub p95: f64,
    /// The longest time.
    pub max: f64,
}

impl Spread {
    /// Computes the spread of times; `None` if there are none.
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

/// Returns the best time of each action, where rounds of `in_a_round` actions were repeated. The
/// best round leaves out the time that other programs took. `None` is a time that was not recorded.
pub(crate) fn best(times: &[Option<f64>], in_a_round: usize) -> impl Iterator<Item = f64> + '_ {
    (0..in_a_round).filter_map(move |at| {
        let of_one = times.iter().skip(at).step_by(in_a_round);
        of_one.copied().flatten().min_by(f64::total_cmp)
    })
}

impl Outcome {
    /// Returns the spread for one kind of query; `None` if the engine does not support it.
    #[must_use]
    pub fn spread(&self, times: &[Option<f64>], kinds: &[Kind], kind: Kind) -> Option<Spread> {
        let of_kind = times.iter().zip(kinds).filter(|(_, it)| **it == kind);
        Spread::of(of_kind.filter_map(|(time, _)| *time))
    }

    /// Returns the number of completely right answers and of all answers.
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
    fn the_95th_percentile_of_forty_times_is_the_38th() {
        let spread = Spread::of((1..=40).rev().map(f64::from)).unwrap();
        assert_eq!((spread.p50, spread.p95, spread.max), (20.0, 38.0, 40.0));
        assert_eq!(Spread::of([3.0]).unwrap().p95, 3.0);
        assert_eq!(Spread::of([]), None);
    }

    #[test]
    fn the_best_round_of_each_action_counts() {
        let times = [Some(3.0), Some(8.0), None, Some(2.0), Some(9.0), None];
        assert!(best(&times, 3).eq([2.0, 8.0]));
        assert_eq!(best(&[], 0).count(), 0);
    }
}
