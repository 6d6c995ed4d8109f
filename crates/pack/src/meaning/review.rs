//! Turns a raw review into a review.

use super::super::problem::{Report, Written};
use super::super::raw::{RawProgramme, RawReview, RawText, RawTimeline};
use super::{Citations, NameLookup};
use model::{Date, Language, Programme, Review, RichText, TimelineEntry};

/// Makes a review, or returns `None` if a value is missing that every page needs; all checks run
/// either way.
pub(crate) fn review(
    raw: &RawReview,
    languages: &[Language],
    names: &NameLookup<'_>,
    report: &Report,
) -> Option<Review> {
    let mut citations = Citations::new(&raw.sources, report);
    let lead = optional(&mut citations, raw.lead.as_ref());
    let notice = optional(&mut citations, raw.notice.as_ref());
    let programme = programme(raw, names, &mut citations);
    let timeline = timeline(raw, &mut citations, report);
    citations.report_uncited(&raw.at);
    let (pre_session, day) = (&raw.pre_session, &raw.review);
    check_order(pre_session.start.as_ref(), pre_session.end.as_ref(), report);
    check_after(pre_session.end.as_ref(), day.date.as_ref(), report);
    let state = raw.state.as_ref().and_then(|state| names.state(state));
    (!languages.is_empty()).then_some(())?;
    Some(Review {
        state: state?.0,
        cycle: raw.cycle.as_ref()?.value,
        session: raw.session.as_ref()?.value,
        languages: languages.to_vec(),
        title: raw.title.as_ref()?.value.clone(),
        lead,
        version: raw.version.as_ref()?.value,
        notice,
        pre_session_kind: pre_session
            .kind
            .as_ref()
            .map(|kind| kind.value)
            .unwrap_or_default(),
        city: words(pre_session.city.as_ref()),
        venue: words(pre_session.venue.as_ref()),
        pre_session_start: pre_session.start.as_ref()?.value,
        pre_session_end: pre_session.end.as_ref()?.value,
        review_date: day.date.as_ref()?.value,
        review_place: words(day.place.as_ref()),
        earlier_document: words(day.earlier_document.as_ref()),
        earlier_source: words(day.earlier_source.as_ref()),
        programme,
        timeline,
        sources: citations.into_sources(),
    })
}

fn programme(
    raw: &RawReview,
    names: &NameLookup<'_>,
    citations: &mut Citations<'_>,
) -> Vec<Programme> {
    let mut items: Vec<&RawProgramme> = raw.programme.iter().collect();
    items.sort_by_key(|item| item.date.as_ref().map(|date| date.value));
    items
        .into_iter()
        .filter_map(|item| {
            let text = optional(citations, item.text.as_ref());
            let clusters = names.clusters(&item.clusters);
            Some(Programme {
                id: item.id.as_ref()?.value.clone(),
                date: item.date.as_ref()?.value,
                kind: item.kind.as_ref()?.value,
                title: words(item.title.as_ref()),
                text,
                minutes: item.minutes.as_ref().map(|minutes| minutes.value),
                clusters,
                illustrative: item.illustrative,
            })
        })
        .collect()
}

fn timeline(raw: &RawReview, citations: &mut Citations<'_>, report: &Report) -> Vec<TimelineEntry> {
    let mut entries: Vec<&RawTimeline> = raw.timeline.iter().collect();
    entries.sort_by_key(|entry| entry.start.as_ref().map(|date| date.value));
    entries
        .into_iter()
        .filter_map(|entry| {
            let text = optional(citations, entry.text.as_ref());
            check_order(entry.start.as_ref(), entry.end.as_ref(), report);
            let start = entry.start.as_ref()?.value;
            Some(TimelineEntry {
                id: entry.id.as_ref()?.value.clone(),
                start,
                end: entry.end.as_ref().map_or(start, |end| end.value).max(start),
                month_only: entry.month_only,
                kind: entry.kind.as_ref()?.value,
                title: words(entry.title.as_ref()),
                text,
                place: words(entry.place.as_ref()),
                planned: entry.planned,
            })
        })
        .collect()
}

fn check_order(start: Option<&Written<Date>>, end: Option<&Written<Date>>, report: &Report) {
    if let (Some(start), Some(end)) = (start, end)
        && end.value < start.value
    {
        report.error(
            &end.at,
            format!(
                "the end, {}, is before the start, {}",
                end.value, start.value
            ),
            "Write a day that is not before the start",
        );
    }
}

/// Warns of a review before its Pre-session: one of the two dates is of another year or cycle.
fn check_after(meeting: Option<&Written<Date>>, review: Option<&Written<Date>>, report: &Report) {
    if let (Some(meeting), Some(review)) = (meeting, review)
        && review.value < meeting.value
    {
        report.warning(
            &review.at,
            format!(
                "the review, {}, is before the end of the Pre-session, {}",
                review.value, meeting.value
            ),
            "Compare both dates: the Pre-session comes some months before the review",
        );
    }
}

fn optional(citations: &mut Citations<'_>, raw: Option<&Written<RawText>>) -> RichText {
    raw.map(|text| citations.text(&text.value))
        .unwrap_or_default()
}

fn words(raw: Option<&Written<String>>) -> String {
    raw.map(|text| text.value.clone()).unwrap_or_default()
}
