//! The speed of this machine at the moment. Where other programs or virtual machines share the
//! processor, it can drop by half, and every other measurement with it.

use std::hint::black_box;
use std::time::Instant;

use crate::SEED;
use crate::random::Random;

/// The number of draws per measurement: enough for the clock, few enough not to wait for.
const NUMBERS: u32 = 10_000_000;

/// Measures five times how long [`Random`] takes for ten million numbers, in milliseconds.
#[must_use]
pub fn times() -> [f64; 5] {
    std::array::from_fn(|_| {
        let begun = Instant::now();
        let mut random = Random::new(SEED);
        for _ in 0..NUMBERS {
            black_box(random.unit());
        }
        begun.elapsed().as_secs_f64() * 1000.0
    })
}
