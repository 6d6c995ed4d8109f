//! An item of the Pre-session's programme, wherever it is shown: when, what, and whether it is only
//! an example. Each page says in its own way who speaks.

use leptos::prelude::*;

use model::{Factsheet, PreSessionKind, Programme};
use words::Key;

use super::rich::{TextContext, rich};
use crate::{
    context::{Site, use_site},
    html::*,
};

/// Returns the phrase for a kind of Pre-session.
pub(crate) fn pre_session_key(kind: PreSessionKind) -> Key {
    match kind {
        PreSessionKind::InCountry => Key::HomePreSession,
        PreSessionKind::Geneva => Key::HomePreSessionGeneva,
        PreSessionKind::Online => Key::HomePreSessionOnline,
    }
}

/// Renders an item; `speakers` follow its text.
pub(crate) fn programme_item(item: &'static Programme, speakers: impl IntoChildren) -> AnyView {
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
                .child(rich(&item.text, TextContext::of_review(site))),
        )
        .child(speakers)
        .into_any()
}

/// Lists the clusters of an item in the order of speaking.
pub(crate) fn speakers(
    site: Site,
    item: &'static Programme,
) -> impl Iterator<Item = &'static Factsheet> {
    let clusters = item.clusters.iter();
    clusters.filter_map(move |slug| site.edition().factsheet(slug))
}

/// Says that who speaks when is the site's example; nothing where it was announced.
pub(crate) fn example_mark(item: &Programme) -> Option<AnyView> {
    item.illustrative.then(|| {
        span()
            .class("draft")
            .child(use_site().say(Key::ProgrammeIllustrative))
            .into_any()
    })
}

fn minutes(item: &Programme) -> Option<AnyView> {
    let minutes = usize::from(item.minutes?);
    let text = use_site().words().count(Key::ProgrammeMinutes, minutes);
    Some(span().class("tag").child(text).into_any())
}
