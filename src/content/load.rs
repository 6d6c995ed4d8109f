//! The way of a pack, from files to editions.

use std::collections::{BTreeMap, BTreeSet};

use super::earlier::{self, Earlier};
use super::file::FileText;
use super::layout::Layout;
use super::meaning::{self, Names};
use super::nearest::write_instead;
use super::problem::{Place, Report};
use super::raw::{self, RawFactsheet, RawReview, Role};
use super::{AboutTexts, Loaded, PackFiles, about, edition, length, translate, unique};
use crate::domain::{Edition, Factsheet, Language, Slug, Translation};
use crate::vocabulary::vocabulary;

/// What was written in a whole pack.
struct RawPack {
    review: Option<RawReview>,
    reviews: BTreeMap<Language, RawReview>,
    factsheets: BTreeMap<Slug, RawFactsheet>,
    translations: BTreeMap<(Slug, Language), RawFactsheet>,
    /// The languages that the review declares, as far as they are usable.
    languages: Vec<Language>,
}

/// Loads a pack. `about` holds the About page's Markdown by language, and may be empty.
#[must_use]
pub fn load(pack: &PackFiles, about: &AboutTexts) -> Loaded {
    let report = Report::default();
    let layout = Layout::of(pack, &report);
    let read = |path: &str| {
        let bytes = pack.get(path).map_or(&[][..], Vec::as_slice);
        FileText::decode(path, bytes, &report)
    };
    let raw = RawPack::read(&layout, &read, &report);
    let clusters: BTreeSet<Slug> = raw.factsheets.keys().cloned().collect();
    let earlier = raw.earlier(&layout, &read, &clusters, &report);
    let names = Names {
        vocabulary: vocabulary(),
        clusters: &clusters,
        earlier: &earlier.ids,
        report: &report,
    };
    let editions = raw.editions(about, &earlier, &names);
    Loaded {
        editions,
        earlier: earlier.rows,
        problems: report.into_problems(),
    }
}

impl RawPack {
    fn read(layout: &Layout<'_>, read: &impl Fn(&str) -> FileText, report: &Report) -> Self {
        let sheet = |path: &str, role| raw::read_factsheet(&read(path), role, report);
        let review = |path: &str, role| {
            let mut review = raw::read_review(&read(path), role, report);
            unique::check_review(&mut review, report);
            review
        };
        let mut factsheets: BTreeMap<Slug, RawFactsheet> = layout
            .factsheets
            .iter()
            .map(|(path, slug)| (slug.clone(), sheet(path, Role::Original)))
            .collect();
        unique::check_factsheets(factsheets.values_mut(), report);
        let original = layout.review.map(|path| review(path, Role::Original));
        let languages = declared(original.as_ref(), report);
        let mut pack = Self {
            review: original,
            reviews: BTreeMap::new(),
            factsheets,
            translations: BTreeMap::new(),
            languages,
        };
        for (path, language) in &layout.review_translations {
            pack.check_language(path, language, report);
            let translation = review(path, Role::Translation);
            pack.reviews.insert(language.clone(), translation);
        }
        for (path, slug, language) in &layout.translations {
            pack.check_language(path, language, report);
            pack.check_original(path, slug, report);
            let mut translation = sheet(path, Role::Translation);
            unique::check_translation(&mut translation, report);
            pack.translations
                .insert((slug.clone(), language.clone()), translation);
        }
        pack
    }

    fn earlier(
        &self,
        layout: &Layout<'_>,
        read: &impl Fn(&str) -> FileText,
        clusters: &BTreeSet<Slug>,
        report: &Report,
    ) -> Earlier {
        let Some(path) = layout.earlier else {
            return Earlier::default();
        };
        let names = Names {
            vocabulary: vocabulary(),
            clusters,
            earlier: &BTreeSet::new(),
            report,
        };
        let cycle = self
            .review
            .as_ref()
            .and_then(|review| review.cycle.as_ref());
        earlier::read(&read(path), cycle.map(|cycle| cycle.value), &names, report)
    }

    /// Makes an edition of every language, and checks those that are not declared all the same.
    fn editions(&self, about: &AboutTexts, earlier: &Earlier, names: &Names<'_>) -> Vec<Edition> {
        let translated = self.translations.keys().map(|(_, language)| language);
        let undeclared: BTreeSet<&Language> = self
            .reviews
            .keys()
            .chain(translated)
            .filter(|language| !self.languages.contains(language))
            .collect();
        let mut editions: Vec<Option<Edition>> = self
            .languages
            .iter()
            .map(|language| self.edition(language, about, earlier, names))
            .collect();
        if editions.is_empty() {
            // No language is declared: the originals are still checked.
            self.edition("", about, earlier, names);
        }
        for language in undeclared {
            self.edition(language, about, earlier, names);
        }
        editions.drain(..).flatten().collect()
    }

    fn edition(
        &self,
        language: &str,
        about: &AboutTexts,
        earlier: &Earlier,
        names: &Names<'_>,
    ) -> Option<Edition> {
        let mut factsheets: Vec<Factsheet> = self
            .factsheets
            .iter()
            .filter_map(|(slug, original)| self.factsheet(slug, original, language, earlier, names))
            .collect();
        factsheets.sort_by(|a, b| (a.number, &a.slug).cmp(&(b.number, &b.slug)));
        let review = self.review.as_ref()?;
        let translated = self
            .reviews
            .get(language)
            .map(|translation| translate::review(review, translation, names.report));
        let review = translated.as_ref().unwrap_or(review);
        let mut review = meaning::review(review, &self.languages, names, names.report)?;
        for item in &mut review.programme {
            item.clusters
                .retain(|slug| factsheets.iter().any(|each| &each.slug == slug));
        }
        let own = self.languages.first().map_or("en", String::as_str);
        let named = edition::named_earlier(&factsheets, &earlier.rows);
        Some(Edition {
            language: language.to_owned(),
            labels: edition::labels(&review, &factsheets, &named, language, names.vocabulary),
            about: about::page(about, language, own, names.report),
            review,
            factsheets,
            earlier: named,
        })
    }

    fn factsheet(
        &self,
        slug: &Slug,
        original: &RawFactsheet,
        language: &str,
        earlier: &Earlier,
        names: &Names<'_>,
    ) -> Option<Factsheet> {
        let own = self.languages.first().is_none_or(|own| own == language);
        let key = (slug.clone(), language.to_owned());
        let translated = self
            .translations
            .get(&key)
            .map(|translation| translate::factsheet(original, translation, names.report));
        let (raw, translation) = match &translated {
            Some((merged, translation)) => (merged, *translation),
            None if own => (original, Translation::Complete),
            None => (original, Translation::Missing),
        };
        let mut factsheet = meaning::factsheet(raw, slug, translation, names, names.report)?;
        length::check(&factsheet, &raw.at, names.report);
        keep_usable(&mut factsheet, earlier);
        Some(factsheet)
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
            let hint = super::nearest::nearest(language, known).map_or_else(String::new, |near| {
                format!(", or rename the file to .{near}.")
            });
            report.error(
                &at,
                format!("the review does not declare the language \"{language}\""),
                format!("Add \"{language}\" to languages in review.toml{hint}"),
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

/// Leaves out names of rows that exist and cannot be used, so that a page never meets one.
fn keep_usable(factsheet: &mut Factsheet, earlier: &Earlier) {
    let usable: BTreeSet<&str> = earlier.rows.iter().map(|row| row.id.as_str()).collect();
    factsheet
        .earlier
        .retain(|each| usable.contains(each.id.as_str()));
    for recommendation in &mut factsheet.recommendations {
        recommendation
            .builds_on
            .retain(|id| usable.contains(id.as_str()));
    }
    for question in &mut factsheet.questions {
        question.builds_on.retain(|id| usable.contains(id.as_str()));
    }
}

/// Gives the languages that a review declares, and reports what is no language's code.
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
                format!("\"{code}\" is not a language's code"),
                "Write two or three small letters, such as \"en\", \"fr\", \"km\" or \"ar\"",
            );
        }
    }
    languages
}
