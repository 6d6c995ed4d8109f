//! Checks that every slide's text fits on its slide, and names the place to mend it.

use std::collections::BTreeMap;

use super::counted;
use super::problem::{Place, Report, Written};
use super::raw::{Keyed, RawFactsheet};
use deck::{Excess, SlidePart, deck, excess};
use model::{
    Edition, Factsheet,
    slide::{CHANGE, CLOSING, EARLIER, QUESTIONS, TITLE},
};

/// Where what stands on slides was written.
#[derive(Debug, Default)]
pub(super) struct SlidePlaces {
    /// The text of each slide, by the slide's id.
    texts: BTreeMap<String, Place>,
    /// The cluster's name.
    title: Option<Place>,
    /// The sources, by their id.
    sources: BTreeMap<String, Place>,
}

/// Lists where the texts of a factsheet's slides were written.
pub(super) fn places(raw: &RawFactsheet) -> SlidePlaces {
    let title = at(raw.title.as_ref());
    let mut texts = BTreeMap::new();
    let mut note = |id: &str, at: Option<Place>| texts.extend(at.map(|at| (id.to_owned(), at)));
    note(TITLE, at(raw.lead.as_ref()));
    note(
        EARLIER,
        raw.earlier.first().and_then(|it| at(it.paragraph.as_ref())),
    );
    note(CHANGE, figure(raw));
    note(
        QUESTIONS,
        raw.questions.first().and_then(|it| at(it.text.as_ref())),
    );
    note(CLOSING, title.clone());
    for it in &raw.recommendations {
        note(it.key().map_or("", |(key, _)| key), at(it.text.as_ref()));
    }
    for it in &raw.slides {
        let text = at(it.text.as_ref()).or(at(it.points.as_ref()));
        note(it.key().map_or("", |(key, _)| key), text);
    }
    let sources = raw.sources.iter().filter_map(|it| {
        let (key, _) = it.key()?;
        Some((key.to_owned(), it.at.clone()))
    });
    SlidePlaces {
        texts,
        title,
        sources: sources.collect(),
    }
}

/// Finds the label of the figure that the deck shows.
fn figure(raw: &RawFactsheet) -> Option<Place> {
    let is_change = |key: Option<(&str, &Place)>| key.is_some_and(|(key, _)| key == CHANGE);
    let mut slides = raw.slides.iter();
    let chosen = slides.find(|it| is_change(it.key()));
    let chosen = chosen.and_then(|it| Some(&it.figure.as_ref()?.value));
    let is_chosen = |key: Option<(&str, &Place)>| {
        chosen.is_none_or(|it| key.is_some_and(|(key, _)| key == it.as_str()))
    };
    let mut figures = raw.figures.iter();
    let figure = figures.find(|it| is_chosen(it.key()))?;
    at(figure.label.as_ref())
}

fn at<T>(written: Option<&Written<T>>) -> Option<Place> {
    written.map(|it| it.at.clone())
}

/// Reports the slides of a factsheet whose text is too long.
pub(super) fn check(
    edition: &Edition,
    factsheet: &Factsheet,
    places: &SlidePlaces,
    report: &Report,
) {
    let deck = deck(edition, factsheet);
    for slide in &deck.slides {
        let Some(Excess { lines, heaviest }) = excess(&deck, slide) else {
            continue;
        };
        let text = places.texts.get(&slide.id);
        let at = match &heaviest {
            SlidePart::Text => text,
            SlidePart::Title => places.title.as_ref().or(text),
            SlidePart::Source(id) => places.sources.get(id.as_str()).or(text),
        };
        // What has no place was reported as missing.
        let Some(at) = at else { continue };
        let lines = counted(lines, "line");
        report.error(
            at,
            format!(
                "{} too long for its slide \"{}\" by about {lines}",
                what(&heaviest, at),
                slide.id
            ),
            mend(&slide.id, &heaviest, at),
        );
    }
}

fn what(heaviest: &SlidePart, at: &Place) -> &'static str {
    match heaviest {
        SlidePart::Text if at.field.starts_with("earlier") => "what was asked before is",
        SlidePart::Text => "the text is",
        SlidePart::Title => "the cluster's title is",
        SlidePart::Source(_) => "the source is",
    }
}

fn mend(id: &str, heaviest: &SlidePart, at: &Place) -> String {
    match heaviest {
        SlidePart::Title => return "Shorten it, or who speaks (coalition)".to_owned(),
        SlidePart::Source(_) => {
            return format!(
                "Shorten its author, title or document, or leave the slide out: {}",
                leave_out(id)
            );
        }
        SlidePart::Text => {}
    }
    if at.field.ends_with("points") {
        return "Shorten its points, take one out, or cite fewer sources".to_owned();
    }
    match id {
        EARLIER => format!(
            "Take an entry of [[earlier]] out, or leave the slide out: {}",
            leave_out(id)
        ),
        QUESTIONS => format!(
            "Shorten the questions, or leave the slide out: {}",
            leave_out(id)
        ),
        _ => format!("Write a shorter `text` for it in [[slides]] with the id \"{id}\""),
    }
}

fn leave_out(id: &str) -> String {
    format!("leave_out = true in [[slides]] with the id \"{id}\"")
}
