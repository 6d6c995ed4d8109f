//! The outcomes of earlier recommendations at a glance: a bar and its legend.

use leptos::prelude::*;

use model::{Assessment, EarlierAssessment};
use words::{Key, Messages};

use crate::{context::use_site, html::*};

/// Returns the words for an assessment.
pub(crate) fn assessment_key(assessment: Assessment) -> Key {
    match assessment {
        Assessment::Implemented => Key::AssessmentImplemented,
        Assessment::Partly => Key::AssessmentPartly,
        Assessment::Not => Key::AssessmentNot,
        Assessment::NoInformation => Key::AssessmentNoInformation,
    }
}

/// Renders the outcomes of a factsheet's earlier recommendations.
pub(crate) fn assessment_strip(earlier: &'static [EarlierAssessment]) -> AnyView {
    let counts: Vec<(Assessment, usize)> = Assessment::ALL
        .into_iter()
        .map(|assessment| (assessment, count(earlier, assessment)))
        .filter(|(_, count)| *count > 0)
        .collect();
    strip(use_site().words(), &counts)
}

/// Renders a bar with a segment for each count, in SVG: that needs no inline style, and it prints
/// where backgrounds do not.
pub(crate) fn strip(words: &Messages, counts: &[(Assessment, usize)]) -> AnyView {
    let phrases: Vec<(Assessment, String)> = counts
        .iter()
        .map(|&(assessment, count)| (assessment, words.count(assessment_key(assessment), count)))
        .collect();
    let label: Vec<&str> = phrases.iter().map(|(_, phrase)| phrase.as_str()).collect();
    let label = label.join(", ");
    let total: usize = counts.iter().map(|(_, count)| count).sum();
    let mut end = 0;
    let segments = counts.iter().map(|&(assessment, count)| {
        let start = end;
        end += count;
        segment(assessment, start, count)
    });
    let bar = svg()
        .class("strip__bar")
        .attr("role", "img")
        .attr("aria-label", label)
        .attr("viewBox", format!("0 0 {total} 1"))
        .attr("preserveAspectRatio", "none")
        .children(segments);
    let legend = phrases.into_iter().map(|(assessment, phrase)| {
        li().class(format!("strip__key strip__key--{}", assessment.key()))
            .child(phrase)
    });
    div()
        .class("strip")
        .child(bar)
        .child(
            ul().class("strip__legend")
                .attr("aria-hidden", "true")
                .children(legend),
        )
        .into_any()
}

fn segment(assessment: Assessment, start: usize, length: usize) -> AnyView {
    rect()
        .class(format!("strip__part--{}", assessment.key()))
        .attr("x", start)
        .attr("y", "0")
        .attr("width", length)
        .attr("height", "1")
        .into_any()
}

fn count(earlier: &[EarlierAssessment], assessment: Assessment) -> usize {
    let assessed = earlier.iter().filter(|it| it.assessment == assessment);
    assessed.count()
}
