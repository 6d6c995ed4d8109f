//! Issues on which the State under review received no recommendation, groups silent on an issue,
//! and States that raised one twice. Uses the records' issues, which are UPR Info's.
//!
//! Counts and compares rows; wording it is up to the page. A row without an issue says nothing about
//! issues, so it is left out of every count of them, and how many are left out is counted.

use crate::insert_sorted;
use ::search::fold::fold;
use model::{EarlierRecommendation, Labels, RegionalGroup, Slug};

/// The groups that can be silent: observers belong to none.
pub const GROUPS: [RegionalGroup; 5] = [
    RegionalGroup::Africa,
    RegionalGroup::Asia,
    RegionalGroup::Eeg,
    RegionalGroup::Grulac,
    RegionalGroup::Weog,
];

/// What earlier recommendations cover and what they do not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage<'a> {
    /// The cycles with recommendations that carry an issue, ascending. All per-cycle lists are in
    /// this order. Without any, nothing can be said about issues.
    pub cycles: Vec<u8>,
    /// The number of recommendations that carry no issue, and so are not counted.
    pub uncounted: usize,
    /// All issues, by name in the reader's language.
    pub issues: Vec<IssueCover<'a>>,
    /// States that made recommendations in more than one cycle, by name.
    pub returning: Vec<Returning<'a>>,
}

/// The coverage of an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueCover<'a> {
    /// The issue.
    pub issue: &'a Slug,
    /// Its name.
    pub name: &'a str,
    /// The number of recommendations on it, per cycle.
    pub counts: Vec<usize>,
    /// The number from each of [`GROUPS`], per cycle.
    pub groups: [Vec<usize>; GROUPS.len()],
}

/// A State that made recommendations in more than one cycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returning<'a> {
    /// Its English name.
    pub state: &'a str,
    /// The issues it raised in more than one cycle, by name.
    pub issues: Vec<Repeated<'a>>,
}

/// An issue that a State raised in more than one cycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeated<'a> {
    /// The issue.
    pub issue: &'a Slug,
    /// Its name.
    pub name: &'a str,
    /// Its recommendations, the oldest cycle first.
    pub asked: Vec<&'a EarlierRecommendation>,
}

/// Determines what a list of earlier recommendations covers.
#[must_use]
pub fn coverage<'a>(earlier: &'a [EarlierRecommendation], labels: &'a Labels) -> Coverage<'a> {
    let cycles = cycles(earlier);
    let uncounted = earlier.iter().filter(|row| row.issues.is_empty()).count();
    let named = by_name(labels);
    let issues = named.iter().map(|&(issue, name)| {
        let on_it = |row: &&EarlierRecommendation| row.issues.contains(issue);
        let rows: Vec<_> = earlier.iter().filter(on_it).collect();
        let of =
            |group: RegionalGroup| per_cycle(&cycles, rows.iter().filter(|row| row.group == group));
        IssueCover {
            issue,
            name,
            counts: per_cycle(&cycles, rows.iter()),
            groups: GROUPS.map(of),
        }
    });
    let issues = issues.collect();
    let returning = labels.states.iter().filter_map(|state| {
        let of_state = |row: &&EarlierRecommendation| row.state == state.english;
        let rows: Vec<_> = earlier.iter().filter(of_state).collect();
        came_back(&rows).then(|| Returning {
            state: &state.english,
            issues: repeated(&rows, &named),
        })
    });
    let returning = returning.collect();
    Coverage {
        cycles,
        uncounted,
        issues,
        returning,
    }
}

impl<'a> Coverage<'a> {
    /// Lists the issues without a recommendation in any cycle.
    pub fn never(&self) -> impl Iterator<Item = &IssueCover<'a>> {
        let issues = self.issues.iter();
        issues.filter(|each| each.counts.iter().all(|count| *count == 0))
    }

    /// Lists the issues with recommendations, but none in the cycle at an index of
    /// [`Self::cycles`].
    pub fn absent_in(&self, cycle: usize) -> impl Iterator<Item = &IssueCover<'a>> {
        let absent = move |each: &&IssueCover| each.counts.get(cycle) == Some(&0);
        self.asked().filter(absent)
    }

    /// Lists the issues with recommendations.
    pub fn asked(&self) -> impl Iterator<Item = &IssueCover<'a>> {
        let issues = self.issues.iter();
        issues.filter(|each| each.counts.iter().any(|count| *count > 0))
    }

    /// Lists the issues with recommendations, but none in any cycle from the group at an index of
    /// [`GROUPS`].
    pub fn silent(&self, group: usize) -> impl Iterator<Item = &IssueCover<'a>> {
        let silent = move |each: &&IssueCover| {
            let counts = each.groups.get(group);
            counts.is_some_and(|counts| counts.iter().all(|count| *count == 0))
        };
        self.asked().filter(silent)
    }

    /// Lists the States that raised an issue in more than one cycle.
    pub fn twice(&self) -> impl Iterator<Item = &Returning<'a>> {
        let returning = self.returning.iter();
        returning.filter(|each| !each.issues.is_empty())
    }
}

/// Lists the cycles of the rows that carry an issue.
fn cycles(earlier: &[EarlierRecommendation]) -> Vec<u8> {
    let mut cycles: Vec<u8> = Vec::new();
    for row in earlier.iter().filter(|row| !row.issues.is_empty()) {
        if let Err(place) = cycles.binary_search(&row.cycle) {
            cycles.insert(place, row.cycle);
        }
    }
    cycles
}

fn per_cycle<'a, 'b: 'a>(
    cycles: &[u8],
    rows: impl Iterator<Item = &'a &'b EarlierRecommendation>,
) -> Vec<usize> {
    let mut counts = vec![0; cycles.len()];
    for row in rows {
        if let Ok(place) = cycles.binary_search(&row.cycle) {
            counts[place] += 1;
        }
    }
    counts
}

fn came_back(rows: &[&EarlierRecommendation]) -> bool {
    rows.iter().any(|row| row.cycle != rows[0].cycle)
}

/// Lists all issues by name in the labels' language, ignoring accents and case.
fn by_name(labels: &Labels) -> Vec<(&Slug, &str)> {
    let mut sorted = Vec::new();
    for (issue, name) in &labels.issues {
        insert_sorted(&mut sorted, (fold(name), issue, name.as_str()));
    }
    let named = sorted.into_iter().map(|(_, issue, name)| (issue, name));
    named.collect()
}

fn repeated<'a>(
    rows: &[&'a EarlierRecommendation],
    named: &[(&'a Slug, &'a str)],
) -> Vec<Repeated<'a>> {
    let issues = named.iter().filter_map(|&(issue, name)| {
        let mut asked: Vec<&EarlierRecommendation> = Vec::new();
        for row in rows.iter().filter(|row| row.issues.contains(issue)) {
            let later = asked.iter().position(|each| each.cycle > row.cycle);
            asked.insert(later.unwrap_or(asked.len()), row);
        }
        came_back(&asked).then_some(Repeated { issue, name, asked })
    });
    issues.collect()
}
