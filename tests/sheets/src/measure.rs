//! Numbers that code restates from a style sheet, compared with it.

use std::ops::{Add, Mul, Sub};

use super::{CssFile, Length, lengths};

/// A number that a style sheet declares, or one reckoned from such, with the places.
#[derive(Clone, Debug)]
pub struct Measure {
    value: f64,
    places: Vec<String>,
}

impl Measure {
    /// Takes a number that no style sheet declares, such as the width of paper.
    #[must_use]
    pub fn given(value: f64) -> Self {
        Self {
            value,
            places: Vec::new(),
        }
    }

    /// Panics unless a constant of the code is this number, rounded; names both places.
    #[track_caller]
    pub fn is(&self, constant: &str, restated: u32) {
        self.is_about(constant, restated, 0.5);
    }

    /// Panics unless a constant of the code is this number, give or take so much.
    #[track_caller]
    pub fn is_about(&self, constant: &str, restated: u32, tolerance: f64) {
        // Half a unit is rounded up, and arithmetic may be off by a trace.
        let off = f64::from(restated) - self.value;
        assert!(
            -tolerance < off && off <= tolerance + 1e-6,
            "{constant} is {restated}, but {} makes {:.2}: change both together",
            self.places.join(" and "),
            self.value
        );
    }

    fn with(self, other: Self, value: f64) -> Self {
        let mut places = self.places;
        for place in other.places {
            if !places.contains(&place) {
                places.push(place);
            }
        }
        Self { value, places }
    }
}

impl Add for Measure {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let value = self.value + other.value;
        self.with(other, value)
    }
}

impl Sub for Measure {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        let value = self.value - other.value;
        self.with(other, value)
    }
}

impl Mul for Measure {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        let value = self.value * other.value;
        self.with(other, value)
    }
}

impl Mul<f64> for Measure {
    type Output = Self;

    fn mul(self, times: f64) -> Self {
        Self {
            value: self.value * times,
            ..self
        }
    }
}

impl CssFile {
    /// Returns the number at a place of a declaration's value, counted from 0, whatever its unit.
    #[track_caller]
    #[must_use]
    pub fn number(&self, within: &str, selector: &str, property: &str, nth: usize) -> Measure {
        let (length, place) = self.length(within, selector, property, nth);
        Measure {
            value: length.number,
            places: vec![place],
        }
    }

    /// Returns the same as a length on paper in micrometres.
    #[track_caller]
    #[must_use]
    pub fn micrometres(&self, within: &str, selector: &str, property: &str, nth: usize) -> Measure {
        let (length, place) = self.length(within, selector, property, nth);
        Measure {
            value: length.micrometres(),
            places: vec![place],
        }
    }

    #[track_caller]
    fn length(&self, within: &str, selector: &str, property: &str, nth: usize) -> (Length, String) {
        let found = self.find(within, selector, property);
        let place = format!(
            "`{property}: {}` of `{selector}` in {}:{}",
            found.value, self.path, found.line
        );
        let Some(length) = lengths(&found.value).into_iter().nth(nth) else {
            panic!("{place} has no {} numbers", nth + 1);
        };
        (length, place)
    }
}

#[test]
fn a_wrong_number_is_told_with_both_places() {
    let sheet = CssFile::parse("a.css", ".b {\n  gap: 0 calc(3 * var(--u));\n}\n");
    let gap = || sheet.number("", ".b", "gap", 1);
    gap().is("GAP", 3);
    (gap() * 0.5).is("GAP", 2);
    (gap() + gap()).is_about("GAP", 9, 3.0);
    for (measure, restated) in [
        (gap(), 4),
        (gap() * 0.5, 1),
        (gap() - Measure::given(1.0), 3),
    ] {
        let told = std::panic::catch_unwind(|| measure.is("GAP in c.rs", restated)).unwrap_err();
        let told = told.downcast_ref::<String>().unwrap();
        assert!(
            told.contains("GAP in c.rs") && told.contains("a.css:2"),
            "{told}"
        );
    }
}
