//! Generated records, as numerous and varied as the UPR's: texts in invented words, and six columns.
//!
//! They follow the distributions of real ones: few words are frequent and most are rare (Zipf),
//! lengths are log-normal, and the earlier a value stands in its column, the more frequent it is.

mod vocabulary;

use crate::random::{Distribution, Random};

pub use vocabulary::{WORDS, words};

/// The number of columns in a record.
pub const COLUMNS: usize = 6;

/// Describes a column: the names of its values and how often each occurs.
pub struct Column {
    /// The name.
    pub name: &'static str,
    /// The first letters of a value's name; its number follows.
    prefix: &'static str,
    /// The least number of digits in that number.
    digits: usize,
    /// The number of values.
    pub values: usize,
    /// The exponent of their distribution.
    exponent: f64,
    /// The least and greatest number of values in a record.
    held: (usize, usize),
}

/// All columns, in order.
pub const ALL: [Column; COLUMNS] = [
    column("cluster", "c", 0, 8, 0.6, (1, 1)),
    column("theme", "t", 2, 60, 0.8, (1, 3)),
    column("sdg", "s", 2, 17, 0.7, (1, 3)),
    column("group", "g", 2, 20, 0.8, (0, 2)),
    column("action", "a", 0, 5, 0.7, (1, 1)),
    column("state", "st", 3, 193, 0.5, (1, 1)),
];

const fn column(
    name: &'static str,
    prefix: &'static str,
    digits: usize,
    values: usize,
    exponent: f64,
    held: (usize, usize),
) -> Column {
    Column {
        name,
        prefix,
        digits,
        values,
        exponent,
        held,
    }
}

impl Column {
    /// Returns a value's name.
    #[must_use]
    pub fn value(&self, number: usize) -> String {
        format!("{}{number:0width$}", self.prefix, width = self.digits)
    }

    /// Returns whether a record may have several values, or none.
    #[must_use]
    pub fn has_lists(&self) -> bool {
        self.held != (1, 1)
    }

    fn distribution(&self) -> Distribution {
        Distribution::new(self.values, self.exponent, 0.0)
    }

    fn draw(&self, distribution: &Distribution, random: &mut Random) -> Vec<u8> {
        let (least, most) = self.held;
        let wanted = match most - least {
            0 => least,
            range => least + random.below(range + 1),
        };
        let mut values = Vec::with_capacity(wanted);
        while values.len() < wanted {
            let value = u8::try_from(distribution.draw(random)).unwrap_or(u8::MAX);
            if !values.contains(&value) {
                values.push(value);
            }
        }
        values
    }
}

/// Holds the distribution of every column.
pub struct Distributions([Distribution; COLUMNS]);

impl Distributions {
    /// Creates the distributions.
    #[must_use]
    pub fn new() -> Self {
        Self(std::array::from_fn(|at| ALL[at].distribution()))
    }

    /// Draws a value of a column.
    pub fn draw(&self, column: usize, random: &mut Random) -> u8 {
        u8::try_from(self.0[column].draw(random)).unwrap_or(u8::MAX)
    }
}

impl Default for Distributions {
    fn default() -> Self {
        Self::new()
    }
}

/// A record, with its words as positions in the vocabulary.
pub struct Record {
    /// The words of the text, in order.
    pub words: Vec<u16>,
    /// The positions followed by a comma, as bits.
    commas: u128,
    /// The values of each column.
    pub values: [Vec<u8>; COLUMNS],
}

/// All records and their vocabulary.
pub struct Corpus {
    /// The vocabulary.
    pub words: Vec<String>,
    /// The records.
    pub records: Vec<Record>,
}

impl Corpus {
    /// Generates records; the caller continues with the same `random` for the queries.
    #[must_use]
    pub fn generate(records: usize, random: &mut Random) -> Self {
        let words = vocabulary::words(random);
        let (frequency, distributions) = (Distribution::new(WORDS, 1.0, 2.7), Distributions::new());
        let records = (0..records)
            .map(|_| Record::draw(&frequency, &distributions, random))
            .collect();
        Self { words, records }
    }

    /// Returns a record's text.
    #[must_use]
    pub fn text(&self, record: &Record) -> String {
        let mut text = String::new();
        for (at, word) in record.words.iter().enumerate() {
            if at > 0 {
                text.push(' ');
            }
            text.push_str(&self.words[usize::from(*word)]);
            if record.commas >> at & 1 == 1 {
                text.push(',');
            }
        }
        // Every word begins with an ASCII letter, so the slice is valid.
        if let Some(first) = text.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        text.push('.');
        text
    }
}

impl Record {
    fn draw(frequency: &Distribution, distributions: &Distributions, random: &mut Random) -> Self {
        let length = length(random);
        let words: Vec<u16> = (0..length)
            .map(|_| u16::try_from(frequency.draw(random)).unwrap_or(u16::MAX))
            .collect();
        let commas = (0..length - 1)
            .filter(|_| random.happens(0.07))
            .fold(0, |commas, at| commas | 1 << at);
        let values = std::array::from_fn(|at| ALL[at].draw(&distributions.0[at], random));
        Self {
            words,
            commas,
            values,
        }
    }
}

/// Draws the number of words in a text: typically 25, between 6 and 80.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is clamped"
)]
pub(crate) fn length(random: &mut Random) -> usize {
    let drawn = 25.0 * libm::exp(0.35 * random.normal() - 0.06);
    libm::floor(drawn + 0.5).clamp(6.0, 80.0) as usize
}
