//! The calendar of the review, past and coming as seen from the pack's version.

use leptos::prelude::*;

use crate::{
    domain::{TimelineEntry, TimelineKind},
    locale::Key,
    route::Page,
    ui::{
        components::{Reader, page_head, print_button, rich, source_list},
        context::Site,
    },
};

pub(crate) fn page(site: Site) -> AnyView {
    let review = &site.edition().review;
    let (coming, past): (Vec<_>, Vec<_>) = review
        .timeline
        .iter()
        .partition(|entry| entry.end >= review.version);
    let seen_from = site.words().fill(
        Key::TimelineSeenFrom,
        &[("date", &site.words().date(review.version))],
    );
    view! {
        <div class="page">
            {page_head(site.say(Key::TimelineEyebrow).into_any(), site.say(Key::TimelineTitle))}
            <p class="lead">{seen_from}</p>
            <p class="actions">
                <a class="button button--main" href=site.calendar_path() download="">
                    {site.say(Key::TimelineDownload)}
                </a>
                {print_button(site)}
            </p>
            <h2>{site.say(Key::TimelineComing)}</h2>
            {list(site, &coming)}
            <h2>{site.say(Key::TimelinePast)}</h2>
            {list(site, &past)}
            <h2>{site.say(Key::FactsheetSources)}</h2>
            {source_list(&review.sources)}
        </div>
    }
    .into_any()
}

/// Draws entries in the order of time.
pub(crate) fn list(site: Site, entries: &[&'static TimelineEntry]) -> AnyView {
    let items = entries.iter().map(|entry| item(site, entry));
    view! { <ol class="timeline">{items.collect_view()}</ol> }.into_any()
}

fn item(site: Site, entry: &'static TimelineEntry) -> impl IntoView {
    let reader = Reader {
        sources: &site.edition().review.sources,
        page: &Page::Timeline,
        needles: None,
    };
    let kind = site.say(match entry.kind {
        TimelineKind::Un => Key::TimelineUn,
        TimelineKind::State => Key::TimelineState,
        TimelineKind::CivilSociety => Key::TimelineCivilSociety,
    });
    let planned = entry.planned.then(|| {
        view! { <span class="tag">{site.say(Key::TimelinePlanned)}</span> }
    });
    view! {
        <li class="timeline__entry">
            <p class="timeline__date">
                <time datetime=entry.start.to_string()>{when(site, entry)}</time> {planned}
            </p>
            <h3 class="timeline__title">{entry.title.as_str()}</h3>
            <p class="timeline__text">{rich(&entry.text, reader)}</p>
            <p class="timeline__who">{kind} {place(entry)}</p>
        </li>
    }
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
