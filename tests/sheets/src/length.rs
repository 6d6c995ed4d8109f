//! The numbers in a value.

/// A number with its unit, which may be none.
#[derive(Clone, Debug, PartialEq)]
pub struct Length {
    /// The number.
    pub number: f64,
    /// `mm`, `pt`, `em`, `%`, or nothing.
    pub unit: String,
}

impl Length {
    /// Returns a length on paper in micrometres, as CSS has it: an inch is 72 points and 96 pixels.
    ///
    /// Panics where the unit is none of paper's.
    #[track_caller]
    #[must_use]
    pub fn micrometres(&self) -> f64 {
        let unit = match self.unit.as_str() {
            "mm" => 1000.0,
            "pt" => 25_400.0 / 72.0,
            "px" => 25_400.0 / 96.0,
            "rem" => 25_400.0 / 6.0,
            "" if self.number == 0.0 => 0.0,
            other => panic!("`{}{other}` is no length on paper", self.number),
        };
        self.number * unit
    }
}

/// Lists the numbers of a value in their order: `calc(1.5 * var(--s2)) 3mm` has 1.5 and 3.
#[must_use]
pub fn lengths(value: &str) -> Vec<Length> {
    let is_word = |c: char| c.is_alphanumeric() || "-_.%#".contains(c);
    let words = value.split(|c| !is_word(c));
    words.filter_map(length).collect()
}

fn length(word: &str) -> Option<Length> {
    let end = word.find(|c: char| !(c.is_ascii_digit() || ".-".contains(c)));
    let (number, unit) = word.split_at(end.unwrap_or(word.len()));
    Some(Length {
        number: number.parse().ok()?,
        unit: unit.to_owned(),
    })
}

#[test]
fn numbers_are_found_and_names_are_none() {
    let found = lengths("calc(1.5 * var(--s2)) -3mm 48% a4 #123 .5em");
    let found = found.iter().map(|it| format!("{}{}", it.number, it.unit));
    assert_eq!(found.collect::<Vec<_>>(), ["1.5", "-3mm", "48%", "0.5em"]);
}
