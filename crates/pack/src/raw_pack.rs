//! A whole raw pack: every file read, and checked against the list of languages.

use std::collections::{BTreeMap, BTreeSet};

use super::damage;
use super::file::FileText;
use super::layout::PackLayout;
use super::nearest::{nearest, write_instead};
use super::problem::{Place, Report};
use super::raw::{self, FileRole, RawFactsheet, RawPage, RawReview, RawSource};
use super::{AboutTexts, unique};
use model::{Language, Slug};

/// A whole raw pack.
pub(super) struct RawPack {
    pub(super) review: Option<RawReview>,
    pub(super) reviews: BTreeMap<Language, RawReview>,
    /// The pack's part of the About page.
    pub(super) about: Option<RawPage>,
    pub(super) abouts: BTreeMap<Language, RawPage>,
    pub(super) factsheets: BTreeMap<Slug, RawFactsheet>,
    pub(super) translations: BTreeMap<(Slug, Language), RawFactsheet>,
    /// The usable languages that the review declares.
    pub(super) languages: Vec<Language>,
}

impl RawPack {
    /// Reads every file of a pack.
    pub(super) fn read(
        layout: &PackLayout<'_>,
        read: &impl Fn(&str) -> FileText,
        report: &Report,
    ) -> Self {
        // A file that is not text is reported once; what it lacks is not.
        let quiet = Report::default();
        let report_of = |file: &FileText| if file.is_text() { report } else { &quiet };
        let sheet = |path: &str, role| {
            let file = read(path);
            let sheet = raw::read_factsheet(&file, role, report_of(&file));
            damage::check_text(&file, &ids(&sheet.sources), report);
            sheet
        };
        let review = |path: &str, role| {
            let file = read(path);
            let mut review = raw::read_review(&file, role, report_of(&file));
            unique::check_review(&mut review, report);
            damage::check_text(&file, &ids(&review.sources), report);
            review
        };
        let page = |path: &str| {
            let file = read(path);
            damage::check_page(&file, report);
            raw::parse_page(&file, report)
        };
        let mut factsheets: BTreeMap<Slug, RawFactsheet> = layout
            .factsheets
            .iter()
            .map(|(path, slug)| (slug.clone(), sheet(path, FileRole::Original)))
            .collect();
        unique::check_factsheets(factsheets.values_mut(), report);
        let original = layout.review.map(|path| review(path, FileRole::Original));
        let languages = declared(original.as_ref(), report);
        let mut pack = Self {
            review: original,
            reviews: BTreeMap::new(),
            about: layout.about.map(page),
            abouts: BTreeMap::new(),
            factsheets,
            translations: BTreeMap::new(),
            languages,
        };
        for (path, language) in &layout.review_translations {
            pack.check_language(path, language, report);
            let translation = review(path, FileRole::Translation);
            pack.reviews.insert(language.clone(), translation);
        }
        for (path, language) in &layout.about_translations {
            pack.check_language(path, language, report);
            pack.check_about(path, report);
            pack.abouts.insert(language.clone(), page(path));
        }
        for (path, slug, language) in &layout.translations {
            pack.check_language(path, language, report);
            pack.check_original(path, slug, report);
            let mut translation = sheet(path, FileRole::Translation);
            unique::check_translation(&mut translation, report);
            pack.translations
                .insert((slug.clone(), language.clone()), translation);
        }
        pack
    }

    /// Reports languages in which the interface has no words.
    pub(super) fn check_spoken(&self, spoken: &AboutTexts, report: &Report) {
        let declared = self.review.iter().flat_map(|review| &review.languages);
        let known: Vec<&str> = spoken.keys().map(String::as_str).collect();
        for language in declared.filter(|_| !known.is_empty()) {
            let code = &language.value;
            if self.languages.contains(code) && !spoken.contains_key(code) {
                report.error(
                    &language.at,
                    format!(
                        "the interface has no words in \"{code}\", only in {}",
                        known.join(", ")
                    ),
                    format!(
                        "Take \"{code}\" out, or add its message file first: CONTRIBUTING.md says how"
                    ),
                );
            }
        }
    }

    /// Warns of pictures that no factsheet names.
    pub(super) fn check_pictures(&self, layout: &PackLayout<'_>, report: &Report) {
        let sheets = self.factsheets.values();
        let named: BTreeSet<&str> = sheets
            .filter_map(|sheet| sheet.coalition_details.logo.as_ref())
            .map(|logo| logo.value.as_str())
            .collect();
        for path in layout.pictures.iter().filter(|it| !named.contains(*it)) {
            report.warning(
                &Place::whole(path),
                "no factsheet shows this picture",
                "Name it in a factsheet's `logo`, or remove it",
            );
        }
    }

    fn check_language(&self, path: &str, language: &str, report: &Report) {
        let at = Place::whole(path);
        if self.languages.first().is_some_and(|own| own == language) {
            report.error(
                &at,
                format!("\"{language}\" is the pack's own language"),
                "Move the texts into the original, and remove this file",
            );
        } else if !self.languages.iter().any(|declared| declared == language) {
            let known = self.languages.iter().skip(1).map(String::as_str);
            let hint = nearest(language, known).map_or_else(String::new, |near| {
                format!(", or rename the file to .{near}.")
            });
            report.error(
                &at,
                format!("the review does not declare the language \"{language}\""),
                format!("Add \"{language}\" to languages in review.toml{hint}"),
            );
        }
    }

    fn check_about(&self, path: &str, report: &Report) {
        if self.about.is_none() {
            report.error(
                &Place::whole(path),
                "the translation has no original about.md",
                "Write the original first, or remove this file",
            );
        }
    }

    fn check_original(&self, path: &str, slug: &Slug, report: &Report) {
        if !self.factsheets.contains_key(slug) {
            report.error(
                &Place::whole(path),
                format!("the translation has no original clusters/{slug}.md"),
                write_instead(
                    slug.as_str(),
                    self.factsheets.keys().map(Slug::as_str),
                    "Write the original first",
                ),
            );
        }
    }
}

fn ids(sources: &[RawSource]) -> BTreeSet<&str> {
    let ids = sources.iter().filter_map(|source| source.id.as_ref());
    ids.map(|id| id.value.as_str()).collect()
}

/// Returns the languages that a review declares, and reports invalid codes.
fn declared(review: Option<&RawReview>, report: &Report) -> Vec<Language> {
    let Some(review) = review else {
        return Vec::new();
    };
    let mut languages = Vec::new();
    for language in &review.languages {
        let code = &language.value;
        if matches!(code.len(), 2 | 3) && code.bytes().all(|byte| byte.is_ascii_lowercase()) {
            languages.push(code.clone());
        } else {
            report.error(
                &language.at,
                format!("\"{code}\" is not a language code"),
                "Write two or three lower-case letters, such as \"en\", \"fr\", \"km\" or \"ar\"",
            );
        }
    }
    languages
}
