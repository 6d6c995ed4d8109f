//! Rows of a pack's `earlier.csv`, as many as the whole UPR has: real States and issues, texts in
//! made-up words.
//!
//! They are as those of UPR Info's exports of sessions 1 to 14 (25,857 rows, 2018), so that an
//! index of them weighs as much as a real one: those columns are filled that an export fills, with
//! the shares counted there. Texts are made of stock phrases and loose words, so many of each that
//! they compress as real ones do: the exports' texts take 25 bytes a row at brotli 9.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::corpus;
use crate::random::{Law, Random};

/// States with their regional groups.
const STATES: &str = include_str!("../../../crates/pack/src/vocabulary/states.csv");
const ISSUES: &str = include_str!("../../../crates/pack/src/vocabulary/issues.csv");

/// The State whose own rows a pack has already.
const OWN: &str = "Cambodia";
const HEADER: &str = "id,cycle,session,under_review,document,paragraph,state,group,response,\
changed_from,action,issues,clusters,sdg,persons,themes,summary,text\n";

/// How many words are in use: as many as in the exports of the first fourteen sessions.
const WORDS: usize = 8_700;
const PHRASES: usize = 6_000;
/// Reviews: two cycles, and the beginning of a third; as many rows a review as in 2018's whole
/// database.
const REVIEWS: usize = 450;
/// How many States are reviewed in a session.
const A_SESSION: usize = 14;

/// How many recommendations a State makes to another at once, from one.
const AT_ONCE: [f64; 9] = [
    0.202, 0.267, 0.225, 0.141, 0.078, 0.041, 0.023, 0.013, 0.010,
];
/// How many issues a recommendation is about, from one: so many in a thousand.
const ISSUES_EACH: [f64; 6] = [501.0, 318.0, 130.0, 34.0, 12.0, 5.0];
/// UPR Info's action categories.
const ACTIONS: [f64; 5] = [0.020, 0.151, 0.094, 0.393, 0.341];
/// The share that a State under review supported: each value in a tenth of the reviews.
const SUPPORTED: [f64; 10] = [0.2, 0.5, 0.62, 0.7, 0.75, 0.79, 0.84, 0.9, 0.94, 0.98];
/// How often an issue comes with one of a few others, with how many, and of which: so that sets of
/// issues have about as many bits as in the exports (8.2; there 7.8).
const TOGETHER: f64 = 0.75;
const PARTNERS: usize = 2;
const FREQUENT: usize = 30;
/// How often a response is as the one before to the same State, beyond chance; and an action.
const SAME_RESPONSE: f64 = 0.35;
const SAME_ACTION: f64 = 0.26;

/// Makes so many rows, with a header.
#[must_use]
pub fn made(rows: usize, random: &mut Random) -> String {
    let maker = Maker::new(random);
    let mut csv = HEADER.to_owned();
    for review in 0..REVIEWS {
        let wanted = (review + 1) * rows / REVIEWS - review * rows / REVIEWS;
        maker.review(review, wanted, random, &mut csv);
    }
    csv
}

struct Maker {
    states: Vec<(&'static str, &'static str)>,
    issues: Vec<&'static str>,
    words: Vec<String>,
    phrases: Vec<Vec<usize>>,
    laws: Laws,
}

struct Laws {
    states: Law,
    at_once: Law,
    issues: Law,
    issues_each: Law,
    actions: Law,
    words: Law,
    phrases: Law,
}

/// What stays or changes from one recommendation to the next.
struct Last {
    supported: bool,
    action: usize,
}

impl Maker {
    fn new(random: &mut Random) -> Self {
        let states: Vec<_> = STATES.lines().skip(1).filter_map(state).collect();
        let issues = names(ISSUES);
        let laws = Laws {
            states: Law::new(states.len(), 3.0, 60.0),
            at_once: Law::of(&AT_ONCE),
            issues: Law::new(issues.len(), 1.0, 1.0),
            issues_each: Law::of(&ISSUES_EACH),
            actions: Law::of(&ACTIONS),
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
            words,
            phrases,
            laws,
        }
    }

    /// Makes the rows of a review: States one after the other, each with all that it asks.
    fn review(&self, review: usize, wanted: usize, random: &mut Random, csv: &mut String) {
        let share = random.pick(&SUPPORTED);
        let mut asked = BTreeSet::new();
        let mut made = 0;
        while made < wanted {
            let state = self.laws.states.draw(random);
            // Where all have asked, they ask once more.
            if asked.len() < self.states.len() && !asked.insert(state) {
                continue;
            }
            let mut last = None;
            let at_once = 1 + self.laws.at_once.draw(random);
            for _ in 0..at_once.min(wanted - made) {
                let now = self.next(last.as_ref(), share, random);
                self.row(review, made, state, &now, random, csv);
                last = Some(now);
                made += 1;
            }
        }
    }

    fn next(&self, last: Option<&Last>, share: f64, random: &mut Random) -> Last {
        let same = last.filter(|_| random.happens(SAME_RESPONSE));
        let supported = same.map_or_else(|| random.happens(share), |it| it.supported);
        let same = last.filter(|_| random.happens(SAME_ACTION));
        let action = same.map_or_else(|| 1 + self.laws.actions.draw(random), |it| it.action);
        Last { supported, action }
    }

    fn row(
        &self,
        review: usize,
        at: usize,
        state: usize,
        now: &Last,
        random: &mut Random,
        csv: &mut String,
    ) {
        let reviewed = self.states[review % self.states.len()].0;
        let (cycle, session) = (1 + review / self.states.len(), 1 + review / A_SESSION);
        let (state, group) = self.states[state];
        let response = if now.supported { "supported" } else { "noted" };
        let action = now.action;
        let wanted = 1 + self.laws.issues_each.draw(random);
        let issues = self.some_issues(wanted, random).join(";");
        let text = self.text(random);
        // Writing into a string does not fail.
        let _ = writeln!(
            csv,
            "made-{review}-{at},{cycle},{session},{reviewed},,,{state},{group},{response},,{action},\
             {issues},,,,,,{text}"
        );
    }

    /// Draws issues; often one comes with another that goes with it.
    fn some_issues(&self, wanted: usize, random: &mut Random) -> Vec<&'static str> {
        let mut issues = BTreeSet::new();
        let mut before = None;
        while issues.len() < wanted {
            let partner = before.filter(|_| random.happens(TOGETHER));
            let issue = match partner {
                Some(it) => (5_usize * it + 1 + random.below(PARTNERS)) % FREQUENT,
                None => self.laws.issues.draw(random),
            };
            issues.insert(self.issues[issue]);
            before = Some(issue);
        }
        issues.into_iter().collect()
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
