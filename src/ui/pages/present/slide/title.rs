//! The first slide: which cluster, what is at stake, who speaks, where and when.

use super::{Parts, Sheet};
use crate::{domain::Date, locale::Key, ui::element::el};

/// A name with more letters is drawn smaller.
const LONG_NAME: usize = 12;

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
    let name = sheet.deck.title.as_str();
    let cover = if name.chars().count() > LONG_NAME {
        el("div.slide__cover.slide__cover--long")
    } else {
        el("div.slide__cover")
    };
    let cover = cover
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
