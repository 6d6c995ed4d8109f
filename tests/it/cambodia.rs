//! The published pack, compared with the counts of the review's own sources, and with what every
//! factsheet must contain.
//!
//! The figures are those of the Working Group's reports (A/HRC/13/4, A/HRC/26/16) as UPR Info's
//! database of July 2018 classifies them; the eight changed positions are those of its news item
//! "Cambodia rejects 4 recommendations initially accepted".

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use model::{
    Assessment, EarlierRecommendation, Factsheet, RegionalGroup, Response, plain_blocks, plain_text,
};
use pack::{Loaded, load, read_folder};
use words::abouts;

pub(super) static PACK: LazyLock<Loaded> = LazyLock::new(|| {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("public/content");
    load(&read_folder(&folder).unwrap(), &abouts())
});

/// The first words of a recommendation: what the State should do.
const VERBS: &str = "Adopt Allocate Amend Compensate Conduct Double Establish Extend Guarantee \
    Inspect Issue Place Prohibit Provide Publish Reduce Remove Repeal";

fn cycle(number: u8) -> impl Iterator<Item = &'static EarlierRecommendation> {
    PACK.earlier.iter().filter(move |row| row.cycle == number)
}

fn factsheets() -> &'static [Factsheet] {
    &PACK.editions[0].factsheets
}

/// Counts rows by one of their values.
fn counted<'a>(rows: impl Iterator<Item = &'a str>) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for word in rows {
        *counts.entry(word.to_owned()).or_default() += 1;
    }
    counts.into_iter().collect()
}

#[track_caller]
fn check(counts: &[(String, usize)], expected: &[(&str, usize)]) {
    let counts: Vec<(&str, usize)> = counts.iter().map(|(word, n)| (word.as_str(), *n)).collect();
    assert_eq!(counts, expected);
}

#[test]
fn the_pack_has_no_problem_not_even_a_warning() {
    let problems: Vec<_> = PACK.problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, Vec::<String>::new());
}

#[test]
fn the_second_cycle_has_205_recommendations_163_supported_and_42_noted() {
    assert_eq!(cycle(2).count(), 205);
    let responses = counted(cycle(2).map(|row| row.response.key()));
    check(&responses, &[("noted", 42), ("supported", 163)]);
}

#[test]
fn the_second_cycle_s_paragraphs_are_118_1_to_171_and_119_1_to_34() {
    let expected: Vec<String> = (1..=171)
        .map(|it| format!("118.{it}"))
        .chain((1..=34).map(|it| format!("119.{it}")))
        .collect();
    let mut found: Vec<(u16, u16)> = Vec::new();
    for row in cycle(2) {
        let (whole, part) = row.paragraph.split_once('.').unwrap();
        found.push((whole.parse().unwrap(), part.parse().unwrap()));
        assert_eq!((row.id.as_str(), row.session), (row.paragraph.as_str(), 18));
        assert_eq!(row.document, "A/HRC/26/16", "{}", row.id);
    }
    found.sort_unstable();
    let found: Vec<String> = found.iter().map(|(a, b)| format!("{a}.{b}")).collect();
    assert_eq!(found, expected);
}

#[test]
fn every_recommendation_deferred_in_2014_ended_as_noted() {
    for row in cycle(2).filter(|row| row.paragraph.starts_with("119.")) {
        assert_eq!(row.response, Response::Noted, "{}", row.id);
    }
}

#[test]
fn cambodia_changed_its_position_on_eight_that_it_had_supported() {
    let changed: Vec<_> = PACK
        .earlier
        .iter()
        .filter(|row| row.changed_from.is_some())
        .collect();
    let mut ids: Vec<&str> = changed.iter().map(|row| row.id.as_str()).collect();
    ids.sort_unstable();
    let expected = [
        "118.1", "118.161", "118.2", "118.22", "118.3", "118.4", "118.5", "118.57",
    ];
    assert_eq!(ids, expected);
    for row in changed {
        assert_eq!(row.changed_from, Some(Response::Supported), "{}", row.id);
        assert_eq!(row.response, Response::Noted, "{}", row.id);
    }
}

#[test]
fn the_second_cycle_by_regional_group() {
    let groups = counted(cycle(2).map(|row| row.group.key()));
    let expected = [
        ("Africa", 26),
        ("Asia", 45),
        ("EEG", 32),
        ("GRULAC", 28),
        ("Observer", 2),
        ("WEOG", 72),
    ];
    assert_eq!(expected.len(), RegionalGroup::ALL.len());
    check(&groups, &expected);
}

#[test]
fn the_second_cycle_came_from_72_states() {
    assert_eq!(counted(cycle(2).map(|row| row.state.as_str())).len(), 72);
}

#[test]
fn the_second_cycle_by_action_category() {
    let mut counts = [0; 5];
    for row in cycle(2) {
        counts[usize::from(row.action_category.unwrap().number()) - 1] += 1;
    }
    assert_eq!(counts, [2, 42, 11, 91, 59]);
}

#[test]
fn the_first_cycle_has_138_recommendations_all_supported() {
    assert_eq!(cycle(1).count(), 138);
    for row in cycle(1) {
        assert_eq!(row.response, Response::Supported, "{}", row.id);
        assert_eq!(
            (row.document.as_str(), row.session),
            ("A/HRC/13/4", 6),
            "{}",
            row.id
        );
    }
    assert_eq!(PACK.earlier.len(), 138 + 205);
}

#[test]
fn the_land_recommendation_that_the_source_does_not_tag_is_found_under_land() {
    let row = PACK.earlier.iter().find(|row| row.id == "119.32").unwrap();
    assert!(
        row.clusters
            .iter()
            .any(|it| it.as_str() == "land-natural-resources")
    );
}

#[test]
fn there_are_eight_factsheets_all_marked_as_illustrative() {
    let numbers: Vec<u8> = factsheets().iter().map(|it| it.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
    for edition in &PACK.editions {
        for factsheet in &edition.factsheets {
            assert!(
                factsheet.illustrative,
                "{} {}",
                edition.language, factsheet.slug
            );
        }
    }
}

#[test]
fn every_factsheet_has_its_parts() {
    for factsheet in factsheets() {
        let Factsheet { slug, figures, .. } = factsheet;
        assert!(factsheet.challenges.len() >= 3, "{slug}: challenges");
        assert!(
            factsheet.recommendations.len() >= 4,
            "{slug}: recommendations"
        );
        assert!(factsheet.questions.len() >= 2, "{slug}: questions");
        assert!(
            !factsheet.earlier.is_empty(),
            "{slug}: earlier recommendations"
        );
        assert!((2..=3).contains(&figures.len()), "{slug}: figures");
        for challenge in &factsheet.challenges {
            let whole = !challenge.facts.is_empty() && !challenge.impact.is_empty();
            assert!(whole, "{slug}: {}", challenge.title);
        }
    }
}

/// Returns the text of the sections other than recommendations, questions and sources.
fn body(factsheet: &Factsheet) -> String {
    let mut parts = vec![
        plain_blocks(&factsheet.key_issues),
        plain_blocks(&factsheet.framework),
    ];
    for challenge in &factsheet.challenges {
        parts.push(plain_blocks(&challenge.facts));
        parts.push(plain_blocks(&challenge.impact));
    }
    parts.join("\n")
}

#[test]
fn every_factsheet_s_body_has_250_to_600_words() {
    for factsheet in factsheets() {
        let words = body(factsheet).split_whitespace().count();
        assert!(
            (250..=600).contains(&words),
            "{}: {words} words",
            factsheet.slug
        );
    }
}

#[test]
fn every_recommendation_is_smart() {
    for each in factsheets().iter().flat_map(|it| &it.recommendations) {
        let has = [
            ("deadline", each.deadline.is_some()),
            ("indicator", !plain_text(&each.indicator).is_empty()),
            ("rationale", !plain_text(&each.rationale).is_empty()),
            ("addressee", !each.addressed_to.is_empty()),
            ("issue", !each.issues.is_empty()),
            ("affected persons", !each.affected_persons.is_empty()),
            ("SDG target", !each.sdg_targets.is_empty()),
            ("treaty", !each.treaties.is_empty()),
        ];
        for (what, there) in has {
            assert!(there, "{}: no {what}", each.id);
        }
    }
}

#[test]
fn every_recommendation_begins_with_a_verb_and_names_its_deadline_s_year() {
    for each in factsheets().iter().flat_map(|it| &it.recommendations) {
        let verb = each.text.split([' ', ',']).next().unwrap_or_default();
        assert!(
            VERBS.split(' ').any(|it| it == verb),
            "{}: is {verb:?} a verb? Then add it to VERBS",
            each.id
        );
        let year = each.deadline.unwrap().year().to_string();
        assert!(
            each.text.contains(&year),
            "{}: does not say {year}",
            each.id
        );
    }
}

#[test]
fn nothing_relies_on_what_was_unknown_in_november_2018() {
    let day = PACK.editions[0].review.version;
    for factsheet in factsheets() {
        for source in &factsheet.sources {
            let later = source.date.is_some_and(|date| date.year() > day.year());
            assert!(!later, "{}: {}", factsheet.slug, source.id);
        }
    }
}

#[test]
fn every_assessment_says_whose_it_is() {
    for factsheet in factsheets() {
        for each in &factsheet.earlier {
            assert!(
                !each.assessed_by.is_empty(),
                "{} {}",
                factsheet.slug,
                each.id
            );
            let silent = each.assessment == Assessment::NoInformation || !each.note.is_empty();
            assert!(silent, "{} {}: no reason", factsheet.slug, each.id);
        }
    }
}
