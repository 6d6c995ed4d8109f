//! Looks up the names in a pack: in the vocabularies, among its clusters, in `earlier.csv`.

use std::collections::BTreeSet;

use super::super::nearest::{nearest, write_instead};
use super::super::problem::{Report, Written};
use crate::vocabulary::{Term, Vocabulary};
use model::{RegionalGroup, Slug, TreatyReference};

/// Everything a pack can refer to.
pub(crate) struct NameLookup<'a> {
    pub(crate) vocabulary: &'a Vocabulary,
    /// The slugs of all factsheets, including broken ones.
    pub(crate) clusters: &'a BTreeSet<Slug>,
    /// The ids of all rows of `earlier.csv`, including broken ones.
    pub(crate) earlier: &'a BTreeSet<String>,
    pub(crate) report: &'a Report,
}

/// A list in which names are looked up: its description in problems, and where to find it.
#[derive(Clone, Copy)]
struct VocabularyList(&'static str, &'static str);

const ISSUES: VocabularyList = VocabularyList(
    "one of UPR Info's issues",
    "lists/issues.csv (see `presession new`)",
);
const PERSONS: VocabularyList = VocabularyList(
    "one of the Universal Human Rights Index's affected persons",
    "lists/affected_persons.csv (see `presession new`)",
);
const TARGETS: VocabularyList = VocabularyList(
    "an SDG target",
    "lists/sdg_targets.csv (see `presession new`)",
);
const TREATIES: VocabularyList = VocabularyList(
    "a treaty of the list",
    "lists/treaties.csv (see `presession new`)",
);
const STATES: VocabularyList = VocabularyList(
    "in the list of States",
    "lists/states.csv (see `presession new`)",
);
const CLUSTERS: VocabularyList =
    VocabularyList("the file name of a factsheet", "the folder clusters");

impl NameLookup<'_> {
    /// Looks up UPR Info's issues.
    pub(crate) fn issues(&self, written: &[Written<String>]) -> Vec<Slug> {
        self.terms(written, &self.vocabulary.issues, ISSUES)
    }

    /// Looks up affected persons.
    pub(crate) fn persons(&self, written: &[Written<String>]) -> Vec<Slug> {
        self.terms(written, &self.vocabulary.persons, PERSONS)
    }

    /// Looks up SDG targets.
    pub(crate) fn targets(&self, written: &[Written<String>]) -> Vec<String> {
        let known = self
            .vocabulary
            .targets
            .iter()
            .map(|target| target.id.as_str());
        self.each(written, TARGETS, known, |id| {
            self.vocabulary.target(id).map(|target| target.id.clone())
        })
    }

    /// Looks up provisions of treaties, such as `ICCPR 19`.
    pub(crate) fn treaties(&self, written: &[Written<String>]) -> Vec<TreatyReference> {
        let codes = self
            .vocabulary
            .treaties
            .iter()
            .map(|treaty| treaty.code.as_str());
        written
            .iter()
            .filter_map(|reference| {
                let (code, article) = reference
                    .value
                    .split_once(' ')
                    .unwrap_or((&reference.value, ""));
                let code = Written {
                    value: code.to_owned(),
                    at: reference.at.clone(),
                };
                let treaty = self.one(&code, TREATIES, codes.clone(), |code| {
                    self.vocabulary
                        .treaty(code)
                        .map(|treaty| treaty.code.clone())
                })?;
                Some(TreatyReference {
                    treaty,
                    article: article.trim().to_owned(),
                })
            })
            .collect()
    }

    /// Looks up factsheets.
    pub(crate) fn clusters(&self, written: &[Written<String>]) -> Vec<Slug> {
        let known = self.clusters.iter().map(Slug::as_str);
        self.each(written, CLUSTERS, known, |name| {
            self.clusters
                .iter()
                .find(|slug| slug.as_str() == name)
                .cloned()
        })
    }

    /// Looks up earlier recommendations.
    pub(crate) fn paragraphs(&self, written: &[Written<String>]) -> Vec<String> {
        written
            .iter()
            .filter(|id| self.paragraph(id))
            .map(|id| id.value.clone())
            .collect()
    }

    /// Returns whether an earlier recommendation exists; reports it if not.
    pub(crate) fn paragraph(&self, id: &Written<String>) -> bool {
        let known = self.earlier.contains(&id.value);
        if !known {
            self.report.error(
                &id.at,
                format!("\"{}\" is not an id of earlier.csv", id.value),
                id_instead(&id.value, self.earlier),
            );
        }
        known
    }

    /// Looks up a State; returns its key and regional group.
    pub(crate) fn state(&self, written: &Written<String>) -> Option<(String, RegionalGroup)> {
        let known = self
            .vocabulary
            .states
            .iter()
            .map(|state| state.names.english());
        self.one(written, STATES, known, |name| {
            let state = self.vocabulary.state(name)?;
            Some((state.names.english().to_owned(), state.group))
        })
    }

    fn terms(
        &self,
        written: &[Written<String>],
        terms: &[Term],
        list: VocabularyList,
    ) -> Vec<Slug> {
        let known = terms.iter().map(|term| term.names.english());
        self.each(written, list, known, |name| {
            terms
                .iter()
                .find(|term| term.names.english() == name)
                .map(|term| term.slug.clone())
        })
    }

    fn each<'k, T>(
        &self,
        written: &[Written<String>],
        list: VocabularyList,
        known: impl Iterator<Item = &'k str> + Clone,
        find: impl Fn(&str) -> Option<T>,
    ) -> Vec<T> {
        written
            .iter()
            .filter_map(|name| self.one(name, list, known.clone(), &find))
            .collect()
    }

    fn one<'k, T>(
        &self,
        written: &Written<String>,
        list: VocabularyList,
        known: impl Iterator<Item = &'k str> + Clone,
        find: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let found = find(&written.value);
        if found.is_none() {
            let VocabularyList(list, place) = list;
            let otherwise = format!("Look it up in {place}, and write it exactly so");
            let fix = self.report.hint(list, &written.value, || {
                write_instead(&written.value, known, &otherwise)
            });
            let what = format!("\"{}\" is not {list}", written.value);
            self.report.error(&written.at, what, fix);
        }
        found
    }
}

/// Suggests what to write instead of an unknown id.
fn id_instead(written: &str, ids: &BTreeSet<String>) -> String {
    nearest(written, ids.iter().map(String::as_str)).map_or_else(
        || "Write an id of earlier.csv, or add the row there".to_owned(),
        |id| format!("Write \"{id}\", or add the row to earlier.csv"),
    )
}
