//! The order of the hits, and the range shown.

use proptest::prelude::*;
use search::wire::{Order, Ranked, Request};

use crate::plain;
use crate::world::{Row, Wanted, choices, open, ranked, rows, tags, typed, wanted};

/// Computes the score of every row, by the textbook formula.
fn scores(rows: &[Row], wanted: &Wanted) -> Vec<f64> {
    let length = |row: &Row| row.fields.iter().flatten().count() as f64;
    let mean = (rows.iter().map(length).sum::<f64>() / rows.len() as f64).max(1.0);
    let mut scores = vec![0.0; rows.len()];
    for (_, item) in wanted.iter().flatten().filter(|(negated, _)| !negated) {
        let had: Vec<f64> = rows
            .iter()
            .map(|row| plain::occurrences(row, item))
            .collect();
        let having = had.iter().filter(|count| **count > 0.0).count() as f64;
        let rarity = (1.0 + (rows.len() as f64 - having + 0.5) / (having + 0.5)).log2();
        for ((score, row), had) in scores.iter_mut().zip(rows).zip(had) {
            let norm = 1.2 * (0.25 + 0.75 * length(row) / mean);
            *score += rarity * (had.min(1.0) + had * 2.2 / (had + norm));
        }
    }
    scores
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn better_matches_come_first(rows in rows(), wanted in wanted()) {
        let mut engine = open(&rows);
        engine.set_tags(&tags());
        let text = typed(&wanted);
        let hits = engine.ask(&Request { text, limit: u32::MAX, ..Request::default() }).hits;
        let scores = scores(&rows, &wanted);
        for pair in hits.windows(2) {
            let [one, next] = [pair[0] as usize, pair[1] as usize];
            let tiers = [one, next].map(|at| plain::tier(&rows[at], &wanted));
            prop_assert!(tiers[0] <= tiers[1]);
            if tiers[0] == tiers[1] {
                let is_same = rows[one].fields == rows[next].fields;
                prop_assert!(scores[one] > scores[next] - 1e-3, "{} {}", scores[one], scores[next]);
                prop_assert!(!is_same || one < next);
            }
        }
    }

    #[test]
    fn columns_order_by_the_requested_values_and_then_as_in_the_index(
        rows in rows(), wanted in wanted(), order in prop::collection::vec(ranked(), 0..4)
    ) {
        let mut engine = open(&rows);
        engine.set_tags(&tags());
        let request = Request {
            text: typed(&wanted),
            order: Order::Columns(order.clone()),
            limit: u32::MAX,
            ..Request::default()
        };
        let mut found = plain::found(&rows, &wanted, &request, None);
        found.sort_by_key(|(record, row)| {
            let place = |ranked: &Ranked| {
                let first = row.values.get(usize::from(ranked.column))?.iter().min();
                let named = |first| ranked.values.iter().position(|value| value == first);
                Some((first.is_none(), first.map(|it| (named(it).is_none(), named(it), *it))))
            };
            let places: Vec<_> = order.iter().filter_map(place).collect();
            (places, *record)
        });
        let found: Vec<u32> = found.into_iter().map(|(record, _)| record).collect();
        prop_assert_eq!(engine.ask(&request).hits, found);
    }

    #[test]
    fn the_pages_together_are_the_whole(
        rows in rows(), wanted in wanted(), mut request in choices(), size in 1..40_u32
    ) {
        let mut engine = open(&rows);
        engine.set_tags(&tags());
        request.text = typed(&wanted);
        (request.offset, request.limit) = (0, u32::MAX);
        let whole = engine.ask(&request).hits;
        let mut pages = Vec::new();
        request.limit = size;
        while request.offset < 200 {
            pages.extend(engine.ask(&request).hits);
            request.offset += size;
        }
        prop_assert_eq!(pages, whole);
    }
}
