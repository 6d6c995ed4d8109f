//! Puts an edition together: what a language's pages show, and no more.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    EarlierRecommendation, Factsheet, Labels, Recommendation, Review, SdgTarget, Slug, TreatyLabel,
};
use crate::vocabulary::{Term, Vocabulary};

/// Picks the earlier recommendations that a factsheet, a recommendation or a question names.
pub(super) fn named_earlier(
    factsheets: &[Factsheet],
    all: &[EarlierRecommendation],
) -> BTreeMap<String, EarlierRecommendation> {
    let mut named = BTreeSet::new();
    for factsheet in factsheets {
        named.extend(factsheet.earlier.iter().map(|each| &each.id));
        named.extend(
            factsheet
                .recommendations
                .iter()
                .flat_map(|each| &each.builds_on),
        );
        named.extend(factsheet.questions.iter().flat_map(|each| &each.builds_on));
    }
    all.iter()
        .filter(|earlier| named.contains(&earlier.id))
        .map(|earlier| (earlier.id.clone(), earlier.clone()))
        .collect()
}

/// Gathers the names of all that is used, in a language.
pub(super) fn labels(
    review: &Review,
    factsheets: &[Factsheet],
    earlier: &BTreeMap<String, EarlierRecommendation>,
    language: &str,
    vocabulary: &Vocabulary,
) -> Labels {
    let proposed: Vec<&Recommendation> = factsheets
        .iter()
        .flat_map(|each| &each.recommendations)
        .collect();
    let issues: BTreeSet<&Slug> = proposed
        .iter()
        .flat_map(|each| &each.issues)
        .chain(earlier.values().flat_map(|each| &each.issues))
        .collect();
    let persons: BTreeSet<&Slug> = proposed
        .iter()
        .flat_map(|each| &each.affected_persons)
        .collect();
    let targets = targets(&proposed, language, vocabulary);
    let goals: BTreeSet<u8> = targets.values().map(|target| target.goal).collect();
    let states = earlier
        .values()
        .map(|each| &each.state)
        .chain([&review.state]);
    Labels {
        issues: terms(&vocabulary.issues, &issues, language),
        persons: terms(&vocabulary.persons, &persons, language),
        goals: vocabulary
            .goals
            .iter()
            .filter(|goal| goals.contains(&goal.number))
            .map(|goal| (goal.number, goal.names.label(language).to_owned()))
            .collect(),
        targets,
        treaties: treaties(&proposed, language, vocabulary),
        states: states
            .filter_map(|name| {
                let state = vocabulary.state(name)?;
                Some((name.clone(), state.names.label(language).to_owned()))
            })
            .collect(),
    }
}

fn terms(terms: &[Term], used: &BTreeSet<&Slug>, language: &str) -> BTreeMap<Slug, String> {
    terms
        .iter()
        .filter(|term| used.contains(&term.slug))
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
