//! Loads a pack, from files to editions.

use std::collections::{BTreeMap, BTreeSet};

use super::earlier::{self, Earlier};
use super::file::FileText;
use super::file_kind;
use super::layout::PackLayout;
use super::meaning::{self, NameLookup};
use super::problem::{Place, Report};
use super::raw::RawFactsheet;
use super::raw_pack::RawPack;
use super::slides::{self, SlidePlaces};
use super::{AboutTexts, Loaded, PackFiles, about, edition, length, translate};
use crate::vocabulary::vocabulary;
use model::{EarlierRecommendation, Edition, Factsheet, Language, Slug, Translation};

/// Usable earlier recommendations, by id.
type Usable<'a> = BTreeMap<&'a str, &'a EarlierRecommendation>;

/// Loads a pack. `about` holds the About page's Markdown by language: the languages that the
/// interface speaks. It may be empty; then the pack's languages are not compared with it.
#[must_use]
pub fn load(pack: &PackFiles, about: &AboutTexts) -> Loaded {
    let report = Report::default();
    let layout = PackLayout::new(pack, &report);
    let read = |path: &str| {
        let bytes = pack.get(path).map_or(&[][..], Vec::as_slice);
        FileText::decode(path, bytes, &report)
    };
    let raw = RawPack::read(&layout, &read, &report);
    raw.check_spoken(about, &report);
    let clusters: BTreeSet<Slug> = raw.factsheets.keys().cloned().collect();
    let earlier = raw.earlier(&layout, pack, &clusters, &report);
    let paragraphs = earlier.paragraphs();
    let no_table =
        layout.earlier.is_none() && layout.more_tables.is_empty() && layout.unread_table.is_none();
    let pictures = layout.pictures.iter();
    let pictures = pictures.map(|path| (*path, pack.get(*path).map_or(&[][..], Vec::as_slice)));
    let pictures: BTreeMap<&str, &[u8]> = pictures.collect();
    raw.check_pictures(&layout, &report);
    let names = NameLookup {
        vocabulary: vocabulary(),
        clusters: &clusters,
        pictures: &pictures,
        earlier: &earlier.ids,
        paragraphs: &paragraphs,
        unread: earlier
            .unread
            .as_deref()
            .or(layout.unread_table)
            .or(no_table.then_some(earlier::TABLE)),
        report: &report,
    };
    let editions = raw.editions(about, &earlier, &names);
    if no_table && report.holds(earlier::TABLE) {
        report.cause(
            &Place::whole(earlier::TABLE),
            "the file is missing, and factsheets refer to its rows",
            "Add it to the pack, README.md describes its contents; or leave out what refers to it",
        );
    }
    Loaded {
        pictures: shown(&editions, &pictures),
        editions,
        earlier: earlier.rows,
        problems: report.into_problems(),
    }
}

/// Returns the pictures that factsheets show, with their bytes.
fn shown(editions: &[Edition], pictures: &BTreeMap<&str, &[u8]>) -> PackFiles {
    let factsheets = editions.iter().flat_map(|edition| &edition.factsheets);
    let logos = factsheets.filter_map(|factsheet| factsheet.logo.as_ref());
    let bytes = |path: &str| pictures.get(path).map_or_else(Vec::new, |it| it.to_vec());
    logos
        .map(|logo| (logo.path.clone(), bytes(&logo.path)))
        .collect()
}

impl RawPack {
    fn earlier(
        &self,
        layout: &PackLayout<'_>,
        pack: &PackFiles,
        clusters: &BTreeSet<Slug>,
        report: &Report,
    ) -> Earlier {
        let names = NameLookup {
            vocabulary: vocabulary(),
            clusters,
            pictures: &BTreeMap::new(),
            earlier: &BTreeSet::new(),
            paragraphs: &BTreeMap::new(),
            unread: None,
            report,
        };
        let own = earlier::OwnReview::from_raw(self.review.as_ref(), &names);
        let mut reader = earlier::TableReader::new(own, &names);
        for path in layout.earlier.iter().chain(&layout.more_tables) {
            let bytes = pack.get(*path).map_or(&[][..], Vec::as_slice);
            if file_kind::is_workbook(bytes) {
                reader.read_workbook(path, bytes);
            } else {
                reader.read(&FileText::decode(path, bytes, report));
            }
        }
        reader.finish()
    }

    /// Makes an edition for every language, and also checks those that are not declared.
    fn editions(
        &self,
        about: &AboutTexts,
        earlier: &Earlier,
        names: &NameLookup<'_>,
    ) -> Vec<Edition> {
        let usable: Usable<'_> = earlier
            .rows
            .iter()
            .map(|row| (row.id.as_str(), row))
            .collect();
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
            .map(|language| self.edition(language, about, earlier, &usable, names))
            .collect();
        if editions.is_empty() {
            // No language is declared: the originals are still checked.
            self.edition("", about, earlier, &usable, names);
        }
        for language in undeclared {
            self.edition(language, about, earlier, &usable, names);
        }
        editions.drain(..).flatten().collect()
    }

    fn edition(
        &self,
        language: &str,
        about: &AboutTexts,
        earlier: &Earlier,
        usable: &Usable<'_>,
        names: &NameLookup<'_>,
    ) -> Option<Edition> {
        let (mut factsheets, mut places) = (Vec::new(), BTreeMap::new());
        for (slug, original) in &self.factsheets {
            let found = self.factsheet(slug, original, language, usable, names);
            let (factsheet, of_slides) = found.unzip();
            factsheets.extend(factsheet);
            places.extend(of_slides.map(|it| (slug, it)));
        }
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
        let asked = edition::earlier_to(&review.state, &earlier.rows);
        let edition = Edition {
            language: language.to_owned(),
            labels: edition::labels(&factsheets, &earlier.rows, language, names.vocabulary),
            about: about::page(about, self, language, names.report),
            review,
            factsheets,
            earlier: asked,
        };
        for factsheet in &edition.factsheets {
            let places = places.get(&factsheet.slug).into_iter();
            places.for_each(|it| slides::check(&edition, factsheet, it, names.report));
        }
        Some(edition)
    }

    fn factsheet(
        &self,
        slug: &Slug,
        original: &RawFactsheet,
        language: &str,
        usable: &Usable<'_>,
        names: &NameLookup<'_>,
    ) -> Option<(Factsheet, SlidePlaces)> {
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
        keep_usable(&mut factsheet, usable);
        let find = |id: &str| usable.get(id).copied();
        length::check(&factsheet, &find, &raw.at, names.report);
        Some((factsheet, slides::places(raw)))
    }
}

/// Removes references to rows that exist but are unusable, so that no page has to handle one.
fn keep_usable(factsheet: &mut Factsheet, usable: &Usable<'_>) {
    factsheet
        .earlier
        .retain(|each| usable.contains_key(each.id.as_str()));
    for recommendation in &mut factsheet.recommendations {
        recommendation
            .builds_on
            .retain(|id| usable.contains_key(id.as_str()));
    }
    for question in &mut factsheet.questions {
        question
            .builds_on
            .retain(|id| usable.contains_key(id.as_str()));
    }
}
