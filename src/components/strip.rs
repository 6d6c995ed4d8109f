//! What became of earlier recommendations, at a glance: one bar, one legend.

use crate::html::*;
use leptos::prelude::*;

use crate::context::use_site;
use model::{Assessment, EarlierAssessment};
use words::{Key, Messages};

/// The words for an assessment.
pub(crate) fn assessment_key(assessment: Assessment) -> Key {
    match assessment {
        Assessment::Implemented => Key::AssessmentImplemented,
        Assessment::Partly => Key::AssessmentPartly,
        Assessment::Not => Key::AssessmentNot,
        Assessment::NoInformation => Key::AssessmentNoInformation,
    }
}

/// Draws what became of a factsheet's earlier recommendations.
pub(crate) fn assessment_strip(earlier: &'static [EarlierAssessment]) -> AnyView {
    let site = use_site();

    let parts: Vec<(Assessment, usize)> = Assessment::ALL
        .into_iter()
        .map(|each| (each, count(earlier, each)))
        .filter(|(_, count)| *count > 0)
        .collect();
    strip(site.words(), &parts)
}

/// The bar is drawn in SVG: it needs no style in the page, and it prints without backgrounds.
pub(crate) fn strip(words: &Messages, parts: &[(Assessment, usize)]) -> AnyView {
    let spoken = spoken(words, parts);
    let total: usize = parts.iter().map(|(_, count)| count).sum();
    let mut from = 0;
    let bars = parts.iter().map(|&(assessment, count)| {
        let start = from;
        from += count;
        bar(assessment, start, count)
    });
    let bars = bars.collect::<Vec<_>>();
    let legend = parts.iter().map(|&(assessment, count)| {
        let text = words.count(assessment_key(assessment), count);
        li().class(format!("strip__key strip__key--{}", assessment.key()))
            .child(text)
    });
    div()
        .class("strip")
        .child(
            svg()
                .class("strip__bar")
                .attr("role", "img")
                .attr("aria-label", spoken)
                .attr("viewBox", format!("0 0 {total} 1"))
                .attr("preserveAspectRatio", "none")
                .child(bars),
        )
        .child(
            ul().class("strip__legend")
                .attr("aria-hidden", "true")
                .children(legend),
        )
        .into_any()
}

fn bar(assessment: Assessment, start: usize, count: usize) -> Element {
    rect()
        .class(format!("strip__part--{}", assessment.key()))
        .attr("x", start)
        .attr("y", "0")
        .attr("width", count)
        .attr("height", "1")
}

fn count(earlier: &[EarlierAssessment], wanted: Assessment) -> usize {
    earlier
        .iter()
        .filter(|each| each.assessment == wanted)
        .count()
}

fn spoken(words: &Messages, parts: &[(Assessment, usize)]) -> String {
    let phrases: Vec<String> = parts
        .iter()
        .map(|&(assessment, count)| words.count(assessment_key(assessment), count))
        .collect();
    phrases.join(", ")
}
