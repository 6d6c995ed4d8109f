//! The calendar of the review, past and coming as seen from the pack's version.

use leptos::prelude::*;

use crate::{
    components::{Reader, page_head, print_button, rich, source_list},
    context::Site,
    html::{El, el},
};
use export::OpenFile;
use model::route::Page;
use model::{TimelineEntry, TimelineKind};
use words::Key;

pub(crate) fn page(site: Site) -> AnyView {
    let review = &site.edition().review;
    let (coming, past): (Vec<_>, Vec<_>) = review
        .timeline
        .iter()
        .partition(|entry| review.is_coming(entry));
    let seen_from = site.words().fill(
        Key::TimelineSeenFrom,
        &[("date", &site.words().date(review.version))],
    );
    el("div.page")
        .child(page_head(
            site.say(Key::TimelineEyebrow),
            site.say(Key::TimelineTitle),
            None,
        ))
        .child(el("p.lead").child(seen_from))
        .child(
            el("p.actions")
                .child(
                    el("a.button.button--main")
                        .attr("href", site.open_file(OpenFile::Calendar))
                        .attr("download", "")
                        .child(site.say(Key::TimelineDownload)),
                )
                .child(
                    el("a.button")
                        .attr("href", site.path(Page::Present))
                        .child(site.say(Key::HomeProgrammeLink)),
                )
                .child(print_button(site)),
        )
        .child(el("h2").child(site.say(Key::TimelineComing)))
        .child(list(site, &coming))
        .child(el("h2").child(site.say(Key::TimelinePast)))
        .child(list(site, &past))
        .child(el("h2").child(site.say(Key::FactsheetSources)))
        .child(source_list(&review.sources))
        .into_any()
}

/// Draws entries in the order of time.
pub(crate) fn list(site: Site, entries: &[&'static TimelineEntry]) -> AnyView {
    let items = entries.iter().map(|entry| item(site, entry));
    el("ol.timeline").each(items).into_any()
}

fn item(site: Site, entry: &'static TimelineEntry) -> El {
    let reader = Reader::of_review(site);
    let kind = site.say(match entry.kind {
        TimelineKind::Un => Key::TimelineUn,
        TimelineKind::State => Key::TimelineState,
        TimelineKind::CivilSociety => Key::TimelineCivilSociety,
    });
    let planned = entry
        .planned
        .then(|| el("span.tag").child(site.say(Key::TimelinePlanned)));
    el("li.timeline__entry")
        .child(
            el("p.timeline__date")
                .child(
                    el("time")
                        .attr("datetime", entry.start.to_string())
                        .child(when(site, entry)),
                )
                .child(planned),
        )
        .child(el("h3.timeline__title").child(entry.title.as_str()))
        .child(el("p.timeline__text").child(rich(&entry.text, reader)))
        .child(el("p.timeline__who").child(kind).child(place(entry)))
}

fn place(entry: &'static TimelineEntry) -> Option<String> {
    (!entry.place.is_empty()).then(|| format!(" · {}", entry.place))
}

/// Writes when an entry is: its days, or its month where no more is known.
pub(crate) fn when(site: Site, entry: &TimelineEntry) -> String {
    if entry.month_only {
        site.words().month_of(entry.start)
    } else {
        site.words().date_range(entry.start, entry.end)
    }
}
