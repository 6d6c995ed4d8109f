//! Chance that can be repeated: the same seed gives the same numbers on every machine.

/// A generator of random numbers: mulberry32, by Tommy Ettinger (public domain).
pub struct Random {
    state: u32,
}

impl Random {
    /// Starts from a seed.
    #[must_use]
    pub fn new(seed: u32) -> Self {
        Self { state: seed }
    }

    /// Gives a number from 0 up to, but not including, 1.
    pub fn unit(&mut self) -> f64 {
        self.state = self.state.wrapping_add(0x6d2b_79f5);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 15)).wrapping_mul(mixed | 1);
        mixed ^= mixed.wrapping_add((mixed ^ (mixed >> 7)).wrapping_mul(mixed | 61));
        f64::from(mixed ^ (mixed >> 14)) / 4_294_967_296.0
    }

    /// Gives a whole number from 0 up to, but not including, `end`.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "lists are short, and the product is not negative"
    )]
    pub fn below(&mut self, end: usize) -> usize {
        (self.unit() * end as f64) as usize
    }

    /// Tells whether something of this likelihood happens.
    pub fn happens(&mut self, likelihood: f64) -> bool {
        self.unit() < likelihood
    }

    /// Picks one of a list.
    ///
    /// # Panics
    /// If the list is empty.
    pub fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    /// Gives a number of the normal law with mean 0 and deviation 1 (Box and Muller).
    #[expect(
        clippy::approx_constant,
        reason = "the digits are part of the law: others would give other records"
    )]
    pub fn normal(&mut self) -> f64 {
        let radius = libm::sqrt(-2.0 * libm::log(self.unit() + 1e-12));
        radius * libm::cos(6.283_185_307 * self.unit())
    }
}

/// A law by which the first of some things comes up most often: Zipf's, or Mandelbrot's with a
/// shift.
pub struct Law {
    /// The likelihood of each thing with all before it.
    reached: Vec<f64>,
}

impl Law {
    /// Makes the law by which the thing at place `i` has the weight `(i + 1 + shift)^-exponent`.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "some thousand things")]
    pub fn new(things: usize, exponent: f64, shift: f64) -> Self {
        let mut sum = 0.0;
        let mut reached = Vec::with_capacity(things);
        for place in 0..things {
            sum += 1.0 / libm::pow((place + 1) as f64 + shift, exponent);
            reached.push(sum);
        }
        for likelihood in &mut reached {
            *likelihood /= sum;
        }
        Self { reached }
    }

    /// Makes a law of what each thing's likelihood is.
    #[must_use]
    pub fn of(likelihoods: &[f64]) -> Self {
        let whole: f64 = likelihoods.iter().sum();
        let mut sum = 0.0;
        let reached = likelihoods.iter().map(|likelihood| {
            sum += likelihood;
            sum / whole
        });
        Self {
            reached: reached.collect(),
        }
    }

    /// Draws the place of a thing.
    pub fn draw(&self, random: &mut Random) -> usize {
        let drawn = random.unit();
        let last = self.reached.len() - 1;
        self.reached.partition_point(|it| *it < drawn).min(last)
    }
}

#[cfg(test)]
mod tests {
    use super::{Law, Random};

    #[test]
    fn the_same_seed_gives_the_same_numbers() {
        let numbers = |seed| {
            let mut random = Random::new(seed);
            [(); 3].map(|()| random.below(1_000_000))
        };
        assert_eq!(numbers(42), [601_103, 448_290, 852_465]);
        assert_ne!(numbers(43), numbers(42));
    }

    #[test]
    fn the_first_things_come_up_most_often() {
        let (law, mut random) = (Law::new(5, 1.0, 0.0), Random::new(1));
        let mut drawn = [0; 5];
        for _ in 0..10_000 {
            drawn[law.draw(&mut random)] += 1;
        }
        assert!(drawn.is_sorted_by(|a, b| a > b), "{drawn:?}");
    }
}
