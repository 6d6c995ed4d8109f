//! A query's results, the number each further choice would find, and which filter to remove if
//! there are none.
//!
//! Values of one facet are alternatives; facets and words must all match. A facet's counts ignore
//! its own selection: they show how many results a value adds, not how many remain.

use super::facets::{label_of, place_of};
use super::find::FIELD_END;
use super::{Needles, insert_sorted, values_of};
use model::query::{Facet, Query, Sort};
use model::{Edition, Factsheet, Labels, Recommendation, plain_text};
use search::fold::Folded;

const FACETS: usize = Facet::PROPOSED.len();

/// An edition's recommendations, prepared for searching.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    entries: Vec<SearchEntry>,
    /// All values of each facet, in display order.
    values: [Vec<String>; FACETS],
}

/// A recommendation, prepared for searching.
#[derive(Clone, Debug)]
struct SearchEntry {
    /// The folded text to search in.
    text: Vec<char>,
    values: [Vec<String>; FACETS],
    cluster: u8,
    number: u8,
    deadline: u32,
    action: u8,
}

/// A query's results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Positions in [`Edition::recommendations`], in the query's order.
    pub hits: Vec<usize>,
    /// The number of results, including any not listed.
    pub total: usize,
    /// For each facet, every value in the edition.
    pub facets: Vec<(Facet, Vec<Choice>)>,
}

/// A value of a facet that can be selected or deselected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The value, as written in addresses.
    pub value: String,
    /// The number of results that have it, whatever else is selected in its facet.
    pub count: usize,
    /// Whether it is selected.
    pub chosen: bool,
}

/// A filter that can be removed as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relaxation {
    /// The search words.
    Text,
    /// Every selection in a facet.
    Facet(Facet),
}

/// How a recommendation fares against a query.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Hit,
    /// One filter excludes it.
    OutBy(Relaxation),
    /// Several filters exclude it.
    Out,
}

/// The sort key of results, the most important part first; no two are equal.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    first: u32,
    cluster: u8,
    number: u8,
    position: usize,
}

impl Found {
    /// Returns every value of a facet, in display order.
    #[must_use]
    pub fn choices(&self, facet: Facet) -> &[Choice] {
        let found = self.facets.iter().find(|(each, _)| *each == facet);
        found.map_or(&[], |(_, choices)| choices)
    }
}

impl Catalogue {
    /// Prepares an edition's recommendations. Takes some milliseconds: do it once.
    #[must_use]
    pub fn new(edition: &Edition) -> Self {
        let mut catalogue = Self::default();
        for factsheet in &edition.factsheets {
            for recommendation in &factsheet.recommendations {
                let entry = SearchEntry::new(edition, factsheet, recommendation);
                catalogue.entries.push(entry);
            }
        }
        catalogue.values =
            Facet::PROPOSED.map(|facet| catalogue.sorted_values(facet, &edition.labels));
        catalogue
    }

    /// Finds the recommendations that contain all words and, in every facet with a selection, have
    /// one of the selected values.
    #[must_use]
    pub fn find(&self, query: &Query) -> Found {
        let verdicts = self.verdicts(query);
        let mut ranked = Vec::new();
        for (position, verdict) in verdicts.iter().enumerate() {
            if *verdict == Verdict::Hit {
                insert_sorted(
                    &mut ranked,
                    self.entries[position].rank(query.sort, position),
                );
            }
        }
        let facets = Facet::PROPOSED.map(|facet| (facet, self.choices(query, facet, &verdicts)));
        Found {
            total: ranked.len(),
            hits: ranked.into_iter().map(|rank| rank.position).collect(),
            facets: facets.into(),
        }
    }

    /// Lists the filters whose removal alone gives more results, with the number of results: most
    /// first, then words before facets in order.
    #[must_use]
    pub fn relaxations(&self, query: &Query) -> Vec<(Relaxation, usize)> {
        let verdicts = self.verdicts(query);
        let count = |wanted| verdicts.iter().filter(|each| **each == wanted).count();
        let hits = count(Verdict::Hit);
        let mut relaxations = Vec::new();
        let facets = Facet::PROPOSED.into_iter().map(Relaxation::Facet);
        for relaxation in std::iter::once(Relaxation::Text).chain(facets) {
            let more = count(Verdict::OutBy(relaxation));
            if more > 0 {
                let found = hits + more;
                let place = relaxations.partition_point(|(_, other)| *other >= found);
                relaxations.insert(place, (relaxation, found));
            }
        }
        relaxations
    }

    fn verdicts(&self, query: &Query) -> Vec<Verdict> {
        let needles = Needles::new(&query.text);
        let verdict = |entry: &SearchEntry| entry.verdict(query, &needles);
        self.entries.iter().map(verdict).collect()
    }

    fn choices(&self, query: &Query, facet: Facet, verdicts: &[Verdict]) -> Vec<Choice> {
        let known = &self.values[facet as usize];
        // A shared link may contain values that a newer pack no longer has: they must be listed so
        // that they can be removed.
        let is_unknown = |value: &&str| !known.iter().any(|each| each == value);
        let unknown = query.values(facet).filter(is_unknown);
        let choice = |value: &str| Choice {
            value: value.to_owned(),
            count: self.count(facet, value, verdicts),
            chosen: query.has(facet, value),
        };
        let known = known.iter().map(String::as_str);
        known.chain(unknown).map(choice).collect()
    }

    fn count(&self, facet: Facet, value: &str, verdicts: &[Verdict]) -> usize {
        let alone = Verdict::OutBy(Relaxation::Facet(facet));
        let counts = |(entry, verdict): &(&SearchEntry, &Verdict)| {
            (**verdict == Verdict::Hit || **verdict == alone) && entry.has(facet, value)
        };
        self.entries.iter().zip(verdicts).filter(counts).count()
    }

    fn sorted_values(&self, facet: Facet, labels: &Labels) -> Vec<String> {
        let mut values = Vec::new();
        for entry in &self.entries {
            for value in &entry.values[facet as usize] {
                let (mut place, label) = place_of(facet, value, labels);
                if facet == Facet::Cluster {
                    place = u32::from(entry.cluster);
                }
                insert_sorted(&mut values, (place, label, value.clone()));
            }
        }
        values.into_iter().map(|(_, _, value)| value).collect()
    }
}

impl SearchEntry {
    fn new(edition: &Edition, factsheet: &Factsheet, recommendation: &Recommendation) -> Self {
        Self {
            text: searchable(edition, factsheet, recommendation),
            values: Facet::PROPOSED.map(|facet| values_of(recommendation, facet, &edition.labels)),
            cluster: factsheet.number,
            number: recommendation.number,
            deadline: last_day(recommendation),
            action: recommendation.action_category.number(),
        }
    }

    fn verdict(&self, query: &Query, needles: &Needles) -> Verdict {
        let mut verdict = Verdict::Hit;
        let mut fail = |filter| {
            verdict = match verdict {
                Verdict::Hit => Verdict::OutBy(filter),
                Verdict::OutBy(_) | Verdict::Out => Verdict::Out,
            };
        };
        for facet in Facet::PROPOSED {
            let mut chosen = query.values(facet).peekable();
            if chosen.peek().is_some() && !chosen.any(|value| self.has(facet, value)) {
                fail(Relaxation::Facet(facet));
            }
        }
        if !needles.all_in(&self.text) {
            fail(Relaxation::Text);
        }
        verdict
    }

    fn has(&self, facet: Facet, value: &str) -> bool {
        self.values[facet as usize].iter().any(|each| each == value)
    }

    fn rank(&self, sort: Sort, position: usize) -> Rank {
        let first = match sort {
            Sort::Usual | Sort::Session | Sort::State | Sort::Paragraph | Sort::Name => 0,
            Sort::Deadline => self.deadline,
            Sort::Action => 5 - u32::from(self.action),
        };
        Rank {
            first,
            cluster: self.cluster,
            number: self.number,
            position,
        }
    }
}

/// Returns the last day within a deadline as a sortable number: "2020" includes its last day.
fn last_day(recommendation: &Recommendation) -> u32 {
    recommendation.deadline.map_or(u32::MAX, |date| {
        let month = u32::from(date.month().unwrap_or(12));
        let day = u32::from(date.day().unwrap_or(31));
        u32::from(date.year()) * 10_000 + month * 100 + day
    })
}

/// Folds the searchable text; no phrase matches across two fields.
///
/// Treaties are found by their codes only: their names would match "rights" almost everywhere.
fn searchable(
    edition: &Edition,
    factsheet: &Factsheet,
    recommendation: &Recommendation,
) -> Vec<char> {
    let mut text = Vec::new();
    let mut push = |field: &str| {
        text.append(&mut Folded::new(field).characters);
        text.push(FIELD_END);
    };
    push(&recommendation.text);
    push(&plain_text(&recommendation.rationale));
    push(&plain_text(&recommendation.indicator));
    push(&recommendation.addressed_to);
    push(&factsheet.title);
    for issue in &recommendation.issues {
        push(label_of(issue.as_str(), &edition.labels.issues));
    }
    for person in &recommendation.affected_persons {
        push(label_of(person.as_str(), &edition.labels.persons));
    }
    for treaty in &recommendation.treaties {
        push(&treaty.treaty);
    }
    let lists = [
        &recommendation.treaty_bodies,
        &recommendation.sdg_targets,
        &recommendation.builds_on,
    ];
    lists.into_iter().flatten().for_each(|each| push(each));
    for earlier in recommendation
        .builds_on
        .iter()
        .filter_map(|id| edition.earlier(id))
    {
        push(&earlier.paragraph);
        push(edition.labels.state_name(&earlier.state));
    }
    text
}

#[cfg(test)]
mod tests;
