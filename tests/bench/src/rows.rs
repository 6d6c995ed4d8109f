//! Rows of a pack's `earlier.csv`, as many as the whole UPR has: real States, issues and goals,
//! texts in made-up words.
//!
//! Texts are made of stock phrases and loose words, so many of each that they compress as real ones
//! do: the 26,012 texts of UPR Info's exports of sessions 1 to 14 take 25 bytes a row at brotli 9.

use std::fmt::Write as _;

use crate::corpus;
use crate::random::{Law, Random};

/// States with their regional groups.
const STATES: &str = include_str!("../../../src/vocabulary/states.csv");
const ISSUES: &str = include_str!("../../../src/vocabulary/issues.csv");
const PERSONS: &str = include_str!("../../../src/vocabulary/persons.csv");

/// The State whose own rows a pack has already.
const OWN: &str = "Cambodia";
const HEADER: &str = "id,cycle,session,under_review,document,paragraph,state,group,response,\
changed_from,action,issues,clusters,sdg,persons,themes,summary,text\n";

/// How many words are in use: as many as in the exports of the first fourteen sessions.
const WORDS: usize = 8_700;
const PHRASES: usize = 6_000;
/// Reviews: two cycles, and the beginning of a third.
const REVIEWS: usize = 450;
/// How many States are reviewed in a session.
const A_SESSION: usize = 14;

/// Makes so many rows, with a header.
#[must_use]
pub fn made(rows: usize, random: &mut Random) -> String {
    let maker = Maker::new(random);
    let mut csv = HEADER.to_owned();
    for row in 0..rows {
        let review = row * REVIEWS / rows;
        maker.row(row, review, random, &mut csv);
    }
    csv
}

struct Maker {
    states: Vec<(&'static str, &'static str)>,
    issues: Vec<&'static str>,
    persons: Vec<&'static str>,
    words: Vec<String>,
    phrases: Vec<Vec<usize>>,
    laws: Laws,
}

struct Laws {
    states: Law,
    issues: Law,
    persons: Law,
    goals: Law,
    words: Law,
    phrases: Law,
}

impl Maker {
    fn new(random: &mut Random) -> Self {
        let states: Vec<_> = STATES.lines().skip(1).filter_map(state).collect();
        let (issues, persons) = (names(ISSUES), names(PERSONS));
        let laws = Laws {
            states: Law::new(states.len(), 0.6, 4.0),
            issues: Law::new(issues.len(), 0.8, 0.0),
            persons: Law::new(persons.len(), 0.9, 0.0),
            goals: Law::new(17, 0.7, 0.0),
            words: Law::new(WORDS, 1.0, 2.7),
            phrases: Law::new(PHRASES, 0.9, 2.0),
        };
        let words = corpus::words(random);
        let phrases = (0..PHRASES)
            .map(|_| {
                let length = 2 + random.below(6);
                (0..length).map(|_| laws.words.draw(random)).collect()
            })
            .collect();
        Self {
            states,
            issues,
            persons,
            words,
            phrases,
            laws,
        }
    }

    fn row(&self, row: usize, review: usize, random: &mut Random, csv: &mut String) {
        let reviewed = self.states[review % self.states.len()].0;
        let (cycle, session) = (1 + review / self.states.len(), 1 + review / A_SESSION);
        let (state, group) = self.states[self.laws.states.draw(random)];
        let response = if random.happens(0.75) {
            "supported"
        } else {
            "noted"
        };
        let changed = match response {
            "supported" if random.happens(0.03) => "noted",
            _ => "",
        };
        let action = 1 + random.below(5);
        let some = |law: &Law, names: &[&str], most: usize, random: &mut Random| {
            let wanted = 1 + random.below(most);
            let mut some: Vec<&str> = (0..wanted).map(|_| names[law.draw(random)]).collect();
            some.sort_unstable();
            some.dedup();
            some.join(";")
        };
        let issues = some(&self.laws.issues, &self.issues, 2, random);
        let persons = match random.happens(0.5) {
            true => some(&self.laws.persons, &self.persons, 2, random),
            false => String::new(),
        };
        let goal = 1 + self.laws.goals.draw(random);
        let text = self.text(random);
        // Writing into a string does not fail.
        let _ = writeln!(
            csv,
            "made-{row},{cycle},{session},{reviewed},A/HRC/{}/{},{}.{},{state},{group},{response},\
             {changed},{action},{issues},,{goal},{persons},,,{text}",
            session + 10,
            1 + review % A_SESSION,
            100 + review % 30,
            1 + row % 136,
        );
    }

    /// A text of phrases, and here and there a word of its own; about 21 words.
    fn text(&self, random: &mut Random) -> String {
        let wanted = corpus::length(random) * 17 / 20;
        let mut words = Vec::new();
        while words.len() < wanted {
            if random.happens(0.5) {
                words.push(self.laws.words.draw(random));
            } else {
                words.extend(&self.phrases[self.laws.phrases.draw(random)]);
            }
        }
        let words: Vec<&str> = words.iter().map(|at| self.words[*at].as_str()).collect();
        words.join(" ") + "."
    }
}

/// Reads a State that can be reviewed: its name and group.
fn state(line: &'static str) -> Option<(&'static str, &'static str)> {
    let mut fields = line.split(',');
    let (name, group) = (fields.next()?, fields.nth(1)?);
    let fits = name != OWN && !name.contains('"') && group != "Observer";
    fits.then_some((name, group))
}

/// Reads the English names of a vocabulary, those with commas left out.
fn names(list: &'static str) -> Vec<&'static str> {
    let names = list
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').next());
    names.filter(|name| !name.contains('"')).collect()
}

#[cfg(test)]
mod tests {
    use super::{HEADER, made};
    use crate::random::Random;

    #[test]
    fn every_row_has_all_fields() {
        let fields = HEADER.matches(',').count();
        let csv = made(1_000, &mut Random::new(1));
        assert!(csv.lines().all(|line| line.matches(',').count() == fields));
    }
}
