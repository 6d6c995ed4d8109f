//! Words a number with its noun, for what editors read.

use std::fmt::Display;

/// Writes a number with its noun: `1 error`, `2 errors`.
#[must_use]
pub fn counted<N: Display + From<u8> + PartialEq>(count: N, noun: &str) -> String {
    let plural = if count == N::from(1) { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn one_of_a_thing_is_not_many() {
        let counts = [0_usize, 1, 2].map(|it| counted(it, "error"));
        assert_eq!(counts, ["0 errors", "1 error", "2 errors"]);
    }
}
