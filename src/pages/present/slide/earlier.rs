//! Earlier recommendations: which States made them, what they asked, and the outcomes.

use leptos::prelude::*;

use super::{SlideParts, SlideProps};
use crate::{components::outcome, context::use_site, html::*};
use deck::EarlierAsked;
use model::Response;
use words::Key;

/// Draws the slide of earlier recommendations.
pub(super) fn parts(
    props: SlideProps,
    counts: String,
    asked: &'static [EarlierAsked],
    others: &'static [String],
) -> SlideParts {
    let words = props.words;
    let also = (!others.is_empty()).then(|| {
        let states = [("states", &*others.join(", "))];
        p().child(words.fill(Key::SlideOthers, &states))
    });
    SlideParts {
        kind: "earlier",
        head: div()
            .child(props.heading())
            .child(p().class("slide__beside").child(counts)),
        body: div()
            .child(
                ul().class("slide__asked")
                    .children(asked.iter().map(|it| entry(props, it))),
            )
            .child(
                div()
                    .class("slide__small")
                    .child(also)
                    .child(p().child(words.get(Key::SlideAssessed))),
            ),
    }
}

/// Names every document that the recommendations are in, and the sessions where none is known.
pub(super) fn origin_line(props: SlideProps, documents: &[String], sessions: &[u8]) -> String {
    let sessions = sessions.iter().map(|it| props.words.session(*it));
    let all: Vec<String> = documents.iter().cloned().chain(sessions).collect();
    all.join(", ")
}

/// Returns where the recommendations are, how many were supported and noted, and whose count that
/// is.
pub(super) fn counts(
    props: SlideProps,
    origin: &str,
    responses: &[(Response, u16)],
    is_upr_info: bool,
) -> String {
    let counts = responses.iter().map(|&(response, count)| {
        let key = match response {
            Response::Supported => Key::CountSupported,
            Response::Noted => Key::CountNoted,
            Response::Pending => Key::CountPending,
        };
        props.words.count(key, usize::from(count))
    });
    let counts: Vec<String> = counts.collect();
    let values = [("document", origin), ("counts", &*counts.join(", "))];
    let key = if is_upr_info {
        Key::SlideResponses
    } else {
        Key::SlideResponsesListed
    };
    props.words.fill(key, &values)
}

fn entry(props: SlideProps, it: &'static EarlierAsked) -> AnyView {
    let outcome = it.assessment.map(|it| outcome(props.words, it));
    li().child(by(props, it))
        .child(
            p().class("slide__text")
                .lang(untranslated(props))
                .child(it.text.as_str()),
        )
        .child(outcome)
        .into_any()
}

/// Draws the State and its paragraph, as in `Slovenia 118.117`, or else the session.
pub(super) fn by(props: SlideProps, it: &'static EarlierAsked) -> AnyView {
    let reference = match &*it.reference {
        "" => props.words.session(it.session),
        reference => reference.to_owned(),
    };
    fragment()
        .child(b().class("slide__state").child(it.state.as_str()))
        .child(" ")
        .child(span().class("slide__reference").child(reference))
        .into_any()
}

/// Returns the pack's own language where the slide is in another: earlier recommendations are not
/// translated.
fn untranslated(props: SlideProps) -> Option<&'static str> {
    let first = use_site().first_language();
    (props.words.language != first).then_some(first)
}
