//! The brute force: answers every query by examining every record.
//!
//! The engine is tested against it, so the two must not share any code. Speed does not matter here.

use crate::corpus::{ALL, COLUMNS, Corpus, Record};
use crate::query::Query;

/// An answer: the number of hits, and the counts of every value. A column's counts ignore the filter
/// on that column.
#[derive(Debug, PartialEq, Eq)]
pub struct Truth {
    /// The number of records found.
    pub total: u32,
    /// The count of each value of each column.
    pub counts: Vec<Vec<u32>>,
}

/// Whether accents distinguish letters.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Accents {
    /// They do.
    Matter,
    /// They do not, as in the engine.
    Fold,
}

/// Answers queries on a corpus.
pub struct Judge<'a> {
    corpus: &'a Corpus,
    /// The vocabulary as comparable letters.
    words: Vec<Vec<char>>,
}

impl<'a> Judge<'a> {
    /// Prepares the vocabulary.
    #[must_use]
    pub fn new(corpus: &'a Corpus, accents: Accents) -> Self {
        let letter = |letter| match (letter, accents) {
            ('é', Accents::Fold) => 'e',
            ('à', Accents::Fold) => 'a',
            (other, Accents::Fold | Accents::Matter) => other,
        };
        let words = corpus.words.iter();
        let words = words.map(|word| word.chars().map(letter).collect());
        Self {
            corpus,
            words: words.collect(),
        }
    }

    /// Answers a query.
    #[must_use]
    pub fn answer(&self, query: &Query) -> Truth {
        let wanted = self.wanted_words(query);
        let mut truth = Truth {
            total: 0,
            counts: ALL.iter().map(|column| vec![0; column.values]).collect(),
        };
        for record in &self.corpus.records {
            if wanted.iter().all(|wanted| has_word(record, wanted)) {
                truth.count(record, &rejected_by(record, query));
            }
        }
        truth
    }

    /// Returns, for each word of the query, which words of the vocabulary match.
    fn wanted_words(&self, query: &Query) -> Vec<Vec<bool>> {
        let last = query.words.len().saturating_sub(1);
        let of_one = |(at, asked): (usize, &String)| {
            let asked: Vec<char> = asked.chars().collect();
            let is_prefix = query.kind.has_prefix() && at == last;
            let matches = |word: &Vec<char>| {
                if query.kind.is_fuzzy() {
                    is_near(&asked, word)
                } else if is_prefix {
                    word.starts_with(&asked)
                } else {
                    *word == asked
                }
            };
            self.words.iter().map(matches).collect()
        };
        query.words.iter().enumerate().map(of_one).collect()
    }
}

impl Truth {
    /// Counts a record that has the words but is rejected by the filters on some columns.
    fn count(&mut self, record: &Record, rejected_by: &[usize]) {
        if rejected_by.is_empty() {
            self.total += 1;
        }
        for column in 0..COLUMNS {
            if rejected_by.iter().all(|it| *it == column) {
                for value in &record.values[column] {
                    self.counts[column][usize::from(*value)] += 1;
                }
            }
        }
    }
}

fn has_word(record: &Record, wanted: &[bool]) -> bool {
    record.words.iter().any(|word| wanted[usize::from(*word)])
}

/// Returns the columns whose filters reject the record.
fn rejected_by(record: &Record, query: &Query) -> Vec<usize> {
    let rejects = |(column, chosen): &&(usize, Vec<u8>)| {
        let values = &record.values[*column];
        !chosen.iter().any(|value| values.contains(value))
    };
    query
        .filters
        .iter()
        .filter(rejects)
        .map(|it| it.0)
        .collect()
}

/// Returns whether two words differ by at most one letter replaced, removed or inserted.
fn is_near(a: &[char], b: &[char]) -> bool {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    match a.len().abs_diff(b.len()) {
        0 => a.get(1..) == b.get(1..),
        1 if a.len() > b.len() => &a[1..] == b,
        1 => a == &b[1..],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_near;

    #[test]
    fn words_are_near_if_one_letter_differs() {
        for (a, b, near) in [
            ("land", "land", true),
            ("land", "lend", true),
            ("land", "lands", true),
            ("land", "and", true),
            ("land", "lan", true),
            ("lànd", "land", true),
            ("land", "ladn", false),
            ("land", "la", false),
            ("land", "leno", false),
        ] {
            let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            assert_eq!(is_near(&a, &b), near, "{a:?} {b:?}");
            assert_eq!(is_near(&b, &a), near, "{b:?} {a:?}");
        }
    }
}
