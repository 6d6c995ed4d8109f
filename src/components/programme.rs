//! An item of the Pre-session's programme, wherever it is shown: when, what, and whose example it
//! is. Who speaks in it, each page says in its own way.

use super::rich::{Reader, rich};
use crate::{
    context::Site,
    html::{El, Piece, el},
};
use model::{Factsheet, Programme};
use words::Key;

/// Draws an item; `speakers` follow its text.
pub(crate) fn programme_item(site: Site, item: &'static Programme, speakers: impl Piece) -> El {
    el("li.timeline__entry")
        .child(
            el("p.timeline__date")
                .child(
                    el("time")
                        .attr("datetime", item.date.to_string())
                        .child(site.words().date(item.date)),
                )
                .child(" ")
                .child(minutes(site, item))
                .child(" ")
                .child(example_mark(site, item)),
        )
        .child(el("h3.timeline__title").child(item.title.as_str()))
        .child(el("p.timeline__text").child(rich(&item.text, Reader::of_review(site))))
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
pub(crate) fn example_mark(site: Site, item: &Programme) -> Option<El> {
    item.illustrative
        .then(|| el("span.draft").child(site.say(Key::ProgrammeIllustrative)))
}

fn minutes(site: Site, item: &Programme) -> Option<El> {
    let minutes = usize::from(item.minutes?);
    let text = site.words().count(Key::ProgrammeMinutes, minutes);
    Some(el("span.tag").child(text))
}
