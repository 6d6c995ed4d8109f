//! Results counted by one or two facets: the table behind the charts.
//!
//! Counts cover the results only, never what another choice would find: where an answer's own
//! counts look beyond a facet's choices, the engine is asked again. Nothing here names a value in a
//! language; [`super::chart`] draws.

use ::search::wire::{Answer, Chosen, Request, Summary};

use super::columns::column_of;
use super::order::Orders;
use super::request::request;
use model::query::{Facet, Query, Sort, View};

/// The default facet of the rows.
const ROWS: Facet = Facet::Group;
/// The default facet of the columns.
const COLUMNS: Facet = Facet::Response;

/// Counts of the results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The facet of the rows.
    pub rows: Facet,
    /// The facet of the columns, if any.
    pub columns: Option<Facet>,
    /// The number of results.
    pub found: u32,
    /// The rows: values of the row facet that results have.
    pub lines: Vec<TallyRow>,
    /// The columns: values of the column facet that results have, in display order.
    pub heads: Vec<Count>,
    /// The values of the row facet that no result has, in display order.
    pub silent: Vec<String>,
    /// The number of results without a value in the row facet.
    pub unplaced: u32,
}

/// A value, and the number of results that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The value, as written in addresses.
    pub value: String,
    /// The number of results.
    pub count: u32,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TallyRow {
    /// The value, as written in addresses.
    pub value: String,
    /// The number of results that have it.
    pub count: u32,
    /// The number that also have the value of each of [`Tally::heads`].
    pub cells: Vec<u32>,
}

/// Returns whether a recommendation can have several values of a facet, so that the rows add up to
/// more than the total.
#[must_use]
pub fn is_multiple(facet: Facet) -> bool {
    use Facet::{Cluster, Goal, Issue, Organisation, Person};
    matches!(facet, Issue | Organisation | Cluster | Goal | Person)
}

/// Returns whether a facet's values are ordered by name only, so that the most frequent may come
/// first.
#[must_use]
pub fn is_by_name(facet: Facet) -> bool {
    use Facet::{Issue, Organisation, Person, State, UnderReview};
    matches!(facet, UnderReview | State | Organisation | Issue | Person)
}

/// Returns the facets a query counts by; the second is `None` if both are the same.
#[must_use]
pub fn axes(query: &Query) -> (Facet, Option<Facet>) {
    let known = |facet: &Facet| Facet::EARLIER.contains(facet);
    let rows = query.rows.filter(known).unwrap_or(ROWS);
    let columns = query.columns.filter(known).unwrap_or(COLUMNS);
    (rows, Some(columns).filter(|columns| *columns != rows))
}

/// Counts by other facets; defaults are left out of the address.
#[must_use]
pub fn counted(query: &Query, rows: Facet, columns: Option<Facet>) -> Query {
    let columns = columns.unwrap_or(rows);
    query.counted_by(
        Some(rows).filter(|it| *it != ROWS),
        Some(columns).filter(|it| *it != COLUMNS),
    )
}

/// Returns the filters that find what a row counts, shown as a list, or `None` where no filters do:
/// a second value of a facet that a record can have several of.
#[must_use]
pub fn narrowed(query: &Query, rows: Facet, value: &str) -> Option<Query> {
    let mut list = query.with_view(View::List);
    if list.sort == Sort::Name {
        // An order of rows, not of recommendations.
        list.sort = Sort::Usual;
    }
    let others = query.values(rows).filter(|each| *each != value).count();
    let chosen = query.has(rows, value);
    let every = rows == Facet::Issue && query.all_issues;
    if others == 0 || !is_multiple(rows) || (chosen && !every) {
        return Some(list.clear_facet(rows).toggle(rows, value));
    }
    if chosen {
        return Some(list);
    }
    let can_demand_both = rows == Facet::Issue && (every || others == 1);
    can_demand_both.then(|| list.toggle(rows, value).with_all_issues(true))
}

/// Counts a query's results, in the order of the filters. Returns `None` until the engine, queried
/// through `ask`, answers.
pub fn tally(
    query: &Query,
    summary: &Summary,
    orders: &Orders,
    mut ask: impl FnMut(&Request) -> Option<Answer>,
) -> Option<Tally> {
    let (rows, columns) = axes(query);
    let base = request(query, summary, orders, 0);
    let crossed = |columns| column_of(rows).zip(column_of(columns));
    let answer = ask(&Request {
        cross: columns.and_then(crossed),
        ..base.clone()
    })?;
    let mut own = |facet| own_counts(facet, query, &base, &answer, &mut ask);
    let row_counts = own(rows)?;
    let column_counts = columns.map_or(Some(Vec::new()), own)?;
    let heads: Vec<usize> = columns.map_or(Vec::new(), |columns| {
        let places = orders.places(columns, column_counts.len());
        places
            .into_iter()
            .filter(|at| column_counts[*at] > 0)
            .collect()
    });
    let (with, without): (Vec<usize>, Vec<usize>) = orders
        .places(rows, row_counts.len())
        .into_iter()
        .partition(|at| row_counts[*at] > 0);
    let line = |at: usize| TallyRow {
        value: name(summary, rows, at),
        count: row_counts[at],
        cells: heads
            .iter()
            .map(|head| cell(&answer, at, column_counts.len(), *head))
            .collect(),
    };
    let mut tally = Tally {
        rows,
        columns,
        found: answer.total,
        lines: with.into_iter().map(line).collect(),
        heads: columns.map_or(Vec::new(), |columns| {
            let head = |at: &usize| Count {
                value: name(summary, columns, *at),
                count: column_counts[*at],
            };
            heads.iter().map(head).collect()
        }),
        silent: without
            .into_iter()
            .map(|at| name(summary, rows, at))
            .collect(),
        unplaced: 0,
    };
    tally.unplaced = answer.total.saturating_sub(if is_multiple(rows) {
        placed(rows, query, &base, &answer, row_counts.len(), ask)?
    } else {
        tally.sum()
    });
    if is_by_name(rows) && query.sort != Sort::Name {
        tally.lines = largest_first(tally.lines);
    }
    Some(tally)
}

impl Tally {
    /// Adds up the rows.
    #[must_use]
    pub fn sum(&self) -> u32 {
        self.lines.iter().map(|line| line.count).sum()
    }

    /// Returns the indices of the largest columns, in column order.
    #[must_use]
    pub fn largest_heads(&self, many: usize) -> Vec<usize> {
        let mut chosen: Vec<usize> = Vec::new();
        while chosen.len() < many {
            let open = (0..self.heads.len()).filter(|at| !chosen.contains(at));
            // The first of equals: the largest by key would be the last.
            let Some(next) = open.rev().max_by_key(|at| self.heads[*at].count) else {
                break;
            };
            let place = chosen.partition_point(|each| *each < next);
            chosen.insert(place, next);
        }
        chosen
    }
}

fn values(summary: &Summary, facet: Facet) -> &[String] {
    let column = column_of(facet).and_then(|at| summary.columns.get(usize::from(at)));
    column.map_or(&[], |column| &column.values)
}

fn name(summary: &Summary, facet: Facet, at: usize) -> String {
    values(summary, facet).get(at).cloned().unwrap_or_default()
}

fn cell(answer: &Answer, row: usize, columns: usize, column: usize) -> u32 {
    let at = row * columns + column;
    answer.cross.get(at).copied().unwrap_or(0)
}

/// Counts the results by value.
fn own_counts(
    facet: Facet,
    query: &Query,
    base: &Request,
    answer: &Answer,
    ask: &mut impl FnMut(&Request) -> Option<Answer>,
) -> Option<Vec<u32>> {
    let column = column_of(facet)?;
    let counts = answer.counts.get(usize::from(column))?;
    let chosen = base.chosen.iter().find(|each| each.column == column);
    let every = facet == Facet::Issue && query.all_issues;
    let Some(chosen) = chosen.filter(|_| !every) else {
        return Some(counts.clone());
    };
    if is_multiple(facet) {
        let cross = Some((column, column));
        let own = ask(&Request {
            cross,
            ..base.clone()
        })?
        .cross;
        let diagonal = own.into_iter().step_by(counts.len() + 1);
        return Some(diagonal.collect());
    }
    let is_chosen = |at: usize| chosen.values.iter().any(|it| usize::from(*it) == at);
    let kept = counts.iter().enumerate();
    let kept = kept.map(|(at, count)| if is_chosen(at) { *count } else { 0 });
    Some(kept.collect())
}

/// Counts the results that have any value in a facet.
fn placed(
    facet: Facet,
    query: &Query,
    base: &Request,
    answer: &Answer,
    values: usize,
    mut ask: impl FnMut(&Request) -> Option<Answer>,
) -> Option<u32> {
    if query.values(facet).next().is_some() {
        return Some(answer.total);
    }
    if values == 0 {
        // With no choices there would be no filter at all.
        return Some(0);
    }
    let mut any = base.clone();
    any.chosen.push(Chosen {
        column: column_of(facet)?,
        values: (0..u16::try_from(values).ok()?).collect(),
        all: false,
    });
    Some(ask(&any)?.total)
}

/// Puts the largest first and keeps the order of equals. A standard sort would cost the browser
/// more bytes than its use here is worth.
pub(super) fn largest_first(lines: Vec<TallyRow>) -> Vec<TallyRow> {
    let mut sorted: Vec<TallyRow> = Vec::with_capacity(lines.len());
    for line in lines {
        let smaller = sorted.iter().position(|each| each.count < line.count);
        sorted.insert(smaller.unwrap_or(sorted.len()), line);
    }
    sorted
}
