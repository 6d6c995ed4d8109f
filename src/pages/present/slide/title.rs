//! The first slide: the cluster, what is at stake, who speaks, where and when.

use super::{SlideParts, SlideProps};
use crate::{components::pre_session_key, context::use_site, html::*};
use model::Date;
use words::Key;

/// Draws the first slide.
pub(super) fn parts(
    props: SlideProps,
    [coalition, lead, city]: [&'static String; 3],
    day: Date,
) -> SlideParts {
    let words = props.words;
    let kind = use_site().edition().review.pre_session_kind;
    let place = format!(
        "{} · {city}, {}",
        words.get(pre_session_key(kind)),
        words.date(day)
    );
    let cover = div()
        .class("slide__cover")
        .child(
            span()
                .class("slide__numeral")
                .attr("aria-hidden", "true")
                .child(props.deck.number),
        )
        .child(props.heading())
        .child(
            p().class("slide__lead")
                .lang(props.language())
                .child(lead.as_str()),
        );
    SlideParts {
        kind: "title",
        head: div().child(p().class("slide__beside").child(place)),
        body: div().child(cover).child(
            p().class("slide__by")
                .child(b().lang(props.language()).child(coalition.as_str()))
                .child(span().child(words.get(Key::SlideRole))),
        ),
    }
}
