//! One recommendation: what a State could say, by when, and whose earlier words it builds on.

use leptos::prelude::*;

use super::{SlideParts, SlideProps, earlier};
use crate::html::*;
use deck::EarlierAsked;
use model::PartialDate;
use words::Key;

/// Draws the slide of a recommendation.
pub(super) fn parts(
    props: SlideProps,
    text: &'static str,
    deadline: Option<PartialDate>,
    builds_on: &'static [EarlierAsked],
) -> SlideParts {
    let date = deadline.map(|it| props.words.partial_date(it));
    // A text in another language, or one that words the date differently, names the year at least:
    // the size of the text relies on that.
    let year = deadline.map(|it| it.year().to_string());
    let mut candidates = date.iter().chain(&year);
    let marked = candidates.find_map(|it| Some((text.split_once(it.as_str())?, it.clone())));
    let (text, unmarked) = match marked {
        Some(((before, after), when)) => {
            let when = em().class("slide__date").child(when);
            (fragment().child(before).child(when).child(after), None)
        }
        None => (fragment().child(text), date),
    };
    // Where the text leaves the deadline out, the slide adds it.
    let deadline = unmarked.map(|date| {
        let by = props.words.fill(Key::RecommendationBy, &[("date", &date)]);
        p().class("slide__deadline")
            .child(em().class("slide__date").child(by))
    });
    SlideParts {
        kind: "recommendation",
        head: div().child(props.heading()),
        body: div()
            .child(
                p().class("slide__text slide__text--main")
                    .lang(props.language())
                    .child(text),
            )
            .child(deadline)
            .child(earlier_states(props, builds_on)),
    }
}

/// Draws the earlier recommendations that this one builds on; `None` if there are none.
fn earlier_states(props: SlideProps, builds_on: &'static [EarlierAsked]) -> Option<AnyView> {
    let states = builds_on
        .iter()
        .map(|it| li().child(earlier::by(props, it)));
    (!builds_on.is_empty()).then(|| {
        div()
            .class("slide__builds")
            .child(
                p().class("slide__small")
                    .child(props.words.get(Key::SlideBuilds)),
            )
            .child(ul().children(states))
            .into_any()
    })
}
