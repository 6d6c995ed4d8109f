//! Turns a factsheet into a deck: its slides in order, with the pack's own wording.

use super::slide::{slide, sources};
use super::{
    Content, Deck, MINUTES, Slide, arrange, earlier_slide, notes, overrides, pace, plain, tally,
};
use model::{
    Assessment, Edition, Factsheet, Programme, Recommendation, Translation, cited,
    slide::{CHANGE, CLOSING, EARLIER, QUESTIONS, TITLE},
};

/// Makes the decks of all factsheets.
#[must_use]
pub fn decks(edition: &Edition) -> Vec<Deck> {
    let all = edition.factsheets.iter();
    all.map(|factsheet| deck(edition, factsheet)).collect()
}

/// Makes a factsheet's deck.
#[must_use]
pub fn deck(edition: &Edition, factsheet: &Factsheet) -> Deck {
    let review = &edition.review;
    let panel = review.panel_of(&factsheet.slug);
    let minutes = panel.and_then(|it| it.minutes).unwrap_or(MINUTES);
    let mut slides = arrange::arranged(factsheet, made(edition, factsheet, panel));
    pace::share(&mut slides, minutes);
    let missing = factsheet.translation == Translation::Missing;
    Deck {
        cluster: factsheet.slug.clone(),
        number: factsheet.number,
        title: factsheet.title.clone(),
        illustrative: factsheet.illustrative,
        language: review.languages.first().filter(|_| missing).cloned(),
        minutes,
        slides,
    }
}

/// Makes the standard slides, in order; `None` where the factsheet has no content for one.
fn made<'a>(
    edition: &Edition,
    factsheet: &'a Factsheet,
    panel: Option<&Programme>,
) -> Vec<(&'a str, Option<Slide>)> {
    let mut slides = vec![
        (TITLE, Some(title(edition, factsheet, panel))),
        (EARLIER, earlier(edition, factsheet)),
        (CHANGE, change(factsheet)),
    ];
    let proposed = factsheet.recommendations.iter();
    slides.extend(proposed.map(|it| {
        let slide = recommendation(edition, factsheet, it);
        (it.id.as_str(), Some(slide))
    }));
    slides.push((QUESTIONS, questions(factsheet)));
    slides.push((CLOSING, Some(closing(factsheet))));
    slides
}

fn title(edition: &Edition, factsheet: &Factsheet, panel: Option<&Programme>) -> Slide {
    let review = &edition.review;
    let lead = overrides::text(factsheet, TITLE).unwrap_or(&factsheet.lead);
    let content = Content::Title {
        coalition: factsheet.coalition.clone(),
        lead: plain(lead),
        city: review.city.clone(),
        day: panel.map_or(review.pre_session_start, |it| it.date),
    };
    slide(factsheet, TITLE, content, notes::title(factsheet))
}

fn earlier(edition: &Edition, factsheet: &Factsheet) -> Option<Slide> {
    let content = earlier_slide::content(edition, factsheet)?;
    let notes = notes::earlier(edition, factsheet);
    Some(slide(factsheet, EARLIER, content, notes))
}

/// Shows one figure: the one the pack chose, or else the first, which editors put first for a
/// reason.
fn change(factsheet: &Factsheet) -> Option<Slide> {
    let chosen = overrides::words(factsheet, CHANGE).and_then(|it| it.figure);
    let figures = &factsheet.figures;
    let figure = figures.get(usize::from(chosen.unwrap_or(0)))?;
    let text = overrides::text(factsheet, CHANGE);
    // The pack's own wording may cite a different source from the label it replaces.
    let proof = text.filter(|it| !cited(it).is_empty());
    let proof = proof.unwrap_or(&figure.label);
    let content = Content::Change {
        value: figure.value.clone(),
        label: plain(text.unwrap_or(&figure.label)),
        source: sources(factsheet, &cited(proof)).into_iter().next(),
        outcomes: outcomes(factsheet),
    };
    Some(slide(factsheet, CHANGE, content, notes::change(factsheet)))
}

fn outcomes(factsheet: &Factsheet) -> Vec<(Assessment, u16)> {
    tally(
        Assessment::ALL,
        factsheet.earlier.iter().map(|it| it.assessment),
    )
}

fn recommendation(edition: &Edition, factsheet: &Factsheet, it: &Recommendation) -> Slide {
    let id = it.id.as_str();
    let named = &edition.review.earlier_document;
    let shorter = overrides::text(factsheet, id).map(plain);
    let builds_on = it.builds_on.iter().filter_map(|id| edition.earlier(id));
    let content = Content::Recommendation {
        number: it.number,
        of: count(factsheet.recommendations.len()),
        text: shorter.unwrap_or_else(|| it.text.clone()),
        deadline: it.deadline,
        builds_on: builds_on
            .map(|row| earlier_slide::asked(edition, row, named, None))
            .collect(),
    };
    slide(factsheet, id, content, notes::recommendation(it))
}

fn questions(factsheet: &Factsheet) -> Option<Slide> {
    let mut all = factsheet.questions.clone();
    for question in &mut all {
        question.text = overrides::without_citations(&question.text);
    }
    let content = Content::Questions(all);
    let made = || slide(factsheet, QUESTIONS, content, Vec::new());
    (!factsheet.questions.is_empty()).then(made)
}

fn closing(factsheet: &Factsheet) -> Slide {
    let recommendations = count(factsheet.recommendations.len());
    let content = Content::Closing { recommendations };
    slide(factsheet, CLOSING, content, Vec::new())
}

fn count(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}
