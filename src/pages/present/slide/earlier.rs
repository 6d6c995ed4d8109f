//! What was asked before: by which States, what, and what became of it.

use super::{Parts, Sheet};
use crate::{
    components::outcome,
    html::{El, el, run},
};
use deck::Asked;
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
        el("p").child(words.fill(Key::SlideOthers, &states))
    });
    Parts {
        kind: "earlier",
        head: el("div")
            .child(sheet.heading())
            .child(el("p.slide__beside").child(counts)),
        body: el("div")
            .child(el("ul.slide__asked").each(asked.iter().map(|it| entry(sheet, it))))
            .child(
                el("div.slide__small")
                    .child(also)
                    .child(el("p").child(words.get(Key::SlideAssessed))),
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

fn entry(sheet: Sheet, it: &'static Asked) -> El {
    let became = it.assessment.map(|it| outcome(sheet.words, it));
    el("li")
        .child(by(it))
        .child(
            el("p.slide__text")
                .in_language(untranslated(sheet))
                .child(it.text.as_str()),
        )
        .child(became)
}

/// Names who asked, and where: `Slovenia 118.117`.
pub(super) fn by(it: &'static Asked) -> El {
    run()
        .child(el("b.slide__state").child(it.state.as_str()))
        .child(" ")
        .child(el("span.slide__reference").child(it.reference.as_str()))
}

/// Gives the pack's language where that is not the words': what was asked is not translated.
fn untranslated(sheet: Sheet) -> Option<&'static str> {
    let first = sheet.site.first_language();
    (sheet.words.language != first).then_some(first)
}
