//! Issues nobody raised, silent groups, and issues raised twice.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::earlier::coverage::{Coverage, GROUPS, IssueCover, coverage};
use model::{EarlierRecommendation, RegionalGroup};
use search::fold::fold;

use super::{PACK, edition};

fn covered() -> Coverage<'static> {
    coverage(&edition().earlier, &edition().labels)
}

fn names<'a>(issues: impl Iterator<Item = &'a IssueCover<'static>>) -> Vec<&'static str> {
    issues.map(|each| each.name).collect()
}

#[test]
fn nobody_raised_sexual_orientation_and_gender_identity_in_two_cycles() {
    let covered = covered();
    assert_eq!(covered.cycles, [1, 2]);
    let never = names(covered.never());
    assert!(
        never.contains(&"Sexual Orientation and Gender Identity"),
        "{never:?}"
    );
    for name in &never {
        let slug = covered
            .issues
            .iter()
            .find(|it| it.name == *name)
            .unwrap()
            .issue;
        assert!(PACK.earlier.iter().all(|row| !row.issues.contains(slug)));
    }
    assert_eq!(never.len() + covered.asked().count(), 56);
}

#[test]
fn issues_are_sorted_by_name_in_the_page_s_language() {
    for edition in &PACK.editions {
        let covered = coverage(&edition.earlier, &edition.labels);
        let names: Vec<_> = covered.issues.iter().map(|it| fold(it.name)).collect();
        assert!(names.len() == 56 && names.is_sorted(), "{names:?}");
        for state in &covered.returning {
            let names: Vec<_> = state.issues.iter().map(|it| fold(it.name)).collect();
            assert!(names.is_sorted(), "{names:?}");
        }
    }
}

#[test]
fn an_issue_is_absent_from_a_cycle_if_no_row_of_that_cycle_has_it() {
    let covered = covered();
    for (at, cycle) in [1, 2].into_iter().enumerate() {
        let asked: BTreeSet<_> = PACK
            .earlier
            .iter()
            .filter(|row| row.cycle == cycle)
            .flat_map(|row| &row.issues)
            .collect();
        let absent: BTreeSet<_> = covered
            .absent_in(at)
            .chain(covered.never())
            .map(|it| it.issue)
            .collect();
        assert!(absent.is_disjoint(&asked));
        assert_eq!(absent.len() + asked.len(), 56, "cycle {cycle}");
    }
}

#[test]
fn every_count_matches_its_rows() {
    let covered = covered();
    for each in &covered.issues {
        for (cycle, at) in [(1, 0), (2, 1)] {
            let rows = PACK.earlier.iter();
            let on_it = rows.filter(|row| row.cycle == cycle && row.issues.contains(each.issue));
            let on_it: Vec<_> = on_it.collect();
            assert_eq!(each.counts[at], on_it.len(), "{}", each.name);
            for (group, counts) in GROUPS.iter().zip(&each.groups) {
                let of_group = on_it.iter().filter(|row| row.group == *group).count();
                assert_eq!(counts[at], of_group, "{} {group:?}", each.name);
            }
        }
    }
}

#[test]
fn a_silent_group_has_no_row_on_an_issue_that_others_raised() {
    let covered = covered();
    assert_eq!(GROUPS.len() + 1, RegionalGroup::ALL.len());
    for (at, group) in GROUPS.into_iter().enumerate() {
        for each in covered.silent(at) {
            let mut rows = PACK
                .earlier
                .iter()
                .filter(|row| row.issues.contains(each.issue));
            assert!(rows.clone().count() > 0);
            assert!(
                rows.all(|row| row.group != group),
                "{group:?} {}",
                each.name
            );
        }
    }
}

#[test]
fn returning_states_raised_the_issue_in_both_cycles() {
    let covered = covered();
    let mut cycles: BTreeMap<&str, BTreeSet<u8>> = BTreeMap::new();
    let mut issues: BTreeMap<(&str, &str), BTreeSet<u8>> = BTreeMap::new();
    for row in &PACK.earlier {
        cycles.entry(&row.state).or_default().insert(row.cycle);
        for issue in &row.issues {
            issues
                .entry((&row.state, issue.as_str()))
                .or_default()
                .insert(row.cycle);
        }
    }
    let both = |it: &&BTreeSet<u8>| it.len() > 1;
    assert_eq!(
        covered.returning.len(),
        cycles.values().filter(both).count()
    );
    let repeated: usize = covered.twice().map(|it| it.issues.len()).sum();
    assert_eq!(repeated, issues.values().filter(both).count());
    for state in covered.twice() {
        for issue in &state.issues {
            assert!(issue.asked.is_sorted_by_key(|row| row.cycle));
            assert!(issue.asked.iter().all(|row| row.state == state.state));
        }
    }
}

/// Takes the issues off the rows that `strip` chooses.
fn stripped(strip: impl Fn(&EarlierRecommendation) -> bool) -> Vec<EarlierRecommendation> {
    let mut rows = PACK.earlier.clone();
    for row in rows.iter_mut().filter(|row| strip(row)) {
        row.issues.clear();
    }
    rows
}

#[test]
fn rows_without_an_issue_are_counted_apart() {
    assert_eq!(covered().uncounted, 0);
    let rows = stripped(|row| row.cycle == 1);
    let covered = coverage(&rows, &edition().labels);
    let first = rows.iter().filter(|row| row.cycle == 1).count();
    assert_eq!((covered.uncounted, covered.cycles), (first, vec![2]));
}

#[test]
fn no_issue_is_said_to_be_absent_from_a_cycle_whose_rows_carry_none() {
    let rows = stripped(|row| row.cycle == 1);
    let covered = coverage(&rows, &edition().labels);
    assert_eq!(covered.absent_in(0).count(), 0);
    assert_eq!(covered.twice().count(), 0);
}

#[test]
fn without_any_issue_there_is_no_cycle_to_speak_of() {
    let rows = stripped(|_| true);
    let covered = coverage(&rows, &edition().labels);
    assert_eq!((covered.uncounted, covered.cycles.len()), (rows.len(), 0));
    assert_eq!(covered.asked().count(), 0);
}

#[test]
fn without_rows_no_issue_is_covered_and_no_state_returns() {
    let covered = coverage(&[], &edition().labels);
    assert_eq!((covered.cycles.len(), covered.never().count()), (0, 56));
    assert_eq!((covered.asked().count(), covered.returning.len()), (0, 0));
}
