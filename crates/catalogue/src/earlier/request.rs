//! Filters as a request to the engine, and its answer as choices.

use ::search::wire::{self, Answer, Chosen, Request, Summary};

use super::Orders;
use super::columns::{column_of, facet_of};
use crate::{Choice, Relaxation};
use model::query::{Facet, Query};

/// Requests a query's results: the first `limit` hits and all counts.
#[must_use]
pub fn request(query: &Query, summary: &Summary, orders: &Orders, limit: u32) -> Request {
    let chosen = Facet::EARLIER.into_iter().filter_map(|facet| {
        let column = column_of(facet)?;
        let known = &summary.columns.get(usize::from(column))?.values;
        let mut values: Vec<u16> = query
            .values(facet)
            .map(|value| place(known, value))
            .collect();
        values.dedup();
        (!values.is_empty()).then_some(Chosen {
            column,
            values,
            all: facet == Facet::Issue && query.all_issues,
        })
    });
    let cross = |facet: Option<Facet>| facet.and_then(column_of);
    Request {
        text: query.text.clone(),
        chosen: chosen.collect(),
        order: orders.order(query.sort, summary),
        offset: 0,
        limit,
        cross: cross(query.rows).zip(cross(query.columns)),
    }
}

/// Returns a value's index. A value the index does not have gets a number no record has: it matches
/// nothing, and the page says so, rather than ignoring it.
fn place(known: &[String], value: &str) -> u16 {
    let place = known.iter().position(|each| each == value);
    u16::try_from(place.unwrap_or(known.len())).unwrap_or(u16::MAX)
}

/// Lists the choices of a facet, in the order of the index, with the answer's counts; then selected
/// but unknown values, which can only be removed.
#[must_use]
pub fn choices(query: &Query, summary: &Summary, answer: &Answer, facet: Facet) -> Vec<Choice> {
    let Some(at) = column_of(facet).map(usize::from) else {
        return Vec::new();
    };
    let known = summary.columns.get(at).map(|it| it.values.as_slice());
    let known = known.unwrap_or_default();
    let counts = answer.counts.get(at).map(Vec::as_slice).unwrap_or_default();
    let choice = |value: &str, count: u32| Choice {
        value: value.to_owned(),
        count: count as usize,
        chosen: query.has(facet, value),
    };
    let counted = known.iter().zip(counts);
    let unknown = query
        .values(facet)
        .filter(|value| !known.iter().any(|each| each == value));
    counted
        .map(|(value, count)| choice(value, *count))
        .chain(unknown.map(|value| choice(value, 0)))
        .collect()
}

/// Lists the filters that an answer without hits suggests removing, and the number of records each
/// removal would find.
#[must_use]
pub fn relaxations(answer: &Answer) -> Vec<(Relaxation, usize)> {
    let named = answer.relaxations.iter().filter_map(|(relaxation, found)| {
        let relaxation = match relaxation {
            wire::ColumnRelaxation::Text => Relaxation::Text,
            wire::ColumnRelaxation::Column(column) => Relaxation::Facet(facet_of(*column)?),
        };
        Some((relaxation, *found as usize))
    });
    named.collect()
}
