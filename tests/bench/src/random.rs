//! Reproducible random numbers: the same seed gives the same numbers on every machine.

/// A random number generator: mulberry32, by Tommy Ettinger (public domain).
pub struct Random {
    state: u32,
}

impl Random {
    /// Creates a generator from a seed.
    #[must_use]
    pub fn new(seed: u32) -> Self {
        Self { state: seed }
    }

    /// Returns a number in `0.0..1.0`.
    pub fn unit(&mut self) -> f64 {
        self.state = self.state.wrapping_add(0x6d2b_79f5);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 15)).wrapping_mul(mixed | 1);
        mixed ^= mixed.wrapping_add((mixed ^ (mixed >> 7)).wrapping_mul(mixed | 61));
        f64::from(mixed ^ (mixed >> 14)) / 4_294_967_296.0
    }

    /// Returns an integer in `0..end`.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "lists are short, and the product is not negative"
    )]
    pub fn below(&mut self, end: usize) -> usize {
        (self.unit() * end as f64) as usize
    }

    /// Returns `true` with the given probability.
    pub fn happens(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// Returns a random item of a list.
    ///
    /// # Panics
    /// If the list is empty.
    pub fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    /// Returns a normally distributed number with mean 0 and deviation 1 (Box–Muller).
    #[expect(
        clippy::approx_constant,
        reason = "more digits would change the generated records"
    )]
    pub fn normal(&mut self) -> f64 {
        let radius = libm::sqrt(-2.0 * libm::log(self.unit() + 1e-12));
        radius * libm::cos(6.283_185_307 * self.unit())
    }
}

/// A distribution in which the first items are drawn most often: Zipf, or Zipf–Mandelbrot with a
/// shift.
pub struct Distribution {
    /// The cumulative probability of each item.
    cumulative: Vec<f64>,
}

impl Distribution {
    /// Creates the distribution in which item `i` has the weight `(i + 1 + shift)^-exponent`.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "there are a few thousand items")]
    pub fn new(items: usize, exponent: f64, shift: f64) -> Self {
        let mut sum = 0.0;
        let mut cumulative = Vec::with_capacity(items);
        for item in 0..items {
            sum += 1.0 / libm::pow((item + 1) as f64 + shift, exponent);
            cumulative.push(sum);
        }
        for probability in &mut cumulative {
            *probability /= sum;
        }
        Self { cumulative }
    }

    /// Creates a distribution from the weight of each item.
    #[must_use]
    pub fn from_weights(weights: &[f64]) -> Self {
        let whole: f64 = weights.iter().sum();
        let mut sum = 0.0;
        let cumulative = weights.iter().map(|weight| {
            sum += weight;
            sum / whole
        });
        Self {
            cumulative: cumulative.collect(),
        }
    }

    /// Draws the index of an item.
    pub fn draw(&self, random: &mut Random) -> usize {
        let drawn = random.unit();
        let last = self.cumulative.len() - 1;
        self.cumulative.partition_point(|it| *it < drawn).min(last)
    }
}

#[cfg(test)]
mod tests {
    use super::{Distribution, Random};

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
    fn the_first_items_are_drawn_most_often() {
        let (distribution, mut random) = (Distribution::new(5, 1.0, 0.0), Random::new(1));
        let mut drawn = [0; 5];
        for _ in 0..10_000 {
            drawn[distribution.draw(&mut random)] += 1;
        }
        assert!(drawn.is_sorted_by(|a, b| a > b), "{drawn:?}");
    }
}
