//! Checks that every slide's text fits on its slide, and names the place to mend it.

use std::collections::BTreeMap;

use super::problem::{Place, Report, Written};
use super::raw::{Keyed, RawFactsheet};
use crate::deck::{deck, lines_over};
use crate::domain::{
    Edition, Factsheet,
    slide::{CHANGE, QUESTIONS, TITLE},
};

/// Where the text of each slide was written, by the slide's id.
pub(super) type Places = BTreeMap<String, Place>;

/// Lists where the texts of a factsheet's slides were written.
pub(super) fn places(raw: &RawFactsheet) -> Places {
    let mut places = Places::new();
    let mut note = |id: &str, at: Option<Place>| places.extend(at.map(|at| (id.to_owned(), at)));
    note(TITLE, at(raw.lead.as_ref()));
    note(
        CHANGE,
        raw.figures.first().and_then(|it| at(it.label.as_ref())),
    );
    note(
        QUESTIONS,
        raw.questions.first().and_then(|it| at(it.text.as_ref())),
    );
    for it in &raw.recommendations {
        note(it.key().map_or("", |(key, _)| key), at(it.text.as_ref()));
    }
    for it in &raw.slides {
        let text = at(it.text.as_ref()).or(at(it.points.as_ref()));
        note(it.key().map_or("", |(key, _)| key), text);
    }
    places
}

fn at<T>(written: Option<&Written<T>>) -> Option<Place> {
    written.map(|it| it.at.clone())
}

/// Reports the slides of a factsheet whose text is too long.
pub(super) fn check(edition: &Edition, factsheet: &Factsheet, places: &Places, report: &Report) {
    for slide in deck(edition, factsheet).slides {
        let over = lines_over(&slide.content);
        // A slide without a place has no text of the pack's on it.
        let Some(at) = places.get(&slide.id).filter(|_| over > 0) else {
            continue;
        };
        let plural = if over == 1 { "" } else { "s" };
        report.error(
            at,
            format!(
                "the text is too long for its slide \"{}\" by about {over} line{plural}",
                slide.id
            ),
            mend(&slide.id, at),
        );
    }
}

fn mend(id: &str, at: &Place) -> String {
    if at.field.ends_with("points") {
        return "Shorten its points, or take one out".to_owned();
    }
    if id == QUESTIONS {
        return "Shorten the questions, or leave the slide out: leave_out = true in [[slides]] with the id \"questions\"".to_owned();
    }
    format!("Write a shorter `text` for it in [[slides]] with the id \"{id}\"")
}
