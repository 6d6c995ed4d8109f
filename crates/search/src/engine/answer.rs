//! The parts of an answer.

use crate::bits::{self, Bits};
use crate::count::{Counted, cross};
use crate::expression::Expression;
use crate::find::{Finder, Finding};
use crate::rank::{self, HitRange};
use crate::wire::{Answer, Chosen, ColumnRelaxation, Order, Request};

use super::Engine;

/// The values chosen in a column, as a set of records.
pub(super) struct Filter {
    column: u8,
    /// Whether the column's other values are counted as if nothing were chosen in it.
    is_open: bool,
    pub(super) set: Bits,
}

impl Engine {
    pub(super) fn find(&mut self, expression: &Expression) -> Option<Finding> {
        let words = self.words.as_ref().filter(|_| !expression.0.is_empty())?;
        let finder = Finder {
            words,
            columns: &self.columns,
            tags: &self.tags,
            records: self.summary.records as usize,
            pool: &mut self.pool,
            places: &mut self.places,
        };
        Some(finder.find(expression))
    }

    pub(super) fn filters(&mut self, chosen: &[Chosen]) -> Vec<Filter> {
        let chosen = chosen.iter().filter(|chosen| !chosen.values.is_empty());
        let mut filters = Vec::new();
        for it in chosen {
            let Some(column) = self.columns.get(usize::from(it.column)) else {
                filters.push(Filter {
                    column: it.column,
                    is_open: false,
                    set: self.pool.empty(),
                });
                continue;
            };
            let mut set = if it.all {
                self.pool.full()
            } else {
                self.pool.empty()
            };
            for &value in &it.values {
                if it.all {
                    let mut one = self.pool.empty();
                    column.add_records(value, &mut one);
                    bits::and(&mut set, &one);
                    self.pool.give_back(one);
                } else {
                    column.add_records(value, &mut set);
                }
            }
            filters.push(Filter {
                column: it.column,
                is_open: !it.all,
                set,
            });
        }
        filters
    }

    /// Returns the records that match the words and some of the filters.
    pub(super) fn found(
        &mut self,
        finding: Option<&Finding>,
        filters: &[Filter],
        counts: impl Fn(&Filter) -> bool,
    ) -> Bits {
        let mut found = match finding {
            Some(finding) => self.pool.copy(finding.all()),
            None => self.pool.full(),
        };
        for filter in filters.iter().filter(|filter| counts(filter)) {
            bits::and(&mut found, &filter.set);
        }
        found
    }

    pub(super) fn count(
        &mut self,
        found: &[u64],
        finding: Option<&Finding>,
        filters: &[Filter],
        answer: &mut Answer,
    ) {
        let mut shared = Counted::new(found, answer.total, self.records());
        for at in 0..self.columns.len() {
            let is_own = |filter: &Filter| filter.is_open && usize::from(filter.column) == at;
            let counts = if filters.iter().any(is_own) {
                let others = self.found(finding, filters, |filter| !is_own(filter));
                let total = bits::count(&others);
                let counts =
                    Counted::new(&others, total, self.records()).only_by(&self.columns[at]);
                self.pool.give_back(others);
                counts
            } else {
                shared.by(&self.columns[at])
            };
            answer.counts.push(counts);
        }
    }

    pub(super) fn rank(
        &mut self,
        found: &[u64],
        finding: Option<&Finding>,
        filters: &[Filter],
        request: &Request,
        hits: &mut Vec<u32>,
    ) {
        let page = HitRange {
            offset: request.offset.min(self.summary.records) as usize,
            limit: request.limit.min(self.summary.records) as usize,
        };
        if page.limit == 0 {
            return;
        }
        if let Order::Columns(order) = &request.order {
            rank::by_columns(found, &self.columns, order, page, hits);
            return;
        }
        let finding = finding
            .filter(|finding| request.order == Order::Relevance && !finding.weighed.is_empty());
        match (finding, &self.words) {
            (Some(finding), Some(words)) => {
                let mut tiers = Vec::new();
                for tier in finding.tiers.iter().flatten() {
                    let mut tier = self.pool.copy(tier);
                    for filter in filters {
                        bits::and(&mut tier, &filter.set);
                    }
                    tiers.push(tier);
                }
                let weighed = &finding.weighed;
                rank::by_relevance(&tiers, weighed, words, &mut self.scores, page, hits);
                for tier in tiers {
                    self.pool.give_back(tier);
                }
            }
            (Some(_) | None, _) => rank::by_index(found, page, hits),
        }
    }

    pub(super) fn cross(&self, found: &[u64], columns: Option<(u8, u8)>) -> Vec<u32> {
        let column = |at: u8| self.columns.get(usize::from(at));
        match columns.map(|(rows, columns)| (column(rows), column(columns))) {
            Some((Some(rows), Some(columns))) => cross(found, rows, columns),
            Some((Some(_) | None, _)) | None => Vec::new(),
        }
    }

    pub(super) fn relaxations(
        &mut self,
        finding: Option<&Finding>,
        filters: &[Filter],
    ) -> Vec<(ColumnRelaxation, u32)> {
        let mut relaxations = Vec::new();
        if finding.is_some() {
            let others = self.found(None, filters, |_| true);
            relaxations.push((ColumnRelaxation::Text, bits::count(&others)));
            self.pool.give_back(others);
        }
        for dropped in filters {
            let others = self.found(finding, filters, |filter| filter.column != dropped.column);
            relaxations.push((
                ColumnRelaxation::Column(dropped.column),
                bits::count(&others),
            ));
            self.pool.give_back(others);
        }
        relaxations.retain(|(_, count)| *count > 0);
        relaxations
    }
}
