//! Records of small sample editions.

use super::*;
use model::Assessment;
use samples::{earlier, edition, factsheet, recommendation, rich, slug};

fn asked(id: &str, state: &str, cycle: u8) -> EarlierRecommendation {
    EarlierRecommendation {
        cycle,
        session: if cycle == 2 { 18 } else { 6 },
        ..earlier(id, state)
    }
}

/// Makes an edition. Norway: two recommendations in the second cycle and one in the first; Chile: one in the first.
fn example() -> Edition {
    let mut first = recommendation("titles", "Issue land titles.");
    first.builds_on = vec!["c1-7".to_owned(), "118.9".to_owned(), "gone".to_owned()];
    let second = recommendation("courts", "Publish rulings.");
    let mut sheet = factsheet("land", 1, vec![first, second]);
    sheet.earlier = vec![EarlierAssessment {
        id: "118.9".to_owned(),
        assessment: Assessment::Partly,
        assessed_by: "Somebody".to_owned(),
        note: rich("Why"),
    }];
    let mut edition = edition(vec![sheet, factsheet("youth", 2, Vec::new())]);
    edition.earlier = vec![
        EarlierRecommendation {
            response: Response::Noted,
            changed_from: Some(Response::Supported),
            ..asked("118.9", "Norway", 2)
        },
        EarlierRecommendation {
            issues: vec![slug("youth"), slug("land")],
            ..asked("118.10", "Norway", 2)
        },
        EarlierRecommendation {
            group: RegionalGroup::Grulac,
            ..asked("c1-6", "Chile", 1)
        },
        asked("c1-7", "Norway", 1),
    ];
    edition
}

fn of(edition: &Edition, english: &str) -> Memory<'static> {
    let edition: &'static Edition = Box::leak(Box::new(edition.clone()));
    let norway = &edition.labels.states[0];
    let english = english.to_owned();
    Memory::for_state(
        edition,
        &StateLabel {
            english,
            ..norway.clone()
        },
    )
}

fn ids(rows: &[&EarlierRecommendation]) -> Vec<String> {
    rows.iter().map(|row| row.id.clone()).collect()
}

#[test]
fn a_record_has_every_cycle_the_newest_first() {
    let memory = of(&example(), "Norway");
    let cycles = memory.cycles.iter();
    let cycles: Vec<_> = cycles
        .map(|it| (it.number, it.session, ids(&it.asked).join(" ")))
        .collect();
    let expected = [(2, 18, "118.9 118.10"), (1, 6, "c1-7")];
    let expected = expected.map(|(cycle, session, ids)| (cycle, session, ids.to_owned()));
    assert_eq!(cycles, expected);
    assert_eq!(memory.cycles[0].answered(Response::Noted), 1);
    assert_eq!(memory.cycles[0].answered(Response::Supported), 1);
    assert_eq!(memory.cycles[0].changed(), 1);
    assert_eq!(memory.cycles[1].changed(), 0);
}

#[test]
fn a_cycle_without_recommendations_is_listed_empty() {
    let memory = of(&example(), "Chile");
    assert!(memory.cycles[0].asked.is_empty() && !memory.is_empty());
    let spoken: Vec<u8> = memory.spoken().map(|it| it.number).collect();
    assert_eq!(spoken, [1]);
}

#[test]
fn a_silent_state_has_an_empty_record_and_its_group_s() {
    let edition = example();
    assert!(of(&edition, "Sweden").is_empty());
    let group = Memory::for_group(&edition, RegionalGroup::Weog);
    assert_eq!(group.by_state(), [("Norway", 3)]);
    assert_eq!(group.by_issue(), [("land", 3), ("youth", 1)]);
    assert!(Memory::for_group(&edition, RegionalGroup::Africa).is_empty());
}

#[test]
fn recommendations_that_build_on_a_record_list_only_its_rows_the_newest_first() {
    let memory = of(&example(), "Norway");
    assert_eq!(memory.built_upon.len(), 1);
    let built_upon = &memory.built_upon[0];
    assert_eq!(built_upon.recommendation.id.as_str(), "titles");
    assert_eq!(built_upon.factsheet.slug.as_str(), "land");
    assert_eq!(ids(&built_upon.asked), ["118.9", "c1-7"]);
    assert!(of(&example(), "Chile").built_upon.is_empty());
}

#[test]
fn outcomes_come_from_the_factsheets() {
    let edition = example();
    let said = outcomes(&edition, "118.9");
    assert_eq!(said.len(), 1);
    assert_eq!(said[0].1.assessed_by, "Somebody");
    assert!(outcomes(&edition, "118.10").is_empty());
}

#[test]
fn counts_are_sorted_by_frequency_then_by_appearance() {
    let counts = counted(["b", "a", "c", "a", "c", "d"].into_iter());
    assert_eq!(counts, [("a", 2), ("c", 2), ("b", 1), ("d", 1)]);
}

#[test]
fn a_name_is_filed_under_its_letter_without_accent() {
    for (name, expected) in [
        ("Égypte", "E"),
        ("Îles Marshall", "I"),
        ("norway", "N"),
        ("កម្ពុជា", "ក"),
        ("", ""),
    ] {
        assert_eq!(letter(name), expected, "{name}");
    }
}
