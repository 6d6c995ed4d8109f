//! Lays a translation over its original: what is translated replaces the original, the rest stays.

mod coalition;
mod slides;
mod version;

use super::nearest::write_instead;
use super::problem::{Report, Written};
use super::raw::{Keyed, RawBody, RawChallenge, RawFactsheet, RawRecommendation, RawReview};
use model::Translation;

/// The number of texts that were replaced, and of those that stayed.
#[derive(Default)]
struct TranslationCount {
    replaced: usize,
    stayed: usize,
}

impl TranslationCount {
    /// Replaces the original's text with the translated one.
    fn lay<T: Clone>(&mut self, original: &mut Option<T>, translated: Option<&T>) {
        if let Some(text) = translated {
            *original = Some(text.clone());
            self.replaced += 1;
        } else if original.is_some() {
            self.stayed += 1;
        }
    }

    fn verdict(&self) -> Translation {
        match (self.replaced, self.stayed) {
            (0, _) => Translation::Missing,
            (_, 0) => Translation::Complete,
            _ => Translation::Partial,
        }
    }
}

/// Translates a factsheet; returns how much of it was translated.
pub(super) fn factsheet(
    original: &RawFactsheet,
    translation: &RawFactsheet,
    report: &Report,
) -> (RawFactsheet, Translation) {
    version::check(
        original.version.as_ref(),
        translation.translates_version.as_ref(),
        report,
    );
    let mut sheet = original.clone();
    let mut tally = TranslationCount::default();
    sheet.at = translation.at.clone();
    tally.lay(&mut sheet.title, translation.title.as_ref());
    tally.lay(&mut sheet.short_title, translation.short_title.as_ref());
    tally.lay(&mut sheet.lead, translation.lead.as_ref());
    tally.lay(&mut sheet.coalition, translation.coalition.as_ref());
    coalition::lay(
        &mut sheet.coalition_details,
        translation,
        &mut tally,
        report,
    );
    tally.lay(&mut sheet.consultation, translation.consultation.as_ref());
    pair(
        &mut sheet.figures,
        &translation.figures,
        report,
        |mine, theirs| {
            // A number reads the same in many languages, so it never counts as untranslated.
            mine.value = theirs
                .and_then(|each| each.value.clone())
                .or(mine.value.take());
            tally.lay(&mut mine.label, theirs.and_then(|each| each.label.as_ref()));
        },
    );
    pair(
        &mut sheet.earlier,
        &translation.earlier,
        report,
        |mine, theirs| {
            tally.lay(
                &mut mine.assessed_by,
                theirs.and_then(|each| each.assessed_by.as_ref()),
            );
            tally.lay(&mut mine.note, theirs.and_then(|each| each.note.as_ref()));
        },
    );
    lay_recommendations(
        &mut sheet.recommendations,
        &translation.recommendations,
        &mut tally,
        report,
    );
    pair(
        &mut sheet.questions,
        &translation.questions,
        report,
        |mine, theirs| {
            tally.lay(&mut mine.text, theirs.and_then(|each| each.text.as_ref()));
        },
    );
    slides::lay(&mut sheet.slides, &translation.slides, &mut tally);
    lay_body(&mut sheet.body, &translation.body, &mut tally, report);
    (sheet, tally.verdict())
}

fn lay_recommendations(
    originals: &mut [RawRecommendation],
    translations: &[RawRecommendation],
    tally: &mut TranslationCount,
    report: &Report,
) {
    pair(originals, translations, report, |mine, theirs| {
        tally.lay(&mut mine.text, theirs.and_then(|each| each.text.as_ref()));
        tally.lay(
            &mut mine.rationale,
            theirs.and_then(|each| each.rationale.as_ref()),
        );
        tally.lay(
            &mut mine.indicator,
            theirs.and_then(|each| each.indicator.as_ref()),
        );
        tally.lay(
            &mut mine.addressed_to,
            theirs.and_then(|each| each.addressed_to.as_ref()),
        );
    });
}

/// Translates a review.
pub(super) fn review(original: &RawReview, translation: &RawReview, report: &Report) -> RawReview {
    version::check(
        original.version.as_ref(),
        translation.translates_version.as_ref(),
        report,
    );
    let mut review = original.clone();
    review.at = translation.at.clone();
    let mut tally = TranslationCount::default();
    tally.lay(&mut review.title, translation.title.as_ref());
    tally.lay(&mut review.lead, translation.lead.as_ref());
    tally.lay(&mut review.notice, translation.notice.as_ref());
    tally.lay(
        &mut review.pre_session.city,
        translation.pre_session.city.as_ref(),
    );
    tally.lay(
        &mut review.pre_session.venue,
        translation.pre_session.venue.as_ref(),
    );
    tally.lay(&mut review.review.place, translation.review.place.as_ref());
    tally.lay(
        &mut review.review.earlier_source,
        translation.review.earlier_source.as_ref(),
    );
    pair(
        &mut review.programme,
        &translation.programme,
        report,
        |mine, theirs| {
            tally.lay(&mut mine.title, theirs.and_then(|each| each.title.as_ref()));
            tally.lay(&mut mine.text, theirs.and_then(|each| each.text.as_ref()));
        },
    );
    pair(
        &mut review.timeline,
        &translation.timeline,
        report,
        |mine, theirs| {
            tally.lay(&mut mine.title, theirs.and_then(|each| each.title.as_ref()));
            tally.lay(&mut mine.text, theirs.and_then(|each| each.text.as_ref()));
            tally.lay(&mut mine.place, theirs.and_then(|each| each.place.as_ref()));
        },
    );
    review
}

/// Matches entries with their translations by key, and reports translations of unknown entries.
fn pair<T: Keyed>(
    originals: &mut [T],
    translations: &[T],
    report: &Report,
    mut lay: impl FnMut(&mut T, Option<&T>),
) {
    let known: Vec<&str> = originals
        .iter()
        .filter_map(|each| each.key())
        .map(|(key, _)| key)
        .collect();
    for (key, at) in translations.iter().filter_map(Keyed::key) {
        if !known.contains(&key) {
            report.error_if_whole(
                at,
                format!(
                    "the translation names the {} \"{key}\", which the original does not have",
                    T::WHAT
                ),
                write_instead(
                    key,
                    known.iter().copied(),
                    "Remove the entry, or write it in the original first",
                ),
            );
        }
    }
    for mine in originals {
        let theirs = translations.iter().find(|theirs| {
            mine.key()
                .is_some_and(|(key, _)| theirs.key().is_some_and(|(other, _)| key == other))
        });
        lay(mine, theirs);
    }
}

fn lay_body(
    body: &mut RawBody,
    translation: &RawBody,
    tally: &mut TranslationCount,
    report: &Report,
) {
    tally.lay(&mut body.key_issues, translation.key_issues.as_ref());
    tally.lay(&mut body.framework, translation.framework.as_ref());
    let translated = translation
        .challenges
        .as_ref()
        .filter(|section| is_as_many(body.challenges.as_ref(), section, report));
    tally.lay(&mut body.challenges, translated);
}

/// Returns whether a translation has as many challenges as its original; if not, the original's are
/// kept.
fn is_as_many(
    original: Option<&Written<Vec<RawChallenge>>>,
    translation: &Written<Vec<RawChallenge>>,
    report: &Report,
) -> bool {
    let wanted = original.map_or(0, |section| section.value.len());
    let found = translation.value.len();
    if wanted != found {
        report.error(
            &translation.at,
            format!("the translation has {found} challenges, the original {wanted}"),
            "Translate each challenge under its own ### heading, in the same order",
        );
    }
    wanted == found
}
