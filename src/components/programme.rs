//! An item of the Pre-session's programme, wherever it is shown: when, what, and whose example it
//! is. Who speaks in it, each page says in its own way.

use super::rich::{Reader, rich};
use crate::context::{Site, use_site};
use crate::html::*;
use model::{Factsheet, Programme};
use words::Key;

/// Draws an item; `speakers` follow its text.
pub(crate) fn programme_item(item: &'static Programme, speakers: impl IntoChildren) -> Element {
    let site = use_site();

    li().class("timeline__entry")
        .child(
            p().class("timeline__date")
                .child(
                    time()
                        .attr("datetime", item.date.to_string())
                        .child(site.words().date(item.date)),
                )
                .child(" ")
                .child(minutes(item))
                .child(" ")
                .child(example_mark(item)),
        )
        .child(h3().class("timeline__title").child(item.title.as_str()))
        .child(
            p().class("timeline__text")
                .child(rich(&item.text, Reader::of_review(site))),
        )
        .child(speakers)
}

/// Lists the clusters of an item in the order of speaking.
pub(crate) fn speakers(
    site: Site,
    item: &'static Programme,
) -> impl Iterator<Item = &'static Factsheet> {
    let clusters = item.clusters.iter();
    clusters.filter_map(move |slug| site.edition().factsheet(slug))
}

/// Says that who speaks when is the site's example; nothing where somebody announced it.
pub(crate) fn example_mark(item: &Programme) -> Option<Element> {
    let site = use_site();

    item.illustrative.then(|| {
        span()
            .class("draft")
            .child(site.say(Key::ProgrammeIllustrative))
    })
}

fn minutes(item: &Programme) -> Option<Element> {
    let site = use_site();

    let minutes = usize::from(item.minutes?);
    let text = site.words().count(Key::ProgrammeMinutes, minutes);
    Some(span().class("tag").child(text))
}
