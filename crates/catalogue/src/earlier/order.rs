//! The order in which a facet's values are listed, and the choices available now.
//!
//! The index has one order for all languages; names are sorted in the reader's.

use ::search::wire::{Answer, Order, Ranked, Summary};

use super::columns::{DOCUMENT, PARAGRAPH, column_of, facet_of};
use super::{Opening, choices};
use crate::{Choice, Found, insert_sorted, place_of};
use model::query::{Facet, Query, Sort};
use model::{Edition, RegionalGroup, Response, Slug};

/// For each column of the index, the positions of its values in display order.
#[derive(Clone, Debug, Default)]
pub struct Orders(Vec<Vec<usize>>);

impl Orders {
    /// Sorts the values of an index for the readers of an edition. Do it once.
    #[must_use]
    pub fn new(edition: &Edition, summary: &Summary) -> Self {
        let columns = summary.columns.iter().enumerate();
        let orders = columns.map(|(at, column)| {
            let facet = u8::try_from(at).ok().and_then(facet_of);
            let mut sorted = Vec::new();
            for (place, value) in column.values.iter().enumerate() {
                let rank = facet.map_or((0, Vec::new()), |it| rank(it, value, edition));
                insert_sorted(&mut sorted, (rank, place));
            }
            sorted.into_iter().map(|(_, place)| place).collect()
        });
        Self(orders.collect())
    }

    /// Lists the indices of a facet's values in display order.
    #[must_use]
    pub fn places(&self, facet: Facet, values: usize) -> Vec<usize> {
        let order = column_of(facet).and_then(|it| self.0.get(usize::from(it)));
        let order = order.filter(|order| order.len() == values);
        order.cloned().unwrap_or_else(|| (0..values).collect())
    }

    /// Returns the order of a list in the engine's terms.
    #[must_use]
    pub fn order(&self, sort: Sort, summary: &Summary) -> Order {
        match sort {
            Sort::Usual | Sort::Deadline | Sort::Action | Sort::Name => Order::Relevance,
            Sort::Session => Order::Index,
            Sort::State => {
                let column = column_of(Facet::State);
                Order::Columns(column.into_iter().map(|it| self.ranked(it)).collect())
            }
            // Within a document, the index has paragraphs in numerical order.
            Sort::Paragraph => {
                let named = [PARAGRAPH, DOCUMENT].map(|name| column_named(summary, name));
                let ranked = |column| Ranked {
                    column,
                    values: Vec::new(),
                };
                Order::Columns(named.into_iter().flatten().map(ranked).collect())
            }
        }
    }

    fn ranked(&self, column: u8) -> Ranked {
        let places = self.0.get(usize::from(column)).map(Vec::as_slice);
        let places = places.unwrap_or_default().iter();
        Ranked {
            column,
            values: places.filter_map(|it| u16::try_from(*it).ok()).collect(),
        }
    }

    fn sorted(&self, facet: Facet, mut choices: Vec<Choice>) -> Vec<Choice> {
        let order = column_of(facet).and_then(|it| self.0.get(usize::from(it)));
        let order = order.map(Vec::as_slice).unwrap_or_default();
        let mut sorted = Vec::with_capacity(choices.len());
        for place in order {
            sorted.extend(choices.get_mut(*place).map(std::mem::take));
        }
        // Selected but unknown values come last.
        sorted.extend(choices.drain(order.len().min(choices.len())..));
        sorted
    }
}

fn column_named(summary: &Summary, name: &str) -> Option<u8> {
    let place = summary.columns.iter().position(|it| it.name == name)?;
    u8::try_from(place).ok()
}

/// Ranks a value: States, issues, persons and organisations by name, groups and responses in their
/// customary order, the newest session first, all else by number.
fn rank(facet: Facet, value: &str, edition: &Edition) -> (u32, Vec<char>) {
    let labels = &edition.labels;
    let by = |place: Option<usize>| {
        let place = place.and_then(|it| u32::try_from(it).ok());
        (place.unwrap_or(u32::MAX), Vec::new())
    };
    match facet {
        Facet::UnderReview | Facet::State => {
            let mut states = labels.states.iter();
            by(states.position(|it| it.slug.as_str() == value))
        }
        Facet::Group => {
            let mut groups = RegionalGroup::ALL.iter();
            by(groups.position(|it| it.key().eq_ignore_ascii_case(value)))
        }
        Facet::Response => by(Response::ALL.iter().position(|it| it.key() == value)),
        Facet::Session => {
            let number: Option<u32> = value.parse().ok();
            (number.map_or(u32::MAX, |it| u32::MAX - 1 - it), Vec::new())
        }
        Facet::Cluster => {
            let slug = Slug::parse(value).ok();
            let factsheet = slug.and_then(|slug| edition.factsheet(&slug));
            by(factsheet.map(|it| usize::from(it.number)))
        }
        Facet::Organisation
        | Facet::Cycle
        | Facet::Changed
        | Facet::Action
        | Facet::Issue
        | Facet::Person
        | Facet::Goal
        | Facet::Year
        | Facet::BuildsOn => place_of(facet, value, labels),
    }
}

/// Lists the facets worth filtering by: those with at least two values.
#[must_use]
pub fn offered(opening: &Opening) -> Vec<Facet> {
    let parts = |facet: &Facet| {
        let counts = column_of(*facet).and_then(|it| opening.answer.counts.get(usize::from(it)));
        counts.is_some_and(|counts| counts.iter().filter(|count| **count > 0).count() > 1)
    };
    Facet::EARLIER.into_iter().filter(parts).collect()
}

/// Converts an answer to choices, each facet's in display order.
#[must_use]
pub fn found(
    query: &Query,
    summary: &Summary,
    orders: &Orders,
    answer: &Answer,
    facets: &[Facet],
) -> Found {
    let choices = |facet: &Facet| {
        let choices = choices(query, summary, answer, *facet);
        (*facet, orders.sorted(*facet, choices))
    };
    Found {
        hits: answer.hits.iter().map(|hit| *hit as usize).collect(),
        total: answer.total as usize,
        facets: facets.iter().map(choices).collect(),
    }
}

#[cfg(test)]
mod tests {
    use ::search::wire::Column;

    use super::*;
    use model::StateLabel;
    use samples::{edition, factsheet, slug};

    fn summary() -> Summary {
        let column = |facet: Facet| Column {
            name: facet.key().to_owned(),
            values: match facet {
                Facet::State => ["chile", "norway", "zambia"].map(str::to_owned).into(),
                Facet::Group => ["weog", "africa", "grulac"].map(str::to_owned).into(),
                Facet::Session => ["6", "18", "7"].map(str::to_owned).into(),
                Facet::Response => ["noted", "pending", "supported"].map(str::to_owned).into(),
                Facet::Changed => ["no", "yes"].map(str::to_owned).into(),
                Facet::Issue => ["land", "youth", "zeal"].map(str::to_owned).into(),
                Facet::Cluster => ["land", "youth"].map(str::to_owned).into(),
                Facet::Goal => ["10", "2"].map(str::to_owned).into(),
                _ => vec!["1".to_owned()],
            },
        };
        Summary {
            records: 3,
            columns: Facet::EARLIER.map(column).into(),
        }
    }

    fn an_edition() -> Edition {
        let sheets = vec![
            factsheet("youth", 1, Vec::new()),
            factsheet("land", 2, Vec::new()),
        ];
        let mut edition = edition(sheets);
        // In a language whose alphabet puts Zambia first.
        let state = |id: &str| StateLabel {
            slug: slug(id),
            ..edition.labels.states[0].clone()
        };
        edition.labels.states = ["zambia", "norway", "chile"].map(state).into();
        edition
    }

    fn answer(summary: &Summary) -> Answer {
        let counts = summary.columns.iter().map(|it| vec![1; it.values.len()]);
        Answer {
            total: 3,
            hits: vec![2, 0],
            counts: counts.collect(),
            ..Answer::default()
        }
    }

    #[track_caller]
    fn check(facet: Facet, shown: &[&str]) {
        let (edition, summary) = (an_edition(), summary());
        let orders = Orders::new(&edition, &summary);
        let query = Query::parse("state=atlantis&session=6");
        let answer = answer(&summary);
        let found = found(&query, &summary, &orders, &answer, &Facet::EARLIER);
        let values: Vec<&str> = found.choices(facet).iter().map(|it| &*it.value).collect();
        assert_eq!(values, shown);
        assert_eq!((found.total, &*found.hits), (3, &[2, 0][..]));
    }

    #[test]
    fn names_are_sorted_as_in_the_language_with_unknown_choices_last() {
        check(Facet::State, &["zambia", "norway", "chile", "atlantis"]);
        check(Facet::Issue, &["zeal", "youth", "land"]);
    }

    #[test]
    fn a_list_by_state_is_sorted_as_in_the_language_too() {
        let (edition, summary) = (an_edition(), summary());
        let order = Orders::new(&edition, &summary).order(Sort::State, &summary);
        let Order::Columns(columns) = order else {
            panic!("{order:?}");
        };
        let state = column_of(Facet::State).unwrap();
        let values = vec![2, 1, 0];
        assert_eq!(
            columns,
            [Ranked {
                column: state,
                values
            }]
        );
    }

    #[test]
    fn a_facet_with_its_own_order_keeps_it() {
        check(Facet::Group, &["africa", "grulac", "weog"]);
        check(Facet::Session, &["18", "7", "6"]);
        check(Facet::Response, &["supported", "noted", "pending"]);
        check(Facet::Changed, &["yes", "no"]);
        check(Facet::Cluster, &["youth", "land"]);
        check(Facet::Goal, &["2", "10"]);
    }

    #[test]
    fn a_facet_with_one_value_offers_no_choice() {
        let summary = summary();
        let mut opening = Opening {
            answer: answer(&summary),
            ..Opening::default()
        };
        let before = offered(&opening);
        assert!(before.contains(&Facet::Goal) && !before.contains(&Facet::UnderReview));
        let goal = usize::from(column_of(Facet::Goal).unwrap());
        opening.answer.counts[goal][0] = 0;
        assert!(!offered(&opening).contains(&Facet::Goal));
        assert!(offered(&Opening::default()).is_empty());
    }
}
