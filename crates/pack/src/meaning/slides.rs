//! A pack's words for slides: each belongs to a slide that the deck has, or is a slide of its own.

use super::super::nearest::write_instead;
use super::super::problem::{Place, Report, Written};
use super::super::raw::{Keyed, RawFactsheet, RawSlide};
use super::Citations;
use model::{
    SlideText, Slug,
    slide::{CHANGE, CLOSING, EARLIER, QUESTIONS, TITLE},
};

/// What a slide is, as far as it decides which fields make sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Title,
    Change,
    Recommendation,
    /// Earlier recommendations, or questions.
    Listed,
    Closing,
    Added,
}

/// Takes the words for slides. Those of no slide are reported and left out.
pub(super) fn slides(
    raw: &RawFactsheet,
    citations: &mut Citations<'_>,
    report: &Report,
) -> Vec<SlideText> {
    let mut deck = Deck {
        raw,
        added: Vec::new(),
        report,
    };
    let mut slides = Vec::new();
    for entry in &raw.slides {
        // Whatever becomes of it, what it cites is cited.
        let words = words(entry, citations);
        slides.extend(words.and_then(|words| deck.checked(entry, words)));
    }
    slides
}

/// Takes what is written; places and figures are the checks' business.
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

/// The deck that a factsheet makes, and the slides added to it so far.
struct Deck<'a> {
    raw: &'a RawFactsheet,
    added: Vec<&'a Slug>,
    report: &'a Report,
}

impl<'a> Deck<'a> {
    fn checked(&mut self, entry: &'a RawSlide, mut words: SlideText) -> Option<SlideText> {
        let id = entry.id.as_ref()?;
        let kind = match self.kind(id.value.as_str()) {
            Some(kind) => kind,
            None => self.new_kind(id, entry.after.as_ref())?,
        };
        self.check_fields(kind, entry);
        words.figure = entry.figure.as_ref().and_then(|it| self.figure(it));
        words.leave_out &= kind.may_be_left_out();
        if kind == Kind::Added {
            words.after = Some(self.behind(entry.after.as_ref()?)?);
            self.added.push(&id.value);
        } else {
            words.points.clear();
        }
        Some(words)
    }

    /// Returns what a slide is that the factsheet makes.
    fn kind(&self, id: &str) -> Option<Kind> {
        match id {
            TITLE => Some(Kind::Title),
            EARLIER | QUESTIONS => Some(Kind::Listed),
            CHANGE => Some(Kind::Change),
            CLOSING => Some(Kind::Closing),
            _ => {
                let mut proposed = self.raw.recommendations.iter();
                let found = proposed.any(|it| it.key().is_some_and(|(key, _)| key == id));
                found.then_some(Kind::Recommendation)
            }
        }
    }

    /// Takes an id that no slide has: a slide of the pack's own, if it says where it stands.
    fn new_kind(&self, id: &Written<Slug>, after: Option<&Written<Slug>>) -> Option<Kind> {
        if after.is_some() {
            return Some(Kind::Added);
        }
        let known = self.known();
        let mend = write_instead(id.value.as_str(), known, "Write the id of a slide");
        self.report.error(
            &id.at,
            format!("the deck has no slide \"{}\"", id.value),
            format!("{mend}; or, if it is a slide of your own, add `after`"),
        );
        None
    }

    /// Lists the slides behind which another may stand.
    fn known(&self) -> Vec<&'a str> {
        let proposed = self.raw.recommendations.iter();
        let proposed = proposed.filter_map(|it| it.key().map(|(key, _)| key));
        let mut known = vec![TITLE, EARLIER, CHANGE];
        known.extend(proposed);
        known.push(QUESTIONS);
        known.extend(self.added.iter().map(|it| it.as_str()));
        known
    }

    fn behind(&self, after: &Written<Slug>) -> Option<Slug> {
        let known = self.known();
        if known.contains(&after.value.as_str()) {
            return Some(after.value.clone());
        }
        let what = if after.value.as_str() == CLOSING {
            "no slide stands behind the closing one".to_owned()
        } else {
            format!("there is no slide \"{}\" above this one", after.value)
        };
        let otherwise = "Write title, earlier, change, questions, or a recommendation's id";
        let mend = write_instead(after.value.as_str(), known, otherwise);
        self.report.error(&after.at, what, mend);
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
            self.report.error(
                &id.at,
                format!("the factsheet has no figure \"{}\"", id.value),
                write_instead(id.value.as_str(), known, "Add [[figures]] with that id"),
            );
        }
        place.and_then(|it| u8::try_from(it).ok())
    }

    fn check_fields(&self, kind: Kind, entry: &RawSlide) {
        let key = entry.key().map_or("", |(key, _)| key);
        for (name, at, kinds) in written(entry) {
            if !kinds.contains(&kind) {
                self.report.error(
                    at,
                    format!("{name} has no meaning on the slide \"{key}\""),
                    format!("Remove it: {}", meant_for(name)),
                );
            }
        }
        let leave_out = entry.leave_out.as_ref().is_some_and(|it| it.value);
        if leave_out && kind.may_be_left_out() && says_something(entry) {
            self.report.warning(
                &entry.at,
                format!("the slide \"{key}\" is left out, so its words are not shown"),
                "Remove leave_out, or the words",
            );
        }
        if kind == Kind::Added && entry.text.is_none() && entry.points.is_none() {
            self.report.error(
                &entry.at,
                format!("nothing stands on the slide \"{key}\""),
                "Add text, or points, or both",
            );
        }
        self.check_made(key, &entry.at);
    }

    /// Reports words for a slide that the factsheet gives no reason to make.
    fn check_made(&self, key: &str, at: &Place) {
        let raw = self.raw;
        let (made, from) = match key {
            EARLIER => (!raw.earlier.is_empty(), "[[earlier]]"),
            CHANGE => (!raw.figures.is_empty(), "[[figures]]"),
            QUESTIONS => (!raw.questions.is_empty(), "[[questions]]"),
            _ => return,
        };
        if !made {
            self.report.error(
                at,
                format!("there is no slide \"{key}\": the factsheet has no {from}"),
                format!("Add {from}, or remove this entry"),
            );
        }
    }
}

impl Kind {
    fn may_be_left_out(self) -> bool {
        matches!(self, Self::Change | Self::Recommendation | Self::Listed)
    }
}

/// Lists the fields that are there and do not make sense everywhere, each with where it does.
fn written(entry: &RawSlide) -> Vec<(&'static str, &Place, &'static [Kind])> {
    use Kind::{Added, Change, Listed, Recommendation, Title};
    const TEXT: &[Kind] = &[Title, Change, Recommendation, Added];
    const LEFT_OUT: &[Kind] = &[Change, Recommendation, Listed];
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
