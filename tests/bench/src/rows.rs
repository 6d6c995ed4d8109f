//! Generated rows of a pack's `earlier.csv`, as many as the whole UPR has: real States and issues,
//! texts in invented words.
//!
//! They resemble UPR Info's exports of sessions 1 to 14 (25,857 rows, 2018), so that their index is
//! as large as a real one: the same columns are filled, with the proportions counted there. Texts mix
//! stock phrases and single words so that they compress as well as real ones, which take 25 bytes a
//! row at brotli 9.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::corpus;
use crate::random::{Distribution, Random};

/// States with their regional groups.
const STATES: &str = include_str!("../../../crates/pack/src/vocabulary/states.csv");
const ISSUES: &str = include_str!("../../../crates/pack/src/vocabulary/issues.csv");

/// The State whose rows the pack already has.
const OWN: &str = "Cambodia";
const HEADER: &str = "id,cycle,session,under_review,document,paragraph,state,group,response,\
changed_from,action,issues,clusters,sdg,persons,themes,summary,text\n";

/// The number of distinct words, as in the exports of the first fourteen sessions.
const WORDS: usize = 8_700;
const PHRASES: usize = 6_000;
/// The number of reviews: two cycles and the start of a third. Rows per review are as in the whole
/// database of 2018.
const REVIEWS: usize = 450;
/// The number of States reviewed in a session.
const STATES_PER_SESSION: usize = 14;

/// The share of each number of recommendations that a State makes at once, starting from one.
const AT_ONCE: [f64; 9] = [
    0.202, 0.267, 0.225, 0.141, 0.078, 0.041, 0.023, 0.013, 0.010,
];
/// The number of recommendations in a thousand with each number of issues, starting from one.
const ISSUES_EACH: [f64; 6] = [501.0, 318.0, 130.0, 34.0, 12.0, 5.0];
/// The share of each of UPR Info's action categories.
const ACTIONS: [f64; 5] = [0.020, 0.151, 0.094, 0.393, 0.341];
/// The share of recommendations that a State under review supports; each applies to a tenth of the
/// reviews.
const SUPPORTED: [f64; 10] = [0.2, 0.5, 0.62, 0.7, 0.75, 0.79, 0.84, 0.9, 0.94, 0.98];
/// The probability that an issue is followed by a related one, the number of related issues, and how
/// many issues have them: sets of issues then carry 8.2 bits, as against 7.8 in the exports.
const TOGETHER: f64 = 0.75;
const PARTNERS: usize = 2;
const FREQUENT: usize = 30;
/// The probability, beyond chance, that a response and an action repeat those of the row before.
const SAME_RESPONSE: f64 = 0.35;
const SAME_ACTION: f64 = 0.26;

/// Generates a CSV table with this number of rows.
#[must_use]
pub fn generate(rows: usize, random: &mut Random) -> String {
    let generator = Generator::new(random);
    let mut csv = HEADER.to_owned();
    for review in 0..REVIEWS {
        let wanted = (review + 1) * rows / REVIEWS - review * rows / REVIEWS;
        generator.review(review, wanted, random, &mut csv);
    }
    csv
}

struct Generator {
    states: Vec<(&'static str, &'static str)>,
    issues: Vec<&'static str>,
    words: Vec<String>,
    phrases: Vec<Vec<usize>>,
    distributions: Distributions,
}

struct Distributions {
    states: Distribution,
    at_once: Distribution,
    issues: Distribution,
    issues_each: Distribution,
    actions: Distribution,
    words: Distribution,
    phrases: Distribution,
}

/// The properties that often repeat from one recommendation to the next.
struct Last {
    supported: bool,
    action: usize,
}

impl Generator {
    fn new(random: &mut Random) -> Self {
        let states: Vec<_> = STATES.lines().skip(1).filter_map(state).collect();
        let issues = names(ISSUES);
        let distributions = Distributions {
            states: Distribution::new(states.len(), 3.0, 60.0),
            at_once: Distribution::from_weights(&AT_ONCE),
            issues: Distribution::new(issues.len(), 1.0, 1.0),
            issues_each: Distribution::from_weights(&ISSUES_EACH),
            actions: Distribution::from_weights(&ACTIONS),
            words: Distribution::new(WORDS, 1.0, 2.7),
            phrases: Distribution::new(PHRASES, 0.9, 2.0),
        };
        let words = corpus::words(random);
        let phrases = (0..PHRASES)
            .map(|_| {
                let length = 2 + random.below(6);
                (0..length)
                    .map(|_| distributions.words.draw(random))
                    .collect()
            })
            .collect();
        Self {
            states,
            issues,
            words,
            phrases,
            distributions,
        }
    }

    /// Generates the rows of a review, State by State.
    fn review(&self, review: usize, wanted: usize, random: &mut Random, csv: &mut String) {
        let share = random.pick(&SUPPORTED);
        let mut asked = BTreeSet::new();
        let mut made = 0;
        while made < wanted {
            let state = self.distributions.states.draw(random);
            // Once every State has had its turn, States repeat.
            if asked.len() < self.states.len() && !asked.insert(state) {
                continue;
            }
            let mut last = None;
            let at_once = 1 + self.distributions.at_once.draw(random);
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
        let action = same.map_or_else(
            || 1 + self.distributions.actions.draw(random),
            |it| it.action,
        );
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
        let (cycle, session) = (
            1 + review / self.states.len(),
            1 + review / STATES_PER_SESSION,
        );
        let (state, group) = self.states[state];
        let response = if now.supported { "supported" } else { "noted" };
        let action = now.action;
        let wanted = 1 + self.distributions.issues_each.draw(random);
        let issues = self.some_issues(wanted, random).join(";");
        let text = self.text(random);
        // Writing to a string cannot fail.
        let _ = writeln!(
            csv,
            "made-{review}-{at},{cycle},{session},{reviewed},,,{state},{group},{response},,{action},\
             {issues},,,,,,{text}"
        );
    }

    /// Draws distinct issues, often related to the one before.
    fn some_issues(&self, wanted: usize, random: &mut Random) -> Vec<&'static str> {
        let mut issues = BTreeSet::new();
        let mut before = None;
        while issues.len() < wanted {
            let partner = before.filter(|_| random.happens(TOGETHER));
            let issue = match partner {
                Some(it) => (5_usize * it + 1 + random.below(PARTNERS)) % FREQUENT,
                None => self.distributions.issues.draw(random),
            };
            issues.insert(self.issues[issue]);
            before = Some(issue);
        }
        issues.into_iter().collect()
    }

    /// Generates a text of about 21 words from phrases and single words.
    fn text(&self, random: &mut Random) -> String {
        let wanted = corpus::length(random) * 17 / 20;
        let mut words = Vec::new();
        while words.len() < wanted {
            if random.happens(0.5) {
                words.push(self.distributions.words.draw(random));
            } else {
                words.extend(&self.phrases[self.distributions.phrases.draw(random)]);
            }
        }
        let words: Vec<&str> = words.iter().map(|at| self.words[*at].as_str()).collect();
        words.join(" ") + "."
    }
}

/// Returns the name and group of a State that can be reviewed.
fn state(line: &'static str) -> Option<(&'static str, &'static str)> {
    let mut fields = line.split(',');
    let (name, group) = (fields.next()?, fields.nth(1)?);
    let fits = name != OWN && !name.contains('"') && group != "Observer";
    fits.then_some((name, group))
}

/// Returns the English names in a vocabulary, except those with commas.
fn names(list: &'static str) -> Vec<&'static str> {
    let names = list
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').next());
    names.filter(|name| !name.contains('"')).collect()
}

#[cfg(test)]
mod tests {
    use super::{HEADER, generate};
    use crate::random::Random;

    #[test]
    fn every_row_has_all_fields() {
        let fields = HEADER.matches(',').count();
        let csv = generate(1_000, &mut Random::new(1));
        assert!(csv.lines().all(|line| line.matches(',').count() == fields));
    }
}
