//! What became of earlier recommendations, at a glance: one bar, one legend.

use leptos::prelude::*;

use crate::{
    domain::{Assessment, EarlierAssessment},
    locale::{Key, Messages},
    ui::context::Site,
};

/// The words for an assessment.
pub(crate) fn assessment_key(assessment: Assessment) -> Key {
    match assessment {
        Assessment::Implemented => Key::AssessmentImplemented,
        Assessment::Partly => Key::AssessmentPartly,
        Assessment::Not => Key::AssessmentNot,
        Assessment::NoInformation => Key::AssessmentNoInformation,
    }
}

/// The bar is drawn in SVG: it needs no style in the page, and it prints without backgrounds.
pub(crate) fn assessment_strip(site: Site, earlier: &'static [EarlierAssessment]) -> AnyView {
    let words = site.words();
    let parts: Vec<(Assessment, usize)> = Assessment::ALL
        .into_iter()
        .map(|each| (each, count(earlier, each)))
        .filter(|(_, count)| *count > 0)
        .collect();
    let spoken = spoken(words, &parts);
    let total = earlier.len();
    let mut from = 0;
    let bars = parts.iter().map(|&(assessment, count)| {
        let start = from;
        from += count;
        bar(assessment, start, count)
    });
    let bars = bars.collect_view();
    let legend = parts.iter().map(|&(assessment, count)| {
        let text = words.count(assessment_key(assessment), count);
        view! { <li class=format!("strip__key strip__key--{}", assessment.key())>{text}</li> }
    });
    view! {
        <div class="strip">
            <svg class="strip__bar" role="img" aria-label=spoken viewBox=format!("0 0 {total} 1") preserveAspectRatio="none">
                {bars}
            </svg>
            <ul class="strip__legend" aria-hidden="true">{legend.collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn bar(assessment: Assessment, start: usize, count: usize) -> impl IntoView {
    view! {
        <rect class=format!("strip__part strip__part--{}", assessment.key()) x=start y="0" width=count height="1"></rect>
    }
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
