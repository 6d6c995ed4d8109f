//! A pack's text for slides: each entry changes one of the deck's slides or adds one.

use super::super::nearest::write_instead;
use super::super::problem::{Place, Report, Written};
use super::super::raw::{Keyed, RawFactsheet, RawSlide};
use super::Citations;
use model::{
    SlideText, Slug,
    slide::{CHANGE, CLOSING, EARLIER, QUESTIONS, TITLE},
};

/// The kinds of slide that differ in which fields apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SlideKind {
    Title,
    Change,
    Recommendation,
    /// Earlier recommendations, or questions.
    Listed,
    Closing,
    Added,
}

/// Makes the entries for slides. Those for unknown slides are reported and left out.
pub(super) fn slides(
    raw: &RawFactsheet,
    citations: &mut Citations<'_>,
    report: &Report,
) -> Vec<SlideText> {
    let mut deck = FactsheetSlides {
        raw,
        added: Vec::new(),
        report,
    };
    let mut slides = Vec::new();
    for entry in &raw.slides {
        // Its citations count, whether the entry is used or not.
        let words = words(entry, citations);
        slides.extend(words.and_then(|words| deck.checked(entry, words)));
    }
    slides
}

/// Converts an entry's texts; its position and figure are checked elsewhere.
fn words(raw: &RawSlide, citations: &mut Citations<'_>) -> Option<SlideText> {
    let heading = raw.heading.as_ref().map(|it| it.value.clone());
    let text = raw.text.as_ref().map(|it| citations.text(&it.value));
    let points = raw.points.iter().flat_map(|it| &it.value);
    let points = points.map(|it| citations.text(it)).collect();
    let notes = raw.notes.as_ref().map(|it| citations.blocks(&it.value));
    Some(SlideText {
        id: raw.id.as_ref()?.value.clone(),
        after: None,
        heading: heading.unwrap_or_default(),
        text: text.unwrap_or_default(),
        points,
        figure: None,
        notes: notes.unwrap_or_default(),
        leave_out: raw.leave_out.as_ref().is_some_and(|it| it.value),
    })
}

/// The slides of a factsheet's deck, and those added so far.
struct FactsheetSlides<'a> {
    raw: &'a RawFactsheet,
    added: Vec<&'a Slug>,
    report: &'a Report,
}

impl<'a> FactsheetSlides<'a> {
    fn checked(&mut self, entry: &'a RawSlide, mut words: SlideText) -> Option<SlideText> {
        let id = entry.id.as_ref()?;
        let kind = match self.kind(id.value.as_str()) {
            Some(kind) => kind,
            None => self.added_kind(id, entry.after.as_ref())?,
        };
        self.check_fields(kind, entry);
        words.figure = entry.figure.as_ref().and_then(|it| self.figure(it));
        words.leave_out &= kind.may_be_left_out();
        if kind == SlideKind::Added {
            words.after = Some(self.behind(entry.after.as_ref()?)?);
            self.added.push(&id.value);
        } else {
            words.points.clear();
        }
        Some(words)
    }

    /// Returns the kind of a standard slide.
    fn kind(&self, id: &str) -> Option<SlideKind> {
        match id {
            TITLE => Some(SlideKind::Title),
            EARLIER | QUESTIONS => Some(SlideKind::Listed),
            CHANGE => Some(SlideKind::Change),
            CLOSING => Some(SlideKind::Closing),
            _ => {
                let mut proposed = self.raw.recommendations.iter();
                let found = proposed.any(|it| it.key().is_some_and(|(key, _)| key == id));
                found.then_some(SlideKind::Recommendation)
            }
        }
    }

    /// Accepts an unknown id as an added slide, if the entry gives its position.
    fn added_kind(&self, id: &Written<Slug>, after: Option<&Written<Slug>>) -> Option<SlideKind> {
        if after.is_some() {
            return Some(SlideKind::Added);
        }
        let known = self.slide_ids();
        let fix = write_instead(id.value.as_str(), known, "Write the id of a slide");
        self.report.error_if_whole(
            &id.at,
            format!("the deck has no slide \"{}\"", id.value),
            format!("{fix}; or, if the slide is your own, add `after`"),
        );
        None
    }

    /// Lists the slides that another may follow.
    fn slide_ids(&self) -> Vec<&'a str> {
        let proposed = self.raw.recommendations.iter();
        let proposed = proposed.filter_map(|it| it.key().map(|(key, _)| key));
        let mut known = vec![TITLE, EARLIER, CHANGE];
        known.extend(proposed);
        known.push(QUESTIONS);
        known.extend(self.added.iter().map(|it| it.as_str()));
        known
    }

    fn behind(&self, after: &Written<Slug>) -> Option<Slug> {
        let known = self.slide_ids();
        if known.contains(&after.value.as_str()) {
            return Some(after.value.clone());
        }
        let what = if after.value.as_str() == CLOSING {
            "no slide comes after the closing one".to_owned()
        } else {
            format!("there is no slide \"{}\" above this one", after.value)
        };
        let otherwise = "Write title, earlier, change, questions, or a recommendation's id";
        let fix = write_instead(after.value.as_str(), known, otherwise);
        self.report.error_if_whole(&after.at, what, fix);
        None
    }

    fn figure(&self, id: &Written<Slug>) -> Option<u8> {
        let keys = self
            .raw
            .figures
            .iter()
            .map(|it| it.key().map(|(key, _)| key));
        let place = keys.clone().position(|it| it == Some(id.value.as_str()));
        if place.is_none() {
            let known: Vec<&str> = keys.flatten().collect();
            self.report.error_if_whole(
                &id.at,
                format!("the factsheet has no figure \"{}\"", id.value),
                write_instead(id.value.as_str(), known, "Add [[figures]] with that id"),
            );
        }
        place.and_then(|it| u8::try_from(it).ok())
    }

    fn check_fields(&self, kind: SlideKind, entry: &RawSlide) {
        let key = entry.key().map_or("", |(key, _)| key);
        for (name, at, kinds) in restricted_fields(entry) {
            if !kinds.contains(&kind) {
                self.report.error(
                    at,
                    format!("{name} does not apply to the slide \"{key}\""),
                    format!("Remove it: {}", meant_for(name)),
                );
            }
        }
        let leave_out = entry.leave_out.as_ref().is_some_and(|it| it.value);
        if leave_out && kind.may_be_left_out() && says_something(entry) {
            self.report.warning(
                &entry.at,
                format!("the slide \"{key}\" is left out, so its text is not shown"),
                "Remove leave_out, or the text",
            );
        }
        if kind == SlideKind::Added && entry.text.is_none() && entry.points.is_none() {
            self.report.error(
                &entry.at,
                format!("the slide \"{key}\" is empty"),
                "Add text, or points, or both",
            );
        }
        self.check_made(key, &entry.at);
    }

    /// Reports text for a standard slide that the factsheet has no content for.
    fn check_made(&self, key: &str, at: &Place) {
        let raw = self.raw;
        let (made, from) = match key {
            EARLIER => (!raw.earlier.is_empty(), "[[earlier]]"),
            CHANGE => (!raw.figures.is_empty(), "[[figures]]"),
            QUESTIONS => (!raw.questions.is_empty(), "[[questions]]"),
            _ => return,
        };
        if !made {
            self.report.error_if_whole(
                at,
                format!("there is no slide \"{key}\": the factsheet has no {from}"),
                format!("Add {from}, or remove this entry"),
            );
        }
    }
}

impl SlideKind {
    fn may_be_left_out(self) -> bool {
        matches!(self, Self::Change | Self::Recommendation | Self::Listed)
    }
}

/// Lists the fields present that apply to some kinds only, each with those kinds.
fn restricted_fields(entry: &RawSlide) -> Vec<(&'static str, &Place, &'static [SlideKind])> {
    use SlideKind::{Added, Change, Listed, Recommendation, Title};
    const TEXT: &[SlideKind] = &[Title, Change, Recommendation, Added];
    const LEFT_OUT: &[SlideKind] = &[Change, Recommendation, Listed];
    let all = [
        ("after", entry.after.as_ref().map(|it| &it.at), &[Added][..]),
        ("text", entry.text.as_ref().map(|it| &it.at), TEXT),
        ("points", entry.points.as_ref().map(|it| &it.at), &[Added]),
        ("figure", entry.figure.as_ref().map(|it| &it.at), &[Change]),
        (
            "leave_out",
            entry.leave_out.as_ref().map(|it| &it.at),
            LEFT_OUT,
        ),
    ];
    let there = all.into_iter();
    there
        .filter_map(|(name, at, kinds)| Some((name, at?, kinds)))
        .collect()
}

fn meant_for(name: &str) -> &'static str {
    match name {
        "after" => {
            "the factsheet gives this slide its place; a slide of your own needs an id of its own"
        }
        "text" => "only title, change, recommendations and slides of your own have a text",
        "points" => "only slides of your own have points",
        "figure" => "only change shows a figure",
        _ => "title and closing stay, and a slide of your own goes with its whole entry",
    }
}

fn says_something(entry: &RawSlide) -> bool {
    entry.heading.is_some() || entry.text.is_some() || entry.notes.is_some()
}
