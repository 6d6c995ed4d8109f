//! Looks up the names in a pack: in the vocabularies, among its clusters, in `earlier.csv`.

use std::collections::{BTreeMap, BTreeSet};

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
    /// Paragraphs of the State's own reviews, with the ids of their rows.
    pub(crate) paragraphs: &'a BTreeMap<String, Vec<String>>,
    /// The files in the pack's folder `logos`, by path.
    pub(crate) pictures: &'a BTreeMap<&'a str, &'a [u8]>,
    /// The table whose rows are unknown, because it is missing or could not be read.
    pub(crate) unread: Option<&'a str>,
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
                self.check_article(&treaty, article.trim(), reference);
                Some(TreatyReference {
                    treaty,
                    article: article.trim().to_owned(),
                })
            })
            .collect()
    }

    /// Reports an article written with its word: the site puts the word in its own language.
    fn check_article(&self, treaty: &str, article: &str, written: &Written<String>) {
        let small = article.to_lowercase();
        let word = ["articles", "article", "arts.", "art."]
            .into_iter()
            .find(|word| small.starts_with(word));
        if let Some(word) = word {
            let number = article.get(word.len()..).unwrap_or_default().trim();
            self.report.error(
                &written.at,
                format!("\"{article}\" is more than the article's number"),
                format!("Write \"{treaty} {number}\""),
            );
        }
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

    /// Looks up earlier recommendations by id, or by paragraph: then all its rows.
    pub(crate) fn paragraphs(&self, written: &[Written<String>]) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for id in written.iter().flat_map(|each| self.rows_of(each)) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// Looks up one earlier recommendation by id, or by a paragraph that has one row. Reports one
    /// that does not exist, or a paragraph with several rows.
    pub(crate) fn paragraph(&self, written: &Written<String>) -> Option<String> {
        match self.rows_of(written).as_slice() {
            [] => None,
            [id] => Some(id.clone()),
            several => {
                self.report.error(
                    &written.at,
                    format!("the paragraph {} has {} rows", written.value, several.len()),
                    format!("Write the id of one: {}", several.join(", ")),
                );
                None
            }
        }
    }

    fn rows_of(&self, written: &Written<String>) -> Vec<String> {
        if self.earlier.contains(&written.value) {
            return vec![written.value.clone()];
        }
        if let Some(ids) = self.paragraphs.get(&written.value) {
            return ids.clone();
        }
        let what = format!(
            "\"{}\" is neither an id nor a paragraph in earlier.csv",
            written.value
        );
        let fix = id_instead(&written.value, self.earlier);
        match self.unread {
            Some(table) => self.report.consequence(table, &written.at, what, fix),
            None => self.report.error(&written.at, what, fix),
        }
        Vec::new()
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
        // Word puts no-break spaces into names; no list has any.
        let plain = || written.value.replace(['\u{a0}', '\u{202f}'], " ");
        let found = find(&written.value).or_else(|| find(&plain()));
        if found.is_none() {
            let VocabularyList(list, place) = list;
            let otherwise = format!("Look it up in {place}, and write it exactly so");
            let fix = self.report.hint(list, &written.value, || {
                write_instead(&written.value, known, &otherwise)
            });
            let what = format!("\"{}\" is not {list}", written.value);
            if written.value.contains(char::REPLACEMENT_CHARACTER) {
                // In a file that is not UTF-8, which is its own problem.
                let file = &written.at.file;
                self.report.consequence(file, &written.at, what, fix);
            } else {
                self.report.error(&written.at, what, fix);
            }
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
