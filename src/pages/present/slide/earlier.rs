//! What was asked before: by which States, what, and what became of it.

use super::{Parts, Sheet};
use crate::components::outcome;
use crate::html::*;
use deck::Asked;
use leptos::prelude::AnyView;
use model::Response;
use words::Key;

pub(super) fn parts(
    sheet: Sheet,
    counts: String,
    asked: &'static [Asked],
    others: &'static [String],
) -> Parts {
    let words = sheet.words;
    let also = (!others.is_empty()).then(|| {
        let states = [("states", &*others.join(", "))];
        p().child(words.fill(Key::SlideOthers, &states))
    });
    Parts {
        kind: "earlier",
        head: div()
            .child(sheet.heading())
            .child(p().class("slide__beside").child(counts)),
        body: div()
            .child(
                ul().class("slide__asked")
                    .children(asked.iter().map(|it| entry(sheet, it))),
            )
            .child(
                div()
                    .class("slide__small")
                    .child(also)
                    .child(p().child(words.get(Key::SlideAssessed))),
            ),
    }
}

/// Says which report the paragraphs are of, how many were supported and noted, and by whose count.
pub(super) fn counts(sheet: Sheet, responses: &[(Response, u16)], is_upr_info: bool) -> String {
    let counts = responses.iter().map(|&(response, count)| {
        let key = match response {
            Response::Supported => Key::CountSupported,
            Response::Noted => Key::CountNoted,
            Response::Pending => Key::CountPending,
        };
        sheet.words.count(key, usize::from(count))
    });
    let counts: Vec<String> = counts.collect();
    let document = sheet.site.edition().review.earlier_document.as_str();
    let places = [("document", document), ("counts", &*counts.join(", "))];
    let key = if is_upr_info {
        Key::SlideResponses
    } else {
        Key::SlideResponsesListed
    };
    sheet.words.fill(key, &places)
}

fn entry(sheet: Sheet, it: &'static Asked) -> Element {
    let became = it.assessment.map(|it| outcome(sheet.words, it));
    li().child(by(it))
        .child(
            p().class("slide__text")
                .lang(untranslated(sheet))
                .child(it.text.as_str()),
        )
        .child(became)
}

/// Names who asked, and where: `Slovenia 118.117`.
pub(super) fn by(it: &'static Asked) -> AnyView {
    fragment()
        .child(b().class("slide__state").child(it.state.as_str()))
        .child(" ")
        .child(
            span()
                .class("slide__reference")
                .child(it.reference.as_str()),
        )
        .into_any()
}

/// Gives the pack's language where that is not the words': what was asked is not translated.
fn untranslated(sheet: Sheet) -> Option<&'static str> {
    let first = sheet.site.first_language();
    (sheet.words.language != first).then_some(first)
}
