//! Counts by one facet and by two.

use catalogue::earlier::sheet::{TableHead, percent};
use catalogue::earlier::tally::{Tally, axes, counted as counted_by, is_multiple, narrowed};
use model::query::{Facet, Query};
use proptest::prelude::*;

use super::{counted, found, has, summary};

#[track_caller]
fn check(query: &str, rows: &[(&str, u32)]) {
    let tally = counted(query);
    let lines = tally.lines.iter();
    let lines: Vec<_> = lines.map(|it| (it.value.as_str(), it.count)).collect();
    assert_eq!(lines, rows, "{query}");
}

#[test]
fn the_second_cycle_is_counted_as_its_sources_count_it() {
    check(
        "cycle=2",
        &[
            ("africa", 26),
            ("asia", 45),
            ("eeg", 32),
            ("grulac", 28),
            ("weog", 72),
            ("observer", 2),
        ],
    );
    check(
        "cycle=2&rows=action",
        &[("1", 2), ("2", 42), ("3", 11), ("4", 91), ("5", 59)],
    );
    check(
        "cycle=2&rows=response",
        &[("supported", 163), ("noted", 42)],
    );
    check("rows=cycle", &[("1", 138), ("2", 205)]);
    check("cycle=2&rows=changed", &[("yes", 8), ("no", 197)]);
    assert_eq!(counted("cycle=2").found, 205);
}

#[test]
fn bars_are_divided_by_response_by_default() {
    let tally = counted("cycle=2");
    assert_eq!(
        (tally.rows, tally.columns),
        (Facet::Group, Some(Facet::Response))
    );
    let heads: Vec<_> = tally
        .heads
        .iter()
        .map(|it| (it.value.as_str(), it.count))
        .collect();
    assert_eq!(heads, [("supported", 163), ("noted", 42)]);
    for line in &tally.lines {
        assert_eq!(line.cells.iter().sum::<u32>(), line.count, "{}", line.value);
    }
    let alone = counted("cycle=2&columns=group");
    assert_eq!((alone.columns, alone.heads.len()), (None, 0));
    assert_eq!(alone.lines[4].count, 72);
}

#[test]
fn silent_values_are_listed_and_rows_without_an_issue_counted() {
    let tally = counted("rows=issue");
    let gender = "sexual-orientation-and-gender-identity";
    assert!(
        tally.silent.iter().any(|it| it == gender),
        "{:?}",
        tally.silent
    );
    assert_eq!(tally.lines.len() + tally.silent.len(), 56);
    let all = Query::default();
    let without = found(&all)
        .iter()
        .filter(|row| row.issues.is_empty())
        .count();
    assert_eq!(tally.unplaced as usize, without);
    assert!(tally.sum() > tally.found - tally.unplaced);
}

#[test]
fn names_are_sorted_by_count_or_name_and_numbers_numerically() {
    let largest = counted("rows=state");
    assert!(
        largest
            .lines
            .windows(2)
            .all(|it| it[0].count >= it[1].count)
    );
    let named = counted("rows=state&sort=name");
    assert!(named.lines.windows(2).all(|it| it[0].value < it[1].value));
    assert_eq!(named.lines.len(), largest.lines.len());
    let goals = counted("rows=sdg");
    let goals: Vec<u8> = goals
        .lines
        .iter()
        .map(|it| it.value.parse().unwrap())
        .collect();
    assert!(goals.is_sorted());
}

#[test]
fn defaults_are_left_out_of_the_address() {
    let query = Query::parse("view=count");
    for (rows, columns, address) in [
        (Facet::Group, Some(Facet::Response), "view=count"),
        (Facet::Group, None, "view=count&columns=group"),
        (Facet::Issue, None, "view=count&rows=issue&columns=issue"),
        (
            Facet::Issue,
            Some(Facet::Cycle),
            "view=count&rows=issue&columns=cycle",
        ),
        (Facet::Response, None, "view=count&rows=response"),
    ] {
        let asked = counted_by(&query, rows, columns);
        assert_eq!(asked.to_string(), address);
        assert_eq!(axes(&asked), (rows, columns), "{address}");
    }
}

#[test]
fn only_nothing_is_0_and_only_all_is_100_per_cent() {
    for (part, whole, share) in [
        (0, 205, "0"),
        (1, 205, "<1"),
        (42, 205, "20"),
        (163, 205, "80"),
        (204, 205, ">99"),
        (205, 205, "100"),
        (1, 8, "13"),
        (0, 0, "0"),
        (u32::MAX, u32::MAX, "100"),
    ] {
        assert_eq!(percent(part, whole), share, "{part}/{whole}");
    }
}

#[test]
fn a_sheet_has_every_value_and_its_source() {
    let head = TableHead {
        rows: "Group".to_owned(),
        total: "Total".to_owned(),
        share: "Share".to_owned(),
        source_title: "Source".to_owned(),
        source: "UPR Info".to_owned(),
    };
    let tally = counted("cycle=1&response=supported&rows=response&columns=cycle");
    let rows = tally.cells(head, |_, value| value.to_uppercase());
    let rows: Vec<String> = rows.iter().map(|row| row.join("|")).collect();
    assert_eq!(
        rows,
        [
            "Group|1|Total|Share|Source",
            "SUPPORTED|138|138|100|UPR Info",
            "NOTED|0|0|0|UPR Info",
            "PENDING|0|0|0|UPR Info"
        ]
    );
}

/// Compares every number of a tally with counting rows one by one.
#[track_caller]
fn holds(query: &Query, tally: &Tally) {
    let rows = found(query);
    let count =
        |facet: Facet, value: &str| rows.iter().filter(|row| has(row, facet, value)).count();
    assert_eq!(tally.found as usize, rows.len());
    for line in &tally.lines {
        assert_eq!(
            line.count as usize,
            count(tally.rows, &line.value),
            "{query} {}",
            line.value
        );
        for (head, cell) in tally.heads.iter().zip(&line.cells) {
            let both = rows.iter().filter(|row| {
                has(row, tally.rows, &line.value) && has(row, tally.columns.unwrap(), &head.value)
            });
            assert_eq!(
                *cell as usize,
                both.count(),
                "{query} {} {}",
                line.value,
                head.value
            );
        }
    }
    for head in &tally.heads {
        assert_eq!(
            head.count as usize,
            count(tally.columns.unwrap(), &head.value)
        );
    }
    for value in &tally.silent {
        assert_eq!(count(tally.rows, value), 0, "{query} {value}");
    }
    let summary = summary();
    let column = summary
        .columns
        .iter()
        .find(|it| it.name == tally.rows.key())
        .unwrap();
    assert_eq!(tally.lines.len() + tally.silent.len(), column.values.len());
    let placed = rows
        .iter()
        .filter(|row| column.values.iter().any(|it| has(row, tally.rows, it)));
    assert_eq!(tally.unplaced as usize, rows.len() - placed.count());
    if !is_multiple(tally.rows) {
        assert_eq!(tally.sum() + tally.unplaced, tally.found);
    }
}

#[test]
fn every_pair_of_facets_is_counted_correctly() {
    for rows in Facet::EARLIER {
        for columns in Facet::EARLIER {
            let address = format!("rows={}&columns={}", rows.key(), columns.key());
            holds(&Query::parse(&address), &counted(&address));
        }
    }
}

/// Generates filters of one to four values, of facets that have values.
fn any_query() -> impl Strategy<Value = String> {
    let facets = [
        Facet::Group,
        Facet::Cycle,
        Facet::Response,
        Facet::Action,
        Facet::Issue,
        Facet::Cluster,
        Facet::Goal,
        Facet::Organisation,
        Facet::State,
    ];
    let summary = summary();
    let mut choices: Vec<String> = Vec::new();
    for facet in facets {
        let column = summary
            .columns
            .iter()
            .find(|it| it.name == facet.key())
            .unwrap();
        let values = column
            .values
            .iter()
            .map(|it| format!("&{}={it}", facet.key()));
        choices.extend(values);
    }
    let facet = prop::sample::select(facets.to_vec());
    let choices = prop::collection::vec(prop::sample::select(choices), 0..4);
    (facet.clone(), facet, choices, any::<bool>()).prop_map(|(rows, columns, choices, all)| {
        let all = if all { "&issues=all" } else { "" };
        format!(
            "rows={}&columns={}{}{all}",
            rows.key(),
            columns.key(),
            choices.concat()
        )
    })
}

proptest! {
    #[test]
    fn counts_cover_exactly_the_results_of_any_filter(query in any_query()) {
        holds(&Query::parse(&query), &counted(&query));
    }

    #[test]
    fn a_row_s_link_finds_as_many_as_it_counts(query in any_query()) {
        let tally = counted(&query);
        let query = Query::parse(&query);
        for line in &tally.lines {
            if let Some(narrowed) = narrowed(&query, tally.rows, &line.value) {
                prop_assert_eq!(found(&narrowed).len(), line.count as usize, "{} {}", query, narrowed);
            } else {
                prop_assert!(query.values(tally.rows).count() > 0 && is_multiple(tally.rows));
            }
        }
    }
}
