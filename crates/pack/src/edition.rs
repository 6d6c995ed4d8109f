//! Puts an edition together: exactly what a language's pages show.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::vocabulary::{Organisation, Term, Vocabulary};
use model::{
    EarlierRecommendation, Factsheet, Labels, Recommendation, SdgTarget, Slug, StateLabel,
    TreatyLabel,
};
use search::fold::fold;

/// Selects the recommendations to a State: the newest session first, then in the pack's order.
pub(super) fn earlier_to(state: &str, all: &[EarlierRecommendation]) -> Vec<EarlierRecommendation> {
    let mut asked: Vec<_> = all
        .iter()
        .filter(|each| each.under_review == state)
        .cloned()
        .collect();
    asked.sort_by_key(|each| Reverse(each.session));
    asked
}

/// Collects the names of everything used, in a language.
pub(super) fn labels(
    factsheets: &[Factsheet],
    earlier: &[EarlierRecommendation],
    language: &str,
    vocabulary: &Vocabulary,
) -> Labels {
    let proposed: Vec<&Recommendation> = factsheets
        .iter()
        .flat_map(|each| &each.recommendations)
        .collect();
    let persons: BTreeSet<&Slug> = proposed
        .iter()
        .flat_map(|each| &each.affected_persons)
        .chain(earlier.iter().flat_map(|each| &each.affected_persons))
        .collect();
    let targets = targets(&proposed, language, vocabulary);
    Labels {
        issues: terms(&vocabulary.issues, |_| true, language),
        persons: terms(&vocabulary.persons, |slug| persons.contains(slug), language),
        goals: vocabulary
            .goals
            .iter()
            .map(|goal| (goal.number, goal.names.label(language).to_owned()))
            .collect(),
        targets,
        treaties: treaties(&proposed, language, vocabulary),
        states: states(language, vocabulary),
        organisations: organisations(language, vocabulary),
    }
}

/// Lists all States alphabetically, ignoring accents and case.
fn states(language: &str, vocabulary: &Vocabulary) -> Vec<StateLabel> {
    let mut states: Vec<StateLabel> = vocabulary
        .states
        .iter()
        .map(|state| StateLabel {
            slug: state.slug(),
            english: state.names.english().to_owned(),
            name: state.names.label(language).to_owned(),
            group: state.group,
            organisations: state.organisations.clone(),
        })
        .collect();
    states.sort_by_cached_key(|state| (fold(&state.name), state.slug.clone()));
    states
}

fn organisations(language: &str, vocabulary: &Vocabulary) -> BTreeMap<String, String> {
    let name = |each: &Organisation| (each.code.clone(), each.names.label(language).to_owned());
    vocabulary.organisations.iter().map(name).collect()
}

fn terms(terms: &[Term], used: impl Fn(&Slug) -> bool, language: &str) -> BTreeMap<Slug, String> {
    terms
        .iter()
        .filter(|term| used(&term.slug))
        .map(|term| (term.slug.clone(), term.names.label(language).to_owned()))
        .collect()
}

fn targets(
    proposed: &[&Recommendation],
    language: &str,
    vocabulary: &Vocabulary,
) -> BTreeMap<String, SdgTarget> {
    let used = proposed.iter().flat_map(|each| &each.sdg_targets);
    used.filter_map(|id| {
        let target = vocabulary.target(id)?;
        let label = target.names.label(language).to_owned();
        Some((
            id.clone(),
            SdgTarget {
                goal: target.goal,
                label,
            },
        ))
    })
    .collect()
}

fn treaties(
    proposed: &[&Recommendation],
    language: &str,
    vocabulary: &Vocabulary,
) -> BTreeMap<String, TreatyLabel> {
    let used = proposed.iter().flat_map(|each| &each.treaties);
    used.filter_map(|reference| {
        let treaty = vocabulary.treaty(&reference.treaty)?;
        let label = TreatyLabel {
            name: treaty.names.label(language).to_owned(),
            body: treaty.bodies.label(language).to_owned(),
        };
        Some((treaty.code.clone(), label))
    })
    .collect()
}
