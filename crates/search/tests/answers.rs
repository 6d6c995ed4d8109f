//! Finding, counting, cross-tabulating, and suggesting filters to remove.

use proptest::prelude::*;
use search::wire::{ColumnRelaxation, Order};

use crate::plain;
use crate::world::{COLUMNS, choices, open, rows, tags, typed, wanted};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn results_match_a_plain_search(
        rows in rows(), wanted in wanted(), mut request in choices()
    ) {
        let mut engine = open(&rows);
        engine.set_tags(&tags());
        request.text = typed(&wanted);
        (request.offset, request.limit, request.order) = (0, u32::MAX, Order::Index);
        let answer = engine.ask(&request);
        let found: Vec<u32> = plain::found(&rows, &wanted, &request, None)
            .into_iter().map(|(record, _)| record).collect();
        prop_assert_eq!(answer.total as usize, found.len(), "{}", request.text);
        prop_assert_eq!(answer.hits, found, "{}", request.text);
        prop_assert_eq!(answer.near, []);
        prop_assert!(!answer.waiting);
    }

    #[test]
    fn a_count_is_what_choosing_that_value_would_find(
        rows in rows(), wanted in wanted(), mut request in choices()
    ) {
        let mut engine = open(&rows);
        engine.set_tags(&tags());
        request.text = typed(&wanted);
        prop_assert_eq!(engine.ask(&request).counts, plain::counts(&rows, &wanted, &request));
    }

    #[test]
    fn values_are_cross_tabulated(
        rows in rows(), wanted in wanted(), mut request in choices()
    ) {
        let mut engine = open(&rows);
        engine.set_tags(&tags());
        request.text = typed(&wanted);
        let mut pairs = Vec::new();
        if let Some((one, other)) = request.cross {
            let found = plain::found(&rows, &wanted, &request, None);
            for value in 0..COLUMNS[usize::from(one)].0 as u16 {
                for against in 0..COLUMNS[usize::from(other)].0 as u16 {
                    pairs.push(found.iter().filter(|(_, row)| {
                        row.values[usize::from(one)].contains(&value)
                            && row.values[usize::from(other)].contains(&against)
                    }).count() as u32);
                }
            }
        }
        prop_assert_eq!(engine.ask(&request).cross, pairs);
    }

    #[test]
    fn an_empty_result_suggests_filters_to_remove(
        rows in rows(), wanted in wanted(), mut request in choices()
    ) {
        let mut engine = open(&rows);
        engine.set_tags(&tags());
        request.text = typed(&wanted);
        let answer = engine.ask(&request);
        let mut offers = Vec::new();
        if answer.total == 0 {
            if !wanted.is_empty() {
                let without = plain::found(&rows, &Vec::new(), &request, None).len() as u32;
                offers.push((ColumnRelaxation::Text, without));
            }
            for chosen in request.chosen.iter().filter(|chosen| !chosen.values.is_empty()) {
                let without = plain::found(&rows, &wanted, &request, Some(chosen.column)).len();
                offers.push((ColumnRelaxation::Column(chosen.column), without as u32));
            }
            offers.retain(|(_, count)| *count > 0);
        }
        prop_assert_eq!(answer.relaxations, offers);
    }

    #[test]
    fn equal_requests_have_equal_answers_whatever_came_before(
        rows in rows(), asked in prop::collection::vec((wanted(), choices()), 1..6)
    ) {
        let mut engine = open(&rows);
        engine.set_tags(&tags());
        for (wanted, mut request) in asked {
            request.text = typed(&wanted);
            let mut fresh = open(&rows);
            fresh.set_tags(&tags());
            prop_assert_eq!(engine.ask(&request), fresh.ask(&request));
        }
    }
}
