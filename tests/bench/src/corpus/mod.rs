//! Made-up records as many and as varied as the UPR's: texts in made-up words, six columns.
//!
//! The laws are those of real ones: few words are frequent and most are rare (Zipf), lengths are
//! log-normal, and a value of a column is the more frequent the earlier it stands.

mod vocabulary;

use crate::random::{Law, Random};

pub use vocabulary::{WORDS, words};

/// How many columns a record has.
pub const COLUMNS: usize = 6;

/// A column: how its values are called and how often each occurs.
pub struct Column {
    /// The name.
    pub name: &'static str,
    /// What a value's name begins with; its number follows.
    prefix: &'static str,
    /// How many digits the number has at least.
    digits: usize,
    /// How many values there are.
    pub values: usize,
    /// The exponent of their law.
    exponent: f64,
    /// The least and the greatest number of values in a record.
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
    /// Names a value.
    #[must_use]
    pub fn value(&self, number: usize) -> String {
        format!("{}{number:0width$}", self.prefix, width = self.digits)
    }

    /// Tells whether a record may have several values, or none.
    #[must_use]
    pub fn has_lists(&self) -> bool {
        self.held != (1, 1)
    }

    fn law(&self) -> Law {
        Law::new(self.values, self.exponent, 0.0)
    }

    fn draw(&self, law: &Law, random: &mut Random) -> Vec<u8> {
        let (least, most) = self.held;
        let wanted = match most - least {
            0 => least,
            range => least + random.below(range + 1),
        };
        let mut values = Vec::with_capacity(wanted);
        while values.len() < wanted {
            let value = u8::try_from(law.draw(random)).unwrap_or(u8::MAX);
            if !values.contains(&value) {
                values.push(value);
            }
        }
        values
    }
}

/// The laws of all columns.
pub struct Laws([Law; COLUMNS]);

impl Laws {
    /// Makes them.
    #[must_use]
    pub fn new() -> Self {
        Self(std::array::from_fn(|at| ALL[at].law()))
    }

    /// Draws a value of a column.
    pub fn draw(&self, column: usize, random: &mut Random) -> u8 {
        u8::try_from(self.0[column].draw(random)).unwrap_or(u8::MAX)
    }
}

impl Default for Laws {
    fn default() -> Self {
        Self::new()
    }
}

/// A record: its words as places in the vocabulary.
pub struct Record {
    /// The words of the text, in order.
    pub words: Vec<u16>,
    /// After which words a comma stands, as bits.
    commas: u128,
    /// The values of each column.
    pub values: [Vec<u8>; COLUMNS],
}

/// All records, and the words they are made of.
pub struct Corpus {
    /// The vocabulary.
    pub words: Vec<String>,
    /// The records.
    pub records: Vec<Record>,
}

impl Corpus {
    /// Makes so many records; `random` goes on to make the queries.
    #[must_use]
    pub fn generate(records: usize, random: &mut Random) -> Self {
        let words = vocabulary::words(random);
        let (frequency, laws) = (Law::new(WORDS, 1.0, 2.7), Laws::new());
        let records = (0..records)
            .map(|_| Record::draw(&frequency, &laws, random))
            .collect();
        Self { words, records }
    }

    /// Writes a record's text.
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
        // Words begin with plain letters.
        if let Some(first) = text.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        text.push('.');
        text
    }
}

impl Record {
    fn draw(frequency: &Law, laws: &Laws, random: &mut Random) -> Self {
        let length = length(random);
        let words: Vec<u16> = (0..length)
            .map(|_| u16::try_from(frequency.draw(random)).unwrap_or(u16::MAX))
            .collect();
        let commas = (0..length - 1)
            .filter(|_| random.happens(0.07))
            .fold(0, |commas, at| commas | 1 << at);
        let values = std::array::from_fn(|at| ALL[at].draw(&laws.0[at], random));
        Self {
            words,
            commas,
            values,
        }
    }
}

/// Draws the number of words in a text: 25 as a rule, 6 at least, 80 at most.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped just before"
)]
pub(crate) fn length(random: &mut Random) -> usize {
    let drawn = 25.0 * libm::exp(0.35 * random.normal() - 0.06);
    libm::floor(drawn + 0.5).clamp(6.0, 80.0) as usize
}
