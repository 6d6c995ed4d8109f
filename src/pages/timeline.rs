//! The calendar of the review: what is coming and what is past at the date of the pack's version.

use leptos::prelude::*;

use export::OpenFile;
use model::{TimelineEntry, TimelineKind, route::Page};
use words::Key;

use crate::{
    components::{TextContext, page_head, print_button, rich, source_list},
    context::{Site, use_site},
    html::*,
};

pub(crate) fn page() -> AnyView {
    let site = use_site();
    let review = &site.edition().review;
    let (coming, past): (Vec<_>, Vec<_>) = review
        .timeline
        .iter()
        .partition(|entry| review.is_coming(entry));
    let seen_from = site.words().fill(
        Key::TimelineSeenFrom,
        &[("date", &site.words().date(review.version))],
    );
    div()
        .class("page")
        .child(page_head(
            site.say(Key::TimelineEyebrow),
            site.say(Key::TimelineTitle),
            None,
        ))
        .child(p().class("lead").child(seen_from))
        .child(
            p().class("actions")
                .child(
                    a().class("button button--main")
                        .attr("href", site.open_file(OpenFile::Calendar))
                        .attr("download", true)
                        .child(site.say(Key::TimelineDownload)),
                )
                .child(
                    a().class("button")
                        .attr("href", site.path(Page::Present))
                        .child(site.say(Key::HomeProgrammeLink)),
                )
                .child(print_button()),
        )
        .child(h2().child(site.say(Key::TimelineComing)))
        .child(entries(&coming))
        .child(h2().child(site.say(Key::TimelinePast)))
        .child(entries(&past))
        .child(h2().child(site.say(Key::FactsheetSources)))
        .child(source_list(&review.sources))
        .into_any()
}

/// Renders entries in chronological order.
pub(super) fn entries(entries: &[&'static TimelineEntry]) -> AnyView {
    let items = entries.iter().map(|entry| item(entry));
    ol().class("timeline").children(items).into_any()
}

fn item(entry: &'static TimelineEntry) -> AnyView {
    let site = use_site();
    let context = TextContext::of_review(site);
    let kind = site.say(match entry.kind {
        TimelineKind::Un => Key::TimelineUn,
        TimelineKind::State => Key::TimelineState,
        TimelineKind::CivilSociety => Key::TimelineCivilSociety,
    });
    let planned = entry
        .planned
        .then(|| span().class("tag").child(site.say(Key::TimelinePlanned)));
    li().class("timeline__entry")
        .child(
            p().class("timeline__date")
                .child(
                    time()
                        .attr("datetime", entry.start.to_string())
                        .child(when(site, entry)),
                )
                .child(planned),
        )
        .child(h3().class("timeline__title").child(entry.title.as_str()))
        .child(
            p().class("timeline__text")
                .child(rich(&entry.text, context)),
        )
        .child(p().class("timeline__who").child(kind).child(place(entry)))
        .into_any()
}

fn place(entry: &'static TimelineEntry) -> Option<String> {
    (!entry.place.is_empty()).then(|| format!(" · {}", entry.place))
}

/// Returns the days of an entry, or its month where no more is known.
fn when(site: Site, entry: &TimelineEntry) -> String {
    if entry.month_only {
        site.words().month_of(entry.start)
    } else {
        site.words().date_range(entry.start, entry.end)
    }
}
