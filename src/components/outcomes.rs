//! The outcomes of earlier recommendations in a factsheet: the strip, the responses, whose
//! assessment it is, the table.

use leptos::prelude::*;

use model::{EarlierAssessment, Factsheet, Response};
use words::Key;

use super::{assessment_strip, earlier_table, rich::TextContext};
use crate::{
    context::{Site, use_site},
    html::*,
};

/// Renders the part of a factsheet that looks back; nothing if it names no earlier recommendation.
pub(crate) fn outcomes(factsheet: &'static Factsheet, context: TextContext) -> Option<AnyView> {
    if factsheet.earlier.is_empty() {
        return None;
    }
    let site = use_site();
    let assessed_by = span()
        .lang(context.language)
        .child(assessors(&factsheet.earlier));
    Some(
        div()
            .class("became")
            .child(h3().child(site.say(Key::EarlierTitle)))
            .child(assessment_strip(&factsheet.earlier))
            .child(
                p().class("became__by")
                    .child(response_counts(site, &factsheet.earlier))
                    .child(" · ")
                    .child(assessed_by),
            )
            .child(earlier_table(&factsheet.earlier, context))
            .into_any(),
    )
}

/// Counts the responses: `2 supported, 1 noted`.
fn response_counts(site: Site, earlier: &[EarlierAssessment]) -> String {
    let counts = Response::ALL.into_iter().filter_map(|response| {
        let answered = earlier.iter().filter(|each| {
            let earlier = site.edition().earlier(&each.id);
            earlier.is_some_and(|earlier| earlier.response == response)
        });
        let count = answered.count();
        let key = match response {
            Response::Supported => Key::CountSupported,
            Response::Noted => Key::CountNoted,
            Response::Pending => Key::CountPending,
        };
        (count > 0).then(|| site.words().count(key, count))
    });
    counts.collect::<Vec<_>>().join(", ")
}

/// Names those who assessed the outcomes, each once.
fn assessors(earlier: &[EarlierAssessment]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for each in earlier {
        if !names.contains(&each.assessed_by.as_str()) {
            names.push(&each.assessed_by);
        }
    }
    names.join("; ")
}
