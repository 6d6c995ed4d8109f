//! The first slide: which cluster, what is at stake, who speaks, where and when.

use super::{Parts, Sheet};
use crate::html::*;
use model::Date;
use words::Key;

pub(super) fn parts(
    sheet: Sheet,
    [coalition, lead, city]: [&'static String; 3],
    day: Date,
) -> Parts {
    let words = sheet.words;
    let place = format!(
        "{} · {city}, {}",
        words.get(Key::HomePreSession),
        words.date(day)
    );
    let cover = div()
        .class("slide__cover")
        .child(
            span()
                .class("slide__numeral")
                .attr("aria-hidden", "true")
                .child(sheet.deck.number),
        )
        .child(sheet.heading())
        .child(
            p().class("slide__lead")
                .lang(sheet.language())
                .child(lead.as_str()),
        );
    Parts {
        kind: "title",
        head: div().child(p().class("slide__beside").child(place)),
        body: div().child(cover).child(
            p().class("slide__by")
                .child(b().lang(sheet.language()).child(coalition.as_str()))
                .child(span().child(words.get(Key::SlideRole))),
        ),
    }
}
