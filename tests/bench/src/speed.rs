//! How fast this machine is at the moment: it is at times half as fast as at others, where other
//! programs or other machines use the same processor, and what is measured then is, too.

use std::hint::black_box;
use std::time::Instant;

use crate::SEED;
use crate::random::Random;

/// How many numbers are drawn at once: enough for a clock to tell, and too few to wait for.
const NUMBERS: u32 = 10_000_000;

/// Measures some times how long ten million numbers of our generator take, in milliseconds.
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
