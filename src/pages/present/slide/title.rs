//! The first slide: which cluster, what is at stake, who speaks, where and when.

use super::{Parts, Sheet};
use crate::html::el;
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
    let cover = el("div.slide__cover")
        .child(
            el("span.slide__numeral")
                .attr("aria-hidden", "true")
                .child(sheet.deck.number),
        )
        .child(sheet.heading())
        .child(
            el("p.slide__lead")
                .in_language(sheet.language())
                .child(lead.as_str()),
        );
    Parts {
        kind: "title",
        head: el("div").child(el("p.slide__beside").child(place)),
        body: el("div").child(cover).child(
            el("p.slide__by")
                .child(
                    el("b")
                        .in_language(sheet.language())
                        .child(coalition.as_str()),
                )
                .child(el("span").child(words.get(Key::SlideRole))),
        ),
    }
}
