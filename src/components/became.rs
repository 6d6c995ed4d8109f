//! What became of earlier recommendations: the strip, the responses, whose assessment, the table.

use crate::html::*;
use leptos::prelude::*;

use super::{assessment_strip, earlier_table, rich::Reader};
use crate::context::use_site;
use model::{Factsheet, Response};
use words::Key;

/// Draws the part of a factsheet that looks back; nothing if it names no earlier recommendation.
pub(crate) fn became(factsheet: &'static Factsheet, reader: Reader) -> Option<AnyView> {
    let site = use_site();

    if factsheet.earlier.is_empty() {
        return None;
    }
    let responses = Response::ALL.into_iter().filter_map(|response| {
        let asked = factsheet.earlier.iter().filter(|each| {
            let earlier = site.edition().earlier(&each.id);
            earlier.is_some_and(|earlier| earlier.response == response)
        });
        let count = asked.count();
        let key = match response {
            Response::Supported => Key::CountSupported,
            Response::Noted => Key::CountNoted,
            Response::Pending => Key::CountPending,
        };
        (count > 0).then(|| site.words().count(key, count))
    });
    let responses: Vec<String> = responses.collect();
    let mut assessors: Vec<&str> = Vec::new();
    for each in &factsheet.earlier {
        if !assessors.contains(&each.assessed_by.as_str()) {
            assessors.push(&each.assessed_by);
        }
    }
    let by = span().lang(reader.language).child(assessors.join("; "));
    Some(
        div()
            .class("became")
            .child(h3().child(site.say(Key::EarlierTitle)))
            .child(assessment_strip(&factsheet.earlier))
            .child(
                p().class("became__by")
                    .child(responses.join(", "))
                    .child(" · ")
                    .child(by),
            )
            .child(earlier_table(&factsheet.earlier, reader))
            .into_any(),
    )
}
